"""The limits of depth and number of what a file holds."""

from collections.abc import Mapping
from typing import Any

from earnest.core.model.faults import Fault
from earnest.core.model.keys import split_path
from earnest.core.model.paths import value_at
from earnest.core.model.session import Tables

DEEPEST = 32
"""The most keys and brackets that lead to a value, or that an entry of the history tells of."""

_HOLDS = (dict, list)

MOST_PHRASES = 200
"""The most phrases of an offer: each is looked for in each claim."""


def find_excesses(document: Tables) -> tuple[Fault, ...]:
    """Return a fault for each key too deep or too full.

    What is below such a key is not looked at, and nothing else needs to guard itself against depth.
    """
    found = [
        Fault(path, f"at most {DEEPEST} nested keys and brackets")
        for path in _find_deep({key: value for key, value in document.items() if key != "history"})
    ]
    offer = value_at(document, ("you", "offer"))
    if isinstance(offer, list) and len(offer) > MOST_PHRASES:
        found.append(Fault(("you", "offer"), f"at most {MOST_PHRASES} phrases"))
    history = document.get("history")
    for number, entry in history.items() if isinstance(history, Mapping) and _may_be_too_deep(history) else ():
        if isinstance(entry, Mapping) and _is_too_deep(entry):
            found.append(Fault(("history", number, "path"), f"at most {DEEPEST} keys, brackets of its values included"))
    return tuple(found)


def _may_be_too_deep(history: Mapping[str, Any]) -> bool:
    """Return whether any entry may be too deep.

    That is where the longest path together with the deepest value would be.
    """
    paths = (entry.get("path") for entry in history.values() if isinstance(entry, Mapping))
    most = max((path.count(".") + path.count('"') for path in paths if isinstance(path, str)), default=0)
    return most >= DEEPEST - 1 or _is_deep(history, DEEPEST - most + 1)


def _is_too_deep(entry: Mapping[str, Any]) -> bool:
    """Return whether an entry leads too deep: its path, then a value."""
    path = entry.get("path")
    parts = len(split_path(path)) if isinstance(path, str) else 1
    if parts < DEEPEST and not any(isinstance(value, _HOLDS) for value in entry.values()):
        return False
    return bool(_find_deep(entry, parts - 1))


def _find_deep(tables: Mapping[str, Any], depth: int = 0) -> list[tuple[str, ...]]:
    """Return the paths of the keys that lead deeper than the limit."""
    if not _is_deep(tables, DEEPEST - depth):
        return []
    found: list[tuple[str, ...]] = []
    waiting: list[tuple[tuple[str, ...], Any, int]] = [((), tables, depth)]
    while waiting:
        path, held, at = waiting.pop()
        if at >= DEEPEST:
            found.append(path)
        elif isinstance(held, list):
            waiting.extend((path, value, at + 1) for value in held if isinstance(value, _HOLDS))
        else:
            waiting.extend(((*path, key), value, at + 1) for key, value in held.items() if isinstance(value, _HOLDS))
    return list(dict.fromkeys(found))


def _is_deep(tables: Mapping[str, Any], most: int) -> bool:
    """Return whether too many keys and brackets lead to a value."""
    level: list[Any] = [tables]
    for _ in range(most):
        inner = (held.values() if isinstance(held, dict) else held for held in level)
        level = [value for values in inner for value in values if isinstance(value, _HOLDS)]
        if not level:
            return False
    return bool(level)
