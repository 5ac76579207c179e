"""The sessions of home while they are read."""

from types import SimpleNamespace

from earnest.core.standing.verdict import StandingSummary, Verdict
from earnest.tui.home.loader import LibraryLoader
from earnest.workspace.library import EntryMarks, LibraryEntry


class AskedEntry(LibraryEntry):
    """A session that counts how often it is asked what it is for."""

    asked = 0

    @property
    def is_practice(self):
        """Whether it is for practice."""
        AskedEntry.asked += 1
        return super().is_practice


def test_what_is_known_of_all_sessions_is_looked_for_once():
    """A key at home costs no more for thousands of sessions, until more is read of them."""
    practice, earned = (
        StandingSummary(verdict, None, "", None, False) for verdict in (Verdict.PRACTICE, Verdict.EARNED)
    )
    marks = [EntryMarks(came_in=at in {1, 4}) for at in range(40)]
    entries = [AskedEntry(str(at), "", None, earned if at % 4 else practice, marks[at]) for at in range(40)]
    loader = LibraryLoader(None, SimpleNamespace(entries=entries), lambda: None)

    assert (loader.left_out, loader.waiting) == (10, {"1"})
    asked = AskedEntry.asked
    assert (loader.left_out, loader.waiting) == (10, {"1"})
    assert AskedEntry.asked == asked > 0
    loader.entries = {entry.key: entry for entry in entries[:4]}
    assert loader.left_out == 1
