"""What a remark points at: its rule, and the words of the text."""

import re
from typing import NamedTuple

Span = tuple[int, int]
"""Where words stand in a text: from the first character to the one after the last."""

QUOTED = re.compile(r"\"[^\"]*\"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」")
"""A quotation: it holds no further opening sign, or a long row of them would be looked through again and again."""
LOOKED_AT = 4000
"""The lists look at so many characters of a text: what is longer is a document, and no claim or question."""


class Match(NamedTuple):
    """One rule that asks about a text, and the words that made it ask; none where it is the text as a whole."""

    rule: str
    words: tuple[Span, ...] = ()


def find_spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    """Return where a pattern is found."""
    return tuple(match.span() for match in pattern.finditer(text) if match.group())


def straighten_quotes(text: str) -> str:
    """Return a text with plain apostrophes, character for character, for lists that know no other."""
    return text.replace("’", "'").replace("ʼ", "'")


def blank_quotes(text: str) -> str:
    """Return a text with what stands in quotation marks blanked out, character for character."""
    return QUOTED.sub(lambda match: " " * len(match.group()), text)
