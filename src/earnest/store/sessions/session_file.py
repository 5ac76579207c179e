"""A session's file that is open for writing: lock, draft and saves."""

import threading
from contextlib import suppress
from pathlib import Path

from earnest.core.model.session import Session
from earnest.store.files.atomic import discard
from earnest.store.files.folder import Folder
from earnest.store.files.lock import Lock, take_lock
from earnest.store.sessions.drafts import DraftKeeper
from earnest.store.sessions.editor_texts import KeptEditorTexts
from earnest.store.sessions.head import with_head
from earnest.store.sessions.save import save
from earnest.store.sessions.versions import keep_version
from earnest.store.toml.comments import FileForm
from earnest.store.toml.read import FileRead, read_content
from earnest.workspace.errors import ChangedElsewhere, NotSaved, StorageError
from earnest.workspace.stamp import Stamp


class SessionFile:
    """The file of an open session, saved from any thread."""

    def __init__(self, path: Path, folder: Folder, read: FileRead, lock: Lock, form: FileForm) -> None:
        self.path = path
        """Where to save; after `ChangedElsewhere`, the conflict copy."""
        self.stamp = read.stamp
        """The stamp of the file as last read or saved."""
        self.drafts = DraftKeeper(path, folder, read.stamp.sha256)
        """The draft of what is being typed; it stays until it is cleared."""
        self.editor_texts = KeptEditorTexts(self.drafts, folder)
        """What the user's own editor works on, and what editors have left."""
        self._folder = folder
        self._locks = [lock]
        self._form = with_head(form)
        self._is_kept = read.side is not None  # an unfinished merge is an original, and no version
        self._is_confirmed = False
        """Whether the file as it is was saved here, and the disk has confirmed that."""
        self._saving = threading.RLock()

    def save(self, session: Session) -> Stamp:
        """Save the session; on return the disk has confirmed it.

        The draft stays until it is cleared.

        Raises:
            ChangedElsewhere: the file changed and stays; this save and later ones go to a copy.
            NotSaved: it cannot be written; a later save may succeed.
        """
        with self._saving:
            before = self._read_before()
            try:
                stamp = save(
                    self.path, session.document, self.stamp, self._folder, self._form, is_confirmed=self._is_confirmed
                )
            except ChangedElsewhere as error:
                self._continue_in(error.kept_as)
                raise
            except NotSaved as error:
                if error.unconfirmed:
                    self.stamp, self._form = error.unconfirmed, self._form._replace(is_own=True)
                    self._is_confirmed = False
                raise
            self.stamp, self._form, self._is_confirmed = stamp, self._form._replace(is_own=True), True
            self.drafts.belong_to(self.path, self.stamp.sha256)
            if before is not None and before[1].sha256 != stamp.sha256:
                keep_version(self.path, before[0], before[1].saved_at, self._folder)
                self._is_kept = True
            return stamp

    def withdraw(self) -> None:
        """Close the file, and delete it if it is as opened."""
        with self._saving, suppress(OSError, StorageError):
            if read_content(self.path, follow=False)[1].sha256 == self.stamp.sha256:
                discard(self.path)
        self.drafts.clear()
        self.close()

    def close(self) -> None:
        """Write the rest of the draft and release the locks.

        A second call does nothing.
        """
        self.drafts.close()
        for lock in self._locks:
            lock.release()

    def _read_before(self) -> tuple[bytes, Stamp] | None:
        """Return the file from before this sitting; None once that is kept."""
        if self._is_kept:
            return None
        try:
            return read_content(self.path, follow=False)
        except (OSError, StorageError):
            return None

    def _continue_in(self, copy: Path) -> None:
        try:
            self.stamp = read_content(copy, follow=False)[1]
        except (OSError, StorageError):
            return
        with suppress(StorageError):
            self._locks.append(take_lock(copy, self._folder))
        self.path, self._form, self._is_confirmed = copy, self._form._replace(is_own=True), False
        self.drafts.belong_to(copy, self.stamp.sha256)
