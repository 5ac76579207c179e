"""Remarks on one sentence that is quoted under three claims.

Its parts are, or its words in other orders and languages. Each by itself is a quote, so that none is a copy of another.
Asked about is only somebody of whom there is no more than a sentence on file from that day, and a chain whose claims
rest on few quotes.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain, combinations, islice, product
from typing import NamedTuple

from earnest.core.evidence.copies import split_units
from earnest.core.evidence.incremental import KeptResult, KeptResults
from earnest.core.evidence.records import QUOTE_MOST, Records, WeighedRecord
from earnest.core.model.claims import Challenge, Need
from earnest.core.model.kinds import natural
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import language_code
from earnest.core.text.word_lists.function_words import FUNCTION_WORDS, GOING_ON
from earnest.core.text.word_splitting import stands_alone
from earnest.core.text.words import find_tongue, is_number, list_silent_words

SENTENCE = 36
"""A sentence has seldom more words than this."""
OPENING = LatePattern(r"[\s\"'“”«»„‚‘「『(-]*")
CUT = LatePattern(r"\s*(?:…|\.\.\.)")
CLOSED = LatePattern(r"[.!?。！？][\s\"'”»’」』)]*\Z")


FEW = 2
"""A claim of more quotes rests on other words too."""
LOOKED_AT = 50
"""So many chains are looked at."""
RUN, CHARACTERS = 5, 8
"""So many words, or characters that are words, in a row are no chance."""
STEM = 4
"""Words that begin with the same letters, so many, are taken for one."""
LEAST = 4
"""Of fewer words that say something, several may be the same by chance."""
ALIKE = 3, 4
"""Where they share this part of these, quotes are nearly one."""


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
    breaks_off: bool = False
    """Whether its last word is one with which a sentence goes on."""

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


class ChainQuoteFinder:
    """Finds chains whose three claims rest on nearly one quote."""

    def __init__(self) -> None:
        self._few, self._found = KeptResults(_few_in), KeptResult(_find_nearly_one)

    def find(self, session: Session, records: Records) -> Sequence[Remark]:
        """Return a remark for each such chain, on its first claim."""
        few = self._few.update(records)
        return self._found.update(few, session.need, session.challenge, session.language)


def _few_in(_: str, records: tuple[WeighedRecord, ...]) -> tuple[WeighedRecord, ...]:
    """Return the counting quotes of a claim that rests on few."""
    if len(records) > FEW:
        return ()
    return tuple([record for record in records if record.who and record.counts])


def _find_nearly_one(
    few: Records, needs: Mapping[str, Need], challenges: Mapping[str, Challenge], language: str
) -> Sequence[Remark]:
    chains = (
        (goal, challenge, key)
        for key, need in needs.items()
        if few.get(key)
        for challenge in need.answers
        if few.get(challenge) and challenge in challenges
        for goal in challenges[challenge].blocks
        if few.get(goal)
    )
    found: dict[str, Remark] = {}
    for each in islice(chains, LOOKED_AT):
        if all(_are_nearly_one(quotes, language) for quotes in product(*map(few.__getitem__, each))):
            first = min(each, key=natural)
            found[first] = Remark("near_copies", first, few[first][0].text, field="heard")
    return tuple(found.values())


def _are_nearly_one(quotes: Sequence[WeighedRecord], language: str) -> bool:
    """Return whether quotes share most words, or a run of them.

    Or one person said them on one day, each in another language.
    """
    if len({(each.who, each.on) for each in quotes}) == 1:
        tongues = {find_tongue(each.said) for each in quotes}
        is_known = "" not in tongues or language_code(language) not in FUNCTION_WORDS
        if is_known and len(tongues) == len(quotes):
            return True
    silent = list_silent_words(language)
    shared = frozenset.intersection(*[_runs_in(each.said) for each in quotes])
    if any(sum([word not in silent for word in run]) > 1 for run in shared):
        return True
    stems = [_stems(each.spoken, language, silent) for each in quotes]
    return all(
        ALIKE[1] * len(one & other) >= ALIKE[0] * max(min(len(one), len(other)), LEAST)
        for one, other in combinations(stems, 2)
    )


def _stems(spoken: str, language: str, silent: frozenset[str]) -> frozenset[str]:
    """Return how the words begin that say something, numbers apart."""
    units = split_units(spoken, language) - silent
    return frozenset([unit[:STEM] for unit in units if not is_number(unit, language)])


def _runs_in(said: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    long = CHARACTERS if said and stands_alone(said[0]) else RUN
    return frozenset([said[at : at + long] for at in range(len(said) - long + 1)])


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
    breaks_off = going_on.fullmatch(record.said[-1]) is not None
    return Piece(claim, record.text, spoken, len(record.said), goes_on, rest[:1].islower(), breaks_off)


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
    is_broken = not opening and any(piece.breaks_off for piece in parts.values())
    if has_head or is_broken or len(going_on) >= len(parts) - 1:
        return min(parts.values(), key=lambda piece: natural(piece.claim)) if _is_cut_off(parts) else None
    return None


def _is_cut_off(parts: Mapping[str, Piece]) -> bool:
    """Return whether at most one part ends as a sentence does."""
    return sum([not piece.is_open for piece in parts.values()]) <= 1
