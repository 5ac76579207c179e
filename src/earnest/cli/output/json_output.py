"""JSON output for programs, in any locale, without control characters."""

import json
import sys
from typing import Any

from earnest.cli.output.streams import discard_buffer, encoding_of, is_utf8, refuse_output, write_line
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit


def write_json(value: Any) -> None:
    """Write a value as indented JSON.

    Characters beyond ASCII are escaped where the output is not UTF-8.

    Raises:
        CommandError: it cannot be written.
    """
    _write_json(value, 2)


def write_json_line(value: Any) -> None:
    """Write a value as JSON on one line.

    Raises:
        CommandError: it cannot be written.
    """
    _write_json(value, None)


def write_utf8_record(value: Any) -> None:
    """Write a value as a line of JSON, always in UTF-8.

    Raises:
        CommandError: it cannot be written.
    """
    text = json.dumps(value, ensure_ascii=False)
    line = _escape(text)
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(f"{line}\n".encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        discard_buffer(sys.stdout)
        raise SystemExit(Exit.DONE) from None
    except OSError as error:
        discard_buffer(sys.stdout)
        raise refuse_output(error) from None


def _write_json(value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=not is_utf8(encoding_of(sys.stdout)), indent=indent)
    write_line(_escape(text))


def _escape(text: str) -> str:
    """Return JSON with every character escaped that could drive a terminal."""
    if text.isascii() and text.isprintable():
        return text
    driving = {ord(each): _escaped(each) for each in set(text) if escape_controls(each) != each}
    return text.translate(driving) if driving else text


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1] if not character.isascii() else f"\\u{ord(character):04x}"
