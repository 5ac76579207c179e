import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from earnest.store.files.lock import take_lock
from earnest.store.sessions.create import create
from earnest.store.sessions.drafts import DraftKeeper
from earnest.store.sessions.open import FAULTY, new_session, open_session
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import NotSaved, UnusableFile
from earnest.workspace.opened_session import LOOKING, NEWER

EXAMPLE = Path(__file__).with_name("example.toml")
HEADER = 'format = 1\nclient = "Noodle"\ninterview = "client"\n'


@pytest.fixture
def opened(folder):
    """Return an opener for a session with this text; all are closed after the test."""
    made = []

    def opener(text, **how):
        path = folder.path / "noodle.toml"
        path.write_text(text)
        made.append(open_session(path, **how))
        return made[-1]

    yield opener
    for each in made:
        each.close()


def test_a_sound_session_opens_for_writing(opened, folder, left_over):
    """A session that Earnest wrote opens without a word, and is locked while it is open."""
    session = opened(HEADER)

    assert session.session.client == "Noodle"
    assert (session.faults, session.notes, session.read_only, session.draft) == ((), (), "", None)
    assert session.file.path == folder.path / "noodle.toml"
    assert left_over() == [".noodle.lock", "noodle.toml"]

    session.close()
    assert left_over() == ["noodle.toml"]


def test_the_example_opens_and_says_that_its_comments_are_kept(opened, folder):
    """A file with comments opens for writing, and you are told where they will be."""
    session = opened(EXAMPLE.read_text())

    assert session.faults == ()
    assert session.read_only == ""
    assert session.notes == (
        "noodle.toml has comments or another layout; before the first save it is kept as noodle.toml.orig",
    )
    assert session.file.save(session.session).kept_original == folder.path / "noodle.toml.orig"
    assert (folder.path / "noodle.toml.orig").read_text() == EXAMPLE.read_text()


def test_a_fault_has_its_line_and_the_session_is_only_shown(opened, folder, left_over):
    """What does not fit is named with file, line, key and what was expected; nothing of it can be lost."""
    text = HEADER + '\n[goal.g1]\ntext = "x"\nmeasure = 3\n'

    session = opened(text)

    assert [str(fault) for fault in session.faults] == [
        "noodle.toml:7: goal.g1.measure: expected text in quotes, found a number"
    ]
    assert (session.read_only, session.file) == (FAULTY, None)
    assert left_over() == ["noodle.toml"]
    assert (folder.path / "noodle.toml").read_text() == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('client = "x"\ninterview = "client"\n', "noodle.toml: format: expected a whole number"),
        ('format = 1\n\nclient = 3\ninterview = "x"\n', "noodle.toml:3: client: expected text in quotes, found"),
        ("", "noodle.toml: format: expected"),
    ],
)
def test_a_file_without_its_header_is_no_session(opened, text, message, left_over):
    """Another program's TOML file is not taken for a session, and no lock is left beside it."""
    with pytest.raises(UnusableFile) as caught:
        opened(text)

    assert str(caught.value).startswith(message)
    assert left_over() == ["noodle.toml"]


def test_a_newer_format_is_shown_and_left_to_the_byte(opened, folder):
    """Today's version does not spoil next year's file."""
    text = HEADER.replace("1", "2") + "# new\nneed = 3\nmood='good'\n"

    session = opened(text)
    session.close()

    assert (session.newer, session.read_only, session.file, session.faults) == (True, NEWER, None, ())
    assert (folder.path / "noodle.toml").read_text() == text


def test_keys_that_nobody_knows_are_named_once(opened):
    """You learn that a key of yours is kept and not read."""
    session = opened(HEADER + 'mood = "good"\n\n[goal.g1]\ntext = "x"\ncolour = "red"\n')

    assert session.notes == ("noodle.toml has keys that Earnest does not know and keeps: mood, goal.g1.colour",)


def test_a_session_that_somebody_holds_is_only_shown(opened, folder):
    """The second window reads, and says who writes since when."""
    with take_lock(folder.path / "noodle.toml", folder):
        session = opened(HEADER)

    assert session.file is None
    assert session.read_only.startswith("noodle.toml is open elsewhere: ")


def test_a_session_that_cannot_be_locked_is_only_shown(opened, folder):
    """On a disk that can only be read, and beside a planted lock, you can still look."""
    (folder.path / ".noodle.lock").symlink_to("elsewhere")

    assert "cannot be made or trusted" in opened(HEADER).read_only
    assert not (folder.path / "elsewhere").exists()


def test_looking_takes_no_lock(opened, left_over):
    """A check does not keep anybody from writing."""
    session = opened(HEADER, to_write=False)

    assert (session.read_only, session.file) == (LOOKING, None)
    assert left_over() == ["noodle.toml"]


def test_an_edit_by_hand_is_told_in_the_history(opened, folder):
    """What you changed in an editor is part of the story, at the time when the file was written."""
    session = opened(HEADER + '\n[goal.g1]\ntext = "x"\n')
    told = list(session.session.history.values())

    assert [(entry.by, entry.path, entry.now) for entry in told] == [("hand", "goal.g1.text", "x")]
    written = datetime.fromtimestamp(int((folder.path / "noodle.toml").stat().st_mtime), UTC)
    assert told[-1].at == written


def test_a_draft_is_offered_and_never_restored(opened):
    """What was typed and not answered comes with the session, and the session is as it was saved."""
    session = opened(HEADER + 'at_question = "goal"\n')
    session.file.drafts.keep("n1.text", {"text": "typed"})
    session.close()

    again = opened(HEADER + 'at_question = "goal"\n')
    assert again.draft.texts == {"text": "typed"}
    assert again.session.document == session.session.document
    assert again.at_question == "n1.text"
    again.close()

    changed = opened(HEADER + 'at_question = "need"\n')
    assert changed.draft.texts == {"text": "typed"}
    assert changed.at_question == "need"


def test_a_change_between_reading_and_locking_is_read(opened, monkeypatch):
    """The session that you write is the one on the disk at the moment when it became yours."""
    text = HEADER + 'at_question = "need"\n'

    def meddle(path, to):
        path.write_text(text)
        return take_lock(path, to)

    monkeypatch.setattr("earnest.store.sessions.open.take_lock", meddle)

    assert opened(HEADER).session.at_question == "need"


def test_a_file_that_goes_between_reading_and_locking_leaves_no_lock(opened, left_over, monkeypatch):
    """Whatever happens while a session opens, nobody is kept out afterwards."""

    def meddle(path, to):
        path.unlink()
        return take_lock(path, to)

    monkeypatch.setattr("earnest.store.sessions.open.take_lock", meddle)

    with pytest.raises(UnusableFile):
        opened(HEADER)
    assert left_over() == []


def test_through_a_link_the_session_itself_is_opened(folder, tmp_path):
    """A link to a session stays a link: lock, draft and saves go to the file it points to."""
    real = folder.path / "noodle.toml"
    real.write_text(HEADER)
    link = tmp_path / "link.toml"
    link.symlink_to(real)

    session = open_session(link)
    session.file.save(session.session)
    session.close()

    assert session.path == real
    assert link.is_symlink()


def test_new_sessions_are_named_after_their_client(folder):
    """A second session on a client gets a name of its own; none is ever written over."""
    document = {"format": 1, "client": "Lantern Media", "interview": "client"}
    (folder.path / "lantern-media.toml").symlink_to("elsewhere")

    first = create(folder, document)
    opened = new_session(folder, document)
    opened.close()

    assert first.name == "lantern-media-2.toml"
    assert opened.path.name == "lantern-media-3.toml"
    assert opened.session.client == "Lantern Media"
    assert opened.notes == ()
    assert first.read_text() == to_toml(document)


def test_a_name_that_is_taken_at_the_last_moment_is_left(folder, monkeypatch):
    """Two people who begin on one client at the same moment get two sessions."""
    document = {"format": 1, "client": "Noodle", "interview": "client"}
    taken = create(folder, document)
    monkeypatch.setattr(os.path, "lexists", lambda _: False)

    other = create(folder, document)

    assert (taken.name, other.name) == ("noodle.toml", "noodle-2.toml")


def test_a_session_that_cannot_be_begun_is_told(folder):
    """A client's name that no file can hold is refused with its key."""
    with pytest.raises(NotSaved, match="client holds half a character"):
        create(folder, {"client": "\ud800"})


def test_a_keeper_alone_makes_a_draft_that_opens(folder):
    """A draft is found by the session's name, whoever kept it."""
    path = folder.path / "noodle.toml"
    path.write_text(HEADER)
    keeper = DraftKeeper(path, folder, "other")
    keeper.keep("goal", {})
    keeper.close()

    opened = open_session(path, to_write=False)

    assert opened.draft.at_question == "goal"
    assert opened.at_question == ""
