"""Responsible for saving in a thread of its own: the latest session, at once, again and again until it is saved."""

from collections.abc import Callable
from threading import Condition, Thread

from earnest.core.model.session import Session
from earnest.store.sessions.session_file import SessionFile
from earnest.workspace.errors import ChangedElsewhere, StorageError

AGAIN_AFTER = 5.0
"""Seconds after which a save that did not happen is tried again."""


WAITS_AT_LAST = 5.0
"""Seconds in which the disk takes the last save, when a session is left."""


class Saver:
    """Saves a session's file, one save at a time; `told` hears of each, from the saver's thread."""

    def __init__(self, file: SessionFile, told: Callable[[StorageError | None], None]) -> None:
        self._file, self._told = file, told
        self._turn = Condition()
        self._waiting: Session | None = None
        self._is_saving = False
        self._is_closed = False
        self._has_failed = False
        self._trouble: StorageError | None = None
        self._thread = Thread(target=self._work, name="saver", daemon=True)
        self._thread.start()

    @property
    def is_saved(self) -> bool:
        """Whether all that was handed over is on disk."""
        with self._turn:
            return self._waiting is None and not self._is_saving

    @property
    def trouble(self) -> StorageError | None:
        """Why the last save did not happen; None where it did."""
        return self._trouble

    def save(self, session: Session) -> None:
        """Hand a session over; a later one takes the place of one that still waits."""
        with self._turn:
            self._waiting = session
            self._turn.notify_all()

    def close(self) -> bool:
        """Save what still waits, once more at the most, and stop; return whether all is saved."""
        with self._turn:
            self._is_closed = True
            self._turn.notify_all()
        self._thread.join(WAITS_AT_LAST)
        if not self._thread.is_alive() and not self.is_saved:
            self._save_at_last()
        return self.is_saved

    def _save_at_last(self) -> None:
        """Save what a thread that failed has left, in this one."""
        with self._turn:
            session = self._waiting
        if session is not None and self._has_failed:
            self._trouble = self._attempt(session)
            with self._turn:
                self._waiting = session if self._trouble else None

    def _work(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._waiting is not None or self._is_closed)
                session, self._waiting = self._waiting, None
                if session is None:
                    return
                self._is_saving = True
            self._trouble = self._attempt(session)
            with self._turn:
                self._is_saving = False
                if self._trouble and not isinstance(self._trouble, ChangedElsewhere) and self._waiting is None:
                    self._waiting = session
            self._told(self._trouble)
            with self._turn:
                if self._waiting is session:
                    if self._is_closed:
                        return
                    self._turn.wait(AGAIN_AFTER)

    def _attempt(self, session: Session) -> StorageError | None:
        try:
            self._file.save(session)
        except StorageError as trouble:
            return trouble
        except BaseException:
            with self._turn:
                self._has_failed, self._is_saving = True, False
                self._waiting = self._waiting or session
            raise
        return None
