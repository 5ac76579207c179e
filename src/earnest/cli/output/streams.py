"""Output to the standard streams, in any encoding.

When nobody reads standard output any more, commands go on quietly.
"""

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

STDOUT = "-"
"""The name that means standard output where a file is named."""


def set_output_encoding() -> None:
    """Use the encoding of the locale for output to a terminal."""
    if os.environ.get("PYTHONIOENCODING"):
        return
    encoding = locale_encoding()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.isatty() and lookup(stream.encoding) != lookup(encoding):
            stream.reconfigure(encoding=encoding, errors="replace")


def write_line(text: str) -> None:
    """Write one or more lines to standard output.

    Characters that its encoding lacks are replaced.

    Args:
        text: Lines without control characters and without the last line's end.

    Raises:
        CommandError: it cannot be written.
    """
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        discard_buffer(sys.stdout)
    except OSError as error:
        discard_buffer(sys.stdout)
        raise refuse_output(error) from None


def refuse_output(error: OSError) -> CommandError:
    """Return the error of a command whose output cannot be written."""
    return CommandError(f"Cannot write to standard output: {os.strerror(error.errno or 0)}", Exit.NOT_WRITTEN)


def write_error(text: str) -> None:
    """Write one or more lines to standard error, where there is one."""
    try:
        _write(sys.stderr, escape_controls(text))
    except OSError:
        discard_buffer(sys.stderr)


def encoding_of(stream: TextIO | None) -> str:
    """Return the encoding of a stream, or UTF-8 where it has none."""
    return (stream and stream.encoding) or "utf-8"


def is_utf8(encoding: str) -> bool:
    """Return whether an encoding is UTF-8."""
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


def discard_buffer(stream: TextIO) -> None:
    """Discard the rest of a stream's buffer.

    Python would fail to write it at exit.
    """
    with suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
