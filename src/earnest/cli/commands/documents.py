"""`earnest ask`, `earnest letter` and `earnest proposal`: documents about a session."""

from collections.abc import Callable, Mapping
from typing import Any

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import AssessedSession
from earnest.cli.document_output import print_documents
from earnest.cli.errors import CommandError
from earnest.core.reports.document import Document, as_markdown
from earnest.core.reports.json_report import sheet_report
from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import proposal_report, write_proposal
from earnest.core.reports.sheet import SheetQuestion, list_questions, write_sheet
from earnest.core.text.normalize import normalize
from earnest.exit_codes import Exit


def run(arguments: Arguments) -> Exit:
    """Print the command's document of each session."""
    return COMMANDS[arguments.command](arguments)


def write_ask_sheet(case: AssessedSession) -> Document:
    """Return the sheet of a session as a paper of today."""
    return write_sheet(case.session, _sheet(case), clock.today(), is_untouched=case.standing.is_untouched)


def write_case_proposal(case: AssessedSession) -> Document:
    """Return the proposal of a session as a paper of today."""
    return write_proposal(case.session, case.standing, clock.today())


def _ask(arguments: Arguments) -> Exit:
    return print_documents(arguments, write_ask_sheet, lambda case: sheet_report(case.session, _sheet(case)))


def _letter(arguments: Arguments) -> Exit:
    """Print the letter of each session; to one person, what that person said."""

    def paper_of(case: AssessedSession) -> Document:
        """Return the letter about a session, to everybody or to one person."""
        to = _person(case, arguments.to) if arguments.to else ""
        return write_letter(case.session, case.interview, case.standing, clock.today(), to)

    def report(case: AssessedSession) -> dict[str, Any]:
        """Return the letter as plain values."""
        return {"client": case.session.client, "letter": "\n".join(as_markdown(paper_of(case)))}

    return print_documents(arguments, paper_of, report)


def _proposal(arguments: Arguments) -> Exit:
    """Print the proposal of each session; without the right, what is missing."""
    return print_documents(arguments, write_case_proposal, lambda case: proposal_report(case.session, case.standing))


COMMANDS: Mapping[str, Callable[[Arguments], Exit]] = {"ask": _ask, "letter": _letter, "proposal": _proposal}


def _sheet(case: AssessedSession) -> tuple[SheetQuestion, ...]:
    return list_questions(case.session, case.interview, case.standing)


def _person(case: AssessedSession, named: str) -> str:
    known = {key: person.name or key for key, person in case.session.people()}
    for key, name in known.items():
        if normalize(named) in {normalize(key), normalize(name)}:
            return key
    names = ", ".join(known.values()) or "nobody yet"
    raise CommandError(f"{case.session.client}: there is no {named} on file, but {names}.")
