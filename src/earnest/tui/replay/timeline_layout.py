"""Columns of a timeline: of its steps, days and labels."""

from collections.abc import Iterable, Sequence
from datetime import date

from earnest.core.history.steps import Step

BETWEEN_SITTINGS = 3
"""Steps that a pause between sittings takes the room of."""


def place_steps(steps: Sequence[Step], begins: Iterable[int], width: int) -> tuple[int, ...]:
    """Return the column of each step, from step 0 on.

    Steps are in the order of their numbers and evenly spaced, with more room before a sitting; times don't matter.
    """
    first = set(begins) - {1}
    at, places = 0, [0]
    for number in range(1, len(steps) + 1):
        at += BETWEEN_SITTINGS if number in first else 1
        places.append(at)
    return tuple(place * (width - 1) // max(at, 1) for place in places)


def list_days(steps: Sequence[Step]) -> tuple[tuple[int, date], ...]:
    """Return each step, from 1, that begins another day, and that day."""
    found = []
    for number, step in enumerate(steps, 1):
        if number == 1 or step.at.date() != steps[number - 2].at.date():
            found.append((number, step.at.date()))
    return tuple(found)


def fit_labels(labels: Iterable[tuple[int, str]], width: int) -> tuple[tuple[int, str], ...]:
    """Return the labels that fit on a line, each at its column.

    A label that would reach beyond the end is moved in if it doesn't overlap the one before it.
    """
    kept: list[tuple[int, str]] = []
    free = 0
    for column, text in labels:
        at = min(column, width - len(text))
        if at >= free and at >= 0:
            kept.append((at, text))
            free = at + len(text) + 2
    return tuple(kept)
