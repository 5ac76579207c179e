"""A title cut to what can be said aloud within a sentence."""

import re
from collections.abc import Iterator
from typing import Final

from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.words import words

MOST_WORDS: Final = 12
"""The most words that are said in one breath; of scripts without spaces, twice as many characters."""
LEAST_WORDS: Final = 3
# Where a thought may end. A comma and its like are borders in every script; the words are English.
_BORDER: Final = LatePattern(r"\s*(?:[;:—–,、，；：。؛،]|\s-\s|[.!?](?=\s))\s*")
_SIGNS: Final = " ,;:—–-、，；：؛،"
"""What no sentence ends in."""
_WORD: Final = LatePattern(
    r"\s+(?:and|but|so|because|which|that|who|while|when|before|after|until|unless|without|with|within|by|where)\s",
    re.IGNORECASE,
)
_NEGATION: Final = LatePattern(
    r"\b(?:no|not|never|nobody|nothing|none|few|only|without|less|stop)\b|n['’]t\b", re.IGNORECASE
)

_TOPIC: Final = LatePattern(r"[にはをがでとのへも]$")
"""What leaves a Japanese sentence open: a particle before a comma."""


def shorten_title(text: str) -> str:
    """Return what can be said of a title in one breath.

    It ends where a thought ends and never within one; empty where there is no such place. What is left out never
    turns what is left: after a *no* or an *only* nothing is cut but a clause of its own.
    """
    title = " ".join(text.split()).rstrip(" .!?…")
    if _is_short(title):
        return title
    ends = (head.rstrip(_SIGNS) for head in _list_heads(title))
    heads = [head for head in ends if len(words(head)) >= LEAST_WORDS and _is_short(head) and not _TOPIC.search(head)]
    return max(heads, key=len, default="")


def _list_heads(title: str) -> Iterator[str]:
    """Yield the beginnings of a title that end where a thought ends."""
    for found in _BORDER.finditer(title):
        yield title[: found.start()]
    for found in _WORD.finditer(title):
        head = title[: found.start()]
        if not _NEGATION.search(head):
            yield head


def _is_short(text: str) -> bool:
    dense = sum(1 for sign in text if sign > "\u2e7f")
    return len(words(text)) - dense / 2 <= MOST_WORDS
