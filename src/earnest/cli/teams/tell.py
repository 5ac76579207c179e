"""`earnest tell`: a session in plain words without its history, for git."""

from pathlib import Path

from earnest.cli.arguments import Arguments
from earnest.cli.output.streams import write_line
from earnest.core.reports.formats.plain_words import describe_session
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.sessions.parsed_file import parse_file
from earnest.store.toml.read import explain_opening, read_content
from earnest.workspace.errors import StorageError


def run(arguments: Arguments) -> Exit:
    """Print what a session's file holds, or another file as it is.

    Raises:
        UnusableFile: it cannot be read at all.
    """
    path = Path(str(arguments.file))
    try:
        parsed = parse_file(path)
        lines = [] if parsed.merge else list(describe_session(parsed.session))
    except StorageError:
        lines = []
    write_line("\n".join(lines) if lines else escape_controls(_read(path)).rstrip("\n"))
    return Exit.DONE


def _read(path: Path) -> str:
    try:
        return read_content(path)[0].decode(errors="replace")
    except OSError as error:
        raise explain_opening(path, error) from None
