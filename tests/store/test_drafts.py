import os
import stat
import threading

import pytest

from earnest.store.sessions import drafts
from earnest.store.sessions.drafts import DraftKeeper, read_draft

SUM = "0" * 64


@pytest.fixture
def session(folder):
    """Return where a session stands."""
    return folder.path / "noodle.toml"


@pytest.fixture
def keeper(session, folder):
    """Return a keeper, closed after the test."""
    made = DraftKeeper(session, folder, SUM)
    yield made
    made.close()


@pytest.fixture
def writes(monkeypatch):
    """Return a semaphore that counts the drafts that have come to the disk."""
    done = threading.Semaphore(0)
    write = DraftKeeper._write

    def counted(self, draft):
        write(self, draft)
        done.release()

    monkeypatch.setattr(DraftKeeper, "_write", counted)
    return done


def test_what_is_typed_comes_to_the_disk_by_itself(writes, keeper, session):
    """A crash costs at most the last moment: nobody has to save."""
    keeper.keep("n1.early_sign", {"early_sign": "one niche\nplanned \r\n\x1b[2J"})
    assert writes.acquire(timeout=30)

    draft = read_draft(session)

    assert draft.texts == {"early_sign": "one niche\nplanned \r\n\x1b[2J"}
    assert (draft.session, draft.at_question, draft.sha256) == ("noodle.toml", "n1.early_sign", SUM)
    assert draft.typed_at.tzinfo is not None
    assert stat.S_IMODE((session.parent / ".noodle.draft").stat().st_mode) == 0o600


def test_the_latest_wins(writes, keeper, session):
    """Of many keys pressed in a row, the last state is what stands in the draft."""
    for number in range(200):
        keeper.keep("goal", {"text": "x" * number})
    assert writes.acquire(timeout=30)
    while read_draft(session).texts["text"] != "x" * 199:
        assert writes.acquire(timeout=30)


def test_a_move_alone_is_kept(keeper, session):
    """Where you were is known after a crash, though nothing was typed."""
    keeper.keep("options")

    assert keeper.flush()
    assert (read_draft(session).at_question, read_draft(session).texts) == ("options", {})


def test_a_broken_folder_loses_nothing_typed(writes, keeper, session, monkeypatch):
    """While the disk refuses you can go on typing; what you typed is written once it can be."""
    real, refused = os.open, threading.Event()

    def refuse(*_):
        refused.set()
        raise OSError(28, "x")

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refuse)
        keeper.keep("goal", {"text": "kept in memory"})
        assert refused.wait(30)
        assert not keeper.flush()
        assert keeper.error == "the disk is full"

    assert os.open is real
    assert writes.acquire(timeout=30)
    assert keeper.flush()
    assert keeper.error == ""
    assert read_draft(session).texts == {"text": "kept in memory"}


def test_a_refused_rename_leaves_no_temporary_file(keeper, left_over, monkeypatch):
    """A disk that refuses late leaves the folder as it was."""

    def refuse(*_):
        raise OSError(5, "x")

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refuse)
        keeper.keep("goal")
        assert not keeper.flush()
        assert left_over() == []


def test_a_cleared_draft_is_gone_and_stays_gone(keeper, left_over):
    """After the answer is saved there is nothing to restore."""
    keeper.keep("goal", {"text": "x"})
    keeper.flush()
    keeper.keep("goal", {"text": "y"})

    keeper.clear()

    assert keeper.flush()
    assert left_over() == []


def test_closing_writes_what_is_left(session, folder):
    """Leaving keeps the draft, to be offered next time."""
    keeper = DraftKeeper(session, folder)
    keeper.keep("goal", {"text": "x"})

    keeper.close()

    assert read_draft(session).texts == {"text": "x"}


def test_after_a_save_the_draft_belongs_to_the_new_file(keeper, session, folder, left_over):
    """A draft says which state of the session it was typed on, also when that is saved, or kept elsewhere."""
    keeper.keep("goal", {"text": "x"})
    keeper.flush()

    keeper.belong_to(session, "1" * 64)
    keeper.flush()
    assert read_draft(session).sha256 == "1" * 64

    keeper.belong_to(folder.path / "other.toml", "2" * 64)
    keeper.flush()
    assert left_over() == [".other.draft"]
    assert read_draft(folder.path / "other.toml").texts == {"text": "x"}


def test_half_a_character_does_not_cost_the_draft(keeper, session):
    """A terminal that sends rubbish loses you that character and no other."""
    keeper.keep("goal", {"text": "a\ud800b"})

    assert keeper.flush()
    assert read_draft(session).texts == {"text": "a?b"}


GOOD = f"""session = "noodle.toml"
sha256 = "{SUM}"
at_question = "goal"
typed_at = 2026-03-04 10:00:00+01:00
"""


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[[[",
        GOOD.replace("noodle", "other"),
        GOOD.replace("+01:00", ""),
        GOOD.replace('"goal"', "1"),
        GOOD + "more = 1\n",
        GOOD + "texts = 1\n",
        GOOD + "[texts]\ntext = 1\n",
    ],
)
def test_a_draft_that_does_not_fit_is_left_alone(session, content):
    """A draft is offered whole or not at all, and what cannot be offered is not thrown away."""
    path = session.with_name(".noodle.draft")
    path.write_text(content)

    assert read_draft(session) is None
    assert path.read_text() == content


def test_a_draft_by_hand_opens_and_a_planted_link_does_not(session):
    """Only a file beside the session is taken for its draft."""
    path = session.with_name(".noodle.draft")
    path.write_text(GOOD)
    assert read_draft(session).at_question == "goal"

    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")
    assert read_draft(session) is None


def test_drafts_wait_between_writes_less_than_is_promised():
    """What you type is on the disk within half a second."""
    assert drafts.BETWEEN_WRITES < 0.5
