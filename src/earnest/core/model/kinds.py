"""The seven stages, and the kinds of claim in them."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

Of = TypeVar("Of")

STAGES = ("goal", "challenges", "need", "options", "ruled_out", "shortlist", "choice")
"""The stages' keys, in the order in which a client goes through them."""

CARRYING = STAGES[:3]
"""The stages that carry the right to propose."""


RUNS = re.compile(r"\d+|\D+")


class Kind(NamedTuple):
    """A kind of claim: its table, stage and words."""

    key: str
    stage: str
    prefix: str
    noun: str
    links: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Fields that hold ids of other claims, each with the kinds it may point to."""


GOAL = Kind("goal", "goal", "g", "goal")
CHALLENGE = Kind("challenge", "challenges", "c", "challenge", (("blocks", ("goal",)),))
NEED = Kind("need", "need", "n", "need", (("answers", ("challenge",)),))
OPTION = Kind("option", "options", "o", "option")
CRITERION = Kind("criterion", "options", "k", "criterion")
RULING_OUT = Kind(
    "ruling_out",
    "ruled_out",
    "r",
    "reason it is out",
    (("option", ("option",)), ("because_of", ("goal", "challenge"))),
)
CONTENDER = Kind("contender", "shortlist", "t", "contender")
REASON = Kind("reason", "choice", "w", "reason", (("goal", ("goal",)), ("need", ("need",))))

CLAIM_KINDS = (GOAL, CHALLENGE, NEED, OPTION, CRITERION, RULING_OUT, CONTENDER, REASON)
"""Every kind of claim, in the order of the stages."""

KIND = {kind.key: kind for kind in CLAIM_KINDS}
"""The kinds by the name of their table."""

CARRYING_KINDS = (GOAL, CHALLENGE, NEED)
"""The kinds of the three claims of a chain, first the one that wins a tie."""


def kinds_of(stage: str) -> tuple[Kind, ...]:
    """Return the kinds of claim that belong to a stage."""
    return tuple(kind for kind in CLAIM_KINDS if kind.stage == stage)


@lru_cache(maxsize=1 << 16)
def natural(key: str) -> tuple[tuple[int, int, str, str], ...]:
    """Return a sort key by which `c2` comes before `c10`.

    A number may have any length.
    """
    return (_run(key),) if key.isdecimal() else tuple(map(_run, RUNS.findall(key)))


def by_id(table: Mapping[str, Of]) -> tuple[tuple[str, Of], ...]:
    """Return the items of a table, sorted by id."""
    if len(table) <= 1 or _counts_up(list(table)):
        return tuple(table.items())
    return tuple([(key, table[key]) for key in _sort_ids(tuple(table))])


def is_in_order(ids: Sequence[str]) -> bool:
    """Return whether ids stand as `by_id` sorts them."""
    if len(ids) <= 1 or _counts_up(ids):
        return True
    keys = [natural(each) for each in ids]
    return keys == sorted(keys)


@lru_cache(maxsize=32)
def _sort_ids(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(ids, key=natural))


def _counts_up(ids: Sequence[str]) -> bool:
    """Return whether ids are sorted numbers.

    Zeros before one only make it as wide as the first.
    """
    is_sorted = "".join(ids).isdecimal() and ids == sorted(sorted(ids), key=len)
    width = len(ids[0])
    return is_sorted and (len(ids[-1]) == width or not any(len(each) > width and each[0] == "0" for each in ids))


def _run(run: str) -> tuple[int, int, str, str]:
    if not run.isdecimal():
        return 1, 0, "", run
    number = run.lstrip("0")
    return 0, len(number), number, run
