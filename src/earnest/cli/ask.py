"""`earnest ask`: the sheet of questions for the next meeting, in the client's voice."""

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.cases import Case
from earnest.cli.papers import print_papers
from earnest.core.paper import Paper
from earnest.core.report import sheet_report
from earnest.core.sheet import Line, sheet, sheet_paper
from earnest.exits import Exit


def run(arguments: Arguments) -> Exit:
    """Print the sheet of each session."""
    return print_papers(arguments, ask_paper, lambda case: sheet_report(case.session, _sheet(case)))


def ask_paper(case: Case) -> Paper:
    """Return the sheet of a session as a paper of today."""
    return sheet_paper(case.session, _sheet(case), clock.today(), is_untouched=case.standing.is_untouched)


def _sheet(case: Case) -> tuple[Line, ...]:
    return sheet(case.session, case.interview, case.standing)
