"""Columns of a timeline: of its steps, days and labels."""

from collections.abc import Iterable, Sequence
from datetime import date

from earnest.core.history.steps import Step
from earnest.terminal.cells import cell_width

APART = 2
"""Cells between two labels, at least."""
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


def keep_last(labels: Sequence[tuple[int, str]], width: int) -> tuple[tuple[int, str], ...]:
    """Return the labels that fit beside the last one, which always stays.

    What comes last says how it is now.
    """
    if not labels:
        return ()
    column, text = labels[-1]
    at = max(min(column, width - cell_width(text)), 0)
    before = [each for each in labels[:-1] if each[0] + cell_width(each[1]) + APART <= at]
    return (*fit_labels(before, width), (at, text))


def fit_labels(labels: Iterable[tuple[int, str]], width: int) -> tuple[tuple[int, str], ...]:
    """Return the labels that fit on a line, each at its column.

    A label that would reach beyond the end is moved in if it doesn't overlap the previous one it.
    """
    kept: list[tuple[int, str]] = []
    free = 0
    for column, text in labels:
        at = min(column, width - cell_width(text))
        if at >= free and at >= 0:
            kept.append((at, text))
            free = at + cell_width(text) + APART
    return tuple(kept)
