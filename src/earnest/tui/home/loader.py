"""Reading a library on threads while its list is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from earnest.tui.home.commands import find_waiting
from earnest.tui.home.library_search import BATCH, LibrarySearch, batched
from earnest.tui.home.previews import Previews
from earnest.workspace.library import sort_newest_first

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from textual.screen import Screen

    from earnest.workspace.library import Library, LibraryEntry

    Order = Callable[[LibraryEntry], Any]


class LibraryLoader:
    """The sessions of a library, read on threads."""

    def __init__(self, host: Screen[Any], library: Library, changed: Callable[[], None]) -> None:
        """Take a library; nothing is read before `start`.

        Args:
            host: The screen that the workers belong to.
            library: The library.
            changed: Called on the event loop when more is known or found.
        """
        self._host, self._changed = host, changed
        self.search = LibrarySearch(host, changed)
        self.previews = Previews(host, library, changed)
        self.library = library
        self.entries = {entry.key: entry for entry in library.entries}
        """The user's own sessions by their keys."""
        self._sorted: tuple[object, Order | None, Sequence[LibraryEntry]] = (None, None, ())
        """The sessions, how they were sorted last, and all of them in that order."""
        self._listed: Sequence[LibraryEntry] = ()
        """The same without those for practice."""
        self._known: tuple[object, int, frozenset[str]] = (None, 0, frozenset())
        """The sessions, and what was last known of all of them."""

    def start(self, library: Library) -> None:
        """Show a library and read what is not known of it yet."""
        self.library = library
        self.previews.start(library)
        self.entries = {entry.key: entry for entry in library.entries}
        self._changed()
        self.search.search_files(library, self.entries)
        if not all(sample.is_read for sample in library.samples):
            self._begin(self._read_samples)
        elif not library.is_whole:
            self._begin(self._list_whole)
        elif not all(entry.is_read for entry in self.entries.values()):
            self._begin(self._read_entries)

    def find(self, term: str) -> None:
        """Search for a normalized term; an empty one finds every session."""
        self.search.find(self.library, self.entries, term)
        self._changed()

    def found(self, order: Order | None) -> Sequence[LibraryEntry]:
        """Return the sessions found so far, in an order.

        Without a term, those for practice are left out.

        Args:
            order: The key to sort by; None for that of the last change.
        """
        if self._sorted[0] is not self.entries or self._sorted[1] is not order:
            every = list(self.entries.values())
            self._sorted = self.entries, order, sorted(every, key=order) if order else every
            self._listed = [entry for entry in self._sorted[2] if not entry.is_practice]
        return self.search.narrow(self._sorted[2]) if self.search.term else self._listed

    @property
    def left_out(self) -> int:
        """How many sessions are known to be for practice."""
        return self._know()[1]

    @property
    def waiting(self) -> frozenset[str]:
        """The keys of the sessions that wait, as `find_waiting` says."""
        return self._know()[2]

    def _know(self) -> tuple[object, int, frozenset[str]]:
        """Look once at all sessions, until more is known of them."""
        if self._known[0] is not self.entries:
            every = self.entries.values()
            self._known = self.entries, sum(entry.is_practice for entry in every), find_waiting(every)
        return self._known

    def entry(self, key: str | None) -> LibraryEntry | None:
        """Return the session or sample with a key."""
        samples = {entry.key: entry for entry in self.library.samples}
        return self.entries.get(key or "") or samples.get(key or "")

    def _begin(self, read: Callable[[Library], None]) -> None:
        self._host.run_worker(partial(read, self.library), group="read", thread=True, exclusive=True)

    def _read_samples(self, library: Library) -> None:
        """Read the samples; on a thread."""
        library.read_samples()
        self._hand_over(library, ())

    def _read_entries(self, library: Library) -> None:
        """Read the unknown sessions batch by batch; on a thread."""
        for batch in batched(library.read(), BATCH):
            if get_current_worker().is_cancelled:
                return
            self._hand_over(library, batch)

    def _hand_over(self, library: Library, entries: Sequence[LibraryEntry]) -> None:
        """Have entries taken on the event loop; on a thread."""
        if self._host.is_attached:
            self._host.app.call_from_thread(self._take, library, entries)

    def _take(self, library: Library, entries: Sequence[LibraryEntry]) -> None:
        if library is self.library:
            known = self.entries | {entry.key: entry for entry in entries}
            self.entries = {entry.key: entry for entry in sort_newest_first(known.values())}
            self._changed()

    def _list_whole(self, library: Library) -> None:
        """List the whole library; on a thread."""
        whole = library.load_whole()
        for entry in whole.entries:
            _ = entry.search_text  # computed here, so that the first key of a search is quick
        if self._host.is_attached and not get_current_worker().is_cancelled:
            self._host.app.call_from_thread(self._show_whole, library, whole)

    def _show_whole(self, library: Library, whole: Library) -> None:
        if library is self.library:
            self.start(whole)
