"""The lines of a text, one by one, with their numbers."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import Final, NamedTuple

from earnest.core.transcripts.transcript import MOST_LINES, NotATranscript

LEAST_SAID: Final = 12
"""So many letters are said at a time, at least, on average; lists and cells of other tables are shorter."""
_UNSEEN: Final = " \t\n\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_IN_BRACKETS: Final = re.compile(r"\(([^()]+)\)|（([^（）]+)）")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_PART: Final = 1 << 16
"""So many characters, and the rest of a line, are split at a time."""


class TextLine(NamedTuple):
    """A line with text, without the blanks around it."""

    number: int
    text: str
    is_first: bool
    """Whether the previous line it is blank, or there is none."""


def unify_newlines(text: str) -> str:
    """Return a text whose lines all end in the same way."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def read_lines(text: str, start: int = 0) -> Iterator[TextLine]:
    """Yield the lines that are not blank.

    Raises:
        NotATranscript: there are too many.
    """
    number, last, count = text.count("\n", 0, start), -1, 0
    while start < len(text):
        end = text.find("\n", start + _PART)
        end = len(text) if end < 0 else end
        for number, line in enumerate(text[start:end].split("\n"), number + 1):  # noqa: B020 - it goes on
            if words := line.strip():
                yield TextLine(number, words, number != last + 1)
                last, count = number, count + 1
        if count > MOST_LINES:
            raise NotATranscript(f"at most {MOST_LINES:,} lines of text")
        start = end + 1


@lru_cache(maxsize=256)
def clean_label(text: str) -> str:
    """Return a name on one line, without marks or brackets around it."""
    label = " ".join(text.strip(_UNSEEN).split())
    found = _IN_BRACKETS.fullmatch(label)
    return (found[1] or found[2]).strip() if found else label


def collapse(text: str) -> str:
    """Return a text on one line, with single spaces."""
    return " ".join(text.split())


def write_characters(text: str) -> str:
    """Return a text with the characters that entities name."""
    return _ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text
