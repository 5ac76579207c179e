"""New ids for things that two versions added under one id."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC
from typing import Any, NamedTuple

from earnest.core.merge.change import Change
from earnest.core.merge.creations import LONGEST_ID, Creation
from earnest.core.merge.linked_keys import KEYED, find_linked
from earnest.core.merge.sides import MergeableSession
from earnest.core.model.entries.past import LastValues
from earnest.core.model.ids import next_id
from earnest.core.model.keys import KeyPath, join_path
from earnest.core.model.kinds import CRITERION, KIND, natural
from earnest.core.model.paths import leaves, thing_of
from earnest.core.model.records import name_target, split_target
from earnest.core.model.session import Session, Tables

Names = Mapping[KeyPath, str]
"""The new ids of things, by their paths."""
ALIKE: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(KIND, ("text",)),
    "person": ("name",),
    "quote": ("words", "who", "on"),
    "source": ("where", "on"),
    "said_back": ("said", "reply", "who", "on"),
    "settled": ("claim", "rule", "answer"),
    "own_question": ("serves", "text"),
    "meeting": ("on", "who", "how"),
    "proposal": ("need", "text"),
}
"""The keys that are the same in two things of one id if they are one thing."""
Order = tuple[float, str, str, list[str], int]


class _Thing(NamedTuple):
    """A thing that one version has, or both."""

    paths: tuple[KeyPath | None, KeyPath | None]
    added: Order

    @property
    def rank(self) -> tuple[bool, Order]:
        """Its place among those that share an id."""
        return self.paths[0] != self.paths[1], self.added


def match_names(ours: MergeableSession, theirs: MergeableSession) -> tuple[Names, Names]:
    """Return the new ids of our things, and of the other side.

    A thing is known again under any id. Of two things with one id the later one gets another,
    on either side of the merge.
    """
    names: tuple[dict[KeyPath, str], dict[KeyPath, str]] = ({}, {})
    things = sorted(_match(ours, theirs), key=lambda thing: thing.rank)
    used = {_namespace(path): None for thing in things for path in filter(None, thing.paths)}
    given: set[KeyPath] = set()
    for thing in things:
        path = max(filter(None, thing.paths), key=lambda each: natural(each[-1]))
        if _namespace(path) in given:
            path = (*path[:-1], _free(path, used))
            used[_namespace(path)] = None
        given.add(_namespace(path))
        for side, now in zip(names, thing.paths, strict=True):
            if now and now != path:
                side[now] = path[-1]
    return names


def _match(ours: MergeableSession, theirs: MergeableSession) -> Iterator[_Thing]:
    one, other = ours.creations.found, theirs.creations.found
    known = {creation: thing for thing, creations in one.items() for creation in creations}
    left = dict(one)
    for thing, creations in other.items():
        same = next((known[each] for each in creations if known.get(each) in left), None)
        if same is None and thing in left and _are_alike(thing, ours, theirs):
            same = thing
        every = creations | (left.pop(same) if same else frozenset())
        yield _Thing((same, thing), min(map(_order, every)))
    for thing, creations in left.items():
        yield _Thing((thing, None), min(map(_order, creations)))


def _order(creation: Creation) -> Order:
    """Return a creation in a form that can be sorted."""
    at, by, table, told, place = creation
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp(), by, table, sorted(map(str, told)), place


def follow_names(base: MergeableSession, sides: Iterable[tuple[MergeableSession, Names]]) -> Names:
    """Return the new ids of what both versions had before."""
    found: dict[KeyPath, str] = {}
    of_base = base.creations.found
    for version, names in sides:
        known = {each: thing for thing, creations in version.creations.found.items() for each in creations}
        for thing, creations in of_base.items():
            same = next((known[each] for each in creations if each in known), None)
            if same and thing not in found:
                found[thing] = names.get(same, same[-1])
    return {thing: now for thing, now in found.items() if now != thing[-1]}


def _namespace(thing: KeyPath) -> KeyPath:
    """Return within what an id is of one thing: claims share theirs."""
    return ("", thing[-1]) if thing[0] in KIND else thing


def _are_alike(thing: KeyPath, ours: MergeableSession, theirs: MergeableSession) -> bool:
    held = [{path: version.values[path] for path in _list_paths(version, thing)} for version in (ours, theirs)]
    keys = [tuple(values.get((*thing, key)) for key in ALIKE.get(thing[0], ())) for values in held]
    return bool(any(keys[0]) and keys[0] == keys[1]) or held[0] == held[1]


def _list_paths(version: MergeableSession, thing: KeyPath) -> Iterable[KeyPath]:
    """Return the paths at or below a thing.

    The lines of a meeting are things too.
    """
    if thing[0] != "meeting":
        return version.things.get(thing, ())
    return (path for path in version.values if path[: len(thing)] == thing)


def _free(thing: KeyPath, used: Mapping[KeyPath, None]) -> str:
    above = _namespace(thing)[:-1]
    ids = {each[-1]: None for each in used if each[:-1] == above}
    prefix = KIND[thing[0]].prefix if thing[0] in KIND else thing[-1].rstrip("0123456789")
    return next_id(ids, prefix)


def rename(version: MergeableSession, names: Names) -> MergeableSession:
    """Return a version whose things have other ids; all links follow."""
    if not names:
        return version
    ids = frozenset(name for thing in names for name in (thing[-1], join_path(thing[-1:]).strip('"')))
    values = dict(_rename_key(path, now, names, ids) for path, now in version.values.items())
    rivals = tuple(
        rival._replace(before=rename_value(rival.change.path, rival.before, names), change=_change(rival.change, names))
        for rival in version.rivals
    )
    begun = version.begun
    if begun and any(_holds(change.path, value, ids) for change in begun.changes for value in (change.was, change.now)):
        begun = None
    kept = begun.changes if begun else ()
    changes = (*kept, *(_change(change, names) for change in version.changes[len(kept) :]))
    return MergeableSession(values, changes, rivals, begun)


def _rename_key(path: KeyPath, value: Any, names: Names, ids: frozenset[str]) -> tuple[KeyPath, Any]:
    if not _holds(path, value, ids):
        return path, value
    return rename_path(path, names), rename_value(path, value, names)


def _holds(path: KeyPath, value: Any, ids: frozenset[str]) -> bool:
    """Return whether a path or value may name an id."""
    if not ids.isdisjoint(path):
        return True
    texts = value if isinstance(value, list) else (value,)
    return any(each in text for text in texts if isinstance(text, str) for each in ids)


def _change(change: Change, names: Names) -> Change:
    was, now = (rename_value(change.path, value, names) for value in (change.was, change.now))
    return change._replace(path=rename_path(change.path, names), was=was, now=now)


def rename_path(path: KeyPath, names: Names) -> KeyPath:
    """Return a path with the new ids."""
    thing = thing_of(path)
    if thing in names:
        path = (*thing[:-1], names[thing], *path[len(thing) :])
    if len(thing) > LONGEST_ID and path[:2] in names:
        path = (path[0], names[path[:2]], *path[2:])
    if len(path) > len(thing) + 1 and (tables := KEYED.get((thing[0], path[2]))):
        return (*path[:3], _rename_id(path[3], tables, names), *path[4:])
    return path


def rename_value(path: KeyPath, value: Any, names: Names) -> Any:
    """Return a value with the new ids, where it links to things."""
    tables = find_linked(path)
    if not names or not tables:
        return value
    if isinstance(value, list):
        return [_rename_id(each, tables, names) for each in value]
    return _rename_id(value, tables, names)


def rename_tables(session: Session, names: Names) -> Tables:
    """Return a session's tables with the new ids, without clashes."""
    found: Tables = {}
    tables = {key: value for key, value in session.document.items() if key not in {"history", "clash"}}
    for path, value in leaves(tables):
        *above, last = rename_path(path, names)
        place = found
        for key in above:
            place = place.setdefault(key, {})
        place[last] = rename_value(path, value, names)
    at, dot, rest = str(found.get("at_question", "")).partition(".")
    if kind := next((kind for kind in KIND if (kind, at) in names), None):
        found["at_question"] = f"{names[kind, at]}{dot}{rest}"
    values = LastValues()
    entries = ((number, _change(Change.of(entry), names).entry) for number, entry in session.entries)
    return {**found, "history": {number: values.write_entry(entry) for number, entry in entries}}


def _rename_id(value: Any, tables: tuple[str, ...], names: Names) -> Any:
    """Return a link, CLAIM or CLAIM.FIELD, with the new ids."""
    if not isinstance(value, str):
        return value
    key, part = split_target(value)
    table = next((table for table in tables if (table, key) in names), None)
    part = names.get((CRITERION.key, part), part)
    return name_target(names[table, key] if table else key, part) if table or part else value
