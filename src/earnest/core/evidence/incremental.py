"""Results kept by key, so that a change costs what it changes.

A kept result never differs from a fresh one: it only comes sooner. It is kept under the id of a claim or a say-back,
beside the objects that it was worked out from.
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from itertools import chain, compress
from operator import is_not
from typing import Generic, TypeVar

from earnest.core.model.claims import Claim

Result = TypeVar("Result")
Counted = TypeVar("Counted", bound=Hashable)

MOST = 1 << 13
"""How many claims a cache keeps results for."""


def find_changed_keys(now: Mapping[str, object], before: Mapping[str, object]) -> set[str]:
    """Return the keys whose value is not the same object as before."""
    if now is before:
        return set()
    if _have_same_keys(now, before):
        return set(compress(now, map(is_not, now.values(), before.values())))
    return {key for key, value in now.items() if before.get(key) is not value} | (before.keys() - now.keys())


def find_hanging(changed: Collection[str], links: Mapping[str, Mapping[str, object]]) -> set[str]:
    """Return the keys that are linked with something that changed."""
    return {key for key, linked in links.items() if not linked.keys().isdisjoint(changed)} if changed else set()


def update_results(
    new: Mapping[str, Result], now: Mapping[str, object], before: Mapping[str, Result]
) -> Mapping[str, Result]:
    """Return the results of all keys, some of them new.

    One that is equal stays the same object, so that what hangs on it stays too.
    """
    if not before:
        return new
    new = {key: before[key] if key in before and before[key] == value else value for key, value in new.items()}
    if _have_same_keys(now, before):
        new = {key: value for key, value in new.items() if value is not before[key]}
        return {**before, **new} if new else before
    return {key: new[key] if key in new else before[key] for key in now}


def _have_same_keys(now: Mapping[str, object], before: Mapping[str, object]) -> bool:
    """Return whether two tables have the same keys in the same order."""
    return now is before or (len(now) == len(before) and list(now) == list(before))


class KeptResults(Generic[Result]):
    """One result for each key, computed again only where it changed.

    A result may depend on the key, the object of that key, and the given context alone.
    """

    def __init__(self, compute: Callable[..., Result]) -> None:
        self._compute = compute
        self._objects: Mapping[str, object] = {}
        self._context: tuple[object, ...] = ()
        self._results: Mapping[str, Result] = {}

    def update(
        self, objects: Mapping[str, object], *, context: tuple[object, ...] = (), hanging: Collection[str] = ()
    ) -> Mapping[str, Result]:
        """Return the result for each key.

        `compute` gets the key, its object, and the context.

        Args:
            objects: What the results are worked out from, by key.
            context: What all of them depend on.
            hanging: Keys whose results depend on something else that changed.
        """
        compute = self._compute
        if self._results and self._context == context:
            changed = find_changed_keys(objects, self._objects).union(hanging)
            if changed or objects is not self._objects:
                new = {key: compute(key, objects[key], *context) for key in changed if key in objects}
                self._results = update_results(new, objects, self._results)
        else:
            new = {key: compute(key, each, *context) for key, each in objects.items()}
            self._results = update_results(new, objects, self._results)
        self._objects, self._context = objects, context
        return self._results


class KeptResult(Generic[Result]):
    """One result, computed again only where what it is made of changed."""

    def __init__(self, compute: Callable[..., Result]) -> None:
        self._compute = compute
        self._known: tuple[tuple[object, ...], Result] | None = None

    def update(self, *given: object) -> Result:
        """Return the result for what is given.

        To compare objects that are the very same costs nothing.
        """
        if self._known is None or self._known[0] != given:
            self._known = given, self._compute(*given)
        return self._known[1]


class Tally(Generic[Counted]):
    """How many keys have each thing among their results."""

    def __init__(self) -> None:
        self._results: Mapping[str, Iterable[Counted]] = {}
        self.counts: Counter[Counted] = Counter()

    def update(self, results: Mapping[str, Iterable[Counted]]) -> bool:
        """Count the results, and return whether any count changed."""
        before = self._results
        changed = find_changed_keys(results, before)
        self._results = results
        if not before:
            self.counts = Counter(chain.from_iterable(results.values()))
            return bool(results)
        for each in chain.from_iterable(before.get(key, ()) for key in changed):
            self.counts[each] -= 1
            if not self.counts[each]:
                del self.counts[each]
        self.counts.update(chain.from_iterable(results.get(key, ()) for key in changed))
        return bool(changed)


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
