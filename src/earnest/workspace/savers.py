"""Savers of sessions: in a thread, or in the calling thread."""

from collections.abc import Callable
from threading import Condition, Thread
from typing import Protocol

from earnest.core.model.session import Session
from earnest.workspace.errors import ChangedElsewhere, StorageError
from earnest.workspace.opened_session import WritableSession

RETRY_AFTER = 5.0
"""Seconds after which a failed save is tried again."""
CLOSE_TIMEOUT = 5.0
"""Seconds that the last save may take when a session is closed."""

SaveListener = Callable[[StorageError | None], None]
"""Called after each save with its error, or None."""


class Saver(Protocol):
    """What saves the latest session that it was given."""

    @property
    def is_saved(self) -> bool:
        """Whether all that was handed over is on disk."""

    @property
    def error(self) -> StorageError | None:
        """Why the last save failed; None if it succeeded."""

    def save(self, session: Session) -> None:
        """Save a session instead of one that still waits."""

    def close(self) -> bool:
        """Save what still waits, trying once; return whether all is saved."""


class DirectSaver:
    """Saves at once, in the calling thread.

    A failed save is tried again with the next session, or on closing.
    """

    def __init__(self, file: WritableSession, on_save: SaveListener) -> None:
        self._file, self._on_save = file, on_save
        self._waiting: Session | None = None
        self.error: StorageError | None = None

    @property
    def is_saved(self) -> bool:
        """Whether all that was handed over is on disk."""
        return self._waiting is None

    def save(self, session: Session) -> None:
        """Save a session now."""
        self._waiting = session
        try:
            self._file.save(session)
        except StorageError as error:
            self.error = error
        else:
            self.error = None
        if self.error is None or isinstance(self.error, ChangedElsewhere):
            self._waiting = None  # it is on disk, if maybe in a copy
        self._on_save(self.error)

    def close(self) -> bool:
        """Save what still waits, trying once; return whether all is saved."""
        if self._waiting is not None:
            self.save(self._waiting)
        return self.is_saved


class BackgroundSaver:
    """Saves in a thread and retries until it succeeds.

    `on_save` is called from that thread.
    """

    def __init__(self, file: WritableSession, on_save: SaveListener) -> None:
        self._file, self._on_save = file, on_save
        self._turn = Condition()
        self._waiting: Session | None = None
        self._is_saving = False
        self._is_closed = False
        self._has_died = False
        self.error: StorageError | None = None
        self._is_over = False
        """Whether the thread has ended, as after a close that failed."""
        self._thread = self._start()

    @property
    def is_saved(self) -> bool:
        """Whether all that was handed over is on disk."""
        with self._turn:
            return self._waiting is None and not self._is_saving

    def save(self, session: Session) -> None:
        """Save a session instead of one that still waits.

        After a close that failed, saving goes on.
        """
        with self._turn:
            self._waiting, self._is_closed = session, False
            if self._is_over:
                self._is_over, self._thread = False, self._start()
            self._turn.notify_all()

    def close(self) -> bool:
        """Save what still waits, trying once; return whether all is saved."""
        with self._turn:
            self._is_closed = True
            self._turn.notify_all()
        self._thread.join(CLOSE_TIMEOUT)
        if not self._thread.is_alive() and not self.is_saved:
            self._save_rest()
        return self.is_saved

    def _start(self) -> Thread:
        thread = Thread(target=self._work, name="saver", daemon=True)
        thread.start()
        return thread

    def _save_rest(self) -> None:
        """Save what a thread that died has left."""
        with self._turn:
            session = self._waiting
        if session is not None and self._has_died:
            self.error = self._attempt(session)
            with self._turn:
                self._waiting = session if self.error else None

    def _work(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._waiting is not None or self._is_closed)
                session, self._waiting = self._waiting, None
                if session is None:
                    self._is_over = True
                    return
                self._is_saving = True
            self.error = self._attempt(session)
            with self._turn:
                self._is_saving = False
                if self.error and not isinstance(self.error, ChangedElsewhere) and self._waiting is None:
                    self._waiting = session
            self._on_save(self.error)
            with self._turn:
                if self._waiting is session:
                    if self._is_closed:
                        self._is_over = True
                        return
                    self._turn.wait(RETRY_AFTER)

    def _attempt(self, session: Session) -> StorageError | None:
        try:
            self._file.save(session)
        except StorageError as error:
            return error
        except BaseException:
            with self._turn:
                self._has_died, self._is_saving = True, False
                self._waiting = self._waiting or session
            raise
        return None
