"""Differences between two versions of a session, and their merge."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any, Literal, NamedTuple

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import list_recorded_leaves, rewind, sort_entries
from earnest.core.merge.linked_keys import find_keyed
from earnest.core.model.ids import next_claim_id, next_id
from earnest.core.model.keys import KeyPath, split_path
from earnest.core.model.kinds import CRITERION, KIND
from earnest.core.model.links import find_shared_ids, leads_somewhere, links_of
from earnest.core.model.paths import leaves, thing_of, value_at
from earnest.core.model.records import name_target, split_target
from earnest.core.model.reflection import keys_of, model_at
from earnest.core.model.session import Session, Tables

Resolution = Literal["file", "other", "both"]
"""Which version of a thing is taken: the file's, the other's, or both changes.

Where both have changed the same answer it says whose of that answer is taken; the rest of the thing is both's.
"""

UNSETTLED = "\0"
"""Stands for what was before, in a key that clashes in the file itself."""


class DifferingKey(NamedTuple):
    """A key in which two versions differ; a missing value is None."""

    path: KeyPath
    before: Any
    """The value before the versions parted."""
    file: Any
    other: Any
    is_fresh: bool = False
    """Whether both versions added different things under one id."""

    @property
    def is_clash(self) -> bool:
        """Whether both versions changed it, so that somebody has to choose."""
        return not self.is_fresh and self.before not in (self.file, self.other)


class Difference(NamedTuple):
    """A claim, person or other thing in which two versions differ.

    Of a thing in which several keys clash, each of them is one by itself.
    """

    path: KeyPath
    """The thing's; or that of the one key that clashes."""
    lines: tuple[DifferingKey, ...]

    @property
    def is_clash(self) -> bool:
        """Whether both versions changed the same key of it."""
        return any(line.is_clash for line in self.lines)

    @property
    def ways(self) -> tuple[Resolution, ...]:
        """The possible resolutions; of a clash one version is taken."""
        return ("file", "other") if self.is_clash else ("both", "file", "other")

    @property
    def way(self) -> Resolution | None:
        """The resolution that loses nothing; None if somebody has to choose."""
        return None if self.is_clash else "both"


def find_differences(file: Session, other: Session) -> tuple[Difference, ...]:
    """Return the differences of two versions, in the file's order.

    What only the other version has comes last.
    """
    before = _before(file, other)
    in_file, in_other, in_before = (
        dict(list_recorded_leaves(tables)) for tables in (file.document, other.document, before)
    )
    unsettled = {split_path(clash.path) for clash in file.clash.values()}
    found: dict[KeyPath, list[DifferingKey]] = {}
    for path in [*in_file, *(path for path in in_other if path not in in_file)]:
        one, two = in_file.get(path), in_other.get(path)
        if one == two and type(one) is type(two):
            continue
        fresh = _fresh(path, file.document, other.document, before) is not None
        found.setdefault(thing_of(path), []).append(
            DifferingKey(path, UNSETTLED if path in unsettled else in_before.get(path), one, two, fresh)
        )
    return tuple(part for path, lines in found.items() for part in _part(Difference(path, tuple(lines))))


def _part(whole: Difference) -> tuple[Difference, ...]:
    """Return each of several clashing keys by itself, then the rest."""
    clashing = [line for line in whole.lines if line.is_clash]
    rest = tuple(line for line in whole.lines if not line.is_clash)
    if len(clashing) <= 1:
        return (whole,)
    return (*(Difference(line.path, (line,)) for line in clashing), *([whole._replace(lines=rest)] if rest else ()))


def merge(file: Session, other: Session, ways: Mapping[KeyPath, Resolution], author: Author) -> Session:
    """Return the file's version merged with the other, as one step.

    What the other has under an id that the file gave to something else gets an id of its own. A link that would lead
    to nothing brings along what it leads to.

    Args:
        file: The version that goes on.
        other: The version that was kept beside it.
        ways: By the path of a difference, whose version is taken; where it is left out, what loses nothing, else the
            file's.
        author: Who settles it, and when.
    """
    merging = _Merging(file, other, _before(file, other))
    for difference in find_differences(file, other):
        merging.take(difference, ways.get(difference.path) or difference.way or "file")
    return merging.joined(author)


@dataclass(slots=True)
class _Merging:
    """A merge in progress."""

    file: Session
    other: Session
    before: Tables
    edits: list[Edit] = field(default_factory=list)
    names: dict[KeyPath, KeyPath] = field(default_factory=dict)
    """The tables of the other version that got a new id."""

    def take(self, difference: Difference, way: Resolution) -> None:
        """Take a thing from the other version, or its changes of it."""
        joins = way == "both" or difference.is_clash
        for line in difference.lines:
            if line.is_fresh and joins:
                table = _fresh(line.path, self.file.document, self.other.document, self.before) or ()
                self._take_beside(table)
                if line.path[: len(table)] != table:
                    self.edits.append(Edit(line.path, line.other))
            elif line.file == line.before if joins and not line.is_clash else way == "other":
                self.edits.append(Edit(line.path, line.other))

    def joined(self, author: Author) -> Session:
        """Return the merged version, its links and its ids sound."""
        handled: set[tuple[str, str]] = set()
        while True:
            found = apply_edits(self.file, self._linked(), author)
            missing = [
                (table, target)
                for _, target, tables in links_of(found)
                if not leads_somewhere(found, target, tables)
                for table in tables
                if (table, target) not in handled
            ]
            shared = {(kind, key) for first, second, key in find_shared_ids(found) for kind in (first, second)}
            if not missing and not shared:
                return found
            for path in shared:
                if value_at(self.file.document, path) is None:
                    self.edits = [edit for edit in self.edits if edit.path[:2] != path]
                    self._take_beside(path)
            handled.update(missing)
            for table, target in missing:
                self._bring((table, target))

    def _bring(self, path: KeyPath) -> None:
        self.edits = [edit for edit in self.edits if edit.path[:2] != path]
        tables = value_at(self.file.document, path) or value_at(self.other.document, path)
        self.edits.extend(Edit(leaf, value) for leaf, value in leaves(tables or {}, path))

    def _take_beside(self, table: KeyPath) -> None:
        """Take a whole table of the other version under a new id."""
        if table not in self.names:
            self.names[table] = self._free(table)
            tables = value_at(self.other.document, table)
            self.edits.extend(Edit((*self.names[table], *leaf), value) for leaf, value in leaves(tables))

    def _free(self, table: KeyPath) -> KeyPath:
        above = table[:-1]
        versions = (self.file.document, self.other.document)
        taken = dict.fromkeys(key for tables in versions for key in value_at(tables, above) or ())
        taken |= {new[-1]: None for new in self.names.values() if new[:-1] == above}
        if len(above) == 1 and above[0] in KIND:
            taken |= dict.fromkeys(self.other.claims)
            first = next_claim_id(self.file, above[0])
            return (*above, first if first not in taken else next_id({**taken, first: None}, KIND[above[0]].prefix))
        return (*above, next_id(taken, table[-1].rstrip("0123456789")))

    def _linked(self) -> Sequence[Edit]:
        """Return the edits with all ids updated."""
        holding: dict[KeyPath, tuple[str, ...]] = {}
        for path, _, tables in links_of(self.other):
            holding[path] = tuple(dict.fromkeys((*holding.get(path, ()), *tables)))
        was = {new: old for old, new in self.names.items()}
        found = []
        for edit in self.edits:
            table = next((new for new in was if edit.path[: len(new)] == new), ())
            then = (*was.get(table, ()), *edit.path[len(table) :])
            found.append(Edit(self._path(edit.path), self._value(holding.get(then, ()), edit.now)))
        return found

    def _value(self, tables: tuple[str, ...], value: Any) -> Any:
        if isinstance(value, list):
            return [self._value(tables, each) for each in value]
        if not isinstance(value, str):
            return value
        if not tables:
            return value
        claim, part = split_target(value)
        key, part = self._name(tables, claim), self._name((CRITERION.key,), part)
        return value if (key, part) == split_target(value) else name_target(key, part)

    def _name(self, tables: tuple[str, ...], key: str) -> str:
        """Return the id that a thing of the other version has now."""
        return next((self.names[table, key][-1] for table in tables if (table, key) in self.names), key)

    def _path(self, path: KeyPath) -> KeyPath:
        tables = find_keyed(path)
        return (*path[:3], self._name(tables, path[3]), *path[4:]) if tables else path


def _before(file: Session, other: Session) -> Tables:
    """Return the tables from before the two histories part."""
    pairs = zip(sort_entries(file), sort_entries(other), strict=False)
    return rewind(file, len(list(takewhile(lambda pair: pair[0] == pair[1], pairs))))


def _fresh(path: KeyPath, file: Tables, other: Tables, before: Tables) -> KeyPath | None:
    """Return a key's table that both versions added under one id.

    None if there is no such table.
    """
    return next((table for table in _tables_by_id(path) if _is_fresh(table, file, other, before)), None)


def _is_fresh(table: KeyPath, file: Tables, other: Tables, before: Tables) -> bool:
    found = [value_at(tables, table) for tables in (file, other)]
    return value_at(before, table) is None and all(isinstance(tables, dict) for tables in found)


def _tables_by_id(path: KeyPath) -> Iterator[KeyPath]:
    _, by_id = model_at(keys_of(Session).get(path[0]))
    thing = thing_of(path)
    if by_id:
        yield path[:2]
    if thing != path[:2]:
        yield thing
    # A cell of a contender is what is believed of it by a criterion: another criterion's is another cell.
    yield from ((table, path[3]) for table in find_keyed(path))
