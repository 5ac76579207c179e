"""Edits of single keys, applied together and recorded in the history."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from earnest.core.history.reparse import reparse
from earnest.core.history.steps import group_steps, record_changes, sort_entries
from earnest.core.model.keys import KeyPath, join_path
from earnest.core.model.paths import leaves, value_at, with_value, without
from earnest.core.model.session import Session, Tables


class Edit(NamedTuple):
    """One key to set, or a key or table to remove.

    It is removed if `now` is None.
    """

    path: KeyPath
    now: Any = None


class Author(NamedTuple):
    """The author of a change and its time, as in the history."""

    by: str
    at: datetime


def apply_edits(session: Session, edits: Iterable[Edit], author: Author, why: str = "") -> Session:
    """Return the session with edits recorded as one step of its history.

    The same session is returned if nothing differs.
    """
    tables = session.document
    changes: list[tuple[str, Any, Any]] = []
    for edit in edits:
        for path, now in _single(tables, edit):
            was = value_at(tables, path)
            if was == now and type(was) is type(now):
                continue
            changes.append((join_path(path), was, now))
            tables = without(tables, path) if now is None else with_value(tables, path, now)
        if edit.now is None:
            # A table with nothing in it has no key that the history could tell of.
            tables = without(tables, edit.path)
    if not changes:
        return session if tables == session.document else reparse(tables, session)
    return record_changes(tables, changes, (author.by, _after_last(session, author)), session, why)


def explain_last(session: Session, why: str) -> Session:
    """Return the session with a reason for its last step.

    The same session is returned if the reason is blank.
    """
    last = group_steps(session)[-1:]
    if not why.strip() or not last:
        return session
    tables = session.document
    for number, _ in last[0].entries:
        tables = with_value(tables, ("history", number, "why"), why.strip())
    return reparse(tables, session)


def move_to(session: Session, at_question: str) -> Session:
    """Return the session with another place to go on at.

    A move is not recorded in the history.
    """
    if session.at_question == at_question:
        return session
    return reparse(with_value(session.document, ("at_question",), at_question), session)


def _single(tables: Tables, edit: Edit) -> Iterator[tuple[KeyPath, Any]]:
    """Yield an edit's path and value for each single key.

    Removing a table removes all its keys.
    """
    value = value_at(tables, edit.path)
    if edit.now is None and isinstance(value, dict):
        yield from ((path, None) for path, _ in leaves(value, edit.path))
    elif isinstance(edit.now, dict):
        yield from leaves(edit.now, edit.path)
    else:
        yield edit.path, edit.now


def _after_last(session: Session, author: Author) -> datetime:
    """Return the author's time, moved if the last step has the same.

    It is then a millisecond later, so that two changes are two steps.
    """
    last = sort_entries(session)[-1:]
    if last and last[0][1].by == author.by and last[0][1].at == author.at:
        return author.at + timedelta(milliseconds=1)
    return author.at
