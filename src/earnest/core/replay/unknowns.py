"""What a history cannot tell: clock changes, missing entries, edits by hand."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from earnest.core.history.sittings import count_between
from earnest.core.history.steps import BY_HAND, LONGEST, replay_changes
from earnest.core.model.paths import split_path, value_at
from earnest.core.replay.replay import Replay


class HistoryGap(NamedTuple):
    """Something unknown, and the first step where it is unknown."""

    says: str
    step: int


def find_gaps(film: Replay) -> tuple[HistoryGap, ...]:
    """Return what a history cannot tell, each kind once."""
    every = (
        ("The clock goes back, or its offset is not told: how long it was between {} is not known.", _clocks(film)),
        ("Numbers are missing before {}: what stood there is not known.", _gaps(film)),
        ("What {} says of the words before does not fit what stands there: something was not told.", _misfits(film)),
        ("Edits by hand were found at {}: who made them, and when, is not known.", _by_hand(film)),
    )
    return tuple(HistoryGap(says.format(_told(steps)), steps[0]) for says, found in every if (steps := tuple(found)))


def _told(steps: Sequence[int]) -> str:
    """Return the first step in words, and how many more there are."""
    more = len(steps) - 1
    return f"step {steps[0]}" + (f" and {more} more" if more else "")


def _clocks(film: Replay) -> Iterator[int]:
    for number, (one, other) in enumerate(pairwise(film.steps), 2):
        pause = count_between(one.at, other.at)
        if pause is None or pause.total_seconds() < 0:
            yield number


def _gaps(film: Replay) -> Iterator[int]:
    last = 0
    for number, step in enumerate(film.steps, 1):
        for key, _ in step.entries:
            if not (key.isdecimal() and len(key) <= LONGEST):
                continue
            if int(key) != last + 1:
                yield number
            last = int(key)


def _misfits(film: Replay) -> Iterator[int]:
    tables = film.document_at(0)
    for number, step in enumerate(film.steps, 1):
        fits = True
        for _, entry in step.entries:
            stood = value_at(tables, split_path(entry.path))
            fits = fits and stood == entry.was and type(stood) is type(entry.was)
            tables = replay_changes(tables, entry)
        if not fits:
            yield number


def _by_hand(film: Replay) -> Iterator[int]:
    return (number for number, step in enumerate(film.steps, 1) if step.by == BY_HAND)
