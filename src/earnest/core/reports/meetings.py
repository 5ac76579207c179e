"""The meetings of a session: their order, quotes and tallies."""

from datetime import date
from typing import NamedTuple

from earnest.core.model.kinds import by_id, natural
from earnest.core.model.meetings.meeting import Meeting
from earnest.core.model.session import Session
from earnest.core.reports.people import name_subject
from earnest.core.text.dates import format_day


class MeetingTally(NamedTuple):
    """The number of questions and say-backs of a meeting; None if unknown."""

    questions: int | None
    say_backs: int | None


def find_meeting(session: Session, key: str) -> Meeting:
    """Return a meeting; an empty one if there is none."""
    return session.meeting.get(key) or Meeting()


def sort_meetings(session: Session) -> tuple[tuple[str, Meeting], ...]:
    """Return the meetings by day; undated ones first."""
    return tuple(sorted(session.meeting.items(), key=lambda each: (each[1].on or date.min, natural(each[0]))))


def describe_meeting(meeting: Meeting, session: Session, today: date) -> str:
    """Return a meeting's day and the names of those who were there."""
    names = ", ".join(session.name_of(person) for person in meeting.who)
    day = format_day(meeting.on, today) if meeting.on else "no date"
    return f"{day}, {names}" if names else day


def describe_plan(session: Session, meeting: Meeting, today: date) -> str:
    """Return a plan in words: purpose, people, day, length, way."""
    names = [session.name_of(person) for person in meeting.who]
    people = " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    day = format_day(meeting.on, today) if meeting.on else ""
    minutes = f"{meeting.plan.minutes} minutes" if meeting.plan.minutes else ""
    facts = (
        meeting.plan.title,
        people and f"with {people}",
        " ".join(filter(None, (day, meeting.plan.at))),
        minutes,
        meeting.how,
    )
    text = ", ".join(filter(None, facts))
    return text[:1].upper() + text[1:]


def find_quotes(session: Session, meeting: str) -> tuple[tuple[str, str], ...]:
    """Return the id of each quote of a meeting, after its subject."""
    on = session.meeting[meeting].on
    return tuple(
        (name_subject(session, quote), key)
        for key, quote in by_id(session.quote)
        if quote.meeting == meeting or (not quote.meeting and on is not None and quote.on == on)
    )


def count_meeting(session: Session, meeting: str) -> MeetingTally:
    """Count a meeting's questions and say-backs.

    Say-backs that are not written down are counted by their day.
    """
    held = session.meeting[meeting]
    on_file = sum(1 for said in session.said_back.values() if held.on is not None and said.on == held.on)
    return MeetingTally(held.questions, held.say_backs if held.say_backs is not None else on_file or None)


def describe_tally(found: MeetingTally) -> str:
    """Return a tally in words, compared with counsellors' own measure.

    Empty if a number is unknown.

    MITI 4 calls one reflection a question fair, two good.
    """
    if found.questions is None or found.say_backs is None:
        return ""
    counted = f"{found.questions} question{'s' * (found.questions != 1)}, {found.say_backs} said back"
    return f"{counted}. Counsellors count one say-back for each question as fair, two as good."
