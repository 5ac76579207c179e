"""Format 1, in which claims held their records (FORMAT-2, section 3)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from earnest.core.model.entries.entry import Entry
from earnest.core.model.ids import MOST_DIGITS
from earnest.core.model.keys import KeyPath, join_path, split_path
from earnest.core.model.kinds import KIND, natural
from earnest.core.model.paths import leaves, value_at, with_value
from earnest.core.model.records import name_target
from earnest.core.model.session import Tables

TABLES = {"heard": ("quote", "q"), "read": ("source", "s")}
"""The tables that a claim held: what each is now, and how its ids begin."""
RENAMED = {("read", "source"): "where"}
"""The keys of records that have another name now."""
RECORD, ENTRY = 4, 2
"""How many keys lead to a record, `goal.g1.heard.h1`, and to an entry of the history."""

Places = Mapping[KeyPath, KeyPath]
"""The new path of each record and entry that moved, by its old one."""


def migrate_format_1(document: Tables) -> Tables:
    """Return the tables of format 2, without the key `format`."""
    return _Migration(document).tables


def find_new_places(document: Tables) -> Places:
    """Return where the records and entries of a file are now.

    Nothing where it is not of format 1.
    """
    if document.get("format") != 1:
        return {}
    migration = _Migration(document)
    return {**migration.places, **migration.numbers} if migration.tables else {}


def move_path(path: KeyPath, places: Places) -> KeyPath:
    """Return where a key is now, if it has moved."""
    record = places.get(path[:RECORD])
    if record is not None and _is_of_record(path):
        return (*record, *_rename(path))
    entry = places.get(path[:ENTRY])
    return path if entry is None else (*entry, *path[ENTRY:])


def find_old_path(path: KeyPath, places: Places) -> KeyPath:
    """Return where a key of format 2 is in the file."""
    old = next((old for old, new in places.items() if new == path[:ENTRY]), path[:ENTRY])
    names = {new: name for (table, name), new in RENAMED.items() if table in old[2:3]}
    return (*old, *(names.get(key, key) for key in path[ENTRY : ENTRY + 1]), *path[ENTRY + 1 :])


def is_added(entry: Entry) -> bool:
    """Return whether the migration may have added an entry.

    It tells what a record is for, where that begins or ends.
    """
    path = split_path(entry.path)
    return path[:1] in {("quote",), ("source",)} and path[2:] == ("for",) and None in (entry.was, entry.now)


class _Change(NamedTuple):
    """An entry of the history that changed a record's key."""

    record: KeyPath
    key: KeyPath
    entry: Mapping[str, Any]


class _Migration:
    """The migration of one file."""

    def __init__(self, document: Tables) -> None:
        self._document = document
        history = document.get("history")
        self._history: Mapping[str, Any] = history if isinstance(history, Mapping) else {}
        self._changes = dict(self._read_changes())
        self._repeats = self._find_repeats()
        self.places = self._place_records()
        """The new path of each record, by its old one."""
        self.numbers: dict[KeyPath, KeyPath] = {}
        """The new path of each entry, by its old one."""

    @cached_property
    def tables(self) -> Tables:
        """The tables of format 2."""
        tables = {key: _without_records(value) if key in KIND else value for key, value in self._document.items()}
        for record in sorted(self.places, key=lambda old: natural(self.places[old][-1])):
            held = value_at(self._document, record)
            if held is not None:
                new = self.places[record]
                tables = with_value(tables, new, _hang(held, record, value_at(tables, new)))
        if self._history:
            tables["history"] = dict(self._migrate_history())
        return tables

    def _read_changes(self) -> Iterator[tuple[str, _Change]]:
        for number in sorted(self._history, key=natural):
            entry = self._history[number]
            path = entry.get("path") if isinstance(entry, Mapping) else None
            keys = split_path(path) if isinstance(path, str) else ()
            if _is_of_record(keys) and len(keys) > RECORD:
                yield number, _Change(keys[:RECORD], keys[RECORD:], entry)

    def _list_records(self) -> list[KeyPath]:
        """Return all records, in the order in which they were written down."""
        found: dict[KeyPath, None] = dict.fromkeys(change.record for change in self._changes.values())
        claims = ((kind, claim) for kind in KIND for claim, _ in _items(self._document.get(kind)))
        tables = ((*path, table) for path in claims for table in TABLES)
        held = ((*path, key) for path in tables for key, _ in _items(value_at(self._document, path)))
        return list(found | dict.fromkeys(held))

    def _find_repeats(self) -> dict[KeyPath, KeyPath]:
        """Return the quotes that repeat another, each with that other.

        Both were written down in one step and never changed, so that one quote stands for both at any time.
        """
        changes: dict[KeyPath, list[_Change]] = defaultdict(list)
        for change in self._changes.values():
            changes[change.record].append(change)
        first: dict[object, KeyPath] = {}
        under: dict[KeyPath, set[str]] = defaultdict(set)
        repeats: dict[KeyPath, KeyPath] = {}
        for record in self._list_records():
            held = value_at(self._document, record)
            if record[2] != "heard" or not isinstance(held, Mapping) or not _is_untouched(held, changes[record]):
                continue
            said = frozenset((join_path(path), repr(value)) for path, value in leaves(held))
            original = first.setdefault((said, not changes[record]), record)
            if original is not record and record[1] not in under[original]:
                repeats[record] = original
            under[original].add(record[1])
        return repeats

    def _place_records(self) -> dict[KeyPath, KeyPath]:
        places: dict[KeyPath, KeyPath] = {}
        counts: dict[str, int] = defaultdict(int)
        for record in self._list_records():
            if record not in self._repeats:
                table, prefix = TABLES[record[2]]
                counts[table] += 1
                places[record] = (table, f"{prefix}{counts[table]}")
        return places | {record: places[original] for record, original in self._repeats.items()}

    def _migrate_history(self) -> Iterator[tuple[str, Any]]:
        """Yield the entries with their new numbers.

        Each record gets one more where it begins, and where it ends.
        """
        added = 0
        kept: dict[KeyPath, set[KeyPath]] = defaultdict(set)
        """The keys that each record has at that time."""
        hung: dict[KeyPath, list[str]] = defaultdict(list)
        """What each new record is for at that time."""
        for number in sorted(self._history, key=natural):
            for more, entry in enumerate(self._migrate_entry(number, kept, hung)):
                added += bool(more)
                new = f"{int(number) + added:04}" if number.isdecimal() and len(number) <= MOST_DIGITS else number
                self.numbers.setdefault(("history", number), ("history", new))
                yield new, entry

    def _migrate_entry(
        self, number: str, kept: dict[KeyPath, set[KeyPath]], hung: dict[KeyPath, list[str]]
    ) -> Iterator[Any]:
        change = self._changes.get(number)
        if change is None:
            yield self._history[number]
            return
        record, key, entry = change
        new, keys, was = self.places[record], kept[record], list(hung[self.places[record]])
        is_there = bool(keys)
        (keys.discard if entry.get("now") is None else keys.add)(key)
        begins, ends = bool(keys) and not is_there, is_there and not keys
        if begins:
            hung[new].append(name_target(record[1]))
        elif ends:
            hung[new].remove(name_target(record[1]))
        moved = {**entry, "path": join_path((*new, *_rename((*record, *key))))}
        links = _with_values({**entry, "path": join_path((*new, "for"))}, was or None, [*hung[new]] or None)
        if record not in self._repeats:
            yield moved
            if begins or ends:
                yield links
        else:
            yield links if begins else _with_values(moved, entry.get("now"), entry.get("now"))


def _is_of_record(path: KeyPath) -> bool:
    return len(path) >= RECORD and path[0] in KIND and path[2] in TABLES


def _rename(path: KeyPath) -> KeyPath:
    """Return the keys within a record as they are named now."""
    rest = path[RECORD:]
    return (RENAMED.get((path[2], rest[0]), rest[0]), *rest[1:]) if rest else ()


def _items(value: Any) -> Iterator[tuple[str, Any]]:
    return iter(value.items() if isinstance(value, Mapping) else ())


def _without_records(claims: Any) -> Any:
    """Return claims without their records; what is no table stays."""
    if not isinstance(claims, Mapping):
        return claims
    return {
        claim: {key: value for key, value in held.items() if key not in TABLES or not isinstance(value, Mapping)}
        if isinstance(held, Mapping)
        else held
        for claim, held in claims.items()
    }


def _hang(held: Any, record: KeyPath, before: Any) -> Any:
    """Return a record that is for its claim, and those before."""
    if not isinstance(held, Mapping):
        return held
    earlier = before.get("for", []) if isinstance(before, Mapping) else []
    return {
        **{_rename((*record, key))[0]: value for key, value in held.items()},
        "for": [*earlier, name_target(record[1])],
    }


def _is_untouched(held: Mapping[str, Any], changes: list[_Change]) -> bool:
    """Return whether a record was never changed since its step."""
    if not changes:
        return True
    written = {change.key: change.entry.get("now") for change in changes}
    steps = {(change.entry.get("at"), change.entry.get("by")) for change in changes}
    return written == dict(leaves(held)) and len(changes) == len(written) and len(steps) == 1


def _with_values(entry: Mapping[str, Any], was: Any, now: Any) -> dict[str, Any]:
    """Return an entry with other values; an absent one is left out."""
    values = {"at": entry.get("at"), "by": entry.get("by"), "path": entry["path"], "was": was, "now": now}
    others = {key: value for key, value in entry.items() if key not in values}
    return {key: value for key, value in {**values, **others}.items() if value is not None}
