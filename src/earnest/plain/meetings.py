"""Responsible for writing up a meeting in the talk: who, when, how; then quote after quote; then what came of it."""

from collections.abc import Callable

from earnest.core.editing.meetings import BEGUN, NEW, MeetingNotes, put_quote, write_meeting
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.model.fields import HOW
from earnest.core.model.kinds import KIND
from earnest.core.model.labels import describe_person
from earnest.core.model.session import Meeting
from earnest.core.reports.meetings import count_meeting, describe_tally, sort_meetings
from earnest.core.reports.sheet import CLOSING
from earnest.core.text.dates import format_day, parse_day
from earnest.plain.console import Console


def write_up_meeting(
    talk: Console, sitting: WorkingSession, pen: Author, take: Callable[[WorkingSession], None]
) -> WorkingSession:
    """Ask which meeting, who, when and how, then for quotes until none is given, then for what came of it.

    Args:
        talk: Where it is asked.
        sitting: The session.
        pen: Who writes, and when.
        take: Keeps the session as it stands, after each quote.

    Raises:
        Asked: a command was given; the quotes before it are kept.
        OutOfAnswers: there is no answer.
    """
    key = _which(talk, sitting, pen)
    held = sitting.session.meeting.get(key, Meeting())
    today = pen.at.date()
    people = "; ".join(describe_person(sitting.session, person) for person in held.who)
    who = talk.line("Who was there", people, "names; several with ; between")
    shown = format_day(held.on or today, today)
    on = parse_day(talk.line("When", shown, "today, Monday, 4 Mar") or shown, today)
    how = talk.choose("How", [(way, way) for way in HOW], (held.how or HOW[1],)) or held.how or HOW[1]
    told = MeetingNotes(people if who is None else who, on, how)
    key, edits = write_meeting(sitting.session, key, _as_before(told, held))
    sitting = sitting.with_edits(edits, pen)
    take(sitting)
    sitting = _quotes(talk, sitting, pen, key, take)
    return _ended(talk, sitting, pen, key, told)


def _which(talk: Console, sitting: WorkingSession, pen: Author) -> str:
    there = sort_meetings(sitting.session)[::-1]
    if not there:
        return ""
    today = pen.at.date()
    ways = [(key, format_day(held.on, today) if held.on else "no day") for key, held in there]
    return talk.choose("Which meeting?", [("", "a new one"), *ways], ("",)) or ""


def _quotes(
    talk: Console, sitting: WorkingSession, pen: Author, key: str, take: Callable[[WorkingSession], None]
) -> WorkingSession:
    held = sitting.session.meeting.get(key, Meeting())
    who = describe_person(sitting.session, held.who[0]) if held.who else ""
    while True:
        words = talk.text("What they said, word for word; Enter alone where there is no more")
        if not words or not words.strip():
            return sitting
        said_by = talk.line("Said by", who)
        who = who if said_by is None else said_by
        ways = [(claim, f"{KIND[found.kind].noun}: {found.text}") for claim, found in sitting.session.claims.items()]
        ways += [(f"{NEW}{kind.key}", f"a new {kind.noun}, in these words") for kind in BEGUN]
        under = talk.choose("About", ways) or ways[0][0]
        sitting = sitting.with_edits(put_quote(sitting.session, key, words, who, under), pen)
        take(sitting)


def _ended(talk: Console, sitting: WorkingSession, pen: Author, key: str, told: MeetingNotes) -> WorkingSession:
    held = sitting.session.meeting.get(key, Meeting())
    before = _as_before(told, held)
    questions = talk.line("Questions you asked", before.questions, "a number")
    say_backs = talk.line("Said back", before.say_backs, "a number")
    clearer = talk.text(CLOSING, held.clearer_now)
    whole = MeetingNotes(
        told.who,
        told.on,
        told.how,
        before.questions if questions is None else questions,
        before.say_backs if say_backs is None else say_backs,
        before.clearer_now if clearer is None else clearer,
    )
    _, edits = write_meeting(sitting.session, key, whole)
    sitting = sitting.with_edits(edits, pen)
    said = describe_tally(count_meeting(sitting.session, key)) if key in sitting.session.meeting else ""
    if said:
        talk.say(said)
    return sitting


def _as_before(told: MeetingNotes, held: Meeting) -> MeetingNotes:
    questions, say_backs = ("" if number is None else str(number) for number in (held.questions, held.say_backs))
    return MeetingNotes(told.who, told.on, told.how, questions, say_backs, held.clearer_now)
