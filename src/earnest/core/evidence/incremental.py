"""What was found of each claim last: from one change to the next most claims stay the very same.

What was found then is not kept for its own sake: whatever it is, what is found now is the same, only sooner.
"""

from collections.abc import Callable, Collection, Mapping
from itertools import compress
from operator import eq, is_not
from typing import Generic, TypeVar

from earnest.core.model.claims import Claim

Kept = TypeVar("Kept")


def differing(now: Mapping[str, object], before: Mapping[str, object]) -> set[str]:
    """Return the keys at which something else stands than before, by being another thing, and not only by its looks."""
    if _have_same_keys(now, before):
        return set(compress(now, map(is_not, now.values(), before.values())))
    return {key for key, value in now.items() if before.get(key) is not value} | (before.keys() - now.keys())


def renewed_at(
    anew: Collection[str], now: Mapping[str, object], before: Mapping[str, Kept], find: Callable[[str], Kept]
) -> Mapping[str, Kept]:
    """Return what is found at each key: at some it is found anew, at the others it is what was found before."""
    if _have_same_keys(now, before):
        more = {key: find(key) for key in anew}
        return {**before, **more} if more else before
    return {key: find(key) if key in anew else before[key] for key in now}


def _have_same_keys(now: Mapping[str, object], before: Mapping[str, object]) -> bool:
    """Say whether two tables have the same keys in the same order."""
    return len(now) == len(before) and all(map(eq, now, before))


class FoundLast(Generic[Kept]):
    """Finds one thing of each claim of a session, and only of those that were not there the last time.

    What is found must rest on the claim, its id, and what is given beside them alone: then it does not matter whose
    claims came last.
    """

    def __init__(self, find: Callable[..., Kept]) -> None:
        self._find = find
        self._last: tuple[Mapping[str, Claim], tuple[object, ...], Mapping[str, Kept]] = ({}, (), {})

    def of_each(self, claims: Mapping[str, Claim], *beside: object) -> Mapping[str, Kept]:
        """Return what is found of each claim, by its id; `beside` goes to whoever finds it, after the id and claim."""
        find = self._find
        were, stood, found = self._last
        if stood == beside and found:
            now = renewed_at(differing(claims, were), claims, found, lambda key: find(key, claims[key], *beside))
        else:
            now = {key: find(key, claim, *beside) for key, claim in claims.items()}
        self._last = (claims, beside, now)
        return now
