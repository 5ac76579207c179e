"""Goals, challenges and needs that say the same as another (RULES 3)."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from math import ceil

from earnest.core.grades import Grade
from earnest.core.kinds import CARRYING_KINDS, natural
from earnest.core.session import Session
from earnest.core.words import REMEMBERED, content_words, stands_alone, words

COPY_LEAST = 4
"""A text of fewer content words than this is too short to be told for a copy."""
COPIED = 0.9
"""The share of a text's content words that stand in the other's."""

KEPT = 256
"""Sets of claims among which copies were looked for, and that may come again: few changes change a text or a grade."""
Order = tuple[int, int, tuple[tuple[int, int, str, str], ...]]
"""What stands before another: better evidence, the earlier kind, the lower id."""
OWN = 0.5
"""A text of which less than this share stands in the other has words enough of its own."""


@lru_cache(maxsize=REMEMBERED)
def units(text: str, language: str) -> frozenset[str]:
    """Return what of a text is looked for in another: its content words.

    Where each character counts as a word, any two texts about one thing share a few by chance: there it is pairs of
    neighbours.
    """
    found = words(text)
    content = content_words(text, language)
    pairs = {left + right for left, right in pairwise(found) if stands_alone(left) and stands_alone(right)}
    return frozenset(pairs | {word for word in content if not (pairs and stands_alone(word))})


def copies(session: Session, grades: Mapping[str, Grade]) -> Mapping[str, str]:
    """Return the claims that only copy another, each with the id of the one that stands.

    Of two, the one with the better evidence stands; then goal before challenge before need; then the lower id. A
    text that holds the other among many words of its own says more than it, and does not fall.
    Found by an index of words, so that a thousand claims cost no more than their words.
    """
    ranks = {kind.key: rank for rank, kind in enumerate(CARRYING_KINDS)}
    return _copied(
        tuple(
            (key, (-grades[key], ranks[claim.kind], natural(key)), units(claim.text, session.language))
            for key, claim in session.claims.items()
            if claim.kind in ranks and grades[key] > Grade.BLANK
        )
    )


@lru_cache(maxsize=KEPT)
def _copied(claims: tuple[tuple[str, Order, frozenset[str]], ...]) -> Mapping[str, str]:
    """Find the copies among claims: the id of each, its order among those that stand, and what it says."""
    texts = {key: found for key, _, found in claims}
    order = {key: place for key, place, _ in claims}
    under: dict[str, list[str]] = defaultdict(list)
    for key, found in texts.items():
        for word in found:
            under[word].append(key)
    copied: dict[str, str] = {}
    for key, found in texts.items():
        if len(found) < COPY_LEAST:
            continue
        # Whatever holds nine tenths of the words misses so few that it holds one of the rarest.
        rarest = sorted(found, key=lambda word: len(under[word]))[: len(found) - ceil(COPIED * len(found)) + 2]
        for other in {other for word in rarest for other in under[word] if other != key}:
            count = len(found & texts[other])
            if count >= COPIED * len(found):
                stands, falls = sorted((key, other), key=order.__getitem__)
                if count < OWN * len(texts[falls]):
                    continue
                if falls not in copied or order[stands] < order[copied[falls]]:
                    copied[falls] = stands
    return copied
