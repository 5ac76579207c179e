"""What is written for programs: JSON, in any locale, with nothing in it that could drive a terminal."""

import json
import os
import sys
from typing import Any

from earnest.cli.errors import CommandError
from earnest.cli.output.streams import encoding_of, hush, is_utf8, say
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit


def say_json(value: Any) -> None:
    """Write a value as JSON in UTF-8, whatever the locale; nothing in it can drive a terminal.

    Raises:
        Refusal: it cannot be written.
    """
    _say_as_json(value, 2)


def say_line(value: Any) -> None:
    """Write a value as JSON on one line.

    Raises:
        Refusal: it cannot be written.
    """
    _say_as_json(value, None)


def say_record(value: Any) -> None:
    """Write a value as JSON on one line in UTF-8, the same bytes in every locale.

    Raises:
        Refusal: it cannot be written.
    """
    text = json.dumps(value, ensure_ascii=False)
    line = "".join(character if escape_controls(character) == character else _escaped(character) for character in text)
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(f"{line}\n".encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        hush(sys.stdout)
        raise SystemExit(Exit.EARNED) from None
    except OSError as trouble:
        hush(sys.stdout)
        raise CommandError(
            f"Standard output takes no more: {os.strerror(trouble.errno or 0)}", Exit.NOT_WRITTEN
        ) from None


def _say_as_json(value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=not is_utf8(encoding_of(sys.stdout)), indent=indent)
    say("".join(character if escape_controls(character) == character else _escaped(character) for character in text))


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1] if not character.isascii() else f"\\u{ord(character):04x}"
