"""A session's file while it is open for writing: its lock, its draft, and each save."""

import threading
from contextlib import suppress
from pathlib import Path

from earnest.core.model.session import Session
from earnest.store.files.folder import Folder
from earnest.store.files.lock import Lock, take_lock
from earnest.store.sessions.drafts import DraftKeeper
from earnest.store.sessions.save import Saved, save
from earnest.store.sessions.versions import keep_version
from earnest.store.toml.read import read_content
from earnest.workspace.errors import ChangedElsewhere, NotSaved, StorageError
from earnest.workspace.stamp import Stamp


class SessionFile:
    """The file that an open session is saved to; any thread may save, one at a time."""

    def __init__(self, path: Path, folder: Folder, stamp: Stamp, lock: Lock, *, ours: bool) -> None:
        self.path = path
        """Where saves go; after `ChangedElsewhere`, the copy that was kept."""
        self.stamp = stamp
        """The file as last read or saved."""
        self.drafts = DraftKeeper(path, folder, stamp.sha256)
        """What is being typed; stays until it is cleared."""
        self._folder = folder
        self._locks = [lock]
        self._ours = ours
        self._is_kept = False
        self._turn = threading.RLock()

    def save(self, session: Session) -> Saved:
        """Save the session; on return the disk has confirmed it. The draft stays until it is cleared.

        Raises:
            ChangedElsewhere: somebody changed the file. It stays; this save and later ones are a copy's.
            NotSaved: it could not be written; the session may be saved again.
        """
        with self._turn:
            before = self._before()
            try:
                saved = save(self.path, session.document, self.stamp, self._folder, ours=self._ours)
            except ChangedElsewhere as trouble:
                self._go_on_in(trouble.kept_as)
                raise
            except NotSaved as trouble:
                if trouble.unconfirmed:
                    self.stamp, self._ours = trouble.unconfirmed, True
                raise
            self.stamp, self._ours = saved.stamp, True
            self.drafts.belong_to(self.path, self.stamp.sha256)
            if before is not None and before[1].sha256 != saved.stamp.sha256:
                keep_version(self.path, before[0], before[1].saved_at, self._folder)
                self._is_kept = True
            return saved

    def close(self) -> None:
        """Write what is left of the draft and let others open the session; a second time does nothing."""
        self.drafts.close()
        for lock in self._locks:
            lock.release()

    def _before(self) -> tuple[bytes, Stamp] | None:
        """Return the file as it stood before this sitting; None once that is kept."""
        if self._is_kept:
            return None
        try:
            return read_content(self.path, follow=False)
        except (OSError, StorageError):
            return None

    def _go_on_in(self, copy: Path) -> None:
        try:
            self.stamp = read_content(copy, follow=False)[1]
        except (OSError, StorageError):
            return
        with suppress(StorageError):
            self._locks.append(take_lock(copy, self._folder))
        self.path, self._ours = copy, True
        self.drafts.belong_to(copy, self.stamp.sha256)
