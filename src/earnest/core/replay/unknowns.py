"""What a history cannot tell: clock changes, missing entries, edits by hand."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import timedelta
from typing import NamedTuple

from earnest.core.history.sittings import count_between
from earnest.core.history.steps import BY_HAND, LONGEST, Step, is_next, replay_in_place
from earnest.core.replay.replay import Replay

SECOND = timedelta(seconds=1)
"""What a clock goes back by, at least: within a second, changes may have the millisecond that tells them apart."""


class HistoryGap(NamedTuple):
    """Something unknown, and the first step where it is unknown."""

    text: str
    step: int


def find_gaps(replay: Replay) -> tuple[HistoryGap, ...]:
    """Return what a history cannot tell, each kind once."""
    every = (
        ("The clock went back, or its offset is missing: the time before {} is not known.", _clocks(replay)),
        ("Numbers are missing before {}: what was there is not known.", _gaps(replay)),
        ("What {} gives as the words before does not match: a change is missing.", _misfits(replay)),
        ("Edits by hand were found at {}: who made them, and when, is not known.", _by_hand(replay)),
    )
    return tuple(
        HistoryGap(text.format(_count_steps(steps)), steps[0]) for text, found in every if (steps := tuple(found))
    )


def _count_steps(steps: Sequence[int]) -> str:
    """Return the first step in words, and how many more there are."""
    more = len(steps) - 1
    return f"step {steps[0]}" + (f" and {more} more" if more else "")


def _clocks(replay: Replay) -> Iterator[int]:
    """Yield the steps whose time does not fit.

    After a merge, what others did meanwhile follows: only an author's own clock can be seen to go back.
    """
    before: Step | None = None
    own: dict[str, Step] = {}
    for number, step in enumerate(replay.steps, 1):
        pauses = [count_between(each.at, step.at) for each in (before, own.get(step.by)) if each]
        if None in pauses or (step.by in own and pauses[-1] is not None and pauses[-1] <= -SECOND):
            yield number
        before = own[step.by] = step


def _gaps(replay: Replay) -> Iterator[int]:
    last = 0
    for number, step in enumerate(replay.steps, 1):
        for key, _ in step.entries:
            if not (key.isdecimal() and len(key) <= LONGEST):
                continue
            if int(key) != last + 1:
                yield number
            last = int(key)


def _misfits(replay: Replay) -> Iterator[int]:
    tables = deepcopy(replay.document_at(0))
    for number, step in enumerate(replay.steps, 1):
        fits = True
        for _, entry in step.entries:
            fits = fits and is_next(entry, tables)
            replay_in_place(tables, entry)
        if not fits:
            yield number


def _by_hand(replay: Replay) -> Iterator[int]:
    return (number for number, step in enumerate(replay.steps, 1) if step.by == BY_HAND)
