"""Changing a session: edits of single keys, applied together, told in the history."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from earnest.core.history.reparse import reparse
from earnest.core.history.steps import group_steps, last_number, record_hand_edits, sort_entries
from earnest.core.model.paths import KeyPath, join_path, leaves, value_at, with_value, without
from earnest.core.model.session import Session, Tables


class Edit(NamedTuple):
    """One key to set, or to take away where `now` is None; the path may then be that of a table."""

    path: KeyPath
    now: Any = None


class Author(NamedTuple):
    """Who changes a session, and when: what every entry of the history is signed with."""

    by: str
    at: datetime


def apply_edits(session: Session, edits: Iterable[Edit], pen: Author, why: str = "") -> Session:
    """Return the session with the edits made and told as one step; the same session where nothing differs."""
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
    return reparse(
        record_hand_edits(tables, changes, _after_last(session, pen), pen.by, why, last_number(session)), session
    )


def explain_last(session: Session, why: str) -> Session:
    """Return the session with a reason on the entries of its last step; the same one where there is no reason."""
    last = group_steps(session)[-1:]
    if not why.strip() or not last:
        return session
    tables = session.document
    for number, _ in last[0].entries:
        tables = with_value(tables, ("history", number, "why"), why.strip())
    return reparse(tables, session)


def move_to(session: Session, at_question: str) -> Session:
    """Return the session with another place to go on at; a move is no change and is not told."""
    if session.at_question == at_question:
        return session
    return reparse(with_value(session.document, ("at_question",), at_question), session)


def _single(tables: Tables, edit: Edit) -> Iterator[tuple[KeyPath, Any]]:
    """Return an edit as one for each key: taking away a table takes away its keys."""
    there = value_at(tables, edit.path)
    if edit.now is None and isinstance(there, dict):
        yield from ((path, None) for path, _ in list(leaves(there, edit.path)))
    elif isinstance(edit.now, dict):
        yield from leaves(edit.now, edit.path)
    else:
        yield edit.path, edit.now


def _after_last(session: Session, pen: Author) -> datetime:
    """Return the time to sign with: a millisecond later where the last step has that very time and author."""
    last = sort_entries(session)[-1:]
    if last and last[0][1].by == pen.by and last[0][1].at == pen.at:
        return pen.at + timedelta(milliseconds=1)
    return pen.at
