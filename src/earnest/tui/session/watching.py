"""Responsible for looking on while somebody else writes: what they save is shown, and their place can be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest import core, store
from earnest.tui.session.conflicts import SettlingApp
from earnest.workspace.errors import StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from textual.timer import Timer

    from earnest.store.sessions.watch import Watch
    from earnest.workspace.opened_session import OpenedSession

EVERY = 1.0
"""Seconds from one look at the file to the next; nothing is painted unless it has changed."""
FREE = "read only; ? then take over"


class LookingOn(SettlingApp):
    """An app that looks on, live, while a session is somebody else's to write."""

    _watch: Watch | None = None
    _looks: Timer | None = None

    def begin_watch(self, opened: OpenedSession) -> None:
        """Look at the file from now on, as long as the session's page is there."""
        self._watch = store.sessions.watch.Watch(opened)
        self._looks = self._looks or self.set_interval(EVERY, self.look)

    async def look(self) -> None:
        """Show what was saved since the last look, and say when the session is free."""
        page = self._page
        if self._watch is None or page is None or not page.is_attached:
            return
        found = self._watch.look()
        if found is not None and not found.unfit:
            await page.show_news(found.session)
        if self._watch.is_free != page.is_free and self._desk is not None:
            page.is_free = self._watch.is_free
            page.say_mark(FREE if page.is_free else self._desk.read_only_mark)
            page.show_keys()

    def take_over(self) -> None:
        """Open the session for writing, at the place where one is."""
        if self._watch is None or self._page is None:
            return
        path: Path = self._watch.path
        try:
            opened = store.sessions.open.open_session(path)
        except StorageError as trouble:
            self.tell(path.name, "Not taken over", [str(trouble)])
            return
        if opened.file is None:
            self.tell(path.name, "Not taken over", [opened.read_only])
            return
        sitting = core.editing.working_session.WorkingSession.begin(
            opened.session, self._page.editor.working.interview, self._page.editor.working.at_question
        )
        self.gone_home()
        self.show_session(opened, sitting, {})

    def gone_home(self) -> None:
        """Stop looking on, and go home."""
        self._watch = None
        super().gone_home()
