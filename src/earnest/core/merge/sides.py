"""A session as a merge sees it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Any, NamedTuple

from earnest.core.history.steps import list_recorded_leaves, rewind_to_start
from earnest.core.merge.change import Change, ChangeKey
from earnest.core.merge.creations import Creations
from earnest.core.model.entries.clash import Clash
from earnest.core.model.entries.past import is_recordable
from earnest.core.model.keys import KeyPath, split_path
from earnest.core.model.kinds import natural
from earnest.core.model.paths import thing_of
from earnest.core.model.session import Session

GONE = repr(None)
"""What a deletion wrote, in its key."""
NO_KEYS: frozenset[ChangeKey] = frozenset()


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
    begun: "MergeableSession | None" = None
    """What its history begins with, where another has the very same; what is known of that is gone on from."""

    @property
    def since(self) -> tuple[Change, ...]:
        """The changes after those that it begins with."""
        return self.changes[len(self.begun.changes) :] if self.begun else self.changes

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
        return (*(self.begun.keys if self.begun else ()), *(change.key for change in self.since))

    @cached_property
    def known(self) -> Mapping[KeyPath, frozenset[ChangeKey]]:
        """The changes of each path."""
        before = self.begun.known if self.begun else {}
        found: dict[KeyPath, set[ChangeKey]] = {}
        for key in self.keys[len(self.changes) - len(self.since) :]:
            found.setdefault(key[2], set()).add(key)
        return {**before, **{path: before.get(path, NO_KEYS).union(keys) for path, keys in found.items()}}

    @cached_property
    def creations(self) -> Creations:
        """When each thing with an id was added."""
        return (self.begun.creations if self.begun else Creations()).read_on(self.since)

    @cached_property
    def affirmed(self) -> frozenset[ChangeKey]:
        """The changes by which somebody settled on the value as it was."""
        found = frozenset(change.key for change in self.since if change.was == change.now)
        return found | self.begun.affirmed if self.begun else found

    @cached_property
    def waiting(self) -> Mapping[KeyPath, frozenset[ChangeKey]]:
        """The changes of each path that wait to be settled."""
        paths = {rival.change.path for rival in self.rivals}
        return {path: frozenset(each.change.key for each in self.rivals if each.change.path == path) for path in paths}


def read_version(session: Session, begun: MergeableSession | None = None) -> MergeableSession:
    """Return a session, with all edits recorded, as a merge sees it.

    Args:
        session: The session.
        begun: What its history begins with, as `find_shared` returns it.
    """
    known = begun.changes if begun else ()
    changes = (*known, *(Change.of(entry) for _, entry in session.entries[len(known) :]))
    rivals = tuple(rival for clash in session.clash.values() for rival in list_rivals(clash))
    return MergeableSession(dict(list_recorded_leaves(session.document)), changes, rivals, begun)


def find_shared(one: Session, other: Session) -> MergeableSession | None:
    """Return what both histories begin with, if they were read together.

    It ends with a whole step of both. None where they have nothing in common, or begin with other values.
    """
    pairs = zip(one.entries, other.entries, strict=False)
    count = len(list(takewhile(lambda pair: pair[0][1] is pair[1][1], pairs)))
    while count and any(_is_within_step(session, count) for session in (one, other)):
        count -= 1
    start = _find_start(one)
    if not count or list(map(repr, start.items())) != list(map(repr, _find_start(other).items())):
        return None
    changes = tuple(Change.of(entry) for _, entry in one.entries[:count])
    return MergeableSession(_replay(start, changes), changes)


def _is_within_step(session: Session, place: int) -> bool:
    """Return whether a place in a history is within a step."""
    around = [(entry.at, entry.by) for _, entry in session.entries[place - 1 : place + 1]]
    return len(around) > 1 and around[0] == around[1]


def list_rivals(clash: Clash) -> tuple[Rival, ...]:
    """Return what waits until a clash is settled, the earlier ones first."""
    path = split_path(clash.path)
    earlier = [Rival(clash.before, Change.of(entry), is_earlier=True) for entry in clash.earlier.values()]
    told = zip(clash.both, clash.who, clash.when, clash.why or ("",) * len(clash.both), strict=False)
    last = [Rival(clash.before, Change(at, by, path, clash.before, now, why)) for now, by, at, why in told]
    return (*earlier, *last[1:])


def find_common(one: MergeableSession, other: MergeableSession, session: Session) -> MergeableSession:
    """Return the common beginning of two histories, by content."""
    begun = one.begun if one.begun is other.begun else None
    known = len(begun.changes) if begun else 0
    pairs = zip(one.keys[known:], other.keys[known:], strict=False)
    more = one.changes[known : known + len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))]
    if begun:
        return MergeableSession(_replay(begun.values, more), (*begun.changes, *more), begun=begun) if more else begun
    return MergeableSession(_replay(_find_start(session), more), more)


def is_recorded(session: Session, begun: MergeableSession | None = None) -> bool:
    """Return whether a history tells of all that a session holds.

    Args:
        session: The session.
        begun: What its history begins with, as `find_shared` returns it.
    """
    changes = [Change.of(entry) for _, entry in session.entries[len(begun.changes) if begun else 0 :]]
    values = _replay(begun.values if begun else _find_start(session), changes)
    return values == dict(list_recorded_leaves(session.document))


def _find_start(session: Session) -> dict[KeyPath, Any]:
    """Return the values from before the history."""
    return dict(list_recorded_leaves(rewind_to_start(session)))


def _replay(before: Mapping[KeyPath, Any], changes: Iterable[Change]) -> dict[KeyPath, Any]:
    """Return the values after some more changes."""
    values = dict(before)
    for change in changes:
        if is_recordable(change.path, change.now):
            values[change.path] = change.now
    return {path: now for path, now in values.items() if now is not None}


def merge_ids(before: list[str] | None, one: list[str] | None, other: list[str] | None) -> list[str] | None:
    """Return a list with what either side added or removed."""
    added = sorted({*(one or ()), *(other or ())}.difference(before or ()), key=natural)
    return [*(each for each in before or () if each in (one or ()) and each in (other or ())), *added] or None
