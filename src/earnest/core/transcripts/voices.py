"""Who speaks in a transcript: turns, words and questions of each."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from earnest.core.transcripts.generic_labels import propose_person
from earnest.core.transcripts.transcript import Turn

_WORD: Final = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’][^\W\d_]+)*"
)
# A mark within an address is none; the Armenian one is within its word.
# What Greek asks with is what others part sentences with.
_QUESTION: Final = re.compile(
    r"[?？؟⸮‽፧꘏꛷⁇⁈⁉\u037e]*(?:[？؟⸮‽፧꘏꛷⁇⁈⁉\u037e][!！?]*|\?[!?]*(?![\w=&%/#])|(?<=[a-z])\?(?=[A-Z][a-z ]))"
    r"|՞|(?<=[\u0370-\u03ff\u1f00-\u1fff]);"
)


class Voice(NamedTuple):
    """What one label says in a transcript."""

    label: str | None
    turns: int
    words: int
    questions: int
    proposed: str | None
    """`me` or `nobody`, where the label says so."""


def list_voices(turns: Iterable[Turn]) -> Sequence[Voice]:
    """Return the voices in the order in which they speak."""
    said: dict[str | None, list[str]] = {}
    for turn in turns:
        said.setdefault(turn.label, []).append(turn.text)
    return [
        Voice(label, len(texts), sum(map(count_words, texts)), sum(map(count_questions, texts)), propose_person(label))
        for label, texts in said.items()
    ]


def count_words(text: str) -> int:
    """Return how many words a text has.

    Each Chinese or Japanese character counts.
    """
    return sum(1 for _ in _WORD.finditer(text))


def count_questions(text: str) -> int:
    """Return how many sentences end in a question mark of any script."""
    return sum(1 for _ in _QUESTION.finditer(text))


def measure_minutes(turns: Sequence[Turn]) -> float | None:
    """Return the length in minutes; None where there are no times."""
    times = [time for turn in turns for time in (turn.start, turn.end) if time is not None]
    return (max(times) - min(times)) / 60 if times else None
