"""The command that writes up a meeting: facts, quotes, outcome."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from earnest.core.editing.meetings.write_up import (
    BEGUN,
    MOST_DIGITS,
    NEW,
    MeetingNotes,
    is_number,
    put_quote,
    write_meeting,
)
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.model.fields import HOW
from earnest.core.model.kinds import KIND
from earnest.core.model.labels import describe_person
from earnest.core.model.meetings.meeting import Meeting
from earnest.core.model.session import Session
from earnest.core.reports.meetings import count_meeting, describe_tally, find_meeting, sort_meetings
from earnest.core.reports.questions.sheet import word_closing
from earnest.core.text.dates import format_day
from earnest.plain import texts as say
from earnest.plain.console import CommandGiven, Console, EndOfInput
from earnest.plain.context import Context
from earnest.plain.form import Form, ask_day


def write_up_meeting(context: Context) -> WorkingSession:
    """Ask about a meeting: its facts, quotes and outcome.

    The session is kept after each quote. A part that is left early is kept as far as it was given.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, session, author = context.console, context.editor.session, context.editor.author
    key = _choose_meeting(console, session, author.at.date())
    before, form = _read_notes(session, find_meeting(session, key)), Form(console)

    def keep(values: Mapping[str, Any]) -> None:
        """Keep what is known of the meeting."""
        _keep_meeting(context, key, before._replace(**values))

    with form.kept_if_left(keep):
        _ask_facts(form, context, before)
    key = _keep_meeting(context, key, before._replace(**form.given))
    _ask_quotes(context, author, key)
    session = context.editor.session
    before, form = _read_notes(session, session.meeting.get(key, Meeting())), Form(console)
    with form.kept_if_left(keep):
        for name, label in (("questions", say.QUESTIONS_ASKED), ("say_backs", say.SAY_BACKS)):
            _ask_number(form, console, name, label, getattr(before, name))
        form.text("clearer_now", word_closing(context.editor.working.interview), before.clearer_now)
    keep(form.given)
    tally = describe_tally(count_meeting(context.editor.session, key))
    if tally:
        console.say(tally)
    return context.editor.working


def _keep_meeting(context: Context, key: str, notes: MeetingNotes) -> str:
    """Keep what is noted about a meeting; return its id."""
    key, edits = write_meeting(context.editor.session, key, notes)
    context.keep(context.editor.working.with_edits(edits, context.editor.author))
    return key


def _choose_meeting(console: Console, session: Session, today: date) -> str:
    """Ask which meeting it is; return its id, empty if new."""
    meetings = sort_meetings(session)[::-1]
    if not meetings:
        return ""
    choices = [(key, format_day(meeting.on, today) if meeting.on else say.MEETING_NO_DATE) for key, meeting in meetings]
    return console.choose(say.MEETING_WHICH, [("", say.MEETING_NEW), *choices], ("",)) or ""


def _ask_facts(form: Form, context: Context, before: MeetingNotes) -> None:
    """Ask who was there, when and how."""
    console, editor = context.console, context.editor
    form.line("who", say.MEETING_WHO, before.who, say.PEOPLE_HINT)
    is_kept = before.on is not None
    form.given["on"] = ask_day(console, say.WHEN, before.on or editor.today, editor.read_day, is_kept=is_kept)
    form.choose("how", say.HOW, [(each, each) for each in HOW], before.how)


def _ask_quotes(context: Context, author: Author, key: str) -> None:
    """Ask for quotes, and keep the session after each."""
    console, session = context.console, context.editor.session
    meeting = session.meeting.get(key, Meeting())
    speaker = describe_person(session, meeting.who[0]) if meeting.who else ""
    while True:
        form = Form(console)
        try:
            if not form.text("words", say.MEETING_WORDS):
                return
            speaker = form.line("who", say.SAID_BY, speaker)
            claims = context.editor.session.claims.items()
            choices = [(claim_id, f"{KIND[claim.kind].noun}: {claim.text}") for claim_id, claim in claims]
            choices += [(f"{NEW}{kind.key}", say.ABOUT_NEW.format(noun=kind.noun)) for kind in BEGUN]
            under = console.choose(say.ABOUT, choices) or choices[0][0]
        except (CommandGiven, EndOfInput):
            if form.is_written:
                console.refuse(say.NO_CLAIM.format(quote=console.quote(form.given["words"])))
            raise
        working = context.editor.working
        edits = put_quote(working.session, key, form.given["words"], speaker, under)
        context.keep(working.with_edits(edits, author))


def _ask_number(form: Form, console: Console, name: str, label: str, before: str) -> None:
    """Ask for a number until it is one, or nothing."""
    while not is_number(form.line(name, label, before, say.A_COUNT)):
        console.refuse(say.NOT_A_COUNT.format(most=MOST_DIGITS))
        form.given.pop(name)


def _read_notes(session: Session, meeting: Meeting) -> MeetingNotes:
    """Return what is on file about a meeting."""
    people = "; ".join(describe_person(session, person) for person in meeting.who)
    questions, say_backs = ("" if number is None else str(number) for number in (meeting.questions, meeting.say_backs))
    return MeetingNotes(people, meeting.on, meeting.how, questions, say_backs, meeting.clearer_now)
