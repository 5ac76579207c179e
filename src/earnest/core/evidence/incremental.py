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
    changed: Collection[str],
    now: Mapping[str, object],
    before: Mapping[str, Result],
    compute: Callable[[str], Result],
) -> Mapping[str, Result]:
    """Return a result for each key, computed only where it changed.

    One that is equal stays the same object, so that what hangs on it stays too.
    """
    more = {key: _same(compute(key), before.get(key)) for key in changed if key in now}
    if _have_same_keys(now, before):
        more = {key: value for key, value in more.items() if value is not before[key]}
        return {**before, **more} if more else before
    return {key: more[key] if key in more else before[key] for key in now}


def _same(now: Result, before: Result | None) -> Result:
    return before if before is not None and now == before else now


def _have_same_keys(now: Mapping[str, object], before: Mapping[str, object]) -> bool:
    """Return whether two tables have the same keys in the same order."""
    return now is before or (len(now) == len(before) and list(now) == list(before))


class KeptResults(Generic[Result]):
    """One result for each key, computed again only where it changed.

    A result may depend on the key, what it has in each table, and the given context alone.
    """

    def __init__(self, compute: Callable[..., Result]) -> None:
        self._compute = compute
        self._tables: tuple[Mapping[str, object], ...] = ()
        self._context: tuple[object, ...] = ()
        self._results: Mapping[str, Result] = {}

    def update(
        self, *tables: Mapping[str, object], context: tuple[object, ...] = (), hanging: Collection[str] = ()
    ) -> Mapping[str, Result]:
        """Return the result for each key of the first table.

        `compute` gets the key, what it has in each table, or None, and the context.

        Args:
            tables: What the results are worked out from, by key.
            context: What all of them depend on.
            hanging: Keys whose results depend on something else that changed.
        """
        now, *others = tables
        compute, before = self._compute, self._tables
        if self._context == context and len(before) == len(tables):
            changed: Collection[str] = set().union(hanging, *map(find_changed_keys, tables, before))
            if not changed and now is before[0]:
                return self._results
        else:
            changed = now

        def result(key: str) -> Result:
            return compute(key, now[key], *[each.get(key) for each in others], *context)

        self._results = update_results(changed, now, self._results, result)
        self._tables, self._context = tables, context
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
