"""`earnest proposal`: each part with the need it answers, why you, and the best route without you."""

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.cases import Case
from earnest.cli.papers import print_papers
from earnest.core.paper import Paper
from earnest.core.proposal_paper import proposal_paper, proposal_report
from earnest.exits import Exit


def run(arguments: Arguments) -> Exit:
    """Print the proposal of each session; without the right it says so, and what is missing."""
    return print_papers(arguments, proposal_of, lambda case: proposal_report(case.session, case.standing))


def proposal_of(case: Case) -> Paper:
    """Return the proposal of a session as a paper of today."""
    return proposal_paper(case.session, case.standing, clock.today())
