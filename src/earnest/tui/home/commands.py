"""The commands of home, and where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.tui import key_commands as do
from earnest.tui.destinations import ArchiveSession, DeleteSession, NewSession, ReplaySession

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from earnest.tui.destinations import Destination
    from earnest.workspace.library import AssessedEntry, LibraryEntry

REPLAY = do.REPLAY._replace(action="session('replay')")
COPY = do.COPY._replace(action="session('copy')")
RESTORE = do.UNDO._replace(action="session('restore')")
DELETE = do.DELETE._replace(action="session('delete')")
TRASH = do.TRASH._replace(action="go('trash')")
ARCHIVE = do.ARCHIVE._replace(action="go('archive')")

HOME_COMMANDS = (
    *(do.NEXT_WAITING, do.NEW, do.FIND, do.WHY, REPLAY, COPY, do.ARCHIVE_IT, RESTORE, do.LESSONS, do.QUIT),
    *(do.ORDER, DELETE, TRASH, ARCHIVE),
)
"""All commands of home, in order of use."""


def find_waiting(entries: Collection[LibraryEntry]) -> frozenset[str]:
    """Return the keys of the sessions to settle, or that came in.

    The latter only where there is none to settle. Those for practice are not listed.
    """
    listed = [entry for entry in entries if not entry.is_practice]
    to_settle = frozenset(entry.key for entry in listed if entry.marks.has_second_version)
    return to_settle or frozenset(entry.key for entry in listed if entry.marks.came_in)


NEED_SESSIONS = frozenset({do.FIND, do.WHY, REPLAY, COPY, do.ARCHIVE_IT, do.LESSONS, do.ORDER, DELETE})
"""The commands that act only if there are sessions."""


def lead_on(name: str, chosen: LibraryEntry | None, assess: Callable[[str], AssessedEntry]) -> Destination | None:
    """Return where a command for a session leads; None if nowhere.

    Args:
        name: The argument of the command's action, such as `copy`.
        chosen: The present session or sample.
        assess: Returns a session, read.
    """
    if name == "new":
        return NewSession()
    if chosen is None:
        return None
    if name in {"archive", "delete"}:
        destination = ArchiveSession(chosen.key) if name == "archive" else DeleteSession(chosen.key)
        return None if chosen.marks.is_sample else destination
    session = assess(chosen.key).session
    if session is None:
        return None
    return NewSession(session.interview, chosen.key) if name == "copy" else ReplaySession(chosen.key)
