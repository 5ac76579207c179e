"""Two versions of one key, kept until somebody settles them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from earnest.core.history.changes import Author
from earnest.core.history.reparse import reparse
from earnest.core.history.steps import last_number
from earnest.core.merge.change import Change
from earnest.core.merge.linked_keys import find_keyed, find_linked
from earnest.core.merge.sides import Rival, list_rivals
from earnest.core.model.ids import next_id
from earnest.core.model.keys import KeyPath, join_path, split_path
from earnest.core.model.links import Link, leads_somewhere, links_of
from earnest.core.model.paths import thing_of, value_at, with_value, without
from earnest.core.model.session import Session, Tables

SETTLED = "settled two versions"
"""Why a value is what it is, in the history."""


def with_clashes(tables: Tables, rivals: Sequence[Rival], changes: Iterable[Change]) -> Tables:
    """Return the tables with a clash for each key with rivals.

    Args:
        tables: The tables of the merged session.
        rivals: What waits to be settled.
        changes: All changes of its history.
    """
    last = {change.path: change for change in changes} if rivals else {}
    ids = {split_path(clash["path"]): key for key, clash in tables.get("clash", {}).items()}
    found: dict[str, Any] = {}
    for path, some in groupby(sorted(rivals, key=lambda each: each.change.path), key=lambda each: each.change.path):
        table = _describe(path, tuple(some), value_at(tables, path), last.get(path))
        if table:
            found[ids.get(path) or next_id({**found, **dict.fromkeys(ids.values())}, "k")] = table
    bare = {key: value for key, value in tables.items() if key != "clash"}
    return with_value(bare, ("clash",), found) if found else bare


def _describe(path: KeyPath, rivals: Sequence[Rival], present: Any, last: Change | None) -> Tables:
    """Return the table of a clash; empty where no version differs."""
    differing = [each.change for each in rivals if not each.is_earlier and each.change.now != present]
    if not differing:
        return {}
    versions = [last._replace(now=present) if last else differing[0]._replace(now=present), *differing]
    before = rivals[0].before
    earlier = [each.change for each in rivals if each.is_earlier]
    whys = [change.why for change in versions]
    table = {
        "path": join_path(path),
        "before": before,
        "both": ["" if change.now is None else change.now for change in versions],
        "who": [change.by for change in versions],
        "when": [change.at for change in versions],
        "why": whys if any(whys) else None,
        "earlier": {f"{number:04}": _to_entry(change) for number, change in enumerate(earlier, 1)} or None,
    }
    return {key: value for key, value in table.items() if value is not None}


def _to_entry(change: Change) -> Tables:
    entry = {**change._asdict(), "path": join_path(change.path), "was": None, "why": change.why or None}
    return {key: value for key, value in entry.items() if value is not None}


def list_variants(session: Session) -> Iterator[tuple[KeyPath, Session]]:
    """Yield each key that clashes, with a session of each other version."""
    for clash in session.clash.values():
        path, tables = split_path(clash.path), without(session.document, ("clash",))
        if value_at(tables, thing_of(path)) is not None:
            for now in clash.both[1:]:
                yield path, reparse(with_value(tables, path, now), session)


def settle(session: Session, key: str, author: Author, *, takes_other: bool) -> Session:
    """Return the session with a clash settled between two versions.

    What waited becomes part of the history, by its authors; the last step there says who settled. Further versions
    go on waiting.

    Args:
        session: The session.
        key: The id of the clash.
        author: Who settles it, and when.
        takes_other: Whether the other version stays, and not the one in the file.
    """
    clash, tables = session.clash[key], session.document
    path, rivals = split_path(clash.path), list_rivals(clash)
    present = value_at(tables, path)
    earlier = [each.change for each in rivals if each.is_earlier]
    other, *left = [each for each in rivals if not each.is_earlier]
    chosen = other.change.now if takes_other and _may_stand(session, path, other.change.now) else present
    history, last = dict(tables.get("history", {})), session.past.last.copy()
    changes = [*earlier, other.change, Change(author.at, author.by, path, None, chosen, SETTLED)]
    for number, change in enumerate(changes, last_number(session) + 1):
        history[f"{number:04}"] = last.write_entry(change._replace(was=present).entry)
        present = change.now
    tables = {**tables, "history": history}
    tables = without(tables, path) if chosen is None else with_value(tables, path, chosen)
    others = [rival for each, clash in session.clash.items() if each != key for rival in list_rivals(clash)]
    settled = reparse(tables, session)
    return reparse(
        with_clashes(tables, [*left, *others], map(Change.of, (each for _, each in settled.entries))), session
    )


def _may_stand(session: Session, path: KeyPath, now: Any) -> bool:
    """Return whether a version has its thing, and what it leads to."""
    thing = thing_of(path)
    if len(path) > len(thing) and value_at(session.document, thing) is None:
        return False
    return not any(find_broken(session, path, now))


def find_broken(session: Session, path: KeyPath, now: Any) -> Iterator[Link]:
    """Yield the links to nothing that a value would bring in."""
    if now is None or not (find_linked(path) or find_keyed(path)):
        return
    after = reparse(with_value(session.document, path, now), session)
    found = (link for link in links_of(after) if link[0][: len(path)] == path)
    yield from (link for link in found if not leads_somewhere(after, link[1], link[2]))


def with_others(session: Session) -> Session:
    """Return the session with the other version of each clash."""
    tables = session.document
    for clash in session.clash.values():
        tables = with_value(tables, split_path(clash.path), clash.both[1])
    return reparse(tables, session)
