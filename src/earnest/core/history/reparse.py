"""A session read again, at the cost of the change."""

from collections.abc import Mapping
from itertools import takewhile
from operator import eq, is_
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from earnest.core.model.entries.entry import RecordedEntry
from earnest.core.model.entries.past import Past, read_past
from earnest.core.model.kinds import by_id, is_in_order
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
    whole: dict[str, Any] = {}
    partly: dict[str, dict[str, BaseModel]] = {}
    for key, _, has_ids in TABLES[Session]:
        value, models = document.get(key), getattr(before, key)
        if value is not None and value is known.get(key):
            whole[key] = models
        elif has_ids and isinstance(value, dict):
            is_grown = goes_on and key == "history"
            partly[key] = models if is_grown else _find_known(value, known.get(key), models)
    session = read_with_known(document, whole, partly)
    past = _read_past(session.history, before, past if goes_on else None)
    session = session.model_copy(update={"past": past, "entries": past.entries})
    quotes, sources = (before.quote, session.quote), (before.source, session.source)
    return session.with_hung(update_index(before.hung, quotes, sources), before)


def read_with_known(document: Tables, whole: Mapping[str, Any], partly: Mapping[str, dict[str, Any]]) -> Session:
    """Return the session of tables of which some were read before.

    Args:
        document: The tables.
        whole: The models of keys that were read before.
        partly: For other keys, the models of some of their tables, by id.

    Raises:
        ValidationError: What was not read before is not sound.
    """
    new = {key: _list_new(document[key], models) for key, models in partly.items()}
    read = {key: new.get(key, value) for key, value in document.items() if key not in whole}
    bare = Session.model_validate(read, context={"document": document})
    joined = {key: _join(document[key], models, getattr(bare, key)) for key, models in partly.items()}
    return bare.model_copy(update={**whole, **joined})


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


def _find_known(value: dict[str, Any], was: Any, models: dict[str, BaseModel]) -> dict[str, BaseModel]:
    """Return the models of the tables that are the very same."""
    if not isinstance(was, Mapping) or len(models) != len(was):
        return {}
    if _goes_on(value, was):
        return models
    return {name: models[name] for name, table in value.items() if was.get(name) is table}


def _goes_on(value: Mapping[str, Any], was: Mapping[str, Any]) -> bool:
    """Return whether a table is another one with more at its end."""
    return len(value) >= len(was) and all(map(is_, was.values(), value.values())) and all(map(eq, was, value))


def _list_new(value: Mapping[str, Value], known: Mapping[str, object]) -> dict[str, Value]:
    """Return what a table has that is not known."""
    # Mostly that is at its end.
    new = list(takewhile(lambda name: name not in known, reversed(list(value))))[::-1]
    if len(new) + len(known) < len(value):
        new = [name for name in value if name not in known]
    return {name: value[name] for name in new}


def _join(value: Tables, known: dict[str, BaseModel], new: dict[str, BaseModel]) -> dict[str, BaseModel]:
    """Return the models of all tables, in the order of the tables."""
    if not known or not new:
        return known or new
    joined = {**known, **new}
    return joined if list(joined) == list(value) else {name: joined[name] for name in value}


def _read_past(history: Mapping[str, RecordedEntry], before: Session, grown: Past | None) -> Past:
    """Return a history in full, in the order of its numbers."""
    if history is before.history:
        return before.past
    if grown or _goes_on(history, before.history):
        more = list(_list_new(history, before.history).items())
        if is_in_order([key for key, _ in (*before.entries[-1:], *more)]):
            return grown or before.past.grown(more)
    return read_past(by_id(history))
