"""Goals, challenges and needs that say the same as another (RULES 3)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from math import ceil
from operator import or_
from typing import NamedTuple

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.incremental import KeptResults, find_changed_keys
from earnest.core.model.claims import Claim
from earnest.core.model.kinds import CARRYING_KINDS, natural
from earnest.core.model.session import Session
from earnest.core.text.normalize import REMEMBERED
from earnest.core.text.word_splitting import stands_alone
from earnest.core.text.words import content_words, find_turns, words

COPY_LEAST = 4
"""A text of fewer content words than this is too short to be a copy."""
COPIED = 0.9
"""The share of a text's content words that a copy has in common with it."""

RANKS = {kind.key: rank for rank, kind in enumerate(CARRYING_KINDS)}
"""The kinds that can be copies, and which comes first."""
FEW = 8
"""Up to so many changed texts are compared with each other text; more are all compared at once."""
OWN = 0.5
"""A text that shares less than this with the other does not even come near."""


def split_units(text: str, language: str) -> frozenset[str]:
    """Return the units by which texts are compared: content words.

    Where each character counts as a word, any two texts about one thing share a few by chance: there it is pairs of
    neighbours.
    """
    return content_words(text, language) if text.isascii() else _split_characters(text, language)


@lru_cache(maxsize=REMEMBERED)
def _split_characters(text: str, language: str) -> frozenset[str]:
    content, found = content_words(text, language), words(text)
    pairs = {left + right for left, right in pairwise(found) if stands_alone(left) and stands_alone(right)}
    return frozenset(pairs | {word for word in content if not (pairs and stands_alone(word))})


Texts = Mapping[str, frozenset[str]]
"""The units of each claim's text, by the claim's id."""


class Copies(NamedTuple):
    """The copies and near copies, each with its original's id."""

    copied: Mapping[str, str]
    near: Mapping[str, str]


def _units_of(_: str, claim: Claim, language: str) -> frozenset[str] | None:
    found = split_units(claim.text, language) if claim.kind in RANKS else frozenset()
    return found if len(found) >= COPY_LEAST else None


class CopyFinder:
    """Finds copies; unchanged texts are not compared again."""

    def __init__(self) -> None:
        self._units = KeptResults(_units_of)
        self._texts: Texts = {}
        self._paired: frozenset[str] = frozenset()
        """The claims that may say the same as another."""

    def find(self, session: Session, grades: Mapping[str, Grade]) -> Copies:
        """Return the copies, each with the id of the original.

        Of two, the one with the better evidence is the original; then goal before challenge before need; then the
        lower id. The other is a copy only where the original holds it: one that holds the original, and more words
        beside, comes near. A negation or a turn apart is neither.
        """
        units = self._units.update(session.claims, context=(session.language,))
        self._compare({key: found for key, found in units.items() if found is not None})

        def order(key: str) -> tuple[object, ...]:
            """Return the sort key by which the original comes first."""
            return -grades[key], RANKS[session.claims[key].kind], natural(key)

        some = sorted(self._paired, key=order)
        index = _TextIndex({key: self._texts[key] for key in some})
        judged = sum(1 << place for place, key in enumerate(some) if grades[key] is not Grade.BLANK)
        copied: dict[str, str] = {}
        near: dict[str, str] = {}
        turned: dict[tuple[str, ...], int] = defaultdict(int)
        turns = [find_turns(session.claims[key].text, session.language) for key in some]
        for place, said in enumerate(turns):
            turned[said] |= 1 << place
        left = [judged, judged]
        for place, original in enumerate(some):
            after = turned[turns[place]] & -1 << place + 1
            for each, (into, bits) in enumerate(zip((copied, near), index.find_copies(original), strict=True)):
                found = bits & after & left[each]
                left[each] ^= found
                into.update((some[at], original) for at in _list_places(found))
        return Copies(copied, near)

    def _compare(self, texts: Texts) -> None:
        """Find the texts that say the same; unchanged pairs stay."""
        changed = find_changed_keys(texts, self._texts)
        if changed:
            now = changed & texts.keys()
            more = _pair_with(now, texts) if len(now) <= FEW else _find_paired(texts)
            self._paired = frozenset(chain(more, () if len(now) > FEW else self._paired & texts.keys()))
            self._texts = texts


def find_copies(session: Session, grades: Mapping[str, Grade]) -> Mapping[str, str]:
    """Return the copies, each with the id of the original."""
    return CopyFinder().find(session, grades).copied


def _pair_with(some: Iterable[str], texts: Texts) -> Iterator[str]:
    """Yield both texts of each pair that says the same."""
    for key in some:
        found = texts[key]
        # Most texts share too few words with it to be alike, whatever their length.
        least = COPIED * COPY_LEAST
        for other in [other for other, said in texts.items() if len(found & said) >= least]:
            if other != key and _is_alike(found, texts[other]):
                yield from (key, other)


def _find_paired(texts: Texts) -> Iterable[str]:
    """Return the texts that are alike another.

    Of two texts that are alike, the shorter lacks so few words of the other that one of its rarest is among them: few
    texts share it, so that few are compared.
    """
    held_by = Counter(chain.from_iterable(texts.values()))
    rare = {key: rarest for key, said in texts.items() if (rarest := _find_rarest(said, held_by))}
    sought = set().union(*rare.values())
    if sum(map(held_by.__getitem__, chain.from_iterable(rare.values()))) > FEW * len(texts):
        return _TextIndex(texts).find_paired()
    holding: dict[str, list[str]] = defaultdict(list)
    for key, found in texts.items():
        for word in found & sought:
            holding[word].append(key)
    paired: set[str] = set()
    for key, some in rare.items():
        said = texts[key]
        for other in chain.from_iterable(map(holding.__getitem__, some)):
            # A shorter one is compared when it is its turn.
            if len(texts[other]) >= len(said) and other != key and _is_alike(said, texts[other]):
                paired.update((key, other))
    return paired


def _find_rarest(said: frozenset[str], held_by: Mapping[str, int]) -> Sequence[str]:
    """Return a text's rarest words that others have too.

    Any text that is alike has one of them.
    """
    most = len(said) - ceil(COPIED * len(said)) + 1
    left = most - list(map(held_by.__getitem__, said)).count(1)
    return sorted([word for word in said if held_by[word] > 1], key=held_by.__getitem__)[:left] if left > 0 else ()


class _TextIndex:
    """Texts by their words, to compare all at once.

    Each number holds a bit for each text, so that many texts cost little more than their words.
    """

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._of_size: dict[int, int] = defaultdict(int)
        held_by: dict[str, int] = defaultdict(int)
        for place, found in enumerate(texts.values()):
            self._of_size[len(found)] |= 1 << place
            for word in found:
                held_by[word] |= 1 << place
        self._shared = {word: held for word, held in held_by.items() if held & (held - 1)}
        self._known: dict[frozenset[str], tuple[int, int]] = {}

    def find_copies(self, key: str) -> tuple[int, int]:
        """Return the texts that copy one, and those that come near.

        Itself may be among them. Texts of the same units are looked for once.
        """
        found = self._texts[key]
        if found not in self._known:
            self._known[found] = self._find_copies(found)
        return self._known[found]

    def _find_copies(self, found: frozenset[str]) -> tuple[int, int]:
        counts = _count(self._shared[word] for word in found if word in self._shared)
        copies = alike = 0
        for size, held in self._of_size.items():
            copies |= held & _find_many(counts, ceil(COPIED * size))
            alike |= held & _find_many(counts, max(ceil(OWN * size), ceil(COPIED * min(size, len(found)))))
        return copies, alike & ~copies

    def find_paired(self) -> Iterator[str]:
        """Yield the texts that are alike another."""
        paired = 0
        for place, key in enumerate(self._texts):
            alike = or_(*self.find_copies(key)) & ~(1 << place)
            paired |= alike and alike | 1 << place
        every = list(self._texts)
        return (every[place] for place in _list_places(paired))


def _count(bits: Iterable[int]) -> list[int]:
    """Return how often each bit is set.

    These are binary numbers: the digits of all their ones first, then of their twos.
    """
    counts: list[int] = []
    for each in bits:
        carry = each
        for at, digits in enumerate(counts):
            counts[at], carry = digits ^ carry, digits & carry
        if carry:
            counts.append(carry)
    return counts


def _find_many(counts: list[int], least: int) -> int:
    """Return the bits that are set at least so often."""
    if least >> len(counts):
        return 0
    more, equal = 0, -1
    for at in reversed(range(len(counts))):
        if least >> at & 1:
            equal &= counts[at]
        else:
            more, equal = more | equal & counts[at], equal & ~counts[at]
    return more | equal


def _list_places(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set, in order."""
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1


def _is_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether one text holds nine tenths of the other's words."""
    return len(one & other) >= COPIED * max(COPY_LEAST, min(len(one), len(other)))
