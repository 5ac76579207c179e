"""Reading a session again after a change: what a change left alone stays as it was read before."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from earnest.core.kinds import natural
from earnest.core.models import keys_of, model_at
from earnest.core.session import Document, Entry, Session
from earnest.core.story import keep_story, story_grown


def renewed(document: Document, before: Session) -> Session:
    """Return the session of tables that are known to be sound, and that grew from those of a session before.

    A change leaves most tables the very same: those are not read again, so that a change costs what it changes,
    however large the file is.
    """
    if document is before.document:
        return before
    modelled = {key: _read(key, document.get(key), before) for key, *_ in modelled_keys() if key in document}
    bare = Session.model_validate({key: value for key, value in document.items() if key not in modelled})
    session = bare.model_copy(update={**modelled, "entries": _entries(modelled.get("history", {}), before)})
    session._document = document  # noqa: SLF001 - as in reading, a session gets its document once, when made
    keep_story(session, story_grown(before, session))
    return session


@cache
def modelled_keys() -> tuple[tuple[str, type[BaseModel], bool], ...]:
    """Return the keys of a session that hold models: which, and whether it is a table of such by id."""
    found = ((key, *model_at(annotation)) for key, annotation in keys_of(Session).items())
    return tuple((key, model, by_id) for key, model, by_id in found if model is not None)


def _read(key: str, value: Any, before: Session) -> Any:
    was = before.document.get(key)
    if value is was:
        return getattr(before, key)
    model, by_id = next((model, by_id) for each, model, by_id in modelled_keys() if each == key)
    if not by_id:
        return model.model_validate(value)
    models, tables = getattr(before, key), was if isinstance(was, Mapping) else {}
    return {
        name: models[name] if name in models and tables.get(name) is table else model.model_validate(table)
        for name, table in value.items()
    }


def _entries(history: Mapping[str, Entry], before: Session) -> tuple[tuple[str, Entry], ...]:
    """Return a history in the order of its numbers: most often that of before, and a few entries more."""
    if history is before.history:
        return before.entries
    known = len(before.entries)
    more = tuple(history.items())[known:]
    whole = (*before.entries, *more)
    if all(history.get(key) is entry for key, entry in before.entries) and _is_in_order(whole[max(known - 1, 0) :]):
        return whole
    return tuple(sorted(history.items(), key=lambda item: natural(item[0])))


def _is_in_order(entries: tuple[tuple[str, Entry], ...]) -> bool:
    numbers = [natural(key) for key, _ in entries]
    return numbers == sorted(numbers)
