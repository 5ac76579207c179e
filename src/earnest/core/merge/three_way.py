"""The three-way rule: what a merge makes of each value."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from earnest.core.merge.change import ChangeKey, are_ids
from earnest.core.merge.linked_keys import leads_to
from earnest.core.merge.sides import GONE, NO_KEYS, MergeableSession, merge_ids
from earnest.core.model.keys import KeyPath

OURS, THEIRS = 0, 1


class Outcome(NamedTuple):
    """What becomes of one value."""

    now: Any
    """The merged value; where the sides clash it is ours."""
    is_clash: bool = False
    is_kept: bool = False
    """Whether one side deleted it and the other changed it."""


@dataclass
class ThreeWay:
    """The values of two versions, and what becomes of each."""

    base: MergeableSession
    ours: MergeableSession
    theirs: MergeableSession
    standing: tuple[dict[KeyPath, Any], dict[KeyPath, Any]] = field(default_factory=lambda: ({}, {}))
    """Values of ours and theirs that are not deleted after all."""
    kept: dict[KeyPath, int] = field(default_factory=dict)
    """The things that were deleted on one side and stay, each with that side."""

    def __post_init__(self) -> None:
        """Keep what one side deleted and the other changed."""
        for thing in self.base.things:
            for side in (OURS, THEIRS):
                if self._is_deleted(thing, side) and self._is_changed(thing, 1 - side):
                    self.keep(thing, side)

    def versions(self) -> tuple[MergeableSession, MergeableSession]:
        """Return ours and theirs."""
        return self.ours, self.theirs

    def keep(self, thing: KeyPath, side: int) -> None:
        """Keep a thing that a side deleted, and links to it."""
        self.kept[thing] = side
        version, values = self.versions()[side], self.standing[side]
        values.update({path: now for path, now in self.base.values.items() if path[: len(thing)] == thing})
        gone = [each for each in version.changes if each.path[: len(thing)] == thing and each.now is None]
        step = {(each.at, each.by) for each in gone[-1:]}
        for change in version.changes:
            is_last = (change.at, change.by) in step and version.values.get(change.path) == change.now
            if is_last and leads_to(change.path, change.was, thing):
                values.setdefault(change.path, change.was)

    def keep_target(self, thing: KeyPath) -> bool:
        """Keep what a link needs; return whether it was deleted."""
        sides = [side for side in (OURS, THEIRS) if self._is_deleted(thing, side) and thing not in self.kept]
        for side in sides:
            self.keep(thing, side)
        return bool(sides)

    def paths(self) -> list[KeyPath]:
        """Return the paths in which the versions differ, or had."""
        ours, theirs = self.ours.values, self.theirs.values
        differing = (path for path, now in ours.items() if not is_same(now, theirs.get(path)))
        more = (path for path in theirs if path not in ours)
        return list(dict.fromkeys((*differing, *more, *self.standing[OURS], *self.standing[THEIRS])))

    def value(self, path: KeyPath, side: int) -> Any:
        """Return the value of a side, with what is kept of it."""
        kept = self.standing[side]
        return kept[path] if path in kept else self.versions()[side].values.get(path)

    def merge(self, path: KeyPath) -> Outcome:
        """Return what becomes of a value."""
        one, other = self.value(path, OURS), self.value(path, THEIRS)
        if is_same(one, other):
            return Outcome(one)
        before = None if self._is_affirmed(path) else self.base.values.get(path)
        ahead = self._find_ahead(path)
        if ahead == OURS or (ahead is None and is_same(other, before)):
            return Outcome(one)
        if ahead == THEIRS or is_same(one, before):
            return Outcome(other)
        if are_ids(one, other, before):
            return Outcome(merge_ids(before, one, other))
        if one is None or other is None:
            return Outcome(other if one is None else one, is_kept=True)
        return Outcome(one, is_clash=True)

    def list_news(self, path: KeyPath, side: int) -> frozenset[ChangeKey]:
        """Return the changes of a path that only one side knows.

        A deletion that both have made is none.
        """
        known = self.versions()[1 - side].known.get(path, NO_KEYS)
        is_gone = any(key[-1] == GONE for key in known - self.base.known.get(path, NO_KEYS))
        news = self.versions()[side].known.get(path, NO_KEYS) - known
        return frozenset(key for key in news if key[-1] != GONE) if is_gone else news

    def _find_ahead(self, path: KeyPath) -> int | None:
        """Return the side that knows all of the other's changes, or None.

        Where the common beginning tells of what a side has no more, as after a revert, none is ahead.
        """
        if path in self.standing[OURS] or path in self.standing[THEIRS]:
            return None
        had = self.base.known.get(path, NO_KEYS)
        for version in self.versions():
            if not had <= version.known.get(path, NO_KEYS) | version.waiting.get(path, NO_KEYS):
                return None
        ours, theirs = self.list_news(path, OURS), self.list_news(path, THEIRS)
        if bool(ours) == bool(theirs):
            return None
        return OURS if ours else THEIRS

    def _is_affirmed(self, path: KeyPath) -> bool:
        """Return whether a side settled on the value that both had."""
        return any(version.affirmed & self.list_news(path, side) for side, version in enumerate(self.versions()))

    def _is_deleted(self, thing: KeyPath, side: int) -> bool:
        return thing not in self.versions()[side].things and thing in self.base.things

    def _is_changed(self, thing: KeyPath, side: int) -> bool:
        """Return whether a side added to a thing, unknown to the other."""
        now, before = self.versions()[side].values, self.base.values
        return any(
            _adds(before.get(path), now[path]) and bool(self.list_news(path, side))
            for path in self.versions()[side].things.get(thing, ())
        )


def is_same(one: Any, other: Any) -> bool:
    """Return whether two values are the same, in kind too."""
    return type(one) is type(other) and bool(one == other)


def _adds(before: Any, now: Any) -> bool:
    """Return whether a value says more than before."""
    if before and are_ids(before, now):
        return not set(now) <= set(before)
    return not is_same(before, now)
