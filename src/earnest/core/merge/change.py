"""One entry of a history, as a merge sees it."""

from datetime import datetime
from typing import Any, NamedTuple, Self

from earnest.core.model.entries.entry import Entry, RecordedEntry
from earnest.core.model.keys import KeyPath, join_path, split_path

ChangeKey = tuple[datetime, str, KeyPath, str]
"""By what a change is known again in another history: when, who, where, and what it wrote."""


class Change(NamedTuple):
    """One entry of a history, at any place in it."""

    at: datetime
    by: str
    path: KeyPath
    was: Any
    now: Any
    why: str

    @classmethod
    def of(cls, entry: Entry | RecordedEntry) -> Self:
        """Return the change that an entry tells of."""
        return cls(entry.at, entry.by, split_path(entry.path), entry.was, entry.now, entry.why)

    @property
    def entry(self) -> Entry:
        """The entry of a history that tells of it."""
        return Entry(self.at, self.by, join_path(self.path), self.was, self.now, self.why)

    @property
    def key(self) -> ChangeKey:
        """By what it is known again.

        Of a list of ids what came counts, since another list may have taken it in.
        """
        may_be = isinstance(self.was, list) or isinstance(self.now, list)
        is_list = may_be and are_ids(self.was, self.now) and self.was != self.now
        told = str(sorted({*(self.now or ())}.difference(self.was or ()))) if is_list else repr(self.now)
        return self.at, self.by, self.path, told


def are_ids(*values: Any) -> bool:
    """Return whether values are lists of ids, or nothing."""
    lists = [value for value in values if value is not None]
    return bool(lists) and all(isinstance(each, list) and all(isinstance(one, str) for one in each) for each in lists)
