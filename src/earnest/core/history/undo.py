"""Undo and redo across questions, read off the history alone: an undo is a change that mirrors a step."""

from earnest.core.history.changes import Edit
from earnest.core.history.steps import Step, group_steps
from earnest.core.model.paths import split_path
from earnest.core.model.session import Session


def undo(session: Session) -> tuple[Edit, ...]:
    """Return the edits that take the last step back that is not taken back yet; none where there is nothing."""
    standing, _ = _walk(session)
    return _mirror(standing[-1]) if standing else ()


def redo(session: Session) -> tuple[Edit, ...]:
    """Return the edits that make the last undone step again; none where a new change came after the undo."""
    _, undone = _walk(session)
    return _again(undone[-1]) if undone else ()


def _walk(session: Session) -> tuple[list[Step], list[Step]]:
    """Sort the steps into those that stand and those that were taken back and can be made again."""
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


def _is_mirror(step: Step, other: Step) -> bool:
    return [(entry.path, entry.was, entry.now) for _, entry in step.entries] == [
        (entry.path, entry.now, entry.was) for _, entry in reversed(other.entries)
    ]


def _is_same(step: Step, other: Step) -> bool:
    return [(entry.path, entry.was, entry.now) for _, entry in step.entries] == [
        (entry.path, entry.was, entry.now) for _, entry in other.entries
    ]
