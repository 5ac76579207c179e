"""Undo, redo and restore, each as a new change in the history."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from pydantic import ValidationError

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import Step, group_steps, list_recorded_leaves
from earnest.core.model.entries.past import is_recordable
from earnest.core.model.faults import Fault
from earnest.core.model.keys import split_path
from earnest.core.model.limits import find_excesses
from earnest.core.model.links import link_faults
from earnest.core.model.parsing import expected_by
from earnest.core.model.session import Session, Tables
from earnest.core.model.unknown_keys import find_typos


def undo(session: Session) -> tuple[Edit, ...]:
    """Return the edits that undo the last step, if any.

    There are none where they would bring back what cannot stand in a session.
    """
    return _fitting(session, _mirror(find_step_to_undo(session)))


def redo(session: Session) -> tuple[Edit, ...]:
    """Return the edits that redo the last undone step, if any.

    There is none after a new change.
    """
    return _fitting(session, _mirror(find_step_to_redo(session)))


def find_step_to_undo(session: Session) -> Step | None:
    """Return the step that undo would take back, or None."""
    standing, _ = _walk(session)
    return standing[-1] if standing else None


def find_step_to_redo(session: Session) -> Step | None:
    """Return the undo that redo would take back, or None."""
    _, undone = _walk(session)
    return undone[-1].undoing if undone else None


def find_step(session: Session, *, redoes: bool) -> Step | None:
    """Return the step that undo, or redo, would take back, or None."""
    return find_step_to_redo(session) if redoes else find_step_to_undo(session)


def find_obstacle(session: Session, *, redoes: bool = False) -> Fault | None:
    """Return the fault that keeps undo, or redo, from changing anything."""
    return _find_obstacle(session, _mirror(find_step(session, redoes=redoes)))


def list_steps_in_effect(steps: Sequence[Step]) -> tuple[int, ...]:
    """Return the steps, from 1, that nothing has taken back.

    Where a step brings back an earlier state of all that is recorded, by undo or by restoring it, every step since
    that state is taken back, and so is the step itself. Redo brings them in again.
    """
    state = 0  # a sum over all keys that are set: the same for the same values, in whatever order they came
    in_effect: tuple[Any, ...] = ()  # the last step in effect, after those before it
    known = {state: in_effect}
    for number, step in enumerate(steps, 1):
        for _, entry in step.entries:
            state ^= _digest(entry.path, entry.was) ^ _digest(entry.path, entry.now)
        in_effect = known.setdefault(state, (in_effect, number))
    found = []
    while in_effect:
        in_effect, number = in_effect
        found.append(number)
    return tuple(reversed(found))


def _digest(path: str, value: Any) -> int:
    return 0 if value is None else hash((path, value if isinstance(value, str) else (repr(value),)))


class _Undone(NamedTuple):
    step: Step
    undoing: Step


def _walk(session: Session) -> tuple[list[Step], list[_Undone]]:
    """Return the steps to undo, and the steps to redo."""
    standing: list[Step] = []
    undone: list[_Undone] = []
    for step in group_steps(session):
        if all(entry.was == entry.now for _, entry in step.entries):
            continue  # who settled two versions changed nothing by it
        if standing and _is_mirror(step, standing[-1]):
            undone.append(_Undone(standing.pop(), step))
        elif undone and _is_mirror(step, undone[-1].undoing):
            standing.append(undone.pop().step)
        else:
            standing.append(step)
            undone.clear()
    return standing, undone


def _mirror(step: Step | None) -> tuple[Edit, ...]:
    return tuple(Edit(split_path(entry.path), entry.was) for _, entry in reversed(step.entries)) if step else ()


def _fitting(session: Session, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return edits that leave a sound session, else none.

    A history that somebody wrote by hand may tell of what never stood there.
    """
    return () if _find_obstacle(session, edits) else edits


def _find_obstacle(session: Session, edits: tuple[Edit, ...]) -> Fault | None:
    """Return the first fault that edits would bring in, or None."""
    unfit = next((edit for edit in edits if not is_recordable(edit.path, edit.now)), None)
    if unfit:
        return Fault(unfit.path, "a key whose changes are recorded, with a value of its kind")
    try:
        after = apply_edits(session, edits, Author("", datetime.min.replace(tzinfo=UTC)))
    except ValidationError as wrong:
        return Fault(edits[-1].path, expected_by(wrong.errors(include_url=False)[0]))
    tables = {**after.document, "history": {}}
    return next(iter((*find_excesses(tables), *find_typos(tables), *link_faults(after))), None)


def _is_mirror(step: Step, other: Step) -> bool:
    return len(step.entries) == len(other.entries) and all(
        entry.undoes(earlier) for (_, entry), (_, earlier) in zip(step.entries, reversed(other.entries), strict=True)
    )


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
    return apply_edits(session, _fitting(session, _list_edits_back(session, earlier)), author, earlier.why)


def find_obstacle_to(session: Session, earlier: RestorePoint) -> Fault | None:
    """Return the fault that keeps a state from being restored."""
    return _find_obstacle(session, _list_edits_back(session, earlier))


def _list_edits_back(session: Session, earlier: RestorePoint) -> tuple[Edit, ...]:
    return list_edits_between(session.document, earlier.document)


def list_edits_between(one: Tables, other: Tables) -> tuple[Edit, ...]:
    """Return the edits that make of a session what another holds."""
    now, then = dict(list_recorded_leaves(one)), dict(list_recorded_leaves(other))
    removed = [Edit(path) for path in now if path not in then]
    back = [
        Edit(path, value)
        for path, value in then.items()
        if path not in now or now[path] != value or type(now[path]) is not type(value)
    ]
    return (*removed, *back)
