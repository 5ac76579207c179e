"""The steps with which sittings and meetings begin in a history."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from earnest.core.history.steps import Step
from earnest.core.model.keys import split_path

PAUSE = timedelta(hours=1)
"""The pause after which another sitting begins; also if the clock went back as far."""


def find_sittings(steps: Sequence[Step]) -> tuple[int, ...]:
    """Return the steps that begin a sitting, from 1.

    A sitting begins after a pause, or with another author.
    """
    return tuple(
        number
        for number, step in enumerate(steps, 1)
        if number == 1 or step.by != steps[number - 2].by or not _goes_on(steps[number - 2].at, step.at)
    )


def find_meeting_steps(steps: Sequence[Step]) -> tuple[tuple[int, date], ...]:
    """Return the days of quotes and meetings with their first step.

    Steps count from 1.
    """
    found: dict[date, int] = {}
    for number, step in enumerate(steps, 1):
        for _, entry in step.entries:
            match split_path(entry.path):
                case ("quote" | "meeting", _, "on") if type(entry.now) is date:
                    found.setdefault(entry.now, number)
    return tuple(sorted((number, day) for day, number in found.items()))


def count_between(one: datetime, other: datetime) -> timedelta | None:
    """Return the time between two times, or None if it is unknown.

    It is unknown if only one of them has an offset.
    """
    if (one.tzinfo is None) != (other.tzinfo is None):
        return None
    return other - one


def _goes_on(one: datetime, other: datetime) -> bool:
    pause = count_between(one, other)
    return pause is not None and abs(pause) < PAUSE
