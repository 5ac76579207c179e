"""Remarks on one sentence whose parts are quotes under three claims.

Each part by itself is a quote, so that none of them is a copy of another. Asked about is only somebody of whom there is
no more than a sentence on file from that day.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import chain
from typing import NamedTuple

from earnest.core.evidence.incremental import KeptResult, KeptResults
from earnest.core.evidence.records import QUOTE_MOST, Records, WeighedRecord
from earnest.core.model.kinds import natural
from earnest.core.remarks.remark import Remark
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import language_code
from earnest.core.text.word_lists.continuations import GOING_ON
from earnest.core.text.words import stands_alone

SENTENCE = 36
"""A sentence has seldom more words than this."""
OPENING = LatePattern(r"[\s\"'“”«»„‚‘「『(-]*")
CUT = LatePattern(r"\s*(?:…|\.\.\.)")
CLOSED = LatePattern(r"[.!?。！？][\s\"'”»’」』)]*\Z")


class Piece(NamedTuple):
    """A quote for a claim, and how it begins and ends."""

    claim: str
    text: str
    spoken: str
    length: int
    """How many words were said."""
    goes_on: bool
    """Whether it begins as the rest of a sentence does."""
    is_small: bool
    """Whether its first letter is small."""

    @property
    def is_open(self) -> bool:
        """Whether it ends without a closing mark."""
        return CLOSED.search(self.spoken) is None


Pieces = tuple[tuple[tuple[str, date], Piece], ...]
"""The pieces of a claim, each with who said it and when."""


class CutSentenceFinder:
    """Finds sentences that are cut into parts for three claims."""

    def __init__(self) -> None:
        self._pieces, self._cut = KeptResults(_pieces_in), KeptResult(_find_cut)

    def find(self, records: Records, language: str) -> Iterator[Remark]:
        """Return an iterator over the remarks."""
        return iter(self._cut.update(self._pieces.update(records, context=(language,))))


def _pieces_in(claim: str, records: tuple[WeighedRecord, ...], language: str) -> Pieces:
    going_on = _going_on(language_code(language))
    return tuple(
        [
            ((record.who, record.on), _piece(claim, record, going_on))
            for record in records
            if record.who and record.on and record.counts and len(record.said) < SENTENCE
        ]
    )


def _piece(claim: str, record: WeighedRecord, going_on: re.Pattern[str]) -> Piece:
    spoken = record.spoken
    if spoken[:1].isupper():
        return Piece(claim, record.text, spoken, len(record.said), goes_on=False, is_small=False)
    cut = CUT.match(spoken)
    begin = OPENING.match(spoken, cut.end() if cut else 0)
    rest = spoken[begin.end() :] if begin else spoken
    goes_on = cut is not None or going_on.match(rest) is not None
    return Piece(claim, record.text, spoken, len(record.said), goes_on, rest[:1].islower())


@cache
def _going_on(language: str) -> re.Pattern[str]:
    listed = GOING_ON.get(language, "").split(",")
    each = (rf"{re.escape(word)}{'' if stands_alone(word) else chr(92) + 'b'}" for word in listed if word)
    return re.compile(rf"(?:{'|'.join(sorted(each, key=len, reverse=True)) or '(?!)'})")


def _find_cut(pieces: Mapping[str, Pieces]) -> tuple[Remark, ...]:
    """Return a remark for each such sentence, on its first part."""
    if not any(piece.goes_on or piece.is_small for _, piece in chain.from_iterable(pieces.values())):
        return ()
    said: dict[tuple[str, date], list[Piece]] = defaultdict(list)
    for when, piece in chain.from_iterable(pieces.values()):
        said[when].append(piece)
    every = (_first_of_cut(some) for some in said.values() if len(some) > QUOTE_MOST)
    return tuple([Remark("cut_sentence", first.claim, first.text, field="heard") for first in every if first])


def _first_of_cut(some: list[Piece]) -> Piece | None:
    """Return the first part where these are parts of one sentence."""
    parts = {piece.text: piece for piece in some}
    is_one = len(parts) > QUOTE_MOST and len({piece.claim for piece in parts.values()}) > QUOTE_MOST
    if not is_one or sum([piece.length for piece in parts.values()]) > SENTENCE:
        return None
    opening = [piece for piece in parts.values() if not (piece.goes_on or piece.is_small)]
    going_on = [piece for piece in parts.values() if piece.goes_on]
    has_head = len(opening) == 1 and opening[0].is_open
    if has_head or len(going_on) >= len(parts) - 1:
        return min(parts.values(), key=lambda piece: natural(piece.claim)) if _is_cut_off(parts) else None
    return None


def _is_cut_off(parts: Mapping[str, Piece]) -> bool:
    """Return whether at most one part ends as a sentence does."""
    return sum([not piece.is_open for piece in parts.values()]) <= 1
