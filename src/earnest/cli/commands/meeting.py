"""`earnest meeting`: plan a meeting, and print its questions."""

from datetime import datetime
from pathlib import Path

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.commands import texts as say
from earnest.cli.commands.documents import report_sheet, write_ask_sheet
from earnest.cli.errors import CommandError
from earnest.cli.output.documents import print_documents
from earnest.cli.output.streams import write_error
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read
from earnest.core.editing.meetings.plan import (
    ASKED,
    PlanNotes,
    complete_names,
    find_invited,
    find_planned,
    find_unread_times,
    join_attendees,
    parse_planned_day,
    propose_people,
    read_plan,
    take_invitation,
    write_plan,
)
from earnest.core.history.changes import Author, apply_edits
from earnest.core.model.session import Session
from earnest.exit_codes import Exit
from earnest.store.sessions.open import edit_session, open_session
from earnest.store.system_user import user_name
from earnest.store.transcripts import open_invitation

GIVEN = ("who", "on", "at", "minutes", "how")
"""The options that plan a meeting."""


def run(arguments: Arguments) -> Exit:
    """Plan a meeting if anything is given, then print its questions.

    Raises:
        CommandError: A time or a length cannot be read.
        LockedByOther: Somebody has the session open; nothing is changed.
        NotSaved: It is read-only or cannot be written; nothing is changed.
        UnusableFile: The invitation cannot be read.
    """
    path = find_session(arguments.sessions[0], folder_to_read(arguments))
    if arguments.invitation or any(getattr(arguments, f"meeting_{name}") for name in GIVEN):
        now = clock.now()

        def plan(session: Session) -> Session:
            """Return the session with the meeting planned."""
            key, notes = _read_notes(session, now, arguments)
            _, edits = write_plan(session, key, notes)
            return apply_edits(session, edits, Author(user_name(), now))

        edit_session(path, plan)
    elif not find_planned(open_session(path, to_write=False).session, clock.now()):
        write_error(say.NOT_PLANNED)
    return print_documents(arguments, write_ask_sheet, report_sheet)


def _read_notes(session: Session, now: datetime, arguments: Arguments) -> tuple[str, PlanNotes]:
    """Return the meeting, empty if new, and its plan."""
    if arguments.invitation:
        path = Path(arguments.invitation)
        key, notes = _take_invitation(session, now, path, is_who_given=bool(arguments.meeting_who))
    else:
        key = find_planned(session, now)
        notes = read_plan(session, key)
    given = {name: value for name in GIVEN if (value := getattr(arguments, f"meeting_{name}"))}
    if "on" in given:
        reading = parse_planned_day(given["on"], clock.today(), session.language)
        if reading.day is None:
            raise CommandError(say.OPTION_ASKS.format(name="on", asks=f"{reading.asks[:1].upper()}{reading.asks[1:]}"))
        given["on"] = reading.day
    if "who" in given:
        given["who"] = _complete_names(session, given["who"])
    notes = notes._replace(**given)
    for name in find_unread_times(notes):
        raise CommandError(say.OPTION_ASKS.format(name=name, asks=ASKED[name]))
    return key, notes


def _complete_names(session: Session, typed: str) -> str:
    """Return names in full; say who is taken for whom.

    Raises:
        CommandError: A name may mean several people.
    """
    whole, short = complete_names(session, typed)
    for name, names in short.items():
        if len(names) > 1:
            asks = say.WHICH_OF.format(name=name, names="; ".join(names))
            raise CommandError(say.OPTION_ASKS.format(name="with", asks=asks))
        write_error(say.TAKEN_FOR.format(name=name, whole=names[0]))
    return whole


def _take_invitation(session: Session, now: datetime, path: Path, *, is_who_given: bool) -> tuple[str, PlanNotes]:
    """Return an invitation's meeting and plan; say who is not on file."""
    invitation = open_invitation(path).of_day(now.date())
    known, others = propose_people(session, invitation)
    if others and not is_who_given:
        names = "; ".join((*known, *(each.name for each in others)))
        left_out = "; ".join(each.name for each in others)
        write_error(say.NOT_ON_FILE.format(people=left_out, names=names))
    if invitation.is_cancelled:
        write_error(say.CANCELLED)
    key = find_invited(session, invitation, now)
    return key, take_invitation(invitation, join_attendees(session, key, known))
