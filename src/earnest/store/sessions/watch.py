"""A watch on a session that somebody else has open."""

import os
from contextlib import suppress
from pathlib import Path

from earnest.store.files.lock import is_free
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import StorageError
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.stamp import Stamp


class Watch:
    """Looks at a session's file for changes; it writes and locks nothing."""

    def __init__(self, opened: OpenedSession) -> None:
        self.path: Path = opened.path
        self.key = opened.key
        self.is_free = False
        """Whether nobody has it open any more."""
        self.is_gone = False
        """Whether its file was renamed or moved."""
        self._seen = _facts(opened.stamp)

    def look(self) -> OpenedSession | None:
        """Return the session if it was saved since the last look."""
        self.is_gone = not os.path.lexists(self.path)
        self.is_free = not self.is_gone and is_free(self.path)
        with suppress(OSError, StorageError):
            facts = self.path.stat()
            if (facts.st_ino, facts.st_size, facts.st_mtime_ns) == self._seen:
                return None
            found = open_session(self.path, to_write=False)
            self._seen = _facts(found.stamp)
            return found
        return None


def _facts(stamp: Stamp) -> tuple[int, int, int]:
    return (stamp.inode, stamp.size, stamp.mtime_ns)
