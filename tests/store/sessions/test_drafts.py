import os
import stat
import threading

import pytest

from earnest.store.sessions import drafts
from earnest.store.sessions.drafts import DraftKeeper, read_draft

SUM = "0" * 64


@pytest.fixture
def session(folder):
    """Return the path of a session."""
    return folder.path / "noodle.toml"


@pytest.fixture
def keeper(session, folder):
    """Return a keeper, closed after the test."""
    made = DraftKeeper(session, folder, SUM)
    yield made
    made.close()


@pytest.fixture
def writes(monkeypatch):
    """Return a semaphore that counts the drafts written."""
    done = threading.Semaphore(0)
    write = DraftKeeper._write

    def counted(self, draft):
        write(self, draft)
        done.release()

    monkeypatch.setattr(DraftKeeper, "_write", counted)
    return done


def test_draft_is_written_by_itself(writes, keeper, session):
    """A draft is written without a save."""
    keeper.keep("n1.early_sign", {"early_sign": "one niche\nplanned \r\n\x1b[2J"})
    assert writes.acquire(timeout=30)

    draft = read_draft(session)

    assert draft.texts == {"early_sign": "one niche\nplanned \r\n\x1b[2J"}
    assert (draft.session, draft.at_question, draft.sha256) == ("noodle.toml", "n1.early_sign", SUM)
    assert draft.typed_at.tzinfo is not None
    assert stat.S_IMODE((session.parent / ".noodle.draft").stat().st_mode) == 0o600


def test_latest_text_wins(writes, keeper, session):
    """Of several texts in a row the last one is in the draft."""
    for number in range(200):
        keeper.keep("goal", {"text": "x" * number})
    assert writes.acquire(timeout=30)
    while read_draft(session).texts["text"] != "x" * 199:
        assert writes.acquire(timeout=30)


def test_move_without_text_is_kept(keeper, session):
    """The place is kept even where nothing was typed."""
    keeper.keep("options")

    assert keeper.flush()
    assert (read_draft(session).at_question, read_draft(session).texts) == ("options", {})


def test_draft_is_written_once_the_disk_works_again(writes, keeper, session, monkeypatch):
    """While the disk fails typing goes on, and the text is written once that is possible."""
    real, refused = os.open, threading.Event()

    def refuse(*_):
        refused.set()
        raise OSError(28, "x")

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refuse)
        keeper.keep("goal", {"text": "kept in memory"})
        assert refused.wait(30)
        assert not keeper.flush()
        assert keeper.error == "no space left on device"

    assert os.open is real
    assert writes.acquire(timeout=30)
    assert keeper.flush()
    assert keeper.error == ""
    assert read_draft(session).texts == {"text": "kept in memory"}


def test_failed_rename_leaves_no_temporary_file(keeper, left_over, monkeypatch):
    """A failed rename leaves the folder as it was."""

    def refuse(*_):
        raise OSError(5, "x")

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refuse)
        keeper.keep("goal")
        assert not keeper.flush()
        assert left_over() == []


def test_cleared_draft_stays_deleted(keeper, left_over):
    """After a clear there is nothing to restore."""
    keeper.keep("goal", {"text": "x"})
    keeper.flush()
    keeper.keep("goal", {"text": "y"})

    keeper.clear()

    assert keeper.flush()
    assert left_over() == []


def test_close_writes_the_rest(session, folder):
    """Closing writes the draft, which stays."""
    keeper = DraftKeeper(session, folder)
    keeper.keep("goal", {"text": "x"})

    keeper.close()

    assert read_draft(session).texts == {"text": "x"}


def test_draft_belongs_to_the_saved_file(keeper, session, folder, left_over):
    """After a save the draft is tied to the new state or the new file."""
    keeper.keep("goal", {"text": "x"})
    keeper.flush()

    keeper.belong_to(session, "1" * 64)
    keeper.flush()
    assert read_draft(session).sha256 == "1" * 64

    keeper.belong_to(folder.path / "other.toml", "2" * 64)
    keeper.flush()
    assert left_over() == [".other.draft"]
    assert read_draft(folder.path / "other.toml").texts == {"text": "x"}


def test_half_a_character_keeps_the_draft(keeper, session):
    """An invalid character is replaced, and the rest of the draft is kept."""
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
def test_unusable_draft_is_left_alone(session, content):
    """A draft that cannot be used is not offered and not deleted."""
    path = session.with_name(".noodle.draft")
    path.write_text(content)

    assert read_draft(session) is None
    assert path.read_text() == content


def test_linked_draft_is_not_read(session):
    """A draft written by hand is read, and a link in its place is not."""
    path = session.with_name(".noodle.draft")
    path.write_text(GOOD)
    assert read_draft(session).at_question == "goal"

    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")
    assert read_draft(session) is None


def test_draft_is_written_within_half_a_second():
    """The wait between writes is shorter than half a second."""
    assert drafts.BETWEEN_WRITES < 0.5
