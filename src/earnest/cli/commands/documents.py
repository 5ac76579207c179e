"""`earnest ask`, `earnest letter` and `earnest proposal`: documents about a session."""

from collections.abc import Callable, Mapping
from typing import Any

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import Case
from earnest.cli.document_output import print_papers
from earnest.cli.errors import Refusal
from earnest.core.reports.document import Paper, as_markdown
from earnest.core.reports.json_report import sheet_report
from earnest.core.reports.letter import letter
from earnest.core.reports.proposal_document import proposal_paper, proposal_report
from earnest.core.reports.sheet import Line, sheet, sheet_paper
from earnest.core.text.normalize import folded
from earnest.exit_codes import Exit


def run(arguments: Arguments) -> Exit:
    """Print the command's document of each session."""
    return COMMANDS[arguments.command](arguments)


def ask_paper(case: Case) -> Paper:
    """Return the sheet of a session as a paper of today."""
    return sheet_paper(case.session, _sheet(case), clock.today(), is_untouched=case.standing.is_untouched)


def proposal_of(case: Case) -> Paper:
    """Return the proposal of a session as a paper of today."""
    return proposal_paper(case.session, case.standing, clock.today())


def _ask(arguments: Arguments) -> Exit:
    return print_papers(arguments, ask_paper, lambda case: sheet_report(case.session, _sheet(case)))


def _letter(arguments: Arguments) -> Exit:
    """Print the letter of each session; to one person, what that person said."""

    def paper_of(case: Case) -> Paper:
        """Return the letter about a session, to everybody or to one person."""
        to = _person(case, arguments.to) if arguments.to else ""
        return letter(case.session, case.interview, case.standing, clock.today(), to)

    def report(case: Case) -> dict[str, Any]:
        """Return the letter as plain values."""
        return {"client": case.session.client, "letter": "\n".join(as_markdown(paper_of(case)))}

    return print_papers(arguments, paper_of, report)


def _proposal(arguments: Arguments) -> Exit:
    """Print the proposal of each session; without the right, what is missing."""
    return print_papers(arguments, proposal_of, lambda case: proposal_report(case.session, case.standing))


COMMANDS: Mapping[str, Callable[[Arguments], Exit]] = {"ask": _ask, "letter": _letter, "proposal": _proposal}


def _sheet(case: Case) -> tuple[Line, ...]:
    return sheet(case.session, case.interview, case.standing)


def _person(case: Case, named: str) -> str:
    known = {key: person.name or key for key, person in case.session.people()}
    for key, name in known.items():
        if folded(named) in {folded(key), folded(name)}:
            return key
    names = ", ".join(known.values()) or "nobody yet"
    raise Refusal(f"{case.session.client}: there is no {named} on file, but {names}.")
