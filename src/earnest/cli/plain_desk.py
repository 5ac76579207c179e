"""A session's file under a talk: saved after every answer, and let go at the end."""

import os

from earnest.cli import clock
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.model.session import Session
from earnest.plain.context import Context
from earnest.store.external_editor import edit_text
from earnest.store.files.folder import Folder
from earnest.store.system_user import user_name
from earnest.workspace.errors import StorageError
from earnest.workspace.opened_session import LOOKING, OpenedSession


class PlainDesk:
    """What lies open in a talk; a save that does not happen is told, and tried again with the next answer."""

    def __init__(self, folder: Folder, opened: OpenedSession) -> None:
        self._folder, self._opened = folder, opened
        self._saved: Session | None = opened.session
        self._user = user_name()
        self.trouble = ""
        """Why the last save did not happen; empty where it did."""

    def pen(self) -> Author:
        """Who writes, and when."""
        return Author(self._user, clock.now())

    def world(self) -> Context:
        """Return the world of a talk."""
        read_only = self._opened.read_only or ("" if self._opened.file else LOOKING)
        return Context(clock.now, self._user, self.keep, self._edit, read_only)

    def keep(self, sitting: WorkingSession) -> str:
        """Save a session; return what is to be said where that did not happen."""
        if self._opened.file is None or sitting.session is self._saved:
            return ""
        try:
            self._opened.file.save(sitting.session)
        except StorageError as trouble:
            self.trouble = str(trouble)
            return self.trouble
        self._saved, self.trouble = sitting.session, ""
        return ""

    def leave(self, sitting: WorkingSession) -> None:
        """Save what waits; remember where one was, and take the draft away. What cannot be saved stays in the draft."""
        self.keep(sitting)
        if self._opened.file and not self.trouble:
            self._opened.file.drafts.clear()
            self._opened.file.drafts.keep(sitting.at_question)

    def _edit(self, text: str) -> tuple[str, str]:
        found = edit_text(text, self._folder, os.environ)
        return found.text, found.says
