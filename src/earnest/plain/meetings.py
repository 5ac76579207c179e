"""The command that writes up a meeting: facts, quotes, outcome."""

from earnest.core.editing.meetings import BEGUN, NEW, MeetingNotes, put_quote, write_meeting
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.model.fields import HOW
from earnest.core.model.kinds import KIND
from earnest.core.model.labels import describe_person
from earnest.core.model.session import Meeting
from earnest.core.reports.meetings import count_meeting, describe_tally, sort_meetings
from earnest.core.reports.sheet import CLOSING
from earnest.core.text.dates import format_day
from earnest.plain.console import Console
from earnest.plain.context import Context
from earnest.plain.days import ask_day


def write_up_meeting(context: Context) -> WorkingSession:
    """Ask about a meeting: its facts, quotes and outcome.

    The session is kept after each quote.

    Raises:
        CommandGiven: A command was given; the quotes before it are kept.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    key = _choose_meeting(console, working, author)
    meeting = working.session.meeting.get(key, Meeting())
    notes = _ask_facts(context, meeting)
    key, edits = write_meeting(working.session, key, notes)
    working = working.with_edits(edits, author)
    context.keep(working)
    working = _ask_quotes(context, working, author, key)
    return _ask_outcome(console, working, author, key, notes)


def _choose_meeting(console: Console, working: WorkingSession, author: Author) -> str:
    """Ask which meeting it is; return its id, empty if new."""
    meetings = sort_meetings(working.session)[::-1]
    if not meetings:
        return ""
    today = author.at.date()
    choices = [(key, format_day(meeting.on, today) if meeting.on else "no day") for key, meeting in meetings]
    return console.choose("Which meeting?", [("", "a new one"), *choices], ("",)) or ""


def _ask_facts(context: Context, meeting: Meeting) -> MeetingNotes:
    """Ask who was there, when and how."""
    console, editor = context.console, context.editor
    people = "; ".join(describe_person(editor.session, person) for person in meeting.who)
    who = console.line("Who was there", people, "names; several with ; between")
    on = ask_day(console, "When", meeting.on or editor.today, editor.read_day, is_kept=meeting.on is not None)
    before = meeting.how or HOW[1]
    how = console.choose("How", [(each, each) for each in HOW], (before,)) or before
    return _with_outcome(MeetingNotes(people if who is None else who, on, how), meeting)


def _ask_quotes(context: Context, working: WorkingSession, author: Author, key: str) -> WorkingSession:
    """Ask for quotes, and keep the session after each."""
    console = context.console
    meeting = working.session.meeting.get(key, Meeting())
    speaker = describe_person(working.session, meeting.who[0]) if meeting.who else ""
    while True:
        words = console.text("What they said, word for word; Enter alone where there is no more")
        if not words or not words.strip():
            return working
        typed = console.line("Said by", speaker)
        speaker = speaker if typed is None else typed
        choices = [
            (claim_id, f"{KIND[claim.kind].noun}: {claim.text}") for claim_id, claim in working.session.claims.items()
        ]
        choices += [(f"{NEW}{kind.key}", f"a new {kind.noun}, in these words") for kind in BEGUN]
        under = console.choose("About", choices) or choices[0][0]
        working = working.with_edits(put_quote(working.session, key, words, speaker, under), author)
        context.keep(working)


def _ask_outcome(
    console: Console, working: WorkingSession, author: Author, key: str, notes: MeetingNotes
) -> WorkingSession:
    """Ask for the numbers and the closing question, and say the tally."""
    meeting = working.session.meeting.get(key, Meeting())
    before = _with_outcome(notes, meeting)
    questions = console.line("Questions you asked", before.questions, "a number")
    say_backs = console.line("Said back", before.say_backs, "a number")
    clearer_now = console.text(CLOSING, before.clearer_now)
    whole = before._replace(
        questions=before.questions if questions is None else questions,
        say_backs=before.say_backs if say_backs is None else say_backs,
        clearer_now=before.clearer_now if clearer_now is None else clearer_now,
    )
    _, edits = write_meeting(working.session, key, whole)
    working = working.with_edits(edits, author)
    tally = describe_tally(count_meeting(working.session, key)) if key in working.session.meeting else ""
    if tally:
        console.say(tally)
    return working


def _with_outcome(notes: MeetingNotes, meeting: Meeting) -> MeetingNotes:
    """Return notes with the numbers and the closing answer on file."""
    questions, say_backs = ("" if number is None else str(number) for number in (meeting.questions, meeting.say_backs))
    return notes._replace(questions=questions, say_backs=say_backs, clearer_now=meeting.clearer_now)
