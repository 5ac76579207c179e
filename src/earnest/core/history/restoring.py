"""Going back to how a session stood: as a change that says so, so that nothing is ever erased from its history."""

from typing import NamedTuple

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import list_told_leaves
from earnest.core.model.session import Session, Tables


class RestorePoint(NamedTuple):
    """How a session stood before."""

    document: Tables
    """The tables to go back to; what the history does not tell of stays as it is now."""
    why: str
    """What is gone back to, kept with the step."""


def restore(session: Session, earlier: RestorePoint, pen: Author) -> Session:
    """Return the session as it stood earlier, told as one step; the same session where nothing differs."""
    now, then = dict(list_told_leaves(session.document)), dict(list_told_leaves(earlier.document))
    gone = [Edit(path) for path in now if path not in then]
    back = [
        Edit(path, value)
        for path, value in then.items()
        if path not in now or now[path] != value or type(now[path]) is not type(value)
    ]
    return apply_edits(session, (*gone, *back), pen, earlier.why)
