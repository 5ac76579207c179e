"""A match of a rule: the rule, and words of the text."""

import re
from functools import cache
from typing import NamedTuple

from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import compose, find_places, is_plain

Span = tuple[int, int]
"""The place of words in a text: from the first character to the one after the last."""

_SPACES = LatePattern(r"\s+")
QUOTED = LatePattern(r"\"[^\"]*\"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」")
"""A quotation; without a further opening sign in it, so that a long row of them costs little."""
_LEAD = LatePattern(
    r"(?:\s*(?:[-–—*•‣▪◦·+>#→]+\s|\[[ xX]?\]\s|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z])[.)]\s)){0,3}"
    r"(?:\s*(?=\w)(?!\w+ \w+ \w)[^\W_][\w.'’-]{0,20}(?: [\w.'’-]{1,20})?:\s)?"
)
"""Bullets, numbers and a speaker's label before what is said."""
_MARKS = LatePattern(r"\s*[\"“”«»„‚‘'「『](?P<inside>.*)[\"“”«»‘’'」』]\s*")
LOOKED_AT = 4000
"""The number of characters of a text that are looked at: a longer one is a document."""


class Match(NamedTuple):
    """A rule that asks, and the words it found.

    No words where it is about the text as a whole.
    """

    rule: str
    words: tuple[Span, ...] = ()


@cache
def compile_words(pattern: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Return a pattern of words, in capitals or not unless told."""
    return re.compile(pattern, flags)


def match_words(pattern: str, text: str) -> re.Match[str] | None:
    """Return a match at the beginning of a text."""
    return compile_words(pattern).match(text)


def search_words(pattern: str, text: str, at: int = 0) -> re.Match[str] | None:
    """Return the first match in a text, from a place on."""
    return compile_words(pattern).search(text, at)


def find_spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    """Return where a pattern matches."""
    return tuple(match.span() for match in pattern.finditer(text) if match.group())


def clean(text: str) -> str:
    """Return a text as the rules look at it.

    It is composed, and has single spaces.
    """
    if is_plain(text) and "  " not in text:
        return text
    return _SPACES.sub(" ", compose(text))


def point_into(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return where words of a cleaned text stand in the text itself."""
    composed = compose(text)
    if not spans or _SPACES.sub(" ", composed) == text:
        return spans
    each = zip(find_places(text), f"{composed}.", f".{composed}", strict=True)
    kept = [place for place, sign, before in each if not (sign.isspace() and before.isspace())]
    return tuple((kept[start], kept[end]) for start, end in spans)


def blank_lead(text: str) -> str:
    """Return a text without what stands before it, of the same length.

    Bullets, numbers and a speaker's label are blanked, and the quotation marks around a text that is one quotation.
    """
    at = _end_of_lead(text, 0)
    whole = _MARKS.fullmatch(text, at) if len(text) <= LOOKED_AT else None
    if whole and not QUOTED.sub("", text[at:]).strip():
        at, end = _end_of_lead(text, whole.start("inside")), whole.end("inside")
        text = f"{text[:end]}{' ' * (len(text) - end)}"
    return f"{' ' * at}{text[at:]}" if at else text


def _end_of_lead(text: str, start: int) -> int:
    lead = _LEAD.match(text, start)
    return lead.end() if lead else start


def straighten_quotes(text: str) -> str:
    """Return a text with plain apostrophes, of the same length.

    The lists know no other.
    """
    return text.replace("’", "'").replace("ʼ", "'")


def look_at(text: str) -> str:
    """Return what is looked at of a text, with plain apostrophes."""
    return straighten_quotes(text[:LOOKED_AT])


def blank_quotes(text: str) -> str:
    """Return a text with its quotations blanked, of the same length."""
    return QUOTED.sub(lambda match: " " * len(match.group()), text)
