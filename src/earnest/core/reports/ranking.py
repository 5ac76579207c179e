"""How they rank their needs, beside your guess: kept beside the verdict, never part of it (RULES, ranking).

Knowing a customer's own ranking is the listening measure that carried the effect on customers in two large field
studies (Homburg, Wieseke, Bornemann, "customer need knowledge").
"""

from itertools import combinations
from typing import NamedTuple

from earnest.core.model.kinds import natural
from earnest.core.model.session import Session


class Ranked(NamedTuple):
    """A need with both ranks; None where one is not on file."""

    need: str
    told: int | None
    guessed: int | None


def compare_rankings(session: Session) -> tuple[Ranked, ...]:
    """Return the needs that have a rank, as they rank them; those of which they said nothing last."""
    found = [Ranked(key, need.rank_told, need.rank_guessed) for key, need in session.need.items()]
    ranked = [each for each in found if each.told is not None or each.guessed is not None]
    last = 1 << 30
    return tuple(sorted(ranked, key=lambda each: (each.told or last, each.guessed or last, natural(each.need))))


def count_pairs_right(session: Session) -> tuple[int, int]:
    """Return how many pairs of needs were guessed in their order, of how many that both ranked apart."""
    both = [each for each in compare_rankings(session) if each.told is not None and each.guessed is not None]
    right = every = 0
    for one, other in combinations(both, 2):
        told, guessed = (one.told or 0) - (other.told or 0), (one.guessed or 0) - (other.guessed or 0)
        if told:
            every += 1
            right += told * guessed > 0
    return right, every


def describe_ranking(session: Session) -> str:
    """Return it in words; nothing where they ranked fewer than two that you guessed."""
    right, every = count_pairs_right(session)
    return f"Of how they rank their needs you had {right} of {every} pairs right." if every else ""
