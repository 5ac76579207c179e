from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from core.session_builder import honest
from workspace.memory_file import NOON, MemoryFile

from earnest.plain.console import Console, EndOfInput
from earnest.plain.session import PlainSession
from earnest.workspace.errors import NotSaved
from earnest.workspace.opened_session import Draft, OpenedSession
from earnest.workspace.stamp import Stamp

PATH = Path("/home/priya/lim.toml")
DRAFT = Draft("lim.toml", "sum", "g1.why_now", NOON, {"why_now": "the lease"})


@pytest.fixture
def file():
    """Return a file in memory."""
    return MemoryFile()


@pytest.fixture
def open_plain(interview, file):
    """Return a function that opens a session of that file at the draft's place, with these lines of input."""
    user = SimpleNamespace(user_name="priya")
    workspace = SimpleNamespace(
        interviews=SimpleNamespace(load=lambda _: interview), clock=lambda: NOON, user=user, load_transcripts=None
    )

    def open_with(*lines, draft=DRAFT):
        left, output = list(lines), []

        def read():
            if left == [None]:
                raise Killed
            return left.pop(0) if left else None

        console = Console(read, output.append, is_terminal=False)
        opened = OpenedSession(PATH, honest().session(), Stamp(1, 1, 1, 1, "sum"), (), (), "", draft, file)
        return PlainSession(console, workspace, opened), output

    return open_with


def test_answer_is_saved_at_once(open_plain, file):
    """Closing keeps the place to which `/b` led in the draft, and releases the file."""
    session, _ = open_plain("They lose the lease", ".", "/b", "/q")
    session.run()

    assert [saved.goal["g1"].why_now for saved in file.saved] == ["They lose the lease"]
    assert session.close()
    assert (file.drafts.draft, file.is_closed) == (("g1.measure", {}), True)


def test_restored_draft_is_saved_on_close(open_plain, file):
    """Its text goes into the field where it was typed."""
    session, output = open_plain("1", "/q")
    session.offer_draft()
    session.run()

    assert "Unsaved text found, 12:00 on 16 Jun:\nthe lease\n" in "".join(output)
    assert session.close()
    assert file.saved[-1].goal["g1"].why_now == "the lease"


@pytest.mark.parametrize("line", ["2", "", "/n"])
def test_draft_is_restored_only_on_request(open_plain, file, line):
    """Another choice, an empty line or a command open without it."""
    session, _ = open_plain(line, "/q")
    session.offer_draft()
    session.run()

    assert session.close()
    assert file.saved == []


def test_undecided_draft_is_kept_and_said(open_plain, file):
    """`/q` in place of a decision leaves at once, and says that it is asked about next time."""
    session, output = open_plain("/q")
    session.offer_draft()
    session.run()

    assert output[-1] == "The unsaved text is kept; you are asked about it next time.\n"
    assert "/? lists the commands" not in "".join(output)
    assert session.close()
    assert file.saved == []


def test_draft_without_texts_is_not_offered(open_plain):
    """A draft of the place alone asks nothing, nor do texts of other fields."""
    for texts in ({}, {"said": "on another screen"}):
        session, output = open_plain(draft=replace(DRAFT, texts=texts))
        session.offer_draft()
        assert output == []


def test_failed_save_is_said_and_leaves_the_file_open(open_plain, file):
    """The error of the last save tells why."""
    error = NotSaved(PATH, "no space left on device", "it is as before")

    def fail():
        raise error

    file.before_save = fail
    session, output = open_plain("They lose the lease", ".")
    with pytest.raises(EndOfInput):
        session.run()

    assert f"NOT SAVED: {error}\n" in "".join(output)
    assert not session.close()
    assert (session.error, file.is_closed) == (error, False)


@pytest.mark.parametrize(("lines", "is_saved"), [(("1", ""), True), (("1", "2"), False), (("/q",), False)])
def test_unsaved_session_is_not_left_unasked(open_plain, file, lines, is_saved):
    """At a terminal, leaving while the disk takes nothing offers to try again, as often as one likes."""
    fails = iter((True, True, not is_saved, True, True))

    def fail():
        if next(fails, False):
            raise NotSaved(PATH, "no space left on device", "it is as before")

    file.before_save = fail
    session, output = open_plain("They lose the lease", ".", "/q", *lines)
    session.run()

    assert "1 change is not in the file.\n" in "".join(output)
    assert bool(file.saved) == is_saved
    assert session.close() == is_saved


def test_client_is_renamed(run_plain):
    """`/C` changes the name, Enter keeps it, and undo brings it back; a read-only session keeps it."""
    renamed = run_plain(honest(), "/C\nLim and Sons")

    assert renamed.session.client == "Lim and Sons"
    assert run_plain(renamed.session, "/u").session.client == honest().session().client
    assert run_plain(honest(), "/C\n").session.client == honest().session().client
    assert run_plain(honest(), "/C", read_only="held").session.client == honest().session().client


def test_session_is_marked_as_practice_and_judged_when_asked(run_plain):
    """`/X` marks it and takes the mark back; then it has no verdict, and `/w` tells what that would be."""
    marked = run_plain(honest(), "/X\n/w")

    assert marked.session.practice
    assert "Right to propose: Practice, not judged" in marked.output
    assert "If this were not practice: Earned" in marked.output
    assert not run_plain(marked.session, "/X").session.practice
    assert not run_plain(honest(), "/X", read_only="held").session.practice


class Killed(BaseException):
    """The end of the program, which nothing in it hears."""


WORDS = "We throw away forty bowls a day"


def test_what_a_command_asks_outlasts_a_kill(open_plain, file):
    """What was given of a quote is drafted at once, offered next time, and stands where it was typed."""
    lines = ("/h", "1", WORDS, "by the back door", ".", "Dana", None)
    session, _ = open_plain(*lines, draft=replace(DRAFT, texts={}))
    with pytest.raises(Killed):
        session.run()
    at, texts = file.drafts.draft
    assert texts == {"plain h#What they said, word for word": f"{WORDS}\nby the back door", "plain h#Who": "Dana"}

    again, output = open_plain("1", "1", "", "", "", "", "", "/q", draft=replace(DRAFT, at_question=at, texts=texts))
    again.offer_draft()
    again.run()
    assert again.close()
    assert f"What they said, word for word, so far:\n{WORDS}\nby the back door\n" in "".join(output)
    (quote,) = [each for each in file.saved[-1].quote.values() if each.words == f"{WORDS}\nby the back door"]
    assert file.saved[-1].name_of(quote.who) == "Dana"
    assert file.drafts.draft == (at, {})


@pytest.mark.parametrize(("line", "is_left"), [("2", False), ("", True), ("/n", True)])
def test_what_a_command_asked_stays_until_it_is_decided(open_plain, file, line, is_left):
    """It goes with the choice to open without it, and with nothing else."""
    texts = {"plain C#Client": "Lim and sons"}
    session, _ = open_plain(line, "/q", draft=replace(DRAFT, texts=texts))
    session.offer_draft()
    session.run()

    assert session.close()
    assert (file.drafts.draft[1] == texts) == is_left


def test_command_offers_what_was_typed_before_it_was_left(open_plain, file):
    """A quote that has no claim yet is asked again the next time; a new session with nothing else stays."""
    session, output = open_plain("/g", "", "", "", WORDS, ".", "/b", "/g", "", "", "", "", "/q", draft=None)
    session.run()

    assert f"so far:\n{WORDS}\n" in "".join(output)
    assert session.close(withdraws=True)
    assert WORDS in file.drafts.draft[1].values()
    assert not file.is_withdrawn
