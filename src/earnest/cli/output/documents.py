"""The output of commands that print or export a document."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import assess_named, write_results
from earnest.cli.errors import CommandError
from earnest.cli.output.layout import TextLayout
from earnest.cli.output.streams import STDOUT, write_error
from earnest.core.reports.document import Document, as_markdown, as_text
from earnest.exit_codes import Exit
from earnest.store.export import export_text
from earnest.store.library.assessor import AssessedSession, UnusableSession
from earnest.terminal.document_text import to_file_text, wants_markdown


def print_documents(
    arguments: Arguments,
    write: Callable[[AssessedSession], Document],
    report: Callable[[AssessedSession], dict[str, Any]],
) -> Exit:
    """Print a document about each named session, or export one.

    Raises:
        CommandError: several sessions were named along with one file.
    """
    found = assess_named(arguments)
    is_markdown = arguments.format == "markdown"
    if arguments.out not in {None, STDOUT}:
        path = Path(str(arguments.out))
        return _export(path, found, write, is_markdown=is_markdown if arguments.format else wants_markdown(path))

    def to_lines(assessed: AssessedSession, layout: TextLayout) -> list[str]:
        """Return a document as lines in the format that was asked for."""
        return as_markdown(write(assessed)) if is_markdown else as_text(write(assessed), layout.setting)

    write_results(found, arguments, report, to_lines)
    return Exit.UNUSABLE if any(isinstance(one, UnusableSession) for one in found) else Exit.EARNED


def _export(
    path: Path,
    found: list[AssessedSession | UnusableSession],
    write: Callable[[AssessedSession], Document],
    *,
    is_markdown: bool,
) -> Exit:
    if len(found) != 1:
        raise CommandError("-o writes one document: name one session.")
    assessed = found[0]
    for message in assessed.messages:
        write_error(message)
    if isinstance(assessed, UnusableSession):
        return Exit.UNUSABLE
    text = to_file_text(write(assessed), is_markdown=is_markdown)
    write_error(f"Saved to {export_text(path, text)}.")
    return Exit.EARNED
