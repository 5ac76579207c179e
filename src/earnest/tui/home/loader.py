"""Responsible for what is known of a list of sessions: it is shown at once, and filled in as it is read beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from textual.worker import get_current_worker

from earnest.tui.home.throwing_page import ThrowingPage
from earnest.tui.widgets.item_list import ItemList
from earnest.workspace.library import AssessedEntry, Library, LibraryEntry

if TYPE_CHECKING:
    from textual.widgets import Input

    from earnest.core.model.session import Session

Thing = TypeVar("Thing")
AT_ONCE = 40
"""Up to so many sessions are looked through for words before the list is shown again."""
A_PAUSE = 0.3
"""Seconds without a key after which the files are looked through."""
A_FEW = 100
"""Sessions that are read, or looked through, from one time that the list is shown to the next."""


class ShelfPage(ThrowingPage):
    """A list of sessions, as many as there may be: none is read on the event loop that takes long."""

    def __init__(self, library: Library, *, waits: bool = False) -> None:
        super().__init__()
        self.library = library
        self.entries = {entry.key: entry for entry in library.entries}
        self.speaking: set[str] = set()
        """The sessions that speak of what is looked for, as far as they have been looked through."""
        self._large: dict[str, AssessedEntry] = {}
        self._is_seen = False
        self._waits = waits
        """Whether the app is not drawn yet: what it starts with is shown before any session is read."""

    def on_screen_resume(self) -> None:
        """Read what the panel shows once the list is seen: so it comes sooner."""
        if not self._is_seen and not self._waits:
            self.call_after_refresh(self._see)

    def stands_drawn(self) -> None:
        """Hear that the app is drawn from now on."""
        self._waits = False
        self.call_after_refresh(self._see)

    def _see(self) -> None:
        if self.is_current:
            self._is_seen = True
            self.show()

    def take(self, library: Library, word: str = "") -> None:
        """Show the sessions as they are by now."""
        self.library, self._large = library, {}
        self.entries = {entry.key: entry for entry in library.entries}
        self.show(word)
        self._look_through()
        self.read_on()

    def read_on(self) -> None:
        """Read what is not known yet, beside what is shown."""
        if not all(sample.is_read for sample in self.library.samples):
            self.run_worker(partial(self._read_samples, self.library), group="read", thread=True, exclusive=True)
        elif not self.library.is_whole:
            self.run_worker(partial(self._see_all, self.library), group="read", thread=True, exclusive=True)
        elif not all(entry.is_read for entry in self.entries.values()):
            library = self.library
            self.run_worker(partial(self._read, library), group="read", thread=True, exclusive=True)

    def _read_samples(self, library: Library) -> None:
        """Read the samples, and show them; on a thread."""
        library.read_samples()
        if self.is_attached:
            self.app.call_from_thread(self._know, library, ())

    def _see_all(self, library: Library) -> None:
        """Look at all there is, and show that; on a thread."""
        whole = library.whole()
        for entry in whole.entries:
            _ = entry.sought_in  # folded here, so that the first key of a search need not wait for it
        if self.is_attached and not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._take_all, library, whole)

    def _take_all(self, library: Library, whole: Library) -> None:
        if library is self.library:
            self.take(whole)

    def _read(self, library: Library) -> None:
        """Read what is not known yet, and show it a few at a time; on a thread."""
        for some in batched(library.read(), A_FEW):
            if get_current_worker().is_cancelled or not self.is_attached:
                return
            self.app.call_from_thread(self._know, library, some)

    def _know(self, library: Library, entries: Sequence[LibraryEntry]) -> None:
        if library is self.library:
            self.entries |= {entry.key: entry for entry in entries}
            self.show()

    def shown_at(self, key: str) -> AssessedEntry | None:
        """Return a session for what is shown of it; nothing yet before the list is seen, and the rules are loaded."""
        if not self._is_seen:
            return None
        return self.looked_at(key) if self.library.is_ready else self._looked_beside(key)

    def looked_at(self, key: str) -> AssessedEntry:
        """Return a session, read; nothing yet where it is large: then it is shown as soon as it is read."""
        return self.library.looked_at(key) if self.library.is_quick(key) else self._looked_beside(key)

    def _looked_beside(self, key: str) -> AssessedEntry:
        if key not in self._large:
            self._large[key] = AssessedEntry(None, None)
            self.run_worker(partial(self._look, self.library, key), group="look", thread=True)
        return self._large[key]

    def _look(self, library: Library, key: str) -> None:
        looked = library.looked_at(key)
        if self.is_attached:
            self.app.call_from_thread(self._has_looked, library, key, looked)

    def _has_looked(self, library: Library, key: str, looked: AssessedEntry) -> None:
        if library is self.library:
            self._large[key] = looked
            self.show()

    def chosen(self) -> LibraryEntry | None:
        """Return the session, or the sample, that one is on."""
        key = self.query_one(ItemList).key
        samples = {entry.key: entry for entry in self.library.samples}
        return self.entries.get(key or "") or samples.get(key or "")

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Forget who spoke of what was looked for; soon all that was said is looked through for what is now."""
        self.speaking = set()
        self._look_through()

    def _look_through(self) -> None:
        self.workers.cancel_group(self, "words")
        if not self.sought:
            return
        if len(self.entries) <= AT_ONCE:
            self._speak(self.sought, self.library.speaking_of(self.sought, self._silent(self.sought)))
        else:
            self.set_timer(A_PAUSE, partial(self._look_later, self.library, self.sought))

    def _silent(self, sought: str) -> list[str]:
        """Return the sessions of which the list itself does not show what is looked for."""
        return [key for key, entry in self.entries.items() if sought not in entry.sought_in]

    def _look_later(self, library: Library, sought: str) -> None:
        """Look through what was said, unless somebody goes on typing what is looked for."""
        if library is self.library and sought == self.sought:
            keys = self._silent(sought)
            self.run_worker(partial(self._look_for, library, sought, keys), group="words", thread=True)

    def _look_for(self, library: Library, sought: str, keys: Sequence[str]) -> None:
        """Look through what was said, and show what is found a few at a time; on a thread."""
        for some in batched(keys, A_FEW):
            found = list(library.speaking_of(sought, some))
            if get_current_worker().is_cancelled or not self.is_attached:
                return
            if found:
                self.app.call_from_thread(self._speak, sought, found)

    def _speak(self, sought: str, keys: Iterable[str]) -> None:
        if sought == self.sought:
            self.speaking |= set(keys)
            self.show()

    def chosen_session(self) -> tuple[str, Session | None]:
        """Return the key of the session that one is on, and the session where it can be read."""
        chosen = self.chosen()
        looked = self.looked_at(chosen.key) if chosen else None
        return (chosen.key if chosen else ""), (looked.session if looked else None)


def batched(things: Iterable[Thing], most: int) -> Iterator[list[Thing]]:
    """Walk things a few at a time."""
    left = iter(things)
    while some := list(islice(left, most)):
        yield some
