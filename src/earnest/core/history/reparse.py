"""A session read again, at the cost of the change."""

from collections.abc import Mapping
from itertools import islice
from operator import eq, is_
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from earnest.core.model.entries.entry import RecordedEntry
from earnest.core.model.entries.past import Past, read_past
from earnest.core.model.kinds import by_id, natural
from earnest.core.model.limits import find_excesses
from earnest.core.model.links import link_faults
from earnest.core.model.parsing import find_clash_faults
from earnest.core.model.records import update_index
from earnest.core.model.reflection import TABLES
from earnest.core.model.session import Session, Tables
from earnest.core.model.unknown_keys import find_typos

Value = TypeVar("Value")


def reparse(document: Tables, before: Session, past: Past | None = None) -> Session:
    """Return the session of sound tables that grew from an earlier session.

    A change leaves most tables the very same: those are not read again, so that a change costs what it changes,
    however large the file is.

    Args:
        document: The tables.
        before: The earlier session.
        past: The history in full, where it is known to be the earlier one with more at its end.
    """
    if document is before.document:
        return before
    known = before.document
    goes_on = past is not None and len(before.history) == len(known.get("history", ()))
    modelled = {
        key: _read(
            model,
            document[key],
            known.get(key),
            getattr(before, key),
            by_id=by_id,
            goes_on=goes_on and key == "history",
        )
        for key, model, by_id in TABLES[Session]
        if key in document
    }
    read = {key: value for key, value in document.items() if key not in modelled}
    bare = Session.model_validate(read, context={"document": document})
    past = _read_past(modelled.get("history", {}), before, past if goes_on else None)
    session = bare.model_copy(update={**modelled, "past": past, "entries": past.entries})
    quotes, sources = (before.quote, session.quote), (before.source, session.source)
    return session.with_hung(update_index(before.hung, quotes, sources), before)


def read_beside(document: Tables, near: Session) -> Session | None:
    """Return the session of tables that have much in common with another's.

    What is the very same object in both is not read again. None where the tables are not sound: `read_session` tells
    what is wrong.
    """
    known = near.document
    history, past = document.get("history"), known.get("history", {})
    if not isinstance(history, dict):
        return None
    new = {number: entry for number, entry in history.items() if past.get(number) is not entry}
    own = {key: {} if isinstance(value, dict) and value is known.get(key) else value for key, value in document.items()}
    own["history"] = new
    if find_excesses(own) or find_typos(own):
        return None
    try:
        session = reparse(document, near)
    except ValidationError:
        return None
    if find_clash_faults(session, document):
        return None
    same = all(value is known.get(key) for key, value in document.items() if key != "history")
    return session if (same and len(document) == len(known)) or not link_faults(session) else None


def _read(model: type[BaseModel], value: Any, was: Any, models: Any, *, by_id: bool, goes_on: bool) -> Any:
    """Return the models of a key's value, reusing those read before."""
    if value is was:
        return models
    if not by_id or not isinstance(value, dict):
        return model.model_validate(value)
    if not isinstance(was, Mapping) or len(models) != len(was):
        was, models, goes_on = {}, {}, True
    if goes_on or _goes_on(value, was):
        return {**models, **{name: model.model_validate(table) for name, table in _list_new(value, was)}}
    return {
        name: models[name] if was.get(name) is table else model.model_validate(table) for name, table in value.items()
    }


def _goes_on(value: Mapping[str, Any], was: Mapping[str, Any]) -> bool:
    """Return whether a table is another one with more at its end."""
    return len(value) >= len(was) and all(map(is_, was.values(), value.values())) and all(map(eq, was, value))


def _list_new(value: dict[str, Value], was: Mapping[str, object]) -> list[tuple[str, Value]]:
    """Return what a longer table has at its end."""
    new = [(key, value[key]) for key in islice(reversed(value), len(value) - len(was))]
    new.reverse()
    return new


def _read_past(history: dict[str, RecordedEntry], before: Session, grown: Past | None) -> Past:
    """Return a history in full, in the order of its numbers."""
    if history is before.history:
        return before.past
    if grown or _goes_on(history, before.history):
        more = _list_new(history, before.history)
        numbers = [natural(key) for key, _ in (*before.entries[-1:], *more)]
        if numbers == sorted(numbers):
            return grown or before.past.grown(more)
    return read_past(by_id(history))
