"""The words of a turn, to be trimmed at both ends."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from earnest.core.text.normalize import REMEMBERED
from earnest.core.text.word_splitting import stands_alone

_SIGNS: Final = r"[.,;:!?…'\"()\[\]*_、。，！？；：・（）「」–—-]+"
_RUN: Final = re.compile(rf"(?:{_SIGNS}\s+)*\S+(?:(?:\s+{_SIGNS})+\s*$)?")
_ENDS: Final = re.compile(r"[.!?…。！？؟।][\"'”’»)\]」]*$")


class Cut(NamedTuple):
    """The words that are taken of a turn."""

    first: int
    """The number of the first word."""
    last: int
    """The number of the last word."""


@lru_cache(maxsize=REMEMBERED)
def find_words(text: str) -> Sequence[tuple[int, int]]:
    """Return where the words of a text begin and end.

    A sign belongs to the word before it, or to the next where it stands apart: no quote is of nothing but signs.
    """
    found: list[tuple[int, int]] = []
    for run in _RUN.finditer(text):
        begins = run.start()
        for at in range(run.start(), run.end()):
            sign = text[at]
            if at > begins and sign.isalnum() and (stands_alone(sign) or stands_alone(text[at - 1])):
                found.append((begins, at))
                begins = at
        found.append((begins, run.end()))
    return tuple(found)


def take_words(text: str, cut: Cut | None) -> str:
    """Return what a cut takes of a text; None takes all."""
    spans = find_words(text)
    return text.strip() if cut is None or not spans else text[spans[cut.first][0] : spans[cut.last][1]]


def trim(text: str, cut: Cut | None, *, first: int = 0, last: int = 0, by_sentence: bool = False) -> Cut | None:
    """Return a cut whose ends are moved.

    At least one word is left.

    Args:
        text: The text.
        cut: What is taken now; None for all.
        first: By how many steps the beginning moves, forwards or back.
        last: By how many steps the end moves.
        by_sentence: Whether a step is a sentence, not a word.
    """
    spans = find_words(text)
    if not spans:
        return None
    now = cut or Cut(0, len(spans) - 1)
    begins, ends = now.first + first, now.last + last
    if by_sentence:
        borders = [0, *(at + 1 for at, (_, end) in enumerate(spans[:-1]) if _ENDS.search(text[:end][-4:])), len(spans)]
        begins, ends = _step(borders, now.first, first), _step(borders, now.last + 1, last) - 1
    begins, ends = max(0, min(begins, now.last)), min(len(spans) - 1, max(ends, now.first))
    return None if (begins, ends) == (0, len(spans) - 1) else Cut(begins, ends)


def _step(borders: Sequence[int], at: int, step: int) -> int:
    if step > 0:
        return next((border for border in borders if border > at), at)
    if step < 0:
        return next((border for border in reversed(borders) if border < at), at)
    return at


def list_sentences(text: str) -> Sequence[str]:
    """Return the sentences of a text."""
    spans = find_words(text)
    ends = [at for at, (_, end) in enumerate(spans) if at == len(spans) - 1 or _ENDS.search(text[:end][-4:])]
    begins = [0, *(at + 1 for at in ends)]
    return [text[spans[first][0] : spans[last][1]] for first, last in zip(begins, ends, strict=False)]
