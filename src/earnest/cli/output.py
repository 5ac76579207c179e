"""What is written for a person or a program to read: in any encoding, and quiet where nobody reads any more."""

import os
import sys
from codecs import lookup
from contextlib import suppress

from earnest.cli.refusal import Refusal
from earnest.core.visible import visible
from earnest.exits import Exit

TYPE_CHECKING = False
"""What is loaded for annotations alone costs a short command a tenth of its time."""
if TYPE_CHECKING:
    from typing import TextIO


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
        _hush(sys.stdout)
    except OSError as trouble:
        _hush(sys.stdout)
        raise Refusal(f"Standard output takes no more: {os.strerror(trouble.errno or 0)}", Exit.NOT_WRITTEN) from None


def complain(text: str) -> None:
    """Write lines to standard error, where there is one."""
    with suppress(OSError):
        _write(sys.stderr, visible(text))


def say_json(value: object) -> None:
    """Write a value as JSON in UTF-8, whatever the locale; nothing in it can drive a terminal.

    Raises:
        Refusal: it cannot be written.
    """
    _say_as_json(value, 2)


def say_line(value: object) -> None:
    """Write a value as JSON on one line.

    Raises:
        Refusal: it cannot be written.
    """
    _say_as_json(value, None)


def say_record(value: object) -> None:
    """Write a value as JSON on one line in UTF-8, the same bytes in every locale.

    Raises:
        Refusal: it cannot be written.
    """
    import json  # noqa: PLC0415 - few commands say anything to programs

    text = json.dumps(value, ensure_ascii=False)
    line = "".join(character if visible(character) == character else _escaped(character) for character in text)
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(f"{line}\n".encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _hush(sys.stdout)
        raise SystemExit(Exit.EARNED) from None
    except OSError as trouble:
        _hush(sys.stdout)
        raise Refusal(f"Standard output takes no more: {os.strerror(trouble.errno or 0)}", Exit.NOT_WRITTEN) from None


def _say_as_json(value: object, indent: int | None) -> None:
    import json  # noqa: PLC0415 - as above

    text = json.dumps(value, ensure_ascii=not is_utf8(encoding_of(sys.stdout)), indent=indent)
    say("".join(character if visible(character) == character else _escaped(character) for character in text))


def encoding_of(stream: "TextIO | None") -> str:
    """Return the encoding of a stream; UTF-8 where it has none of its own."""
    return (stream and stream.encoding) or "utf-8"


def is_utf8(encoding: str) -> bool:
    """Say whether an encoding is UTF-8; one that nobody knows is not."""
    try:
        return lookup(encoding).name == "utf-8"
    except LookupError:
        return False


def _write(stream: "TextIO | None", text: str) -> None:
    if stream is None:
        return
    encoding = encoding_of(stream)
    stream.write(f"{text}\n".encode(encoding, "replace").decode(encoding))
    stream.flush()


def _hush(stream: "TextIO") -> None:
    """Let what is still held back go nowhere: Python would write it at exit, and speak of that."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _escaped(character: str) -> str:
    import json  # noqa: PLC0415 - as above

    return json.dumps(character)[1:-1] if not character.isascii() else f"\\u{ord(character):04x}"
