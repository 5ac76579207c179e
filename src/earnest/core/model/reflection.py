"""The keys of each table, and the model at a key."""

from collections.abc import Mapping
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


def tables_in(
    document: Mapping[str, Any],
) -> list[tuple[tuple[str, ...], type[BaseModel], Mapping[str, Any]]]:
    """Return each table that has a model: path, model and contents."""
    found: list[tuple[tuple[str, ...], type[BaseModel], Mapping[str, Any]]] = []
    todo: list[tuple[tuple[str, ...], type[BaseModel], Any]] = [((), Session, document)]
    while todo:
        path, model, table = todo.pop()
        if not isinstance(table, Mapping):
            continue
        found.append((path, model, table))
        for key, held, by_id in TABLES[model]:
            if not isinstance(table.get(key), Mapping):
                continue
            if by_id:
                todo.extend(((*path, key, name), held, inner) for name, inner in table[key].items())
            else:
                todo.append(((*path, key), held, table[key]))
    return found
