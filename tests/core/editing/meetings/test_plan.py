"""A meeting is planned from what is typed, or from an invitation."""

from datetime import UTC, date, datetime, time

import pytest
from core.session_builder import SessionBuilder

from earnest.core.editing.meetings.plan import (
    PlanNotes,
    begins_at,
    find_invited,
    find_planned,
    find_unread_times,
    join_attendees,
    parse_clock,
    parse_minutes,
    parse_planned_day,
    propose_people,
    read_plan,
    take_invitation,
    write_plan,
)
from earnest.core.history.changes import Author, apply_edits
from earnest.core.transcripts.invitation import Invitation, Invited

NOW = datetime(2026, 3, 11, 9, tzinfo=UTC)
PRIYA = Author("priya", NOW)
NOTES = PlanNotes("Dana; Ivo Petrov, CFO", date(2026, 3, 13), "10.30", "1.5h", "call")


def plan(session, notes, key=""):
    """Return the session with a meeting planned."""
    return apply_edits(session, write_plan(session, key, notes)[1], PRIYA)


def test_plan_is_kept_and_read_again():
    """People become people of the session; time and length are kept as such."""
    session = plan(SessionBuilder().person("dana", "Dana").session(), NOTES)

    (meeting,) = session.meeting.values()
    assert [session.name_of(person) for person in meeting.who] == ["Dana", "Ivo Petrov"]
    assert (meeting.on, meeting.how, meeting.plan.at, meeting.plan.minutes) == (date(2026, 3, 13), "call", "10:30", 90)
    assert read_plan(session, "m1") == NOTES._replace(who="Dana; Ivo Petrov", at="10:30", minutes="90")
    assert plan(session, read_plan(session, "m1"), "m1") is session


def test_archived_person_who_was_there_stays_archived():
    """To look at a plan changes nobody; to name somebody archived brings them back."""
    session = SessionBuilder().person("dana", "Dana", archived=True).put("meeting", "m1", who=["dana"]).session()

    assert plan(session, read_plan(session, "m1")._replace(title="Review"), "m1").person["dana"].archived
    assert not plan(session, NOTES).person["dana"].archived


def test_invitation_read_again_drops_nobody():
    """Those who were added to the plan by hand still come."""
    session = SessionBuilder().person("dana", "Dana").put("meeting", "m1", who=["dana", "you"]).session()

    assert join_attendees(session, "m1", ["Mei", "Dana"]) == ("Dana", session.name_of("you"), "Mei")
    assert join_attendees(session, "", ["Mei"]) == ("Mei",)


def test_emptied_plan_is_gone():
    """Nothing of it stays in the file."""
    session = plan(SessionBuilder().session(), NOTES._replace(who=""))

    assert plan(session, PlanNotes(), "m1").meeting == {}


@pytest.mark.parametrize(
    ("typed", "read"),
    [("10:30", "10:30"), ("9", "09:00"), ("2pm", "14:00"), ("12 am", "00:00"), ("9 Uhr", "09:00"), ("25:00", None)],
)
def test_times_are_read_as_people_write_them(typed, read):
    """What is no time is asked about."""
    assert parse_clock(typed) == read
    assert find_unread_times(PlanNotes(at=typed)) == (() if read else ("at",))


@pytest.mark.parametrize(
    ("typed", "read"),
    [("30", 30), ("45 min", 45), ("1h", 60), ("1.5 hours", 90), ("0", None), ("an hour", None), ("9999", None)],
)
def test_lengths_are_read_as_people_write_them(typed, read):
    """Minutes or hours, at most a day."""
    assert parse_minutes(typed) == read
    assert find_unread_times(PlanNotes(minutes=typed)) == (() if read else ("minutes",))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", date(2026, 3, 11)),
        ("tomorrow", date(2026, 3, 12)),
        ("Friday", date(2026, 3, 13)),
        ("Monday", date(2026, 3, 16)),
        ("4 Mar", date(2027, 3, 4)),
        ("4 Apr", date(2026, 4, 4)),
        ("2026-03-04", date(2026, 3, 4)),
        ("someday", None),
    ],
)
def test_day_of_a_plan_is_to_come(typed, day):
    """A weekday is the next one; a day that is written whole is that day."""
    assert parse_planned_day(typed, NOW.date(), "en").day == day


def test_next_meeting_is_the_nearest_that_is_not_over():
    """Meetings written up, ended or of days gone by are no plans."""
    case = SessionBuilder().put(
        "meeting",
        m1={"on": date(2026, 3, 10), "plan": {"minutes": 30}},
        m2={"on": date(2026, 3, 12), "plan": {"at": "14:00"}},
        m3={"on": date(2026, 3, 12), "plan": {"at": "09:00"}},
        m4={"on": date(2026, 3, 11), "plan": {"minutes": 5}, "ended": NOW},
        m5={"on": date(2026, 3, 11), "how": "call"},
    )

    assert find_planned(case.session(), NOW) == "m3"
    assert find_planned(SessionBuilder().session(), NOW) == ""
    assert begins_at(case.session().meeting["m2"]) == time(14)
    assert begins_at(case.session().meeting["m1"]) is None


def test_invitation_proposes_people_and_leaves_yourself_out():
    """Those on file are named as there; the others are to be asked about."""
    session = SessionBuilder(you="Priya Nair").person("dana", "Dana Reyes").session()
    people = (Invited("Nair, Priya", is_host=True), Invited("Reyes, Dana"), Invited("Jo Kent"))
    invitation = Invitation("Review", date(2026, 3, 13), time(10, 30), 45, "Room 4", people)

    known, others = propose_people(session, invitation)

    assert (known, [each.name for each in others]) == (("Dana Reyes",), ["Jo Kent"])
    notes = take_invitation(invitation, known)
    assert notes == PlanNotes("Dana Reyes", date(2026, 3, 13), "10:30", "45", "", "Review", "Priya Nair", "Room 4")


def test_invitation_is_known_again():
    """An invitation of the same day and title is the meeting that was planned from it, until it begins."""
    session = plan(SessionBuilder().session(), NOTES._replace(title="Spring review"))
    again = Invitation("Spring Review", date(2026, 3, 13), time(11), 30, "", ())
    assert find_invited(session, again, NOW) == "m1"
    assert find_invited(session, again._replace(day=date(2026, 3, 14)), NOW) == ""
    assert find_invited(session, again._replace(title="Another"), NOW) == ""
    assert find_invited(session, again, NOW.replace(day=20)) == ""
