"""`earnest ask`, `earnest letter` and `earnest proposal`: documents about a session."""

from collections.abc import Callable, Mapping
from typing import Any

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.commands import texts as say
from earnest.cli.errors import CommandError
from earnest.cli.output.documents import print_documents
from earnest.core.editing.meetings.plan import find_planned
from earnest.core.reports.document import Document, as_markdown
from earnest.core.reports.json_report import sheet_report
from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import proposal_report, write_proposal
from earnest.core.reports.questions.agenda import choose_agenda
from earnest.core.reports.questions.sheet import SheetQuestion, word_closing, write_sheet
from earnest.core.text.normalize import normalize
from earnest.exit_codes import Exit
from earnest.store.library.assessor import AssessedSession


def run(arguments: Arguments) -> Exit:
    """Print the document of the command that was given."""
    return COMMANDS[arguments.command](arguments)


def write_ask_sheet(assessed: AssessedSession) -> Document:
    """Return the sheet of questions for the next meeting that is planned."""
    session, untouched = assessed.session, assessed.standing.is_untouched
    meeting = find_planned(session, clock.now())
    return write_sheet(
        session,
        _list_questions(assessed),
        clock.today(),
        is_untouched=untouched,
        meeting=meeting,
        papers=assessed.interview.papers,
    )


def report_sheet(assessed: AssessedSession) -> dict[str, Any]:
    """Return the JSON report on that sheet."""
    return sheet_report(assessed.session, _list_questions(assessed), word_closing(assessed.interview))


def write_client_proposal(assessed: AssessedSession) -> Document:
    """Return the proposal to the client of a session."""
    return write_proposal(assessed.session, assessed.standing, clock.today(), assessed.interview.papers)


def _ask(arguments: Arguments) -> Exit:
    return print_documents(arguments, write_ask_sheet, report_sheet)


def _letter(arguments: Arguments) -> Exit:
    """Print the letter about each session, to everybody or to one person."""

    def write(assessed: AssessedSession) -> Document:
        """Return the letter about a session."""
        to = _find_person(assessed, arguments.to) if arguments.to else ""
        return write_letter(assessed.session, assessed.interview, assessed.standing, clock.today(), to)

    def report(assessed: AssessedSession) -> dict[str, Any]:
        """Return the JSON report on a letter."""
        return {"client": assessed.session.client, "letter": "\n".join(as_markdown(write(assessed)))}

    return print_documents(arguments, write, report)


def _proposal(arguments: Arguments) -> Exit:
    """Print the proposal for each session, or what is missing for one."""
    return print_documents(
        arguments, write_client_proposal, lambda assessed: proposal_report(assessed.session, assessed.standing)
    )


COMMANDS: Mapping[str, Callable[[Arguments], Exit]] = {"ask": _ask, "letter": _letter, "proposal": _proposal}


def _list_questions(assessed: AssessedSession) -> tuple[SheetQuestion, ...]:
    planned = find_planned(assessed.session, clock.now())
    return choose_agenda(assessed.session, assessed.interview, assessed.standing, planned).asked


def _find_person(assessed: AssessedSession, wanted: str) -> str:
    known = {key: person.name or key for key, person in assessed.session.people()}
    for key, name in known.items():
        if normalize(wanted) in {normalize(key), normalize(name)}:
            return key
    names = ", ".join(known.values()) or "none"
    raise CommandError(say.UNKNOWN_PERSON.format(file=assessed.session.client, name=wanted, known=names))
