"""How long a step of a history is waited for where it plays in proportion to the time that it really took."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from earnest.core.history.sittings import count_between
from earnest.core.history.steps import Step

MINUTE = timedelta(minutes=1)
"""So long passes in a second."""
LONGEST, SHORTEST, UNKNOWN = 4.0, 0.2, 1.0
"""Seconds: a longer pause is cut to this; a shorter one can still be read; one whose length nobody knows."""
UNITS = ((timedelta(days=1), "day"), (timedelta(hours=1), "hour"), (MINUTE, "minute"))


class Wait(NamedTuple):
    """How long a step is waited for."""

    seconds: float
    says: str = ""
    """What is said of it where it is not the true proportion."""


def pace_step(steps: Sequence[Step], number: int) -> Wait:
    """Return how long the step of a number, from 1, is waited for after the one before it."""
    if number <= 1:
        return Wait(UNKNOWN)
    pause = count_between(steps[number - 2].at, steps[number - 1].at)
    if pause is None or pause < timedelta():
        return Wait(UNKNOWN, "nobody knows how long it was")
    seconds = pause / MINUTE
    if seconds > LONGEST:
        return Wait(LONGEST, _passes(pause))
    return Wait(max(seconds, SHORTEST))


def _passes(span: timedelta) -> str:
    told = describe_span(span)
    return f"{told} pass{'es' * told.startswith('1 ')}"


def describe_span(span: timedelta) -> str:
    """Return how long it was, in the largest unit of which there is one whole: *3 hours*."""
    for unit, noun in UNITS:
        if span >= unit:
            return f"{span // unit} {noun}{'s' * (span // unit != 1)}"
    return "under a minute"
