"""What was found of each claim last: from one change to the next most claims stay the very same.

What was found then is not kept for its own sake: whatever it is, what is found now is the same, only sooner.
"""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from earnest.core.claims import Claim

Kept = TypeVar("Kept")


def differing(now: Mapping[str, object], before: Mapping[str, object]) -> set[str]:
    """Return the keys at which something else stands than before, by being another thing, and not only by its looks."""
    return {key for key, value in now.items() if before.get(key) is not value} | (before.keys() - now.keys())


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
        if stood != beside:
            were = {}
        now = {
            key: found[key] if were.get(key) is claim else find(key, claim, *beside) for key, claim in claims.items()
        }
        self._last = (claims, beside, now)
        return now
