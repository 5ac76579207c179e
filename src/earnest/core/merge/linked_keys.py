"""The keys of a session that hold ids, whatever it holds now."""

from collections.abc import Mapping
from typing import Any

from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import CLAIM_KINDS, CONTENDER, CRITERION, KIND
from earnest.core.model.links import PEOPLE_FIELDS
from earnest.core.model.records import SENSES, split_target

CLAIMS = tuple(KIND)
LINKS: Mapping[tuple[str, str], tuple[str, ...]] = {
    **{(kind.key, field): tables for kind in CLAIM_KINDS for field, tables in kind.links},
    **{(kind.key, field): ("person",) for kind in CLAIM_KINDS for field in PEOPLE_FIELDS},
    **{(table, sense): CLAIMS for table in ("quote", "source") for sense in SENSES},
    ("quote", "who"): ("person",),
    ("quote", "meeting"): ("meeting",),
    ("quote", "reply_of"): ("said_back",),
    ("said_back", "who"): ("person",),
    ("settled", "claim"): (*CLAIMS, "own_question"),
    ("own_question", "serves"): CLAIMS,
    ("proposal", "need"): ("need",),
    ("meeting", "who"): ("person",),
    ("meeting", "about"): CLAIMS,
}
"""The keys that hold ids, by their table, and in which tables these are."""
KEYED: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("said_back", "of"): CLAIMS,
    ("said_back", "same_meaning"): CLAIMS,
    (CONTENDER.key, "on"): (CRITERION.key,),
}
"""The tables whose keys are ids."""


def find_linked(path: KeyPath) -> tuple[str, ...]:
    """Return in which tables the ids of a key are."""
    if path[:1] == ("meeting",) and path[2:3] == ("voices",):
        return ("person",)
    return LINKS.get((path[0], path[-1]), ()) if len(path) > 2 else ()  # noqa: PLR2004 - a table, an id and a key


def find_keyed(path: KeyPath) -> tuple[str, ...]:
    """Return in which tables an id is that is a path's key."""
    return KEYED.get((path[0], path[2]), ()) if len(path) > 3 else ()  # noqa: PLR2004 - a table, an id, a key and that id


def leads_to(path: KeyPath, value: Any, thing: KeyPath) -> bool:
    """Return whether a value or its key links to a thing."""
    table, key = thing[0], thing[-1]
    if table in find_keyed(path) and path[3] == key:
        return value is not None
    ids = value if isinstance(value, list) else [value]
    if table not in find_linked(path):
        return False
    named = [split_target(each) for each in ids if isinstance(each, str)]
    return any(key == claim or (key == part and table == CRITERION.key) for claim, part in named)
