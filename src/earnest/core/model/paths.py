"""Paths to the keys of a session file, and changes there."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from earnest.core.model.keys import KeyPath
from earnest.core.model.reflection import HELD, PLACES
from earnest.core.model.session import Session, Tables


def thing_of(path: KeyPath) -> KeyPath:
    """Return the path of the thing that a key belongs to.

    That is a claim, a person, a part of the proposal, a line of a meeting, or one answer.
    """
    match path:
        case ("proposal", "part", *_):
            return path[:3]
        case ("meeting", _, "line", *_):
            return path[:4]
    return path[:2]


def value_at(tables: Mapping[str, Any], path: KeyPath) -> Any:
    """Return the value at a path, or None where there is none."""
    found: Any = tables
    for key in path:
        if not isinstance(found, Mapping) or key not in found:
            return None
        found = found[key]
    return found


def leaves(tables: Mapping[str, Any], path: KeyPath = ()) -> list[tuple[KeyPath, Any]]:
    """Return every value that is no table, with its path."""
    found: list[tuple[KeyPath, Any]] = []
    _add_leaves(tables, path, found)
    return found


def _add_leaves(tables: Mapping[str, Any], path: KeyPath, found: list[tuple[KeyPath, Any]]) -> None:
    for key, value in tables.items():
        # Most are texts, and to ask whether one is a mapping takes longer.
        if not isinstance(value, str) and isinstance(value, Mapping):
            _add_leaves(value, (*path, key), found)
        else:
            found.append(((*path, key), value))


Copy = Callable[[Tables], Tables]
"""Returns a copy of a table, or the very same where it may be changed."""


class CopyOnce:
    """Copies each table once, for changes that are made one after another.

    A copy of its own is changed in place from then on: many changes cost what they change, however large a table is.
    """

    def __init__(self) -> None:
        # A copy is kept, so that its `id` is given to no other object.
        self._copies: dict[int, Tables] = {}

    def __call__(self, table: Tables) -> Tables:
        """Return a copy, or the table where it is one already."""
        if id(table) in self._copies:
            return table
        copy = dict(table)
        self._copies[id(copy)] = copy
        return copy


def with_value(tables: Tables, path: KeyPath, value: Any, copy: Copy = dict) -> Tables:
    """Return the tables with one value set.

    A new key takes its place in the design's order of its table.
    """
    return _set(tables, path, value, Session, copy)


def without(tables: Tables, path: KeyPath, copy: Copy = dict) -> Tables:
    """Return the tables without a key, and without tables that become empty."""
    head, rest = path[0], path[1:]
    if head not in tables:
        return tables
    kept = copy(tables)
    if rest and isinstance(tables[head], dict):
        inner = without(tables[head], rest, copy)
        if inner:
            kept[head] = inner
            return kept
    del kept[head]
    return kept


def set_in_place(tables: dict[str, Any], path: KeyPath, value: Any) -> None:
    """Set one value as `with_value` does, but for the order of keys."""
    *outer, last = path
    for key in outer:
        inner = tables.get(key)
        if not isinstance(inner, dict):
            inner = tables[key] = {}
        tables = inner
    tables[last] = value


def remove_in_place(tables: dict[str, Any], path: KeyPath) -> None:
    """Remove a key as `without` does."""
    head, rest = path[0], path[1:]
    inner = tables.get(head)
    if rest and isinstance(inner, dict):
        remove_in_place(inner, rest)
        if inner:
            return
    tables.pop(head, None)


def _set(tables: Tables, path: KeyPath, value: Any, model: type[BaseModel] | None, copy: Copy) -> Tables:
    head, rest = path[0], path[1:]
    if rest:
        inner = _table(tables.get(head))
        held, by_id = HELD[model].get(head, (None, False))
        if by_id and len(rest) > 1:
            by_ids = copy(inner)
            by_ids[rest[0]] = _set(_table(by_ids.get(rest[0])), rest[1:], value, held, copy)
            value = by_ids
        else:
            value = _set(inner, rest, value, held, copy)
    at = len(tables) if head in tables else _find_place(tables, head, PLACES[model])
    if at == len(tables):
        changed = copy(tables)
        changed[head] = value
        return changed
    items = list(tables.items())
    return dict([*items[:at], (head, value), *items[at:]])


def _table(value: Any) -> Tables:
    return value if isinstance(value, dict) else {}


def _find_place(tables: Tables, key: str, order: Mapping[str, int]) -> int:
    """Return how many keys a new one comes after.

    That is after the last key that comes before it in the order, else at the end.
    """
    place = order.get(key)
    if place is None:
        return len(tables)
    places = [order.get(other) for other in tables]
    before = [at for at, other in enumerate(places, 1) if other is not None and other < place]
    after = [at for at, other in enumerate(places) if other is not None and other > place]
    return before[-1] if before else after[0] if after else len(tables)
