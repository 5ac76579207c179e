"""Undo and redo on the sheet of questions: the question that is open below shows what is there by then."""

import pytest
from core.session_builder import honest
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create
from earnest.tui.destinations import View


@pytest.fixture
async def you(folder):
    """Yield a driver at the question why the goal is one now."""
    path = create(folder, honest().without("said_back", "s1").session().document)
    async with drive(folder, opened=open_session(path), size=(80, 40)) as one:
        await one.press("esc 1")
        yield one


def list_goals(you):
    """Return the texts of the goals."""
    return [goal.text for goal in you.app._navigator.flows.open_screen.editor.session.goal.values()]


def list_reasons(you):
    """Return why each goal is one now."""
    return [goal.why_now for goal in you.app._navigator.flows.open_screen.editor.session.goal.values()]


@pytest.mark.parametrize("leaves_by", ["esc", "q", "a esc esc"])
async def test_answer_undone_on_the_sheet_stays_undone(you, leaves_by):
    """The field below is empty again, and leaving the question does not bring the answer back."""
    assert list_reasons(you) == [""]
    await you.press("=The bank asked", "esc m")
    assert list_reasons(you) == ["The bank asked"]
    await you.press("u", leaves_by)
    assert list_reasons(you) == [""]
    await you.press("n")
    assert list_reasons(you) == [""]


async def test_claim_removed_by_redo_on_the_sheet_is_asked_about_no_more(you):
    """Where the claim of the open question is gone, the question is asked as if it had never been answered."""
    await you.press("x")
    assert list_goals(you) == []
    await you.press("u m U")
    assert list_goals(you) == []
    await you.press("esc n")
    assert list_goals(you) == []


async def test_what_another_screen_undid_stays_undone_where_it_leads_on(you):
    """As from a write-up to its tray: on the way the question below keeps nothing of what it showed."""
    await you.press("=The bank asked", "esc s")
    here = you.app._navigator.flows.open_screen
    here.editor.undo()
    you.app.screen.dismiss(View.WHY)
    await you.settle()
    assert "› Why" in you.top_line
    assert list_reasons(you) == [""]
