"""Facts of a folder: who has what open, and what was typed."""

from pathlib import Path

from earnest.store.files.folder import Folder
from earnest.store.files.lock import read_holder
from earnest.store.files.names import SUFFIX
from earnest.store.sessions.drafts import read_draft
from earnest.workspace.errors import LockedByOther
from earnest.workspace.opened_session import Draft


def list_locks(folder: Folder) -> tuple[LockedByOther, ...]:
    """Return who has which sessions open."""
    found = (read_holder(path) for path in sorted(folder.path.glob(f"*{SUFFIX}")))
    return tuple(held for held in found if held)


def list_drafts(folder: Folder) -> tuple[tuple[Path, Draft], ...]:
    """Return the sessions with abandoned drafts, and the drafts."""
    paths = (path for path in sorted(folder.path.glob(f"*{SUFFIX}")) if read_holder(path) is None)
    found = ((path, read_draft(path)) for path in paths)
    return tuple((path, draft) for path, draft in found if draft and draft.texts)
