"""JSON whose lists are read piece by piece, to need little memory."""

import json
import re
from collections.abc import Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, Final

DEEPEST: Final = 6
"""So many objects may be around a list that is read so."""
_BLANKS: Final = re.compile(r"[ \t\n\r]*")
_LONE: Final = re.compile(r"\\u[dD][89a-fA-F]")
"""Halves of characters, which Python would take as they are."""
_DECODER: Final = json.JSONDecoder()


class NotLazy(ValueError):  # noqa: N818 - it says what the text is not
    """A text that is to be read as a whole."""


class LazyList(list[Any]):
    """A list of objects in a text, parsed at each look."""

    def __init__(self, text: str, start: int) -> None:
        super().__init__()
        self._text, self._start = text, start
        self.end = start
        """Where it ends in the text."""
        for _ in self:
            pass

    def __iter__(self) -> Iterator[Any]:
        """Parse one element after another."""
        at = _skip(self._text, self._start + 1)
        while True:
            value, at = _DECODER.raw_decode(self._text, at)
            yield value
            at = _skip(self._text, at)
            if self._text[at : at + 1] == "]":
                self.end = at + 1
                return
            at = _skip(self._text, _expect(self._text, at, ","))


def parse_lazily(text: str) -> Any:
    """Return a document whose lists of objects are lazy.

    Raises:
        NotLazy: it is no JSON, or better read as a whole.
    """
    if _LONE.search(text):
        raise NotLazy
    try:
        value, end = _parse(text, _skip(text, 0), DEEPEST)
    except (ValueError, IndexError, RecursionError):
        raise NotLazy from None
    if _skip(text, end) < len(text):
        raise NotLazy
    return value


def _parse(text: str, at: int, depth: int) -> tuple[Any, int]:
    if depth and text[at] == "{":
        return _parse_object(text, at, depth)
    if depth and text[at] == "[" and text[_skip(text, at + 1)] == "{":
        found = LazyList(text, at)
        return found, found.end
    value, end = _DECODER.raw_decode(text, at)
    return value, end


def _parse_object(text: str, at: int, depth: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    at = _skip(text, at + 1)
    if text[at] == "}":
        return found, at + 1
    while True:
        key, at = scanstring(text, _expect(text, at, '"'), True)
        at = _skip(text, _expect(text, _skip(text, at), ":"))
        found[key], at = _parse(text, at, depth - 1)
        at = _skip(text, at)
        if text[at] == "}":
            return found, at + 1
        at = _skip(text, _expect(text, at, ","))


def _skip(text: str, at: int) -> int:
    """Return where the blanks from a place on end."""
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def _expect(text: str, at: int, sign: str) -> int:
    """Return the place after a sign."""
    if text[at : at + 1] != sign:
        raise NotLazy
    return at + 1
