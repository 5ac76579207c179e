"""Undo and redo on every page: another's change is taken back only when the user says so."""

import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import NOON, drive

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import with_hand_edits
from earnest.core.model.paths import with_value
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.tui.destinations import View

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


@pytest.mark.parametrize(
    "page", [next(iter(PAGES)), *(pytest.param(each, marks=pytest.mark.slow) for each in list(PAGES)[1:])]
)
async def test_undo_of_somebody_elses_change_asks(folder, path, page):
    """Esc leaves it; taken back, it comes again without a question."""
    async with drive(folder, opened=open_session(path), first=View.MEETING if page == "meeting" else None) as you:
        await you.press(PAGES[page] or "down enter")
        await you.press("u")
        assert "Undo a change by jo?" in you.main_text
        await you.press("esc")
        assert goal_in(path) == "Grow"

        await you.press("u", "down enter")
        assert goal_in(path) != "Grow"

        await you.press("esc U")
        assert "Take back" not in you.main_text
        assert goal_in(path) == "Grow"


async def test_going_back_in_a_replay_names_whose_changes_it_takes_back(folder, path):
    """The question before it has their names."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc t", "home", "?", "=revert", "enter")
        assert "came after it, by hand and jo." in you.main_text


@pytest.fixture
def misfit(folder):
    """Return a session whose history tells of a link that led to nothing."""
    session = with_hand_edits(honest().session(), NOON)
    link = {"at": NOON, "path": "need.n1.answers"}
    lost, back = {**link, "was": ["c1"], "now": ["c9"]}, {**link, "was": ["c9"], "now": ["c1"]}
    named = {"at": NOON, "by": "sam", "path": "you.role", "now": "cook"}
    more = {"0900": {**lost, "by": "jo"}, "0901": {**back, "by": "sam"}, "0902": named}
    tables = with_value({**session.document, "at_question": "g1.text"}, ("you", "role"), "cook")
    path = folder.path / "lim.toml"
    path.write_text(to_toml({**tables, "history": {**session.document["history"], **more}}), "utf-8")
    return path


async def test_undo_that_changes_nothing_says_why(folder, misfit):
    """What does not fit is named, and the file stays as it is."""
    before = tomllib.loads(misfit.read_text("utf-8"))["need"]
    async with drive(folder, opened=open_session(misfit)) as you:
        await you.press("esc u", "down enter")
        assert "Nothing changed" in you.main_text
        assert "need.n1.answers" in you.main_text
    assert tomllib.loads(misfit.read_text("utf-8"))["need"] == before


async def test_state_that_cannot_stand_is_not_gone_back_to(folder, misfit):
    """The replay shows it, and says why it stays in the past."""
    async with drive(folder, opened=open_session(misfit)) as you:
        await you.press("esc t", "end", "left", "?", "=revert", "enter")

        assert "Cannot revert to this step" in you.main_text
