"""Days as they are typed into forms: what is understood is shown, and what is not is asked."""

import tomllib
from datetime import date, datetime, timedelta, timezone

import pytest
from core.session_builder import honest
from journeys.driver import TickingClock, drive
from processes import read_drafts

from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.tui.destinations import View

LATE = datetime(2026, 4, 21, 23, 50, tzinfo=timezone(timedelta(hours=10)))
"""A Tuesday, ten minutes before midnight."""
FORMS = {
    "record": ("esc h", "=We lose the lease", "tab", "=Dana", "tab ctrl+u"),
    "meeting": ("=Dana", "tab ctrl+u"),
    "say-back": ("esc s", "=So rent decides", "tab", "=Yes", "tab", "ctrl+u", "=Dana", "tab ctrl+u"),
}
"""The keys that lead to the field of the day, and empty it."""


@pytest.fixture
def path(folder):
    """Return a session without a say-back."""
    path = folder.path / "noodle.toml"
    case = honest().without("said_back", "s1")
    case.tables["at_question"] = "g1.text"
    path.write_text(to_toml(case.session().document), "utf-8")
    path.chmod(0o600)
    return path


def read_days(path):
    """Return the days of the records, meetings and say-backs of a file, the last written ones."""
    document = tomllib.loads(path.read_text("utf-8"))
    kept = [*document["quote"].values(), *document.get("meeting", {}).values()]
    return [each.get("on") for each in (*kept, *document.get("said_back", {}).values())]


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
async def test_understood_day_is_shown_while_it_is_typed(folder, path, form):
    """With its weekday and its year, beside what is typed."""
    async with drive(
        folder, opened=open_session(path), clock=TickingClock(LATE), first=View.MEETING if form == "meeting" else None
    ) as you:
        await you.press(*FORMS[form], "=last mon")
        assert "last mon" in you.screen
        assert "Mon 20 Apr 2026" in you.screen
        await you.press("ctrl+u", "=2026/04/07")
        assert "Tue 7 Apr 2026" in you.screen


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
async def test_day_of_two_meanings_is_asked_about(folder, path, form):
    """Tomorrow is never taken for last year: leaving asks, and Down picks one of the days."""
    async with drive(
        folder, opened=open_session(path), clock=TickingClock(LATE), first=View.MEETING if form == "meeting" else None
    ) as you:
        await you.press(*FORMS[form], "=22 Apr", "esc n")
        assert "22 Apr" in you.screen
        assert "Tue 22 Apr 2025, or Wed 22 Apr 2026 (tomorrow)?" in f"{you.top_line} {you.main_text}"
        assert "press Down to choose" in you.main_text
        await you.press("enter down")
        assert "Tue 22 Apr 2025" in you.main_text
        await you.press("down")
        assert "Wed 22 Apr 2026" in you.main_text
        await you.press("esc n n", "esc q")
    days = read_days(path)
    assert date(2026, 4, 22) in days
    assert date(2025, 4, 22) not in days


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("typed", ["today", "yesterday"])
async def test_day_stays_over_midnight_as_it_was_meant(folder, path, form, typed):
    """A day means what it meant when it was typed, however long the form stays open."""
    clock = TickingClock(LATE)
    async with drive(
        folder, opened=open_session(path), clock=clock, first=View.MEETING if form == "meeting" else None
    ) as you:
        await you.press(*FORMS[form], f"={typed}")
        clock.go_on(timedelta(hours=9))
        await you.press("esc n n", "esc q")
    meant = LATE.date() - timedelta(days=typed == "yesterday")
    assert meant in read_days(path)


async def test_day_that_was_filled_in_stays_over_midnight(folder, path):
    """The meeting was on the day on which its form was opened; a day typed afterwards counts from the clock."""
    clock = TickingClock(LATE)
    async with drive(folder, opened=open_session(path), clock=clock, first=View.MEETING) as you:
        await you.press("=Dana")
        assert "Tue 21 Apr 2026" in you.screen
        clock.go_on(timedelta(hours=9))
        await you.press("esc q")
        assert LATE.date() in read_days(path)
        await you.press("esc s", "=So rent decides", "tab", "=Yes", "tab tab ctrl+u", "=yesterday", "esc n", "esc q")
    assert read_days(path)[-1] == LATE.date()


async def test_day_in_a_draft_stays_what_it_was(folder, path):
    """A draft that is taken up the day after keeps the day that was meant."""
    async with drive(folder, opened=open_session(path), clock=TickingClock(LATE)) as you:
        await you.press(*FORMS["record"], "=today")
        await you.wait_until(lambda: "Tue 21 Apr 2026" in read_drafts(folder.path))
