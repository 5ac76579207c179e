"""The document of a JSON text, or all that are in it."""

import json
import re
from contextlib import suppress
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from earnest.core.transcripts.layouts.lazy_json import NotLazy, parse_lazily
from earnest.core.transcripts.transcript import NotATranscript

_LINE: Final = re.compile(r"\bline (\d+) column")


def parse_document(text: str) -> Any:
    """Return the document, or the list of documents on the lines."""
    with suppress(NotLazy):
        return parse_lazily(text)
    parser = TypeAdapter(Any)
    try:
        return parser.validate_json(text)
    except (ValidationError, ValueError) as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else None
    try:
        return [parser.validate_json(each) for each in text.split("\n") if each.strip()]
    except (ValidationError, ValueError):
        return _parse_row(text, line)


def _parse_row(text: str, line: int | None) -> list[Any]:
    """Return the documents that stand one after the other.

    Raises:
        NotATranscript: there are none, or something else is between them.
    """
    found, at, decoder = list[Any](), 0, json.JSONDecoder()
    try:
        while rest := text[at : at + 1]:
            if rest.isspace():
                at += 1
                continue
            value, at = decoder.raw_decode(text, at)
            found.append(value)
    except (ValueError, RecursionError):
        raise NotATranscript("JSON", line) from None
    return found
