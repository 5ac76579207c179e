"""Commands that print a paper: the sheet, the letter, the proposal; to a person, a program, or a file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import AssessedSession, UnusableSession, assess_named, show
from earnest.cli.errors import CommandError
from earnest.cli.output.layout import TextLayout
from earnest.cli.output.streams import complain
from earnest.core.reports.document import Document, as_markdown, as_text
from earnest.exit_codes import Exit
from earnest.store.export import export_text
from earnest.terminal.document_text import file_text, wants_markdown


def print_documents(
    arguments: Arguments,
    paper_of: Callable[[AssessedSession], Document],
    report: Callable[[AssessedSession], dict[str, Any]],
) -> Exit:
    """Print the paper of each session that was named, or write the one of a single session to a file.

    Raises:
        Refusal: several sessions were to go into one file.
    """
    found = assess_named(arguments)
    is_markdown = arguments.format == "markdown"
    if arguments.out is not None:
        return _hand_out(
            arguments.out,
            found,
            paper_of,
            is_markdown=is_markdown if arguments.format else wants_markdown(arguments.out),
        )

    def lines(case: AssessedSession, page: TextLayout) -> list[str]:
        """Return the paper of a session in the format that is wanted."""
        return as_markdown(paper_of(case)) if is_markdown else as_text(paper_of(case), page.setting)

    show(found, arguments, report, lines)
    return Exit.UNUSABLE if any(isinstance(one, UnusableSession) for one in found) else Exit.EARNED


def _hand_out(
    path: Path,
    found: list[AssessedSession | UnusableSession],
    paper_of: Callable[[AssessedSession], Document],
    *,
    is_markdown: bool,
) -> Exit:
    if len(found) != 1:
        raise CommandError("One file holds one paper: name one session along with -o.")
    case = found[0]
    for message in case.messages if isinstance(case, UnusableSession) else case.notes:
        complain(message)
    if isinstance(case, UnusableSession):
        return Exit.UNUSABLE
    complain(f"Written to {export_text(path, file_text(paper_of(case), is_markdown=is_markdown))}, for you alone.")
    return Exit.EARNED
