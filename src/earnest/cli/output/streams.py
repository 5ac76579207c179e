"""What is written for a person or a program to read: in any encoding, and quiet where nobody reads any more."""

import os
import sys
from codecs import lookup
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

from earnest.cli.errors import CommandError
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.terminal.encoding import locale_encoding


def encode_output() -> None:
    """Write to a terminal in the encoding that the locale names, whatever Python has guessed."""
    if os.environ.get("PYTHONIOENCODING"):
        return
    encoding = locale_encoding()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.isatty() and lookup(stream.encoding) != lookup(encoding):
            stream.reconfigure(encoding=encoding, errors="replace")


def say(text: str) -> None:
    """Write lines to standard output; what its encoding cannot hold is replaced.

    Args:
        text: Lines that were made visible, without the last line's end.

    Raises:
        Refusal: it cannot be written.
    """
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        hush(sys.stdout)
    except OSError as trouble:
        hush(sys.stdout)
        raise CommandError(
            f"Standard output takes no more: {os.strerror(trouble.errno or 0)}", Exit.NOT_WRITTEN
        ) from None


def complain(text: str) -> None:
    """Write lines to standard error, where there is one."""
    with suppress(OSError):
        _write(sys.stderr, escape_controls(text))


def encoding_of(stream: TextIO | None) -> str:
    """Return the encoding of a stream; UTF-8 where it has none of its own."""
    return (stream and stream.encoding) or "utf-8"


def is_utf8(encoding: str) -> bool:
    """Say whether an encoding is UTF-8; one that nobody knows is not."""
    try:
        return lookup(encoding).name == "utf-8"
    except LookupError:
        return False


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:
        return
    encoding = encoding_of(stream)
    stream.write(f"{text}\n".encode(encoding, "replace").decode(encoding))
    stream.flush()


def hush(stream: TextIO) -> None:
    """Let what is still held back go nowhere: Python would write it at exit, and speak of that."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
