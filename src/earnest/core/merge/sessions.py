"""Two versions of a session merged by their histories."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from earnest.core.history.changes import Author
from earnest.core.history.reparse import reparse
from earnest.core.history.steps import last_number
from earnest.core.merge.change import Change, ChangeKey, are_ids
from earnest.core.merge.clashes import find_broken, with_clashes
from earnest.core.merge.new_ids import follow_names, match_names, rename, rename_tables
from earnest.core.merge.sides import NO_KEYS, MergeableSession, Rival, find_common, merge_ids, read_version
from earnest.core.merge.three_way import OURS, THEIRS, Outcome, ThreeWay, is_same
from earnest.core.model.entries.past import is_recordable
from earnest.core.model.keys import KeyPath, join_path
from earnest.core.model.labels import noun_of
from earnest.core.model.links import Link, leads_somewhere, links_of
from earnest.core.model.paths import thing_of, value_at, with_value, without
from earnest.core.model.session import Session, Tables

KEPT = "one version deleted it, the other changed it"
"""Why something is back, in the history."""
GONE = Outcome(None)


class Merged(NamedTuple):
    """A session made of two versions."""

    session: Session
    clashes: tuple[KeyPath, ...]
    """The keys that have a second version now, which they had not before."""
    kept: tuple[KeyPath, ...]
    """The things that one version deleted and the other changed; they stay."""

    def describe(self, name: str) -> tuple[str, ...]:
        """Return what to tell of the merge; it quotes nothing."""
        kept = (f"{name}: {noun_of(thing)} {join_path(thing)} stays: {KEPT}." for thing in self.kept)
        clashes = ", ".join(map(join_path, self.clashes))
        settle = (f"{name}: two versions of {clashes}. Settle them: `earnest settle`.",) if clashes else ()
        return (*kept, *settle)


def merge_sessions(
    ours: Session,
    theirs: Session,
    author: Author,
    base: Session | None = None,
    begun: MergeableSession | None = None,
) -> Merged:
    """Return our version merged with another.

    Where nothing clashes the answers are the same whichever of the two is ours; a second merge changes nothing.

    Args:
        ours: The version that goes on; edits by hand are recorded already, in theirs and in the base too.
        theirs: The other version.
        author: Who merges, and when, for what neither history tells of.
        base: What both were before, where that is known; else it is what their histories have in common.
        begun: What both histories begin with, where they were read together.
    """
    one, other = read_version(ours, begun), read_version(theirs, begun)
    common = read_version(base) if base else find_common(one, other, ours)
    names = match_names(one, other)
    # What the histories have in common has our ids.
    common = rename(common, follow_names(common, ((other, names[1]), (one, names[0]))) if base else names[0])
    if names[0]:
        ours = reparse(rename_tables(ours, names[0]), ours)
    return _Merging(ours, ThreeWay(common, rename(one, names[0]), rename(other, names[1])), author).finish()


@dataclass
class _Merging:
    """A merge in progress."""

    session: Session
    ways: ThreeWay
    author: Author
    outcomes: dict[KeyPath, Outcome] = field(default_factory=dict)
    """What becomes of each value in which the two differ."""

    def finish(self) -> Merged:
        """Return the merged session, its links sound."""
        while True:
            self.outcomes = {path: self.ways.merge(path) for path in self.ways.paths()}
            tables = self._set_values()
            missing = {(table, target) for _, target, held in self._find_broken(tables) for table in held}
            if not sum(map(self.ways.keep_target, sorted(missing))):
                break
        changes = tuple(self._list_changes())
        every = (*self.ways.ours.changes, *changes)
        known = {*self.ways.ours.keys, *(change.key for change in changes)}
        rivals = [each for each in self._list_rivals().values() if each.change.key not in known]
        tables = with_clashes(self._record(tables, changes), rivals, every)
        deleted = [thing_of(path) for path, each in self.outcomes.items() if each.is_kept]
        clashes = tuple(path for path, each in self.outcomes.items() if each.is_clash)
        return Merged(reparse(tables, self.session), clashes, tuple(dict.fromkeys((*self.ways.kept, *deleted))))

    def _find_broken(self, tables: Tables) -> Iterator[Link]:
        """Yield the links to nothing, also those of versions that wait."""
        linked = reparse(tables, self.session)
        yield from (link for link in links_of(linked) if not leads_somewhere(linked, link[1], link[2]))
        for path, outcome in self.outcomes.items():
            if outcome.is_clash:
                yield from find_broken(linked, path, self.ways.value(path, THEIRS))

    def _set_values(self) -> Tables:
        """Return our tables with what becomes of each value."""
        tables, values = self.session.document, self.ways.ours.values
        for path, outcome in self.outcomes.items():
            if is_same(outcome.now, values.get(path)):
                continue
            if _is_in_the_way(tables, path):
                self.outcomes[path] = Outcome(None, is_clash=True)
            else:
                tables = without(tables, path) if outcome.now is None else with_value(tables, path, outcome.now)
        return tables

    def _list_changes(self) -> Iterator[Change]:
        """Yield what follows our history.

        First comes what we deleted and is kept, then theirs, then what neither history tells of.
        """
        present = dict(self.ways.ours.values)
        yield from self._set_right(present, self.ways.standing[OURS])
        wanted = {path: outcome.now for path, outcome in self.outcomes.items()}
        for change in self._list_news():
            was, outcome = present.get(change.path), self._find_outcome(change.path)
            wanted.setdefault(change.path, outcome.now)
            now = _apply(change, was, outcome)
            if not is_same(was, now):
                yield change._replace(was=was, now=now)
                present[change.path] = now
        yield from self._set_right(present, wanted)

    def _find_outcome(self, path: KeyPath) -> Outcome:
        """Return what becomes of a value; where both have the same, that."""
        return self.outcomes.get(path) or Outcome(self.ways.ours.values.get(path))

    def _list_news(self) -> Iterator[Change]:
        """Yield their changes that our history lacks, those apart that clash."""
        ours, base = self.ways.ours.known, self.ways.base.known
        theirs = self.ways.theirs
        shared = len(theirs.changes) - len(theirs.since) if theirs.begun is self.ways.ours.begun else 0
        for change, key in zip(theirs.changes[shared:], theirs.keys[shared:], strict=True):
            path = change.path
            is_known = key in ours.get(path, NO_KEYS) or key in base.get(path, NO_KEYS)
            is_known |= change.now is None and key not in self.ways.list_news(path, THEIRS)
            is_clash = self.outcomes.get(path, GONE).is_clash
            if not is_known and not is_clash and is_recordable(path, change.now):
                yield change

    def _set_right(self, present: dict[KeyPath, Any], values: Mapping[KeyPath, Any]) -> Iterator[Change]:
        """Yield changes by the author of the merge."""
        for path, now in values.items():
            if not is_same(present.get(path), now):
                why = KEPT if thing_of(path) in self.ways.kept else ""
                yield Change(self.author.at, self.author.by, path, present.get(path), now, why)
                present[path] = now

    def _record(self, tables: Tables, changes: Iterable[Change]) -> Tables:
        """Return the tables with the changes at the end of the history."""
        history, last = dict(tables.get("history", {})), self.session.past.last.copy()
        for number, change in enumerate(changes, last_number(self.session) + 1):
            history[f"{number:04}"] = last.write_entry(change.entry)
        return {**tables, "history": history} if history else tables

    def _list_rivals(self) -> Mapping[ChangeKey, Rival]:
        """Return all that waits to be settled, by its key."""
        found: dict[ChangeKey, Rival] = {}
        for path, outcome in self.outcomes.items():
            if outcome.is_clash:
                found |= {rival.change.key: rival for rival in self._list_their_rivals(path)}
        for rival in (*self.ways.ours.rivals, *self.ways.theirs.rivals):
            known = found.get(rival.change.key)
            found[rival.change.key] = known if known and known.is_earlier else rival
        return found

    def _list_their_rivals(self, path: KeyPath) -> Iterator[Rival]:
        """Yield their changes of a path that clashes, in order."""
        before, now = self.ways.base.values.get(path), self.ways.value(path, THEIRS)
        news = self.ways.list_news(path, THEIRS) - self.ways.base.known.get(path, NO_KEYS)
        changes = [change for change in self.ways.theirs.changes if change.key in news]
        if not changes or not is_same(changes[-1].now, now):
            changes.append(Change(self.author.at, self.author.by, path, before, now, ""))
        yield from (Rival(before, change, is_earlier=True) for change in changes[:-1])
        yield Rival(before, changes[-1])


def _apply(change: Change, present: Any, outcome: Outcome) -> Any:
    """Return what a change makes of another value."""
    if are_ids(present, change.was, change.now):
        merged = merge_ids(change.was, present, change.now)
        return outcome.now if are_ids(outcome.now) and set(outcome.now) == set(merged or ()) else merged
    return present if outcome.is_kept and change.now is None else change.now


def _is_in_the_way(tables: Tables, path: KeyPath) -> bool:
    """Return whether a value is where the other has a table."""
    above = [value_at(tables, path[:keys]) for keys in range(1, len(path))]
    return isinstance(value_at(tables, path), dict) or any(
        value is not None and not isinstance(value, dict) for value in above
    )
