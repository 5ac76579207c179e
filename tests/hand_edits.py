"""Histories made for tests, entry by entry."""

from earnest.core.history.steps import number_of
from earnest.core.model.entries.entry import Entry
from earnest.core.model.entries.past import LastValues


def record_hand_edits(tables, changes, at, by, why=""):
    """Return the tables with an entry for each change: its dotted path, the value before, and the value now.

    The history stays where it stands, as in a file that somebody put into another order.
    """
    history, last = dict(tables.get("history", {})), LastValues()
    for place, (path, was, now) in enumerate(changes, max(map(number_of, history), default=0) + 1):
        history[f"{place:04}"], _ = last.add(Entry(at, by, path, was, now, why))
    return {**tables, "history": history}
