"""Sessions read and judged for display at home."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from earnest.workspace.library import AssessedEntry

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from textual.screen import Screen

    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.workspace.library import Library, LibraryEntry


class ChosenSession(NamedTuple):
    """The present session of the list, read and judged."""

    key: str
    session: Session
    standing: Standing
    is_sample: bool


class Previews:
    """The sessions of a library, each assessed when it is asked for."""

    def __init__(self, host: Screen[Any], library: Library, changed: Callable[[], None]) -> None:
        """Prepare previews; none are shown before `allow`.

        Args:
            host: The screen that the workers belong to.
            library: The library.
            changed: Called on the event loop when more can be shown.
        """
        self._host, self._library, self._changed = host, library, changed
        self._assessed: dict[str, AssessedEntry] = {}
        """The sessions that were, or still are, assessed on a thread."""
        self.are_allowed = False

    def start(self, library: Library) -> None:
        """Show another library."""
        self._library, self._assessed = library, {}

    def allow(self) -> None:
        """Show previews from now on, if the list is in view."""
        if self._host.is_active:
            self.are_allowed = True
            self._changed()

    def preview(self, key: str) -> AssessedEntry | None:
        """Return a session for display; None before previews are allowed.

        Before the rules are loaded, it is assessed on a thread.
        """
        if not self.are_allowed:
            return None
        return self.assess(key) if self._library.is_ready else self._assess_later(key)

    def assess(self, key: str) -> AssessedEntry:
        """Return a session with its standing; empty while it is read."""
        return self._library.assess(key) if self._library.is_quick(key) else self._assess_later(key)

    def assess_chosen(self, entry: LibraryEntry | None) -> ChosenSession | None:
        """Return a listed session with its standing, if it has one yet."""
        assessed = self.assess(entry.key) if entry else None
        if entry is None or assessed is None or assessed.session is None or assessed.standing is None:
            return None
        return ChosenSession(entry.key, assessed.session, assessed.standing, entry.marks.is_sample)

    def _assess_later(self, key: str) -> AssessedEntry:
        if key not in self._assessed:
            self._assessed[key] = AssessedEntry(None, None)
            self._host.run_worker(partial(self._assess, self._library, key), group="look", thread=True)
        return self._assessed[key]

    def _assess(self, library: Library, key: str) -> None:
        """Read and judge a session; on a thread."""
        assessed = library.assess(key)
        if assessed.standing:
            assessed.standing.asked.find()
        if self._host.is_attached:
            self._host.app.call_from_thread(self._take, library, key, assessed)

    def _take(self, library: Library, key: str, assessed: AssessedEntry) -> None:
        if library is self._library:
            self._assessed[key] = assessed
            self._changed()
