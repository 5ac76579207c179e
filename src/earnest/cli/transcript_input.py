"""Transcripts named on the command line, or on standard input."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

from earnest.cli.commands import texts as say
from earnest.cli.output.streams import STDOUT, write_error
from earnest.core.text.escaping import escape_controls
from earnest.core.transcripts.transcript import MOST_BYTES
from earnest.store.transcripts import read_file

STDIN = Path("standard input")
TERMINAL = "/dev/tty"
PATIENCE = 1.0
"""After so many seconds it is said that a transcript is being read."""


def read_source(name: str) -> tuple[Path, bytes]:
    """Return what to call a transcript, and its bytes.

    Raises:
        UnusableFile: it cannot be read, or is too large.
    """
    if name != STDOUT:
        return Path(name), read_file(Path(name))
    return STDIN, sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin else b""


@contextmanager
def reading(source: Path) -> Iterator[None]:
    """Say that a transcript is being read, where that takes long."""
    notice = Timer(PATIENCE, write_error, [say.READING.format(name=escape_controls(source.name))])
    notice.daemon = True
    notice.start()
    try:
        yield
    finally:
        notice.cancel()


def return_to_terminal() -> None:
    """Read from the terminal again, once standard input is used up."""
    with suppress(OSError):
        descriptor = os.open(TERMINAL, os.O_RDWR)
        os.dup2(descriptor, 0)
        os.close(descriptor)
        given = sys.stdin
        sys.stdin = os.fdopen(0, encoding=given.encoding, errors=given.errors, closefd=False)
