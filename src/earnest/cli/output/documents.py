"""The output of commands that print or export a document."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import assess_named, write_results
from earnest.cli.errors import CommandError
from earnest.cli.output.layout import TextLayout
from earnest.cli.output.streams import STDOUT, write_error
from earnest.core.reports.document import Document, as_text, list_notes
from earnest.core.reports.formats.file_text import Format, find_format
from earnest.exit_codes import Exit
from earnest.store.export import export_text
from earnest.store.library.assessor import AssessedSession, UnusableSession
from earnest.terminal.document_text import to_file_text

WHOLE = frozenset({"html", "email"})
"""The formats that hold one document only."""


def print_documents(
    arguments: Arguments,
    write: Callable[[AssessedSession], Document],
    report: Callable[[AssessedSession], dict[str, Any]],
) -> Exit:
    """Print a document about each named session, or export one.

    Raises:
        CommandError: several sessions were named along with one file, or with a format for one.
    """
    found = assess_named(arguments)
    form = cast("Format | None", arguments.format)
    if arguments.out not in {None, STDOUT}:
        path = Path(str(arguments.out))
        return _export(path, found, write, form or find_format(path.name))
    if form in WHOLE and len(found) != 1:
        raise CommandError(f"--format {form} prints one document: name one session.")

    def to_lines(assessed: AssessedSession, layout: TextLayout) -> list[str]:
        """Return a document as lines in the format that was asked for."""
        document = _write_with_notes(assessed, write)
        return (
            as_text(document, layout.setting) if form in {None, "text"} else to_file_text(document, form).splitlines()
        )

    write_results(found, arguments, report, to_lines)
    return Exit.UNUSABLE if any(isinstance(one, UnusableSession) for one in found) else Exit.DONE


def _write_with_notes(assessed: AssessedSession, write: Callable[[AssessedSession], Document]) -> Document:
    """Return a document; write what it tells its writer to standard error."""
    document = write(assessed)
    for note in list_notes(document):
        write_error(note)
    return document


def _export(
    path: Path,
    found: list[AssessedSession | UnusableSession],
    write: Callable[[AssessedSession], Document],
    form: Format,
) -> Exit:
    if len(found) != 1:
        raise CommandError("-o writes one document: name one session.")
    assessed = found[0]
    for message in assessed.messages:
        write_error(message)
    if isinstance(assessed, UnusableSession):
        return Exit.UNUSABLE
    text = to_file_text(_write_with_notes(assessed, write), form)
    write_error(f"Saved to {export_text(path, text)}.")
    return Exit.DONE
