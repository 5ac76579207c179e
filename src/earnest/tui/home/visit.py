"""The list of sessions as the app shows it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from earnest.tui.home.screen import HomeScreen
    from earnest.workspace.library import Library
    from earnest.workspace.ports import PictureStore
    from earnest.workspace.workspace import Workspace


class HomeVisit:
    """Makes the list of sessions, and keeps it up to date."""

    def __init__(
        self,
        app: App[Any],
        workspace: Workspace,
        make_screen: Callable[..., HomeScreen],
        keep: Callable[[HomeScreen, PictureStore, int, int], None],
        *,
        samples: bool = False,
    ) -> None:
        """Prepare the list; it is not made yet.

        Args:
            app: The app.
            workspace: The ports.
            make_screen: Makes the list.
            keep: Keeps the picture of the list, with when it was listed and how many sessions it shows.
            samples: Whether only the samples are shown.
        """
        self._keep = keep
        self._app, self._workspace, self._make_screen = app, workspace, make_screen
        self._samples, self._listed_at = samples, 0
        self.screen: HomeScreen | None = None
        """The list; None before it is first shown."""
        self.came_from = ""
        """The key of the session that was left; it is gone to once."""
        self.archived: list[str] = []
        """The keys of what was archived here, the last one last."""

    def make_screen(self, *, waits: bool) -> HomeScreen:
        """Return the list, as far as known without reading a session."""
        library = self._library(is_quick=True)
        self.screen = self._make_screen(
            library,
            self._workspace.today(),
            keep_picture=self.keep_picture,
            samples=self._samples,
            at=self._take_origin(),
            waits=waits,
        )
        return self.screen

    def show(self, word: str = "") -> None:
        """Show the sessions as they are now, and a word."""
        self._samples = False
        self.show_if_bare()
        if self.screen is not None and self.screen.is_mounted:
            self.archived = [key for key in self.archived if self._workspace.library.exists(key)]
            self.screen.show_library(
                self._library(), can_restore=bool(self.archived), word=word, at=self._take_origin()
            )

    def show_if_bare(self) -> None:
        """Show the list where no other screen is open."""
        if len(self._app.screen_stack) == 1 and self.screen not in self._app.screen_stack:
            self._app.push_screen(self.make_screen(waits=False))

    def keep_picture(self) -> None:
        """Keep what the list shows for the next start."""
        screen = self.screen
        if screen is None or self._samples or not all(entry.is_read for entry in screen.loader.entries.values()):
            return
        panes: Any = screen.query("LibraryPane").results()
        if screen.is_active and all(pane.is_as_at_a_start for pane in panes):
            self._keep(screen, self._workspace.pictures, self._listed_at, screen.loader.library.count)

    def _library(self, *, is_quick: bool = False) -> Library:
        self._listed_at = time.time_ns()
        return self._workspace.library.catalog(samples_only=self._samples, is_quick=is_quick)

    def _take_origin(self) -> str:
        came_from, self.came_from = self.came_from, ""
        return came_from
