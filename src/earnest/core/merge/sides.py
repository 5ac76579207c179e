"""A session as a merge sees it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from itertools import groupby, takewhile
from typing import Any, NamedTuple, Self

from earnest.core.history.steps import list_recorded_leaves, rewind_to_start
from earnest.core.merge.linked_keys import KEYED, find_linked
from earnest.core.model.entries.clash import Clash
from earnest.core.model.entries.entry import Entry, RecordedEntry
from earnest.core.model.entries.past import is_recordable
from earnest.core.model.keys import KeyPath, join_path, split_path
from earnest.core.model.kinds import natural
from earnest.core.model.paths import thing_of
from earnest.core.model.reflection import keys_of, model_at
from earnest.core.model.session import Session

ChangeKey = tuple[datetime, str, KeyPath, str]
"""By what a change is known again in another history: when, who, where, and what it wrote."""
Creation = tuple[datetime, str, str, frozenset[tuple[KeyPath, str]], int]
"""By what a thing is known again under another id: when, by whom, in which table, as what, and which of those."""
GONE = repr(None)
"""What a deletion wrote, in its key."""
LONGEST_ID = 3
"""The keys of a part of the proposal; what has more is a line of a meeting."""
NO_KEYS: frozenset[ChangeKey] = frozenset()


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


class Rival(NamedTuple):
    """A change that waits outside the history until a clash is settled."""

    before: Any
    """The value from before the versions parted."""
    change: Change
    is_earlier: bool = False
    """Whether its author wrote something else there since."""


@dataclass(frozen=True)
class MergeableSession:
    """A version of a session."""

    values: Mapping[KeyPath, Any]
    """Every recorded value by its path."""
    changes: tuple[Change, ...]
    rivals: tuple[Rival, ...] = ()

    @cached_property
    def things(self) -> Mapping[KeyPath, tuple[KeyPath, ...]]:
        """The paths of each claim, person or other thing, by its own."""
        found: dict[KeyPath, list[KeyPath]] = {}
        for path in self.values:
            found.setdefault(thing_of(path), []).append(path)
        return {thing: tuple(paths) for thing, paths in found.items()}

    @cached_property
    def keys(self) -> tuple[ChangeKey, ...]:
        """The keys of its changes, in order."""
        return tuple(change.key for change in self.changes)

    @cached_property
    def known(self) -> Mapping[KeyPath, frozenset[ChangeKey]]:
        """The changes of each path."""
        found: dict[KeyPath, set[ChangeKey]] = {}
        for key in self.keys:
            found.setdefault(key[2], set()).add(key)
        return {path: frozenset(keys) for path, keys in found.items()}

    @cached_property
    def creations(self) -> Mapping[KeyPath, frozenset[Creation]]:
        """When each thing with an id was added, by its path."""
        return _find_creations(self)

    @cached_property
    def affirmed(self) -> frozenset[ChangeKey]:
        """The changes by which somebody settled on the value as it was."""
        return frozenset(change.key for change in self.changes if change.was == change.now)

    @cached_property
    def waiting(self) -> Mapping[KeyPath, frozenset[ChangeKey]]:
        """The changes of each path that wait to be settled."""
        paths = {rival.change.path for rival in self.rivals}
        return {path: frozenset(each.change.key for each in self.rivals if each.change.path == path) for path in paths}


def read_version(session: Session) -> MergeableSession:
    """Return a session, with all edits recorded, as a merge sees it."""
    changes = tuple(Change.of(entry) for _, entry in session.entries)
    rivals = tuple(rival for clash in session.clash.values() for rival in list_rivals(clash))
    return MergeableSession(dict(list_recorded_leaves(session.document)), changes, rivals)


def list_rivals(clash: Clash) -> tuple[Rival, ...]:
    """Return what waits until a clash is settled, the earlier ones first."""
    path = split_path(clash.path)
    earlier = [Rival(clash.before, Change.of(entry), is_earlier=True) for entry in clash.earlier.values()]
    told = zip(clash.both, clash.who, clash.when, clash.why or ("",) * len(clash.both), strict=False)
    last = [Rival(clash.before, Change(at, by, path, clash.before, now, why)) for now, by, at, why in told]
    return (*earlier, *last[1:])


def find_common(one: MergeableSession, other: MergeableSession, session: Session) -> MergeableSession:
    """Return the common beginning of two histories, by content."""
    common = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one.keys, other.keys, strict=False))))
    return MergeableSession(_replay(session, one.changes[:common]), one.changes[:common])


def is_recorded(session: Session) -> bool:
    """Return whether a history tells of all that a session holds."""
    changes = [Change.of(entry) for _, entry in session.entries]
    return _replay(session, changes) == dict(list_recorded_leaves(session.document))


def _replay(session: Session, changes: Iterable[Change]) -> dict[KeyPath, Any]:
    """Return the values after so many changes from the start."""
    values = dict(list_recorded_leaves(rewind_to_start(session)))
    for change in changes:
        if is_recordable(change.path, change.now):
            values[change.path] = change.now
    return {path: now for path, now in values.items() if now is not None}


def _find_creations(version: MergeableSession) -> dict[KeyPath, frozenset[Creation]]:
    """Return when each thing with an id was added, by path.

    It may have been more than once.
    """
    found: dict[KeyPath, set[Creation]] = {}
    present: dict[KeyPath, set[KeyPath]] = {}
    counted: Counter[tuple[datetime, str, str, frozenset[tuple[KeyPath, str]]]] = Counter()
    for (at, by), step in groupby(version.changes, key=lambda change: (change.at, change.by)):
        added: dict[KeyPath, set[tuple[KeyPath, str]]] = {}
        for change in filter(lambda each: is_by_id(each.path), step):
            thing = thing_of(change.path)
            held = present.setdefault(thing, set())
            if change.now is None:
                held.discard(change.path)
                continue
            if not held:
                added[thing] = set()
            held.add(change.path)
            rest = change.path[len(thing) :]
            if thing in added and not find_linked(change.path) and (thing[0], rest[0]) not in KEYED:
                added[thing].add((rest, repr(change.now)))
        for thing, told in added.items():
            made = at, by, thing[0] if len(thing) <= LONGEST_ID else thing[2], frozenset(told)
            counted[made] += 1
            found.setdefault(thing, set()).add((*made, counted[made]))
    return {thing: frozenset(creations) for thing, creations in found.items()}


def is_by_id(path: KeyPath) -> bool:
    """Return whether a path leads into a thing with an id."""
    return len(path) > len(thing_of(path)) and (path[:2] == ("proposal", "part") or _holds_things(path[0]))


@lru_cache(maxsize=256)
def _holds_things(table: str) -> bool:
    return model_at(keys_of(Session).get(table))[1]


def are_ids(*values: Any) -> bool:
    """Return whether values are lists of ids, or nothing."""
    lists = [value for value in values if value is not None]
    return bool(lists) and all(isinstance(each, list) and all(isinstance(one, str) for one in each) for each in lists)


def merge_ids(before: list[str] | None, one: list[str] | None, other: list[str] | None) -> list[str] | None:
    """Return a list with what either side added or removed."""
    added = sorted({*(one or ()), *(other or ())}.difference(before or ()), key=natural)
    return [*(each for each in before or () if each in (one or ()) and each in (other or ())), *added] or None
