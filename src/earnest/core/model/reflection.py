"""The keys of each table, and the model at a key."""

from collections.abc import Callable, Mapping
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from earnest.core.model.claims import Claim
from earnest.core.model.records import SENSES, Record
from earnest.core.model.session import Session

LAST = ("not_known", *SENSES)
"""Keys that come after those of their kind of claim or record."""


def model_at(annotation: object) -> tuple[type[BaseModel] | None, bool]:
    """Return the model in an annotation, and whether that is by id."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, False
    if get_origin(annotation) is Mapping:
        held = get_args(annotation)[1]
        if isinstance(held, type) and issubclass(held, BaseModel):
            return held, True
    return None, False


def _read_keys(model: type[BaseModel]) -> dict[str, Any]:
    keys = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    if not issubclass(model, Claim | Record):
        return keys
    return {key: keys[key] for key in sorted(keys, key=LAST.__contains__)}


def _read_all_keys() -> dict[type[BaseModel], dict[str, Any]]:
    """Read the keys of every model that a session is made of."""
    found: dict[type[BaseModel], dict[str, Any]] = {}
    waiting: list[type[BaseModel]] = [Session]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found[model] = _read_keys(model)
            held = (model_at(annotation)[0] for annotation in found[model].values())
            waiting.extend(filter(None, held))
    return found


KEYS: Mapping[type[BaseModel], Mapping[str, Any]] = _read_all_keys()
"""The keys of each table as the file spells and orders them, each with its annotation."""


def keys_of(model: type[BaseModel]) -> Mapping[str, Any]:
    """Return a table's keys in the file's order, with their annotations."""
    return KEYS[model]


def _find_tables(keys: Mapping[str, Any]) -> tuple[tuple[str, type[BaseModel], bool], ...]:
    found = ((key, *model_at(annotation)) for key, annotation in keys.items())
    return tuple((key, model, by_id) for key, model, by_id in found if model is not None)


TABLES: Mapping[type[BaseModel], tuple[tuple[str, type[BaseModel], bool], ...]] = {
    model: _find_tables(keys) for model, keys in KEYS.items()
}
"""The keys of each table that hold tables: the key, their model, and whether they are by id."""

HELD: Mapping[type[BaseModel] | None, Mapping[str, tuple[type[BaseModel], bool]]] = {
    None: {},
    **{model: {key: (held, by_id) for key, held, by_id in tables} for model, tables in TABLES.items()},
}
"""The same by key; of a table without a model, none."""
PLACES: Mapping[type[BaseModel] | None, Mapping[str, int]] = {
    None: {},
    **{model: {key: place for place, key in enumerate(keys)} for model, keys in KEYS.items()},
}
"""The place of each key in the file's order of its table."""


Held = tuple[tuple[str, ...], type[BaseModel], Mapping[str, Any]]
"""A table with its path and its model."""


def tables_in(document: Mapping[str, Any]) -> list[Held]:
    """Return each table that has a model: path, model and contents."""
    return _walk(document, lambda _model, _table: True)


def find_odd_tables(document: Mapping[str, Any]) -> list[Held]:
    """Return each table with a key that its model does not know."""
    found = _walk(document, lambda model, table: _is_odd(model, table) or _holds_tables(model, table))
    return [each for each in found if _is_odd(each[1], each[2])]


def _is_odd(model: type[BaseModel], table: Any) -> bool:
    return isinstance(table, dict) and not table.keys() <= KEYS[model].keys()


def _holds_tables(model: type[BaseModel], table: Any) -> bool:
    return bool(TABLES[model]) and isinstance(table, dict) and not table.keys().isdisjoint(HELD[model])


def _walk(document: Mapping[str, Any], is_wanted: Callable[[type[BaseModel], Any], bool]) -> list[Held]:
    """Return the tables that are wanted, or below such."""
    found: list[Held] = []
    todo: list[tuple[tuple[str, ...], type[BaseModel], Any]] = [((), Session, document)]
    while todo:
        path, model, table = todo.pop()
        if not isinstance(table, Mapping):
            continue
        found.append((path, model, table))
        for key, held, by_id in TABLES[model]:
            inner = table.get(key)
            if not isinstance(inner, Mapping):
                continue
            if by_id:
                some = ((name, each) for name, each in inner.items() if is_wanted(held, each))
                todo.extend(((*path, key, name), held, each) for name, each in some)
            else:
                todo.append(((*path, key), held, inner))
    return found
