"""A session for practice: marked, left out of the list, and found again."""

from core.session_builder import honest
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create

PANEL = "Practice, not judged"


def tables(client, *, practice=False):
    """Return the tables of a session whose right is earned."""
    case = honest()
    case.tables["client"] = client
    return {**case.tables, "practice": True} if practice else case.tables


async def test_open_session_is_marked_and_unmarked(folder):
    """From the list of keys; the panel gives no verdict then, *why* tells what it would be, and undo takes it back."""
    path = create(folder, tables("Harbour Books"))
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc ?", "=practice", "enter")
        assert PANEL in you.screen
        assert open_session(path, to_write=False).session.practice
        await you.press("w")
        assert "If this were not practice" in you.screen
        assert "Earned" in you.screen
        await you.press("q u")
        assert PANEL not in you.screen
    assert not open_session(path, to_write=False).session.practice


async def test_practice_is_left_out_of_home_until_searched_for(folder):
    """It is counted apart and not listed; a search for it, or for its client, lists it, marked as practice."""
    create(folder, tables("Harbour Books"))
    create(folder, tables("Rehearsal", practice=True))
    async with drive(folder) as you:
        assert "1 session · 1 for practice" in you.top_line
        assert "Harbour Books" in you.screen
        assert "Rehearsal" not in you.screen
        await you.press("/", "=practice")
        assert "Rehearsal" in you.screen
        assert PANEL in you.screen
        assert "Harbour Books" not in you.main_text
        await you.press("esc")
        assert "Rehearsal" not in you.screen


async def test_only_practice_is_no_empty_library(folder):
    """Where all sessions are for practice, the list says so and how to see them."""
    create(folder, tables("Rehearsal", practice=True))
    async with drive(folder) as you:
        assert "All sessions here are for practice" in you.screen
        await you.press("/", "=practice", "enter")
        assert you.top_line.startswith("Rehearsal")


async def test_new_session_is_begun_for_practice(folder):
    """The form asks whether it is a real decision, which it is unless something else is chosen."""
    async with drive(folder) as you:
        await you.press("a", "=Rehearsal", "tab tab right")
        assert "[practice, not counted]" in you.screen
        await you.press("tab enter")
        assert PANEL in you.screen
    assert open_session(folder.path / "rehearsal.toml", to_write=False).session.practice
