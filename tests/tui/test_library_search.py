"""A longer term is looked for only where the shorter one was."""

from earnest.tui.home.library_search import LibrarySearch
from earnest.workspace.library import LibraryEntry


class CountedEntry(LibraryEntry):
    """An entry that counts how often its text is looked at."""

    looked = 0

    @property
    def search_text(self):
        """Count, and return the text."""
        CountedEntry.looked += 1
        return self.client.lower().encode()


class Nowhere:
    """A library and a screen without files and timers."""

    workers = property(lambda self: self)

    def cancel_group(self, *_):
        """Cancel nothing."""

    def set_timer(self, *_):
        """Set no timer."""


def test_what_was_narrowed_is_narrowed():
    """Each letter more looks at those that are left; another term, or a letter less, at all."""
    entries = [CountedEntry(str(number), f"Client {number:03}", None) for number in range(100)]
    search = LibrarySearch(Nowhere(), lambda: None)
    looked = []
    for term in ("client 0", "client 04", "client 042", "client 04", "dana"):
        search.find(Nowhere(), {entry.key: entry for entry in entries}, term)
        CountedEntry.looked = 0
        found = search.narrow(entries)
        looked.append((len(found), CountedEntry.looked))

    assert looked == [(100, 100), (10, 100), (1, 10), (10, 100), (0, 100)]
