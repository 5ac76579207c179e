"""Results kept for each claim, so that a change costs little.

A kept result never differs from a fresh one: it only comes sooner.
"""

from collections.abc import Callable, Collection, Mapping
from itertools import compress
from operator import eq, is_not
from typing import Generic, TypeVar

from earnest.core.model.claims import Claim

Result = TypeVar("Result")

MOST = 1 << 13
"""How many claims a cache keeps results for."""


def find_changed_keys(now: Mapping[str, object], before: Mapping[str, object]) -> set[str]:
    """Return the keys whose value is not the same object as before."""
    if _have_same_keys(now, before):
        return set(compress(now, map(is_not, now.values(), before.values())))
    return {key for key, value in now.items() if before.get(key) is not value} | (before.keys() - now.keys())


def update_results(
    changed: Collection[str],
    now: Mapping[str, object],
    before: Mapping[str, Result],
    compute: Callable[[str], Result],
) -> Mapping[str, Result]:
    """Return a result for each key, computed only where it changed."""
    if _have_same_keys(now, before):
        more = {key: compute(key) for key in changed}
        return {**before, **more} if more else before
    return {key: compute(key) if key in changed else before[key] for key in now}


def _have_same_keys(now: Mapping[str, object], before: Mapping[str, object]) -> bool:
    """Return whether two tables have the same keys in the same order."""
    return len(now) == len(before) and all(map(eq, now, before))


class ClaimResults(Generic[Result]):
    """One result for each claim, computed again only where it changed.

    A result may depend on the claim, its id and the given context alone.
    """

    def __init__(self, compute: Callable[..., Result]) -> None:
        self._compute = compute
        self._claims: Mapping[str, Claim] = {}
        self._context: tuple[object, ...] = ()
        self._results: Mapping[str, Result] = {}

    def update(self, claims: Mapping[str, Claim], *context: object) -> Mapping[str, Result]:
        """Return the result for each claim, by its id.

        `compute` gets the id, the claim and the context.
        """
        compute = self._compute
        if self._results and self._context == context:
            changed = find_changed_keys(claims, self._claims)
            self._results = update_results(
                changed, claims, self._results, lambda key: compute(key, claims[key], *context)
            )
        else:
            self._results = {key: compute(key, claim, *context) for key, claim in claims.items()}
        self._claims, self._context = claims, context
        return self._results


class ClaimCache(Generic[Result]):
    """The last result for each claim object, for return to earlier ones."""

    def __init__(self) -> None:
        # A claim is kept beside its result, so that its `id` is given to no other object.
        self._known: dict[int, tuple[Claim, object, Result]] = {}

    def find(self, claim: Claim, context: object, compute: Callable[[], Result]) -> Result:
        """Return the result for a claim, computed where its context is new."""
        known = self._known.get(id(claim))
        if known is None or known[1] != context:
            if len(self._known) >= MOST:
                self._known.clear()
            known = self._known[id(claim)] = (claim, context, compute())
        return known[2]
