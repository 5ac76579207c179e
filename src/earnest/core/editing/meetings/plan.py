"""The plan of a meeting, typed or from an invitation, as edits."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from earnest.core.editing.people import name_people
from earnest.core.history.changes import Edit
from earnest.core.model.fields import HOW
from earnest.core.model.ids import next_id
from earnest.core.model.labels import begins_name
from earnest.core.model.links import list_people_to_offer
from earnest.core.model.meetings.meeting import Meeting
from earnest.core.model.meetings.plan import MeetingPlan
from earnest.core.model.session import Session
from earnest.core.text.days.day_parsing import DayReading, parse_day
from earnest.core.text.normalize import normalize
from earnest.core.transcripts.invitation import Invitation, Invited

MOST_MINUTES = 24 * 60
MINUTES_ASKED = "How many minutes? A number, such as 30."
"""What is asked where a length cannot be read."""
TIME_ASKED = "When does it begin? A time, such as 10:30."
"""What is asked where a time cannot be read."""
ASKED: Mapping[str, str] = {"at": TIME_ASKED, "minutes": MINUTES_ASKED}
"""What is asked where a field cannot be read, by its name."""
AHEAD = (timedelta(days=6), timedelta(days=364))
"""How far ahead weekdays are looked for, and days of a year."""
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d\d)?)?\s*(am|pm|uhr|h)?", re.IGNORECASE)
_MINUTES = re.compile(r"(\d{1,4})\s*(?:'|m|min|mins|minutes)?", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,2}(?:\.5)?)\s*(?:h|hour|hours)", re.IGNORECASE)


class PlanNotes(NamedTuple):
    """What is known of a meeting before it, as it is typed."""

    who: str = ""
    """Names, separated by ;"""
    on: date | None = None
    at: str = ""
    minutes: str = ""
    how: str = ""
    title: str = ""
    invited_by: str = ""
    place: str = ""


def write_plan(session: Session, key: str, notes: PlanNotes) -> tuple[str, tuple[Edit, ...]]:
    """Plan a meeting, a new one if the key is empty.

    Returns:
        The meeting's id, and the edits.
    """
    there = session.meeting[key].who if key in session.meeting else ()
    key = key or next_id(session.meeting, "m")
    people, brought = name_people(session, notes.who, there)
    facts: dict[str, Any] = {"on": notes.on, "who": list(people) or None, "how": notes.how or None}
    plan: dict[str, Any] = {
        "at": parse_clock(notes.at),
        "minutes": parse_minutes(notes.minutes),
        "title": notes.title.strip() or None,
        "invited_by": notes.invited_by.strip() or None,
        "place": notes.place.strip() or None,
    }
    edits = [Edit(("meeting", key, name), value) for name, value in facts.items()]
    return key, (*brought, *edits, *(Edit(("meeting", key, "plan", name), value) for name, value in plan.items()))


def complete_names(session: Session, spoken: str) -> tuple[str, Mapping[str, tuple[str, ...]]]:
    """Return names in full, and who each short one may mean.

    A short name begins names of the session, in whole words. Where it begins only one, that is meant.

    Args:
        session: The session.
        spoken: The names, with ; or a line's end between.
    """
    on_file = [person.name or key for key, person in list_people_to_offer(session)]
    whole, short = list[str](), dict[str, tuple[str, ...]]()
    for typed in filter(None, map(str.strip, spoken.replace("\n", ";").split(";"))):
        name, comma, role = typed.partition(",")
        begun = () if _is_known(session, name) else tuple(each for each in on_file if begins_name(name, each))
        if begun:
            short[name.strip()] = begun
        whole.append(f"{begun[0]}{comma}{role}" if len(begun) == 1 else typed)
    return "; ".join(whole), short


def _is_known(session: Session, name: str) -> bool:
    """Return whether a name is that of somebody, or of nobody."""
    people = session.people()
    return not name.strip() or any(
        normalize(name) == normalize(person.name or key) or name.strip() == key for key, person in people
    )


def find_unread_times(notes: PlanNotes) -> tuple[str, ...]:
    """Return the names of what cannot be read: `at`, `minutes`."""
    read = {"at": parse_clock(notes.at), "minutes": parse_minutes(notes.minutes)}
    return tuple(name for name, value in read.items() if value is None and getattr(notes, name).strip())


def parse_planned_day(spoken: str, today: date, language: str) -> DayReading:
    """Return what a text may mean as a day to come.

    A weekday, and a day without a year, is the next one; a day that is over is read only where it is written whole.
    """
    reading = parse_day(spoken, today, language)
    to_come = tuple(day for day in reading.days if day >= today)
    if to_come or reading.is_relative or not reading.days:
        return DayReading(to_come) if len(to_come) == 1 else reading
    for ahead in AHEAD:
        later = parse_day(spoken, today + ahead, language)
        if later.day and later.day >= today:
            return later
    return reading


def parse_clock(typed: str) -> str | None:
    """Return a time of day as HH:MM, or None."""
    found = _TIME.fullmatch(typed.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
    if half in {"am", "pm"}:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None  # noqa: PLR2004 - a day's hours


def parse_minutes(typed: str) -> int | None:
    """Return a length in minutes, or None if it cannot be read."""
    text = typed.strip()
    if found := _HOURS.fullmatch(text):
        minutes = int(float(found[1]) * 60)
    elif found := _MINUTES.fullmatch(text):
        minutes = int(found[1])
    else:
        return None
    return minutes if 0 < minutes <= MOST_MINUTES else None


def read_plan(session: Session, key: str) -> PlanNotes:
    """Return what is on file of a plan, as it is typed."""
    meeting = session.meeting.get(key) or Meeting()
    plan = meeting.plan
    people = "; ".join(session.name_of(person) for person in meeting.who)
    minutes = "" if plan.minutes is None else str(plan.minutes)
    return PlanNotes(people, meeting.on, plan.at, minutes, meeting.how, plan.title, plan.invited_by, plan.place)


def take_invitation(invitation: Invitation, people: Sequence[str]) -> PlanNotes:
    """Return the plan that an invitation makes, with those who are taken."""
    begins = invitation.begins.strftime("%H:%M") if invitation.begins else ""
    host = next((_turn_round(each.name) for each in invitation.people if each.is_host), "")
    how = next((way for way in HOW if way == invitation.place.casefold()), "")
    minutes = "" if invitation.minutes is None else str(min(invitation.minutes, MOST_MINUTES))
    return PlanNotes("; ".join(people), invitation.day, begins, minutes, how, invitation.title, host, invitation.place)


def propose_people(session: Session, invitation: Invitation) -> tuple[tuple[str, ...], tuple[Invited, ...]]:
    """Return whom of an invitation the session knows, and the others.

    The known ones are named as the session names them; yourself is neither.
    """
    known: list[str] = []
    others: list[Invited] = []
    names = {normalize(person.name or key): session.name_of(key) for key, person in session.people()}
    own = {normalize(session.you.name)} - {""}
    for each in invitation.people:
        invited = each._replace(name=_turn_round(each.name))
        name = normalize(invited.name)
        if name in names:
            known.append(names[name])
        elif name not in own:
            others.append(invited)
    return tuple(known), tuple(others)


def find_planned(session: Session, now: datetime) -> str:
    """Return the next meeting that is planned and not held; or nothing.

    That of today comes first, at whatever time, then the nearest.
    """
    today = now.date()
    planned = [
        (meeting.on or date.max, meeting.plan.at or "99", key)
        for key, meeting in session.meeting.items()
        if meeting.plan != MeetingPlan() and not meeting.ended and (meeting.on is None or meeting.on >= today)
    ]
    return min(planned, default=("", "", ""))[2] if planned else ""


def find_invited(session: Session, invitation: Invitation, now: datetime) -> str:
    """Return the meeting that was planned from an invitation before; or nothing.

    It is one to come of the same day and title.
    """
    same = (
        key
        for key, meeting in session.meeting.items()
        if not meeting.began
        and meeting.on == invitation.day
        and meeting.on is not None
        and meeting.on >= now.date()
        and normalize(meeting.plan.title) == normalize(invitation.title)
    )
    return next(same, "")


def join_attendees(session: Session, key: str, invited: Sequence[str]) -> tuple[str, ...]:
    """Return the names of those who come, and those invited."""
    there = session.meeting[key].who if key in session.meeting else ()
    return tuple(dict.fromkeys((*map(session.name_of, there), *invited)))


def begins_at(meeting: Meeting) -> time | None:
    """Return when a meeting is to begin; None if unknown."""
    try:
        return time.fromisoformat(meeting.plan.at)
    except ValueError:
        return None


def _turn_round(name: str) -> str:
    """Return a name as it is said: *Reyes, Dana* is Dana Reyes."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() and "," not in first else name


def write_agenda(session: Session, meeting: str, questions: Sequence[tuple[str, str]]) -> Iterator[Edit]:
    """Yield the edits that keep a meeting's questions in this order.

    Args:
        session: The session.
        meeting: The meeting's id.
        questions: Each question's words and place; without any, they are worked out again.
    """
    path = ("meeting", meeting, "plan", "question")
    held = session.meeting[meeting].plan.question if meeting in session.meeting else {}
    keys = [f"q{number}" for number in range(1, len(questions) + 1)]
    for key, (text, about) in zip(keys, questions, strict=True):
        yield from (Edit((*path, key, "text"), text), Edit((*path, key, "about"), about))
    yield from (Edit((*path, key)) for key in held if key not in keys)
