"""Who decides about a claim: owners and bearers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from earnest.core.model.claims import Challenge, Goal
from earnest.core.model.session import Session


def list_deciders(goals: Iterable[Goal], challenges: Iterable[Challenge]) -> frozenset[str]:
    """Return goals' owners and those who bear the cost of challenges."""
    return frozenset().union(*[goal.owner for goal in goals], *[challenge.borne_by for challenge in challenges])


class DeciderFinder:
    """Finds who decides about the claims of one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, claim: str) -> frozenset[str]:
        """Return who decides about a claim, by all its chains.

        Nobody where none is named, and for claims of later stages: then anybody may.
        """
        session = self._session
        challenges = session.need[claim].answers if claim in session.need else (claim,)
        goals = [goal for key in challenges if key in session.challenge for goal in session.challenge[key].blocks]
        if claim in session.goal:
            goals, challenges = [claim], tuple(self._blocking[claim])
        return (
            list_deciders(
                (session.goal[key] for key in goals if key in session.goal),
                (session.challenge[key] for key in challenges if key in session.challenge),
            )
            - session.own_ids
        )

    @cached_property
    def _blocking(self) -> Mapping[str, list[str]]:
        """The challenges that stand in the way of each goal."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, challenge in self._session.challenge.items():
            for goal in challenge.blocks:
                found[goal].append(key)
        return found
