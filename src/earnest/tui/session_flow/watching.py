"""A session that somebody else is writing, shown as they save it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from earnest.tui.session_flow import texts as say
from earnest.tui.widgets.top_line import Mark, SaveState

if TYPE_CHECKING:
    from textual.app import App
    from textual.timer import Timer

    from earnest.tui.interview.screen import InterviewScreen
    from earnest.workspace.ports import SessionWatch

EVERY = 1.0
"""Seconds from one look at the file to the next."""


class WatchedSession:
    """Looks at a session again and again while its screen is open."""

    def __init__(self, watch: SessionWatch, screen: InterviewScreen, read_only_mark: str) -> None:
        self._watch, self._screen, self._read_only_mark = watch, screen, read_only_mark
        self._timer: Timer | None = None
        self._is_gone = False
        """Whether it was told that the file is gone."""

    @property
    def key(self) -> str:
        """The key of the session."""
        return self._watch.key

    def begin(self, app: App[Any]) -> None:
        """Look from now on."""
        self._timer = app.set_interval(EVERY, self.look)

    def end(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.stop()

    async def look(self) -> None:
        """Show what was saved since, and whether the session is free."""
        screen = self._screen
        if not screen.is_attached:
            return
        found = self._watch.look()
        if found is not None and not found.unfit:
            await screen.show_news(found.session)
        if self._watch.is_gone and not self._is_gone:
            screen.is_free, self._is_gone = False, True
            screen.say_mark(Mark(say.GONE, SaveState.READ_ONLY))
            screen.show_keys()
        elif self._watch.is_free != screen.is_free:
            screen.is_free, self._is_gone = self._watch.is_free, False
            screen.say_mark(Mark(say.FREE if screen.is_free else self._read_only_mark, SaveState.READ_ONLY))
            screen.show_keys()
