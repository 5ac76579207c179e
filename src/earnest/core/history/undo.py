"""Undo, redo and restore, each as a new change in the history."""

from datetime import UTC, datetime
from typing import NamedTuple

from pydantic import ValidationError

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import Step, group_steps, is_recordable, list_recorded_leaves
from earnest.core.model.links import link_faults
from earnest.core.model.paths import split_path
from earnest.core.model.session import Session, Tables
from earnest.core.model.unknown_keys import find_typos


def undo(session: Session) -> tuple[Edit, ...]:
    """Return the edits that undo the last step, if any.

    There are none where they would bring back what cannot stand in a session.
    """
    standing, _ = _walk(session)
    return _fitting(session, _mirror(standing[-1])) if standing else ()


def redo(session: Session) -> tuple[Edit, ...]:
    """Return the edits that redo the last undone step, if any.

    There is none after a new change.
    """
    _, undone = _walk(session)
    return _fitting(session, _again(undone[-1])) if undone else ()


def _walk(session: Session) -> tuple[list[Step], list[Step]]:
    """Return the steps to undo, and the steps to redo."""
    standing: list[Step] = []
    undone: list[Step] = []
    for step in group_steps(session):
        if standing and _is_mirror(step, standing[-1]):
            undone.append(standing.pop())
        elif undone and _is_same(step, undone[-1]):
            standing.append(undone.pop())
        else:
            standing.append(step)
            undone.clear()
    return standing, undone


def _mirror(step: Step) -> tuple[Edit, ...]:
    return tuple(Edit(split_path(entry.path), entry.was) for _, entry in reversed(step.entries))


def _again(step: Step) -> tuple[Edit, ...]:
    return tuple(Edit(split_path(entry.path), entry.now) for _, entry in step.entries)


def _fitting(session: Session, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return edits that leave a sound session, else none.

    A history that somebody wrote by hand may tell of what never stood there.
    """
    if not all(is_recordable(edit.path, edit.now) for edit in edits):
        return ()
    try:
        after = apply_edits(session, edits, Author("", datetime.min.replace(tzinfo=UTC)))
    except ValidationError:
        return ()
    return () if link_faults(after) or find_typos({**after.document, "history": {}}) else edits


def _is_mirror(step: Step, other: Step) -> bool:
    return [(entry.path, entry.was, entry.now) for _, entry in step.entries] == [
        (entry.path, entry.now, entry.was) for _, entry in reversed(other.entries)
    ]


def _is_same(step: Step, other: Step) -> bool:
    return [(entry.path, entry.was, entry.now) for _, entry in step.entries] == [
        (entry.path, entry.was, entry.now) for _, entry in other.entries
    ]


class RestorePoint(NamedTuple):
    """An earlier state of a session."""

    document: Tables
    """The tables to go back to; what the history does not record stays as it is now."""
    why: str
    """The reason, kept with the step."""


def restore(session: Session, earlier: RestorePoint, author: Author) -> Session:
    """Return the session restored to an earlier state, as one step.

    The same session is returned if nothing differs, or if that state is not sound.
    """
    now, then = dict(list_recorded_leaves(session.document)), dict(list_recorded_leaves(earlier.document))
    removed = [Edit(path) for path in now if path not in then]
    back = [
        Edit(path, value)
        for path, value in then.items()
        if path not in now or now[path] != value or type(now[path]) is not type(value)
    ]
    return apply_edits(session, _fitting(session, (*removed, *back)), author, earlier.why)
