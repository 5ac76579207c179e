"""The entries of a history, grouped into steps, and replayed."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from datetime import datetime
from itertools import accumulate, groupby
from typing import Any, NamedTuple

from earnest.core.history.reparse import reparse
from earnest.core.model.entries.entry import Entry
from earnest.core.model.entries.past import UNRECORDED, Past, is_recordable
from earnest.core.model.entries.splices import apply_splices
from earnest.core.model.keys import KeyPath, join_path, split_path
from earnest.core.model.parsing import read_session
from earnest.core.model.paths import (
    Copy,
    CopyOnce,
    leaves,
    remove_in_place,
    set_in_place,
    value_at,
    with_value,
    without,
)
from earnest.core.model.session import Session, Tables

LONGEST = 12
"""The most digits of an entry's number."""

BY_HAND = "hand"
"""The author of edits that were found on load."""


def name_author(by: str) -> str:
    """Return how the author of a step is named."""
    return "by hand" if by == BY_HAND else by


class Step(NamedTuple):
    """Entries of one change, such as all keys of a new record."""

    entries: tuple[tuple[str, Entry], ...]
    number: int
    """How many entries the history has after this step."""

    @property
    def at(self) -> datetime:
        """The time of the change, by the clock of that machine."""
        return self.entries[0][1].at

    @property
    def by(self) -> str:
        """The author of the change."""
        return self.entries[0][1].by


def sort_entries(session: Session) -> tuple[tuple[str, Entry], ...]:
    """Return the entries by number, never by time."""
    return session.entries


def group_steps(session: Session) -> tuple[Step, ...]:
    """Return the history as steps: runs of one time and author."""
    runs = groupby(sort_entries(session), key=lambda item: (item[1].at, item[1].by))
    found = [tuple(entries) for _, entries in runs]
    return tuple(map(Step, found, accumulate(map(len, found))))


def rewind(session: Session, entries: int) -> Tables:
    """Return a session's tables after so many entries of its history.

    Their history ends there.
    """
    every = sort_entries(session)
    tables = replay_all(rewind_to_start(session), (entry for _, entry in every[:entries]))
    history = {number: session.document["history"][number] for number, _ in every[:entries]}
    return {**tables, "history": history} if history else tables


def rewind_to_start(session: Session) -> Tables:
    """Return a session's tables before its first entry, without a history."""
    return _rewind_tables(session.document, [entry for _, entry in sort_entries(session)])


def replay_changes(tables: Tables, entry: Entry, copy: Copy = dict) -> Tables:
    """Return the tables after one more entry.

    Tables without a change are the same objects. How others are copied may be given, for many entries.
    """
    change = _read_change(tables, entry)
    if change is None:
        return tables
    path, now = change
    return without(tables, path, copy) if now is None else with_value(tables, path, now, copy)


def replay_all(tables: Tables, entries: Iterable[Entry]) -> Tables:
    """Return the tables after some more entries, each table copied once."""
    copy = CopyOnce()
    for entry in entries:
        tables = replay_changes(tables, entry, copy)
    return tables


def _read_change(tables: Tables, entry: Entry) -> tuple[KeyPath, Any] | None:
    """Return the path that an entry changes and its new value."""
    path = split_path(entry.path)
    if entry.splices:
        # What changed is enough: the text before is in the tables.
        text = value_at(tables, path)
        now = apply_splices(text, entry.splices) if isinstance(text, str) else None
        return None if now is None else (path, now)
    return (path, entry.now) if is_recordable(path, entry.now) else None


def is_next(entry: Entry, tables: Tables) -> bool:
    """Return whether the tables have what was before an entry."""
    value = value_at(tables, split_path(entry.path))
    return not isinstance(value, dict) and value == entry.was and type(value) is type(entry.was) and entry.fits


def session_at(session: Session, entries: int) -> Session:
    """Return a session after so many entries of its history."""
    found, _ = read_session(rewind(session, entries))
    return found


def record_changes(
    tables: Tables,
    changes: Sequence[tuple[str, Any, Any]],
    author: tuple[str, datetime],
    session: Session,
    why: str = "",
) -> Session:
    """Return the session of tables with an entry for each change.

    Args:
        tables: The session's tables, changed.
        changes: The dotted path, the value before, and the value now, of each.
        author: Who made them, and when.
        session: The session before.
        why: The reason, kept with each.
    """
    by, at = author
    entries = [Entry(at, by, path, was, now, why) for path, was, now in changes]
    recorded, past = _record(tables, entries, last_number(session), session.past)
    goes_on = tables.get("history") is session.document.get("history")
    return reparse(recorded, session, past if goes_on else None)


def _record(tables: Tables, entries: Iterable[Entry], number: int, past: Past) -> tuple[Tables, Past]:
    """Return the tables with more entries, and the history with them."""
    history, last, read = dict(tables.get("history", {})), past.last.copy(), []
    for place, entry in enumerate(entries, number + 1):
        key = f"{place:04}"
        history[key], known = last.add(entry)
        read.append((key, known))
    return {**tables, "history": history}, Past((*past.entries, *read), last)


def number_of(key: str) -> int:
    """Return an entry's number; 0 if its key has none."""
    return int(key) if len(key) <= LONGEST and key.isdecimal() else 0


def last_number(session: Session) -> int:
    """Return the number of the last entry."""
    return next((number_of(key) for key, _ in reversed(session.entries) if number_of(key)), 0)


def with_hand_edits(session: Session, at: datetime) -> Session:
    """Return a session with its edits by hand recorded in the history.

    Args:
        session: As read from the file.
        at: When the file was last written.
    """
    changes = list(_find_unrecorded(session))
    if not changes:
        return session
    return record_changes(session.document, changes, (BY_HAND, at), session)


def _find_unrecorded(session: Session) -> Iterator[tuple[str, Any, Any]]:
    recorded = dict(list_recorded_leaves(_rewind_unordered(session)))
    values = dict(list_recorded_leaves(session.document))
    for path in [*values, *(path for path in recorded if path not in values)]:
        was, now = recorded.get(path), values.get(path)
        if was != now or type(was) is not type(now):
            yield join_path(path), was, now


def _rewind_unordered(session: Session) -> Tables:
    """Return what the whole history comes to, its keys in any order.

    The tables are changed in place: each file that is opened is asked for this.
    """
    tables = deepcopy(rewind_to_start(session))
    for _, entry in sort_entries(session):
        replay_in_place(tables, entry)
    return tables


def replay_in_place(tables: Tables, entry: Entry) -> None:
    """Change tables by one more entry; new keys come last."""
    change = _read_change(tables, entry)
    if change is None:
        return
    path, now = change
    if now is None:
        remove_in_place(tables, path)
    else:
        set_in_place(tables, path, deepcopy(now) if isinstance(now, dict) else now)


def list_recorded_leaves(tables: Tables) -> list[tuple[tuple[str, ...], Any]]:
    """Return every recorded value of a session with its path."""
    return leaves({key: value for key, value in tables.items() if key not in UNRECORDED})


def _rewind_tables(document: Tables, entries: Sequence[Entry]) -> Tables:
    """Return the tables before the first entry: top-level keys, rolled back."""
    tables = {key: value for key, value in document.items() if not isinstance(value, dict)}
    for entry in reversed(entries):
        path = split_path(entry.path)
        if len(path) != 1 or not is_recordable(path, entry.now):
            continue
        if is_recordable(path, entry.was):
            tables = without(tables, path) if entry.was is None else with_value(tables, path, entry.was)
        else:
            tables = with_value(tables, path, entry.now)
    return tables
