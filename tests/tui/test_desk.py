"""What lies open on the desk: it is let go of once the disk has it, and says why not before."""

import threading
import tomllib
from datetime import UTC, datetime

import pytest
from earnest.tui.desk import Desk

from earnest.core.editing.new_session import begin_tables
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.files.folder import Folder
from earnest.store.sessions import session_file
from earnest.store.sessions.open import new_session
from earnest.workspace import savers as saver
from earnest.workspace.errors import NotSaved

NOON = datetime(2026, 6, 16, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path):
    """Return a desk with a session on it."""
    folder = Folder.open_or_make(tmp_path / "sessions")
    opened = new_session(folder, begin_tables("Lantern Media", "client", NOON, "en"))
    yield (found := Desk(opened, lambda _trouble: None))
    found.drop()


def answered(desk):
    """Return the desk's session with an answer in it."""
    return apply_edits(desk.handed, [Edit(("goal", "g1", "text"), "Be among the top five")], Author("priya", NOON))


def test_a_disk_that_is_slow_is_told_from_one_that_refuses(desk, monkeypatch):
    """Left while the disk still takes its time, it stays open and says so; once the disk has it, it is let go."""
    takes, save = threading.Event(), session_file.save

    def slowly(*what, **more):
        assert takes.wait(20)
        return save(*what, **more)

    monkeypatch.setattr(saver, "WAITS_AT_LAST", 0.05)
    monkeypatch.setattr(session_file, "save", slowly)
    desk.save(answered(desk))
    assert not desk.let_go()
    assert desk.why_unsaved == "The disk has not taken it yet."

    takes.set()
    monkeypatch.setattr(saver, "WAITS_AT_LAST", 20)
    desk.try_again(desk.handed)
    assert desk.let_go()
    assert tomllib.loads(desk.opened.path.read_text("utf-8"))["goal"]["g1"]["text"] == "Be among the top five"


def test_a_disk_that_refuses_is_quoted(desk, monkeypatch):
    """Why nothing could be written is said as the disk says it."""

    def refuses(path, *_, **__):
        raise NotSaved(path, "no space left on the disk", "The file is as it was before.")

    monkeypatch.setattr(session_file, "save", refuses)
    desk.save(answered(desk))
    assert not desk.let_go()
    assert "no space left on the disk" in desk.why_unsaved
