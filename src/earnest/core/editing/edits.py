"""Values and records as edits."""

from collections.abc import Iterable, Mapping
from typing import Any

from earnest.core.history.changes import Edit
from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import CHALLENGE, KIND, NEED
from earnest.core.model.links import leads_somewhere, links_of
from earnest.core.model.session import Session

LINKED = {
    **dict.fromkeys(KIND, "text"),
    "own_question": "text",
    "person": "name",
    "meeting": "how",
    "said_back": "said",
}
"""The tables that links lead to, each with the key that is left when all others are emptied."""


def set_keys(path: KeyPath, values: Mapping[str, Any]) -> tuple[Edit, ...]:
    """Set the keys of a table; empty values remove them."""
    return tuple(Edit((*path, key), to_toml_value(value)) for key, value in values.items())


def begin_record(path: KeyPath, record: Mapping[str, Any]) -> tuple[Edit, ...]:
    """Begin a record; empty values are left out."""
    return tuple(Edit((*path, key), value) for key, value in record.items() if value not in (None, "", {}, []))


def link_to_only(session: Session, kind: str) -> dict[str, list[str]]:
    """Return a new claim's links if there is only one choice.

    A new challenge blocks the only goal, and a new need answers the only challenge.
    """
    if kind == CHALLENGE.key and len(session.goal) == 1:
        return {"blocks": list(session.goal)}
    if kind == NEED.key and len(session.challenge) == 1:
        return {"answers": list(session.challenge)}
    return {}


def keep_linked(before: Session, after: Session, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits that keep what others hang on, if anything.

    A claim that loses its last key would be gone, and each link to it would lead to nothing: it keeps an empty text.
    """
    gone = {(table, key) for table in LINKED for key in getattr(before, table) if key not in getattr(after, table)}
    links = [(key, tables) for _, key, tables in links_of(after)] if gone else []
    missed = {(table, key) for key, tables in links if not leads_somewhere(after, key, tables) for table in tables}
    kept = {(*thing, LINKED[thing[0]]): Edit((*thing, LINKED[thing[0]]), "") for thing in gone & missed}
    return (*kept.values(), *(edit for edit in edits if edit.path not in kept)) if kept else ()


def to_toml_value(value: Any) -> Any:
    """Return a value as in the file; None if empty."""
    if isinstance(value, tuple | list):
        return list(value) or None
    if isinstance(value, str):
        return value if value.strip() else None
    return None if value is False else value
