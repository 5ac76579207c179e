"""`earnest ask`: the sheet of questions for the next meeting, in the client's voice."""

from collections.abc import Iterator

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.cases import Case, Unusable, cases, show
from earnest.cli.page import Page
from earnest.core.days import day_shown
from earnest.core.report import sheet_report
from earnest.core.sheet import CLOSING, Line, sheet
from earnest.core.telling import UNTOUCHED
from earnest.exits import Exit

TITLES = {"ask next": "Ask next", "not known yet": "Not known yet", "gap": "Still open"}
"""What stands over the questions, by why they are on the sheet."""


def run(arguments: Arguments) -> Exit:
    """Print the sheet of each session."""
    found = cases(arguments)
    show(found, arguments, lambda case: sheet_report(case.session, _sheet(case)), ask_lines)
    return Exit.UNUSABLE if any(isinstance(one, Unusable) for one in found) else Exit.EARNED


def ask_lines(case: Case, page: Page) -> list[str]:
    """Return the sheet as text: the client and the day, the questions with numbers, and the closing one."""
    return list(_lines(case, page))


def _sheet(case: Case) -> tuple[Line, ...]:
    return sheet(case.session, case.interview, case.standing)


def _lines(case: Case, page: Page) -> Iterator[str]:
    today = clock.today()
    yield from page.text(f"{case.session.client}{page.signs.dot}{day_shown(today, today)}")
    if case.standing.is_untouched:
        yield from page.text(f"{UNTOUCHED} Take these questions.")
    questions = _sheet(case)
    edge = len(str(len(questions))) + 3
    before = ""
    for number, line in enumerate(questions, 1):
        yield ""
        if line.why != before:
            yield TITLES[line.why]
        before = line.why
        yield from page.spoken(line.ask.client, edge, first=f"{number:>{edge - 2}}")
        if line.about:
            yield page.one_line(f"on {line.about}", edge + 1)
    yield from ("", "Last of all")
    yield from page.spoken(CLOSING, edge)
