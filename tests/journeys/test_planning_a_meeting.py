"""A meeting planned by keys: who, when, which questions, and from an invitation."""

from datetime import date

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive
from processes import read_drafts

from earnest.store.sessions.open import open_session

INVITE = """\
BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
SUMMARY:Spring review
DTSTART;TZID=Europe/Berlin:20260424T103000
DTEND;TZID=Europe/Berlin:20260424T111500
LOCATION:Room 4
ORGANIZER;CN=Dana:mailto:dana@lantern.example
ATTENDEE;CN="Tan, Mei":mailto:mei@lantern.example
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def path(folder):
    """Return a session with people."""
    return copy_sample("media", folder)


def read_session(path):
    """Return the session on disk."""
    return open_session(path, to_write=False).session


def read_planned(path):
    """Return the last meeting on disk, which is the one that was planned."""
    return list(read_session(path).meeting.values())[-1]


def read_texts(path):
    """Return the questions that are kept of that meeting, in order."""
    return [each.text for each in read_planned(path).plan.question.values()] or [""]


async def test_meeting_is_planned_by_keys(folder, path):
    """Who is offered, who is new and asked about, when, how long; its questions are for these minutes."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc m up")
        assert "plan the meeting" in you.main_text
        await you.press("enter enter space enter", "=Mei Tan", "enter", "=friday", "enter", "=10.30", "enter", "=15")
        await you.press("enter right enter", "=Spring review", "enter", "=Room 4", "enter")
        assert "Mei Tan is new in this session" in you.main_text
        await you.press("=buyer", "enter")
        assert "Whose side is Mei Tan on?" in you.main_text
        await you.press("down enter")
        assert "Spring review, with Dana and Mei Tan, 24 Apr 10:30, 15 minutes, call" in you.main_text
        assert sum("“" in row for row in you.rows) == 5
        await you.press("end")
        assert "begin the meeting   a new one; yours is planned for 24 Apr" in you.screen
        await you.press("esc esc q")
    held, session = read_planned(path), read_session(path)
    assert [session.name_of(person) for person in held.who] == ["Dana", "Mei Tan"]
    assert (held.on, held.how, held.plan.at, held.plan.minutes) == (date(2026, 4, 24), "call", "10:30", 15)
    assert (session.person["mei"].role, session.person["mei"].side) == ("buyer", "between")


@pytest.mark.slow
async def test_questions_are_taken_out_put_in_and_ordered(folder, path):
    """What is chosen is kept in that order, taken along into the meeting, and taken back by undo."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc m")
        first, second, third = [row.strip("▌ “”") for row in you.rows if "“" in row][:3]
        await you.press("space")
        assert "In your order" in you.main_text
        assert first not in you.main_text
        await you.press("-")
        await you.wait_until(lambda: read_texts(path)[:2] == [third, second])
        await you.press("end up up enter")
        assert "Not in this meeting" in you.main_text
        await you.press("space")
        await you.wait_until(lambda: read_texts(path)[-1] == first)
        await you.press("+")
        await you.wait_until(lambda: read_texts(path)[-2] == first)
        await you.press("u")
        await you.wait_until(lambda: read_texts(path)[-1] == first)
        await you.press("end enter")
        assert "In the meeting" in you.top_line
        assert third[:30] in you.main_text.partition("Then")[0]
        await you.press("esc", "q", "down down enter", "esc q")
    assert (read_texts(path)[:2], read_texts(path)[-1]) == ([third, second], first)


async def test_proposed_again_after_a_change(folder, path):
    """The questions are worked out again."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc m")
        before = [row for row in you.rows if "“" in row]
        await you.press("space", "end up enter")
        assert [row for row in you.rows if "“" in row] == before
        await you.press("esc q")
    assert not read_planned(path).plan.question


async def test_invitation_begins_the_plan(folder, path, tmp_path):
    """It fills the form; nothing is saved before the plan is; read again, it is the same meeting."""
    invite = tmp_path / "invite.ics"
    invite.write_text(INVITE, "utf-8")
    before = len(read_session(path).meeting)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc ?", "=plan the meeting", "enter", "down down enter", f"={invite}", "enter")
        assert "Spring review" in you.screen
        assert "Mei Tan" in you.screen
        assert len(read_session(path).meeting) == before
        await you.press("n", "enter enter", "end enter")
        assert "Spring review, with Dana and Mei Tan" in you.main_text
        await you.press("up enter", "down down enter", f"={invite}", "enter", "n", "esc q")
    held = read_planned(path)
    assert len(read_session(path).meeting) == before + 1
    assert (held.plan.minutes, held.plan.invited_by, held.plan.place) == (45, "Dana", "Room 4")


@pytest.mark.slow
async def test_invitation_keeps_what_is_typed(folder, path, tmp_path):
    """What was typed is a plan of its own; what cannot be read is asked about first."""
    invite = tmp_path / "invite.ics"
    invite.write_text(INVITE, "utf-8")
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc ?", "=plan the meeting", "enter", "enter enter", "=Olu Ade", "enter enter", "=noonish")
        await you.press("esc", "down down enter")
        assert "When does it begin?" in you.top_line
        await you.press("enter ctrl+u", "=12.00", "esc", "down down enter", f"={invite}", "enter")
        assert "Spring review" in you.screen
        await you.press("n", "enter enter", "enter enter", "end enter", "esc q")
    assert "Olu Ade" in [person.name for person in read_session(path).person.values()]


async def test_plan_in_hand_survives(folder, path):
    """What is typed is in the draft within a second, and is offered again; a time that is none is asked about once."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc ?", "=plan the meeting", "enter", "enter enter", "=Mei Tan", "enter enter", "=noonish")
        await you.wait_until(lambda: "noonish" in read_drafts(folder.path))
        draft, crashed = (folder.path / ".media.draft").read_bytes(), path.read_bytes()
        await you.press("esc", "n")
        assert "When does it begin?" in you.top_line
        await you.press("q", "enter enter", "end enter")
        assert "› Questions" in you.top_line
        await you.press("up enter")
        assert "noonish" in you.screen
        await you.press("q", "q", "esc q")
    place = folder.inner("again")
    (place.path / "media.toml").write_bytes(crashed)
    (place.path / ".media.draft").write_bytes(draft)
    async with drive(place, opened=open_session(place.path / "media.toml")) as you:
        await you.press("enter")
        assert "Plan the meeting" in you.top_line
        assert "Mei Tan" in you.screen
        assert "noonish" in you.screen
        await you.press("q q", "enter enter", "end enter", "esc q")
