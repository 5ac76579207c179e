"""A history laid out along a line: where each step stands, where days begin, what is named below."""

from collections.abc import Iterable, Sequence
from datetime import date

from earnest.core.history.steps import Step

BETWEEN_SITTINGS = 3
"""A pause between sittings takes as much room as so many steps."""


def placed(steps: Sequence[Step], begins: Iterable[int], width: int) -> tuple[int, ...]:
    """Return the column of each step, from step 0 on, on a line of some columns.

    Steps stand in the order of their numbers, evenly, with more room where a sitting begins: no clock is asked.
    """
    first = set(begins) - {1}
    at, places = 0, [0]
    for number in range(1, len(steps) + 1):
        at += BETWEEN_SITTINGS if number in first else 1
        places.append(at)
    return tuple(place * (width - 1) // max(at, 1) for place in places)


def days(steps: Sequence[Step]) -> tuple[tuple[int, date], ...]:
    """Return each step, from 1, on which another day than that of the step before is written, and that day."""
    found = []
    for number, step in enumerate(steps, 1):
        if number == 1 or step.at.date() != steps[number - 2].at.date():
            found.append((number, step.at.date()))
    return tuple(found)


def spaced(labels: Iterable[tuple[int, str]], width: int) -> tuple[tuple[int, str], ...]:
    """Return those labels that fit on a line of some columns: each at its column, none over another.

    A label that would stick out at the end is moved in, where that leaves the one before it alone.
    """
    kept: list[tuple[int, str]] = []
    free = 0
    for column, text in labels:
        at = min(column, width - len(text))
        if at >= free and at >= 0:
            kept.append((at, text))
            free = at + len(text) + 2
    return tuple(kept)
