"""Sittings and meetings in a history: which steps belong to one go at it, and from which step a meeting is told."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from earnest.core.history.steps import Step
from earnest.core.model.paths import split_path

PAUSE = timedelta(hours=1)
"""After so long a pause another sitting begins; so it does where the clock went back as far."""


def find_sittings(steps: Sequence[Step]) -> tuple[int, ...]:
    """Return the steps, from 1, with which a sitting begins: after a pause, or by another hand."""
    return tuple(
        number
        for number, step in enumerate(steps, 1)
        if number == 1 or step.by != steps[number - 2].by or not _goes_on(steps[number - 2].at, step.at)
    )


def find_meeting_steps(steps: Sequence[Step]) -> tuple[tuple[int, date], ...]:
    """Return the days on which they were heard or met, each with the step, from 1, that tells of it first."""
    found: dict[date, int] = {}
    for number, step in enumerate(steps, 1):
        for _, entry in step.entries:
            match split_path(entry.path):
                case (_, _, "heard", _, "on") | ("meeting", _, "on") if type(entry.now) is date:
                    found.setdefault(entry.now, number)
    return tuple(sorted((number, day) for day, number in found.items()))


def count_between(one: datetime, other: datetime) -> timedelta | None:
    """Return how long it was from one time to another; None where one of the two has no offset and nobody can tell."""
    if (one.tzinfo is None) != (other.tzinfo is None):
        return None
    return other - one


def _goes_on(one: datetime, other: datetime) -> bool:
    pause = count_between(one, other)
    return pause is not None and abs(pause) < PAUSE
