"""A history in full, and its entries as the file keeps them."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from earnest.core.model.entries.entry import Entry, RecordedEntry, SplicedText, read_value
from earnest.core.model.entries.splices import LONG, estimate_cost, find_splices
from earnest.core.model.keys import KeyPath, split_path

UNRECORDED = frozenset({"format", "interview", "started", "at_question", "clash", "history"})
"""Keys at the top of a file that the history does not record."""

_TABLE = object()
"""What stands for a table among the last values."""


class LastValues:
    """The last value of each key that a history tells of.

    Keys of a table that was written as a whole are left out.
    """

    def __init__(self, values: Mapping[KeyPath, Any] | None = None) -> None:
        self._values = dict(values or {})

    def copy(self) -> "LastValues":
        """Return a copy, which can be changed by itself."""
        return LastValues(self._values)

    def read_entry(self, recorded: RecordedEntry) -> Entry:
        """Return the next entry of the file in full."""
        path = split_path(recorded.path)
        was, now = recorded.was, recorded.now
        if was is None:
            was = self._find(path)
        if recorded.splices and now is None:
            now = SplicedText(was, recorded.splices)
        self._note(path, now)
        return Entry(recorded.at, recorded.by, recorded.path, was, now, recorded.why)

    def write_entry(self, entry: Entry) -> dict[str, Any]:
        """Return the next entry as the file keeps it.

        What was is left out if the last value tells it, and of a long text what changed is kept alone.
        """
        return self.add(entry)[0]

    def add(self, entry: Entry) -> tuple[dict[str, Any], Entry]:
        """Return the next entry as the file keeps it, and as read."""
        path = split_path(entry.path)
        was, now, last = entry.was, entry.now, self._find(path)
        known = read_value(last)
        is_known = type(known) is type(was) and known == was
        splices = find_splices(was, now) if isinstance(was, str) and isinstance(now, str) and len(was) > LONG else ()
        if not splices or estimate_cost(splices) >= len(now):
            splices = ()
        before = last if is_known else was
        after = SplicedText(before, splices) if splices else now
        self._note(path, after)
        kept = {"at": entry.at, "by": entry.by, "path": entry.path}
        if not is_known and was is not None:
            kept["was"] = was
        if splices:
            kept["splices"] = [each.model_dump(exclude_defaults=True) for each in splices]
        elif now is not None:
            kept["now"] = now
        if entry.why:
            kept["why"] = entry.why
        return kept, Entry(entry.at, entry.by, entry.path, before, after, entry.why)

    def _find(self, path: KeyPath) -> Any:
        value = self._values.get(path)
        return None if value is _TABLE else value

    def _note(self, path: KeyPath, now: Any) -> None:
        """Note a key's value after an entry.

        A value and a table in one place exclude each other.
        """
        values = self._values
        before = values.get(path)
        # Most entries set a key of a record: where the table right above is one, any such key can be recorded.
        if now is not None and before is not _TABLE and values.get(path[:-1]) is _TABLE:
            values[path] = now
            return
        if not is_recordable(path, "" if type(now) is SplicedText else now):
            return
        if before is _TABLE:
            for key in [key for key in values if key[: len(path)] == path]:
                del values[key]
        # Where the table right above is one, so are all above it.
        if (before is None or before is _TABLE) and values.get(path[:-1]) is not _TABLE:
            for above in (path[:keys] for keys in range(1, len(path))):
                if now is not None:
                    values[above] = _TABLE
                elif values.get(above, _TABLE) is not _TABLE:
                    del values[above]
        if now is None:
            values.pop(path, None)
        else:
            values[path] = now


class Past(NamedTuple):
    """A history in full, and the last value of each key."""

    entries: tuple[tuple[str, Entry], ...]
    last: LastValues

    def grown(self, recorded: Iterable[tuple[str, RecordedEntry]]) -> "Past":
        """Return the past with more entries of the file."""
        last = self.last.copy()
        more = tuple((number, last.read_entry(each)) for number, each in recorded)
        return Past(self.entries + more, last)


def read_past(recorded: Iterable[tuple[str, RecordedEntry]]) -> Past:
    """Return a history in full."""
    return Past((), LastValues()).grown(recorded)


def is_recordable(path: KeyPath, value: Any) -> bool:
    """Return whether an entry leaves a session valid."""
    if path[:1] == ("client",):
        return len(path) == 1 and isinstance(value, str)
    return bool(path) and path[0] not in UNRECORDED
