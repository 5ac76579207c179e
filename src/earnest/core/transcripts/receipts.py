"""Proof that quotes are in a transcript, word for word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, NamedTuple

from earnest.core.text.normalize import normalize
from earnest.core.text.word_splitting import stands_alone
from earnest.core.text.words import find_turns
from earnest.core.transcripts.times import LEAST_PACE, format_time
from earnest.core.transcripts.transcript import Transcript, Turn

Proof = Literal["whole", "trimmed", "not found"]
"""`whole` if a quote is all that was said then, `trimmed` if it is a part."""
CUT: Final = re.compile(r"\s*[\[(]?(?:…|\.{3})[\])]?\s*")
"""How a quote says that words are left out."""
NEAREST: Final = 1.0
"""The time of a quote is written in whole seconds."""
LONGEST_PAUSE: Final = 60.0
"""So many seconds nobody speaks at the end of a recording, at most."""
_SIGNS: Final = " .,;:!?…'\"()[]-*_、。，！？；：・（）「」"


class Quoted(NamedTuple):
    """A quote, and where it was taken from."""

    words: str
    at: float | None = None
    """Seconds from the beginning of the recording."""
    label: str | None = None
    """The voice, as the transcript names it; None for any."""
    line: int | None = None
    """The line where its turn begins, in a transcript without times."""


class Receipt(NamedTuple):
    """What a transcript proves of a quote."""

    proof: Proof
    turn: Turn | None = None
    """Where the words are, or the nearest words where they are not."""
    why: str = ""
    """Why it is not found."""


def prove_quotes(quotes: Iterable[Quoted], transcript: Transcript, language: str = "en") -> Sequence[Receipt]:
    """Return what a transcript proves of each quote.

    Case, quotation marks, dashes and the signs between words make no difference. A quote may leave out words at its
    ends, and within it where it says so; but no word that negates or turns what is left.
    """
    return [_prove(quoted, transcript.turns, language) for quoted in quotes]


def _prove(quoted: Quoted, turns: Sequence[Turn], language: str) -> Receipt:
    sought = _split(quoted.words)
    if not sought:
        return Receipt("not found", None, "the quote has no words")
    near = list(_find_turns_at(quoted, turns))
    theirs = [turn for turn in near if quoted.label in {None, turn.label}]
    for turn in theirs:
        found = _split(turn.text)
        if _find(sought, found) is not None:
            return Receipt("whole" if len(sought) == len(found) else "trimmed", turn)
        if _is_cut_from(quoted.words, found, language):
            return Receipt("trimmed", turn)
    return Receipt("not found", *_explain(quoted, sought, turns, near, theirs))


def _explain(
    quoted: Quoted, sought: list[str], turns: Sequence[Turn], near: list[Turn], theirs: list[Turn]
) -> tuple[Turn | None, str]:
    """Return the nearest turn, and why a quote is not there."""
    for turn in turns:
        if _find(sought, _split(turn.text)) is not None:
            place = f" at {format_time(turn.start)}" if turn.start is not None else f" in line {turn.line}"
            is_others = quoted.label not in {None, turn.label}
            return turn, f"{'somebody else' if is_others else 'they'} said it{place}"
    if quoted.at is not None and not near:
        return None, f"nobody speaks at {format_time(quoted.at)}"
    if not theirs:
        return None, "they do not speak there"
    length, turn = max(((_count_common(sought, _split(turn.text)), turn) for turn in theirs), key=lambda each: each[0])
    if length == len(sought):
        return turn, "words were left out within it"
    return turn, f"“{sought[length]}” is not what was said"


def _find_turns_at(quoted: Quoted, turns: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the turns of a time or line; all without either."""
    at = quoted.at
    if at is None or all(turn.start is None for turn in turns):
        yield from (turn for turn in turns if quoted.line in {None, turn.line})
        return
    ends = [turn.start for turn in turns[1:]] + [None]
    for turn, after in zip(turns, ends, strict=True):
        end = turn.end if turn.end is not None else after
        if end is None and turn.start is not None:
            end = turn.start + LONGEST_PAUSE + len(turn.text) / LEAST_PACE
        begins = turn.start is not None and turn.start < at + NEAREST
        if begins and (end is None or at <= max(end, turn.start or 0)):
            yield turn


def _split(text: str) -> list[str]:
    """Return the folded words of a text, signs among them."""
    found: list[str] = []
    for word in normalize(text).split():
        parts = list(word) if any(map(stands_alone, word)) else [word]
        found.extend(bare for part in parts if (bare := part.strip(_SIGNS)))
    return found


def _find(sought: Sequence[str], found: Sequence[str], start: int = 0) -> int | None:
    """Return where words are in a row within others, or None."""
    width = len(sought)
    return next((at for at in range(start, len(found) - width + 1) if found[at : at + width] == sought), None)


def _is_cut_from(words: str, found: Sequence[str], language: str) -> bool:
    """Return whether a quote leaves out nothing that turns it."""
    parts = [part for each in CUT.split(words) if (part := _split(each))]
    if len(parts) < 2:  # noqa: PLR2004 - one part has no cut within
        return False
    end: int | None = None
    for part in parts:
        at = _find(part, found, end or 0)
        if at is None or (end is not None and find_turns(" ".join(found[end:at]), language)):
            return False
        end = at + len(part)
    return True


def _count_common(sought: Sequence[str], found: Sequence[str]) -> int:
    """Return how many of the first words are in a row somewhere."""
    longest = 0
    for at in range(len(found)):
        pairs = zip(sought, found[at:], strict=False)
        same = next(
            (count for count, (one, other) in enumerate(pairs) if one != other), min(len(sought), len(found) - at)
        )
        longest = max(longest, same)
    return longest
