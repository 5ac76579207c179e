"""When each thing with an id was added, read off a history."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from itertools import groupby

from earnest.core.merge.change import Change
from earnest.core.merge.linked_keys import KEYED, find_linked
from earnest.core.model.keys import KeyPath
from earnest.core.model.paths import thing_of
from earnest.core.model.reflection import keys_of, model_at
from earnest.core.model.session import Session

Made = tuple[datetime, str, str, frozenset[tuple[KeyPath, str]]]
Creation = tuple[datetime, str, str, frozenset[tuple[KeyPath, str]], int]
"""By what a thing is known again under another id: when, by whom, in which table, as what, and which of those."""
LONGEST_ID = 3
"""The keys of a part of the proposal; what has more is a line of a meeting."""
NONE: frozenset[Creation] = frozenset()


@dataclass
class Creations:
    """The creations of each thing by its path; there may be several."""

    found: dict[KeyPath, frozenset[Creation]] = field(default_factory=dict)
    _present: dict[KeyPath, set[KeyPath]] = field(default_factory=dict)
    _counted: Counter[Made] = field(default_factory=Counter)

    def read_on(self, changes: Iterable[Change]) -> "Creations":
        """Return the creations with those of more changes, of whole steps."""
        present = {thing: set(held) for thing, held in self._present.items()}
        grown = Creations(dict(self.found), present, self._counted.copy())
        for (at, by), step in groupby(changes, key=lambda change: (change.at, change.by)):
            for thing, told in _find_added(step, present).items():
                made = at, by, thing[0] if len(thing) <= LONGEST_ID else thing[2], frozenset(told)
                grown._counted[made] += 1
                grown.found[thing] = grown.found.get(thing, NONE) | {(*made, grown._counted[made])}
        return grown


def _find_added(
    step: Iterable[Change], present: dict[KeyPath, set[KeyPath]]
) -> Mapping[KeyPath, set[tuple[KeyPath, str]]]:
    """Return the things that a step adds, with their values.

    Links are left out.
    """
    added: dict[KeyPath, set[tuple[KeyPath, str]]] = {}
    for change in step:
        if not is_by_id(change.path):
            continue
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
    return added


def is_by_id(path: KeyPath) -> bool:
    """Return whether a path leads into a thing with an id."""
    return len(path) > len(thing_of(path)) and (path[:2] == ("proposal", "part") or _holds_things(path[0]))


@lru_cache(maxsize=256)
def _holds_things(table: str) -> bool:
    return model_at(keys_of(Session).get(table))[1]
