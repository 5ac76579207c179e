"""Their ranking of their needs beside your guess.

It is shown beside the verdict, and never part of it (RULES, ranking).

Knowing a customer's own ranking is the listening measure that carried the effect on customers in two large field
studies (Homburg, Wieseke, Bornemann, "customer need knowledge").
"""

from itertools import combinations
from typing import NamedTuple

from earnest.core.model.kinds import natural
from earnest.core.model.session import Session


class Ranked(NamedTuple):
    """A need with both ranks; None if unknown."""

    need: str
    theirs: int | None
    guessed: int | None


def compare_rankings(session: Session) -> tuple[Ranked, ...]:
    """Return the ranked needs in their order, those without their rank last."""
    found = [Ranked(key, need.rank_told, need.rank_guessed) for key, need in session.need.items()]
    ranked = [each for each in found if each.theirs is not None or each.guessed is not None]
    last = 1 << 30
    return tuple(sorted(ranked, key=lambda each: (each.theirs or last, each.guessed or last, natural(each.need))))


def count_pairs_right(session: Session) -> tuple[int, int]:
    """Count the pairs guessed in their order, and all pairs ranked apart."""
    both = [each for each in compare_rankings(session) if each.theirs is not None and each.guessed is not None]
    right = every = 0
    for one, other in combinations(both, 2):
        told, guessed = (one.theirs or 0) - (other.theirs or 0), (one.guessed or 0) - (other.guessed or 0)
        if told:
            every += 1
            right += told * guessed > 0
    return right, every


def describe_ranking(session: Session) -> str:
    """Return the comparison in words; empty below two needs with both ranks."""
    right, every = count_pairs_right(session)
    return f"Of how they rank their needs you had {right} of {every} pairs right." if every else ""
