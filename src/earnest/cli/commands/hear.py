"""`earnest hear`: take quotes from the transcript of a meeting."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Timer

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.errors import CommandError
from earnest.cli.front_ends import terminal
from earnest.cli.front_ends.launches import Launch, PlainLaunch, ScreensLaunch
from earnest.cli.output.streams import STDOUT, write_error
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read, folder_to_write
from earnest.core.model.session import Session
from earnest.core.text.day_parsing import parse_day
from earnest.core.text.escaping import escape_controls
from earnest.core.text.normalize import normalize
from earnest.core.transcripts.transcript import MOST_BYTES
from earnest.core.tray.hearing import HeardFile
from earnest.store.sessions.open import open_session
from earnest.store.transcripts import keep_text, parse_heard, read_file

STDIN = Path("standard input")
TERMINAL = "/dev/tty"
PATIENCE = 1.0
"""After so many seconds it is said that a transcript is being read."""


def run(arguments: Arguments) -> Launch:
    """Open the tray of a transcript on the screens, or in plain mode.

    Raises:
        CommandError: the day or the voice cannot be found, or there is no terminal.
        UnusableFile: the transcript cannot be read.
    """
    path = find_session(arguments.sessions[0], folder_to_read(arguments))
    name = str(arguments.file)
    source, content = (STDIN, _read_stdin()) if name == STDOUT else (Path(name), read_file(Path(name)))
    heard = _read(source, content)
    is_plain = terminal.is_plain_wanted(arguments)
    if not is_plain:
        terminal.require_terminal()
    folder, opened = folder_to_write(arguments), open_session(path)
    try:
        heard = _complete(heard, arguments, opened.session)
        if arguments.keep:
            keep_text(path, source.name, content)
    except BaseException:
        opened.close()
        raise
    if is_plain:
        return PlainLaunch(folder, opened, first="T", heard=heard)
    return ScreensLaunch(folder, opened, heard=heard)


def _read(source: Path, content: bytes) -> HeardFile:
    """Read a transcript; say so where that takes long."""
    notice = Timer(PATIENCE, write_error, [f"Reading {escape_controls(source.name)}…"])
    notice.daemon = True
    notice.start()
    try:
        return parse_heard(source, content)
    finally:
        notice.cancel()


def _read_stdin() -> bytes:
    """Return standard input; from then on it is the terminal."""
    content = sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin else b""
    with suppress(OSError):
        descriptor = os.open(TERMINAL, os.O_RDWR)
        os.dup2(descriptor, 0)
        os.close(descriptor)
        sys.stdin = open(0, encoding=sys.stdin.encoding, errors=sys.stdin.errors, closefd=False)  # noqa: SIM115 - as Python opens it
    return content


def _complete(heard: HeardFile, arguments: Arguments, session: Session) -> HeardFile:
    """Return the transcript with what was said on the command line."""
    day = None
    if arguments.on is not None:
        day = parse_day(arguments.on, clock.now().date(), session.language).day
        if day is None:
            raise CommandError("Unknown day for --on. Use one such as 2026-03-04, 4 Mar or yesterday.")
    if arguments.me is not None and normalize(arguments.me) not in map(normalize, heard.labels):
        known = ", ".join(escape_controls(label, keep_newlines=False) for label in heard.labels) or "none"
        raise CommandError(f"Nobody of that name speaks in the transcript. Names: {known}.")
    kept = arguments.keep
    return heard._replace(on=day, how=arguments.how or "", me=arguments.me or "", is_kept=kept)
