"""Undo and redo on every page: another's change is taken back only when the user says so."""

import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import NOON, drive

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import with_hand_edits
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml

PAGES = {"interview": "esc", "meeting": "", "proposal": "esc p esc"}


@pytest.fixture
def path(folder):
    """Return a session whose last change is somebody else's."""
    edits = [Edit(("goal", "g1", "text"), "Grow"), Edit(("meeting", "m1", "on"), NOON.date())]
    session = apply_edits(with_hand_edits(honest().session(), NOON), edits, Author("jo", NOON))
    path = folder.path / "lim.toml"
    path.write_text(to_toml({**session.document, "at_question": "g1.text"}), "utf-8")
    return path


def goal_in(path):
    """Return the goal on disk."""
    return tomllib.loads(path.read_text("utf-8"))["goal"]["g1"]["text"]


@pytest.mark.parametrize("page", PAGES)
async def test_undo_of_somebody_elses_change_asks(folder, path, page):
    """Esc leaves it; taken back, it comes again without a question."""
    async with drive(folder, opened=open_session(path), meeting=page == "meeting") as you:
        await you.press(PAGES[page] or "down enter esc")
        await you.press("u")
        assert "Take back a change by jo?" in you.main_text
        await you.press("esc")
        assert goal_in(path) == "Grow"

        await you.press("u", "enter")
        assert goal_in(path) != "Grow"

        await you.press("esc U")
        assert "Take back" not in you.main_text
        assert goal_in(path) == "Grow"


async def test_going_back_in_a_replay_names_whose_changes_it_takes_back(folder, path):
    """The question before it has their names."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc t", "home", "?", "=let it stand", "enter")
        assert "came after it, by hand and jo." in you.main_text
