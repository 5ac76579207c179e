"""Paths to the keys of a session file, and changes there."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from earnest.core.model.keys import KeyPath
from earnest.core.model.reflection import keys_of, model_at
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


def leaves(tables: Mapping[str, Any], path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Yield every value that is no table, with its path."""
    for key, value in tables.items():
        if isinstance(value, Mapping):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


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
    known = keys_of(model) if model else {}
    if rest:
        inner = tables.get(head)
        inner_tables: Tables = inner if isinstance(inner, dict) else {}
        held, by_id = model_at(known[head]) if head in known else (None, False)
        if by_id and len(rest) > 1:
            by_ids = copy(inner_tables)
            by_ids[rest[0]] = _set(_table(by_ids.get(rest[0])), rest[1:], value, held, copy)
            value = by_ids
        else:
            value = _set(inner_tables, rest, value, held, copy)
    if head in tables:
        changed = copy(tables)
        changed[head] = value
        return changed
    return _placed(tables, head, value, list(known))


def _table(value: Any) -> Tables:
    return value if isinstance(value, dict) else {}


def _placed(tables: Tables, key: str, value: Any, order: list[str]) -> Tables:
    """Return the tables with a new key in its place.

    That is after the last key that comes before it in the order, else at the end.
    """
    before = set(order[: order.index(key)]) if key in order else set(tables)
    items = list(tables.items())
    at = max((place for place, (other, _) in enumerate(items, 1) if other in before), default=None)
    if at is None:
        after = set(order) - before
        at = next((place for place, (other, _) in enumerate(items) if other in after), len(items))
    return dict([*items[:at], (key, value), *items[at:]])
