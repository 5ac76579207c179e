"""Unknown keys of a file: a person's own, or typing errors."""

from collections.abc import Mapping
from typing import Any

from earnest.core.model.faults import Fault
from earnest.core.model.reflection import find_odd_tables, keys_of

SHORT = 3
"""In a key of up to this many letters, only one letter may differ."""


def find_unknown_keys(document: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    """Return the paths of keys that no model has, outermost tables first."""
    return tuple(
        (*path, key)
        for path, model, table in sorted(find_odd_tables(document), key=lambda found: len(found[0]))
        for key in table
        if key not in keys_of(model)
    )


def find_typos(document: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return unknown keys that look like an absent known key (DESIGN 5)."""
    found = []
    for path, model, table in find_odd_tables(document):
        known = keys_of(model)
        absent = [key for key in known if key not in table]
        for key in (key for key in table if key not in known):
            meant = next((other for other in absent if is_typo(key, other)), None)
            if meant is not None:
                found.append(Fault((*path, key), f"{meant}, or a key of your own with a name less like it"))
    return tuple(found)


def is_typo(key: str, known: str) -> bool:
    """Return whether a key is nearly a known one.

    One or two letters differ; one, where that is very short.
    """
    far = 1 if len(known) <= SHORT else 2
    # Each letter that differs takes one out of those that occur, and brings one in, at most.
    return (
        abs(len(key) - len(known)) <= far
        and len(frozenset(key).symmetric_difference(known)) <= 2 * far
        and _distance(key, known) <= far
    )


def _distance(left: str, right: str) -> int:
    """Return how many letters were added, dropped, changed or swapped."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        following = [i]
        for j, b in enumerate(right, 1):
            best = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            following.append(best)
        before, row = row, following
    return row[-1]
