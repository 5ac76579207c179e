"""The lines of a text, one by one, with their numbers."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from earnest.core.transcripts.transcript import MOST_LINES, NotATranscript

# From the first character that is no blank: a line of blanks only is never looked at twice.
_LINE: Final = re.compile(r"\S[^\n]*")


class TextLine(NamedTuple):
    """A line with text, without the blanks around it."""

    number: int
    text: str
    is_first: bool
    """Whether the line before it is blank, or there is none."""


def unify_newlines(text: str) -> str:
    """Return a text whose lines all end in the same way."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def read_lines(text: str, start: int = 0) -> Iterator[TextLine]:
    """Yield the lines that are not blank.

    Raises:
        NotATranscript: there are too many.
    """
    number, last = 1 + text.count("\n", 0, start), -1
    for count, found in enumerate(_LINE.finditer(text, start)):
        if count >= MOST_LINES:
            raise NotATranscript(f"at most {MOST_LINES:,} lines of text")
        at = found.start()
        number += text.count("\n", start, at)
        start = at
        yield TextLine(number, found[0].rstrip(), is_first=number != last + 1)
        last = number


def collapse(text: str) -> str:
    """Return a text on one line, with single spaces."""
    return " ".join(text.split())
