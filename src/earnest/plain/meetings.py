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
    console: Console, working: WorkingSession, author: Author, take: Callable[[WorkingSession], None]
) -> WorkingSession:
    """Ask which meeting, who, when and how, then for quotes until none is given, then for what came of it.

    Args:
        console: Where it is asked.
        working: The session.
        author: Who writes, and when.
        take: Keeps the session as it stands, after each quote.

    Raises:
        Asked: a command was given; the quotes before it are kept.
        OutOfAnswers: there is no answer.
    """
    key = _which(console, working, author)
    held = working.session.meeting.get(key, Meeting())
    today = author.at.date()
    people = "; ".join(describe_person(working.session, person) for person in held.who)
    who = console.line("Who was there", people, "names; several with ; between")
    shown = format_day(held.on or today, today)
    on = parse_day(console.line("When", shown, "today, Monday, 4 Mar") or shown, today)
    how = console.choose("How", [(way, way) for way in HOW], (held.how or HOW[1],)) or held.how or HOW[1]
    told = MeetingNotes(people if who is None else who, on, how)
    key, edits = write_meeting(working.session, key, _as_before(told, held))
    working = working.with_edits(edits, author)
    take(working)
    working = _quotes(console, working, author, key, take)
    return _ended(console, working, author, key, told)


def _which(console: Console, working: WorkingSession, author: Author) -> str:
    there = sort_meetings(working.session)[::-1]
    if not there:
        return ""
    today = author.at.date()
    ways = [(key, format_day(held.on, today) if held.on else "no day") for key, held in there]
    return console.choose("Which meeting?", [("", "a new one"), *ways], ("",)) or ""


def _quotes(
    console: Console, working: WorkingSession, author: Author, key: str, take: Callable[[WorkingSession], None]
) -> WorkingSession:
    held = working.session.meeting.get(key, Meeting())
    who = describe_person(working.session, held.who[0]) if held.who else ""
    while True:
        words = console.text("What they said, word for word; Enter alone where there is no more")
        if not words or not words.strip():
            return working
        said_by = console.line("Said by", who)
        who = who if said_by is None else said_by
        ways = [(claim, f"{KIND[found.kind].noun}: {found.text}") for claim, found in working.session.claims.items()]
        ways += [(f"{NEW}{kind.key}", f"a new {kind.noun}, in these words") for kind in BEGUN]
        under = console.choose("About", ways) or ways[0][0]
        working = working.with_edits(put_quote(working.session, key, words, who, under), author)
        take(working)


def _ended(console: Console, working: WorkingSession, author: Author, key: str, told: MeetingNotes) -> WorkingSession:
    held = working.session.meeting.get(key, Meeting())
    before = _as_before(told, held)
    questions = console.line("Questions you asked", before.questions, "a number")
    say_backs = console.line("Said back", before.say_backs, "a number")
    clearer = console.text(CLOSING, held.clearer_now)
    whole = MeetingNotes(
        told.who,
        told.on,
        told.how,
        before.questions if questions is None else questions,
        before.say_backs if say_backs is None else say_backs,
        before.clearer_now if clearer is None else clearer,
    )
    _, edits = write_meeting(working.session, key, whole)
    working = working.with_edits(edits, author)
    said = describe_tally(count_meeting(working.session, key)) if key in working.session.meeting else ""
    if said:
        console.say(said)
    return working


def _as_before(told: MeetingNotes, held: Meeting) -> MeetingNotes:
    questions, say_backs = ("" if number is None else str(number) for number in (held.questions, held.say_backs))
    return MeetingNotes(told.who, told.on, told.how, questions, say_backs, held.clearer_now)
