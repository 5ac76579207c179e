"""Goals, challenges and needs that say the same as another (RULES 3)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, pairwise
from math import ceil
from typing import NamedTuple

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.incremental import ClaimResults, find_changed_keys
from earnest.core.model.claims import Claim
from earnest.core.model.kinds import CARRYING_KINDS, natural
from earnest.core.model.session import Session
from earnest.core.text.normalize import REMEMBERED
from earnest.core.text.words import content_words, find_turns, stands_alone, words

COPY_LEAST = 4
"""A text of fewer content words than this is too short to be a copy."""
COPIED = 0.9
"""The share of a text's content words that a copy has in common with it."""

RANKS = {kind.key: rank for rank, kind in enumerate(CARRYING_KINDS)}
"""The kinds that can be copies, and which comes first."""
FEW = 8
"""Up to so many texts are compared pair by pair; more are compared by an index of words."""
OWN = 0.5
"""A text that shares less than this with the other does not even come near."""


@lru_cache(maxsize=REMEMBERED)
def split_units(text: str, language: str) -> frozenset[str]:
    """Return the units by which texts are compared: content words.

    Where each character counts as a word, any two texts about one thing share a few by chance: there it is pairs of
    neighbours.
    """
    content = content_words(text, language)
    if text.isascii():
        return content
    found = words(text)
    pairs = {left + right for left, right in pairwise(found) if stands_alone(left) and stands_alone(right)}
    return frozenset(pairs | {word for word in content if not (pairs and stands_alone(word))})


Texts = Mapping[str, frozenset[str]]
"""The units of each claim's text, by the claim's id."""


class Copies(NamedTuple):
    """The copies and near copies, each with its original's id."""

    copied: Mapping[str, str]
    near: Mapping[str, str]


class Alike(NamedTuple):
    """Texts, and the pairs that say the same."""

    texts: Texts
    pairs: frozenset[tuple[str, str]]
    """Ids of two claims, the lower one first, of which one holds most of the other's words."""


def _units_of(_: str, claim: Claim, language: str) -> frozenset[str] | None:
    return split_units(claim.text, language) if claim.kind in RANKS else None


class CopyFinder:
    """Finds copies; unchanged texts are not compared again."""

    def __init__(self) -> None:
        self._units = ClaimResults(_units_of)
        self._alike = Alike({}, frozenset())

    def find(self, session: Session, grades: Mapping[str, Grade]) -> Copies:
        """Return the copies, each with the id of the original.

        Of two, the one with the better evidence is the original; then goal before challenge before need; then the
        lower id. The other is a copy only where the original holds it: one that holds the original, and more words
        beside, comes near. A negation or a turn apart is neither.
        """
        units = self._units.update(session.claims, session.language)
        self._compare({key: found for key, found in units.items() if found is not None})
        texts = self._alike.texts

        def order(key: str) -> tuple[object, ...]:
            """Return the sort key by which the original comes first."""
            return -grades[key], RANKS[session.claims[key].kind], natural(key)

        copied: dict[str, str] = {}
        near: dict[str, str] = {}
        for pair in self._alike.pairs:
            original, copy = sorted(pair, key=order)
            shared, said = len(texts[original] & texts[copy]), len(texts[copy])
            if grades[copy] is Grade.BLANK or shared < OWN * said or _turns_apart(session, pair):
                continue
            is_held = shared >= COPIED * said and said >= COPY_LEAST
            into = copied if is_held else near
            if copy not in into or order(original) < order(into[copy]):
                into[copy] = original
        return Copies(copied, near)

    def _compare(self, texts: Texts) -> None:
        """Find the texts that say the same; unchanged pairs stay."""
        changed = find_changed_keys(texts, self._alike.texts)
        if changed:
            kept = frozenset(pair for pair in self._alike.pairs if changed.isdisjoint(pair))
            now = changed.intersection(texts)
            more = _pairs_with(now, texts) if len(now) <= FEW else _pairs_of(texts)
            self._alike = Alike(texts, kept.union(more))


def find_copies(session: Session, grades: Mapping[str, Grade]) -> Mapping[str, str]:
    """Return the copies, each with the id of the original."""
    return CopyFinder().find(session, grades).copied


def _turns_apart(session: Session, pair: Iterable[str]) -> bool:
    """Return whether only one text says no, or turns."""
    return len({find_turns(session.claims[key].text, session.language) for key in pair}) > 1


def _pairs_with(some: Iterable[str], texts: Texts) -> Iterator[tuple[str, str]]:
    """Yield the pairs that include one of some texts."""
    for key in some:
        found = texts[key]
        for other, said in texts.items():
            if len(found & said) >= COPIED * COPY_LEAST and other != key and _is_alike(found, said):
                yield min(key, other), max(key, other)


def _pairs_of(texts: Texts) -> Iterator[tuple[str, str]]:
    """Yield all pairs, by an index of words.

    So a thousand claims cost no more than their words.
    """
    held_by = Counter(chain.from_iterable(texts.values()))
    rarest = {key: _rarest(found, held_by) for key, found in texts.items() if len(found) >= COPY_LEAST}
    looked_for = set(chain.from_iterable(rarest.values()))
    under: dict[str, list[str]] = defaultdict(list)
    for key, found in texts.items():
        for word in found & looked_for:
            under[word].append(key)
    for key, few in rarest.items():
        for other in set(chain.from_iterable(map(under.__getitem__, few))) - {key}:
            if _is_alike(texts[key], texts[other]):
                yield min(key, other), max(key, other)


def _rarest(found: frozenset[str], held_by: Mapping[str, int]) -> list[str]:
    """Return words of which every copy of a text holds one.

    Words that no other text holds are left out.

    Whatever holds nine tenths of the words misses so few that it holds one of the rarest.
    """
    missed = len(found) - ceil(COPIED * len(found))
    return [word for word in sorted(found, key=held_by.__getitem__)[: missed + 1] if held_by[word] > 1]


def _is_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether one text holds nine tenths of the other's words.

    The other has to have enough words.
    """
    shared = len(one & other)
    return shared >= COPIED * COPY_LEAST and any(
        len(each) >= COPY_LEAST and shared >= COPIED * len(each) for each in (one, other)
    )
