"""The client renamed from the list of keys; undone, and with the file."""

import pytest
from core.session_builder import honest
from journeys.driver import drive

from earnest.store.disk import DiskLibrary, DiskSessions
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create
from earnest.workspace.errors import NotMoved


@pytest.fixture
def path(folder):
    """Return a session of a noodle shop."""
    return create(folder, honest().session().document)


@pytest.fixture
async def you(folder, path):
    """Yield a driver at the question about a new name."""
    async with drive(folder, opened=open_session(path)) as one:
        await one.press("esc ?", "=rename", "enter")
        assert "Rename the client" in one.screen
        yield one


def client_of(path):
    """Return the client on disk."""
    return open_session(path, to_write=False).session.client


async def test_title_changes_and_undo_brings_it_back(you, path):
    """The name is in the top line and the file at once; the file keeps its name if it is left."""
    await you.press("enter ctrl+u", "=Café Noodles", "enter")
    assert "The file is a-noodle-shop.toml" in you.screen
    await you.press("esc")
    assert you.top_line.startswith("Café Noodles")
    assert client_of(path) == "Café Noodles"
    await you.press("u")
    assert you.top_line.startswith("A noodle shop")
    assert client_of(path) == "A noodle shop"


async def test_file_follows_and_stays_open(you, path, folder):
    """The session goes on in the renamed file, at the same question, and saves there."""
    question = "What pushes against them"
    await you.press("enter ctrl+u", "=Café Noodles", "enter", "down enter")
    assert you.top_line.startswith("Café Noodles")
    assert question in you.main_text
    assert not path.exists()
    new = folder.path / "cafe-noodles.toml"
    await you.press("u")
    assert client_of(new) == "A noodle shop"
    await you.press("q")
    assert "A noodle shop" in you.screen


async def test_esc_keeps_the_name_and_what_was_typed(you, path):
    """Nothing is renamed; the new name is offered again."""
    await you.press("enter ctrl+u", "=Half a na", "esc esc")
    assert you.top_line.startswith("A noodle shop")
    assert client_of(path) == "A noodle shop"
    await you.press("?", "=rename", "enter")
    assert "Half a na" in you.screen


async def test_file_that_is_neither_renamed_nor_opened_is_told_at_home(you, path, monkeypatch):
    """As where a disk is gone: both faults are told, and the list of sessions is there."""

    def fail(*_args):
        """Fail as a disk that is gone does."""
        raise NotMoved(path, "the disk is gone")

    monkeypatch.setattr(DiskLibrary, "rename", fail)
    monkeypatch.setattr(DiskSessions, "open", fail)
    await you.press("enter ctrl+u", "=Café Noodles", "enter", "down enter")
    assert "The file keeps its name" in you.screen
    await you.press("enter")
    assert "This file cannot be opened." in you.screen
    await you.press("enter")
    assert "1 session" in you.screen
    assert client_of(path) == "Café Noodles"
