"""The search for sessions by a term."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from textual.worker import get_current_worker

from earnest.workspace.library import encode_term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from textual.timer import Timer
    from textual.widget import Widget

    from earnest.workspace.library import Library, LibraryEntry

T = TypeVar("T")

AT_ONCE = 40
"""Up to so many sessions, the files are searched at once."""
PAUSE = 0.3
"""Seconds without a key after which more files than that are searched, on a thread."""
BATCH = 100
"""So many sessions are read or searched before the list is shown again."""
GROUP = "words"
"""The group of workers that search files."""


class Narrowed(NamedTuple):
    """The sessions whose listed text contains a term."""

    entries: Sequence[LibraryEntry]
    term: str
    found: Sequence[LibraryEntry]


class Searched(NamedTuple):
    """The keys of sessions in which a term was found."""

    entries: Mapping[str, LibraryEntry]
    term: str
    keys: frozenset[str]


class LibrarySearch:
    """Finds sessions by a normalized term.

    The text of the list is searched at once, the files of many sessions a moment later.
    """

    def __init__(self, host: Widget, changed: Callable[[], None]) -> None:
        """Prepare a search.

        Args:
            host: The screen that the workers belong to.
            changed: Called on the event loop when more sessions are found.
        """
        self._host, self._changed = host, changed
        self._mentioning: set[str] = set()
        """The keys of sessions whose files contain the term."""
        self._timer: Timer | None = None
        self.term = ""
        self._narrowed = Narrowed((), "", ())
        self._searched = Searched({}, "", frozenset())
        """The last term for which all files were searched."""

    def find(self, library: Library, entries: Mapping[str, LibraryEntry], term: str) -> None:
        """Search a library for another term; an empty one finds every session."""
        self._mentioning, self.term = set(), term
        self.search_files(library, entries)

    def search_files(self, library: Library, entries: Mapping[str, LibraryEntry]) -> None:
        """Search the files of a library for the present term."""
        self.cancel()
        if not self.term:
            return
        if len(entries) <= AT_ONCE:
            self._take(library.search(self.term, self._unlisted(entries)))
        else:
            self._timer = self._host.set_timer(PAUSE, partial(self._begin_thread, library, entries))

    def cancel(self) -> None:
        """Stop searching files; what was found stays."""
        if self._timer is not None:
            self._timer.stop()
        self._host.workers.cancel_group(self._host, GROUP)

    def narrow(self, entries: Sequence[LibraryEntry]) -> Sequence[LibraryEntry]:
        """Return those of the sessions that are known to contain the term.

        A longer term is looked for only where the shorter one was.
        """
        term, sought, mentioning = self.term, encode_term(self.term), self._mentioning
        if not term:
            return entries
        if mentioning:
            return [entry for entry in entries if sought in entry.search_text or entry.key in mentioning]
        before = self._narrowed
        is_narrower = before.entries is entries and before.term in term
        among = before.found if is_narrower else entries
        self._narrowed = Narrowed(entries, term, [entry for entry in among if sought in entry.search_text])
        return self._narrowed.found

    def _unlisted(self, entries: Mapping[str, LibraryEntry]) -> list[str]:
        """Return the keys of sessions whose listed text lacks the term."""
        sought = encode_term(self.term)
        return [key for key, entry in entries.items() if sought not in entry.search_text]

    def _begin_thread(self, library: Library, entries: Mapping[str, LibraryEntry]) -> None:
        read = partial(self._read_files, library, self.term, entries)
        self._host.run_worker(read, group=GROUP, thread=True)

    def _read_files(self, library: Library, term: str, entries: Mapping[str, LibraryEntry]) -> None:
        """Search files batch by batch; on a thread.

        After a shorter term, only those are searched that had it.
        """
        before, every, sought = self._searched, list[str](), encode_term(term)
        known = before.keys if before.entries is entries and before.term in term else None
        unlisted = (key for key, entry in entries.items() if sought not in entry.search_text)
        for batch in batched((key for key in unlisted if known is None or key in known), BATCH):
            found = list(library.search(term, batch))
            if get_current_worker().is_cancelled or not self._host.is_attached:
                return
            every += found
            if found:
                self._host.app.call_from_thread(self._take, found, term)
        listed = (key for key, entry in entries.items() if sought in entry.search_text)
        self._searched = Searched(entries, term, frozenset((*every, *listed)))

    def _take(self, keys: Iterable[str], term: str | None = None) -> None:
        if term in {None, self.term}:
            self._mentioning |= set(keys)
            self._changed()


def batched(things: Iterable[T], most: int) -> Iterator[list[T]]:
    """Yield things in lists of at most so many."""
    remaining = iter(things)
    while batch := list(islice(remaining, most)):
        yield batch
