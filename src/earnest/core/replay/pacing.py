"""How long to wait between steps that play in proportion to time."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from earnest.core.history.sittings import count_between
from earnest.core.history.steps import Step

MINUTE = timedelta(minutes=1)
"""The time that passes in a second."""
LONGEST, SHORTEST, UNKNOWN = 4.0, 0.2, 1.0
"""Seconds: the longest and the shortest wait, and the wait of an unknown pause."""
UNITS = ((timedelta(days=1), "day"), (timedelta(hours=1), "hour"), (MINUTE, "minute"))


class Wait(NamedTuple):
    """The wait before a step."""

    seconds: float
    notice: str = ""
    """What to say if it is not in proportion."""


def pace_step(steps: Sequence[Step], number: int) -> Wait:
    """Return the wait before a step, from 1."""
    if number <= 1:
        return Wait(UNKNOWN)
    pause = count_between(steps[number - 2].at, steps[number - 1].at)
    if pause is None or pause < timedelta():
        return Wait(UNKNOWN, "an unknown time passes")
    seconds = pause / MINUTE
    if seconds > LONGEST:
        return Wait(LONGEST, _passes(pause))
    return Wait(max(seconds, SHORTEST))


def _passes(span: timedelta) -> str:
    text = describe_span(span)
    return f"{text} pass{'es' * text.startswith('1 ')}"


def describe_span(span: timedelta) -> str:
    """Return a time span in its largest whole unit: *3 hours*."""
    for unit, noun in UNITS:
        if span >= unit:
            return f"{span // unit} {noun}{'s' * (span // unit != 1)}"
    return "under a minute"
