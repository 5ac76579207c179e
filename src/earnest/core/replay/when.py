"""Which step of a history somebody means: by its number, by a day, by a time of day."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from earnest.core.history.steps import LONGEST, Step
from earnest.core.text.dates import parse_day

NUMBER = re.compile(r"(?:step\s+|#)?(\d+)")
CLOCK = re.compile(r"(?:^|\s)(\d{1,2}):(\d{2})$")
ENDS = {"start": 0, "beginning": 0, "end": -1, "now": -1}
"""Either end of a history, in a word."""


def find_step(spoken: str, steps: Sequence[Step], today: date, here: int = 0) -> int | None:
    """Return the step that somebody means, from 0; None where that cannot be told.

    Understood are a number, *start* and *end*, a day, a time of day, and a day with a time. A time alone is on the day
    of the step where one is. It is the first step from then on, by the clock that the history was written by, and the
    last where none came later; steps keep the order of their numbers.
    """
    text = spoken.strip().casefold()
    if text in ENDS:
        return ENDS[text] % (len(steps) + 1)
    if found := NUMBER.fullmatch(text):
        number = found[1]
        return int(number) if len(number) <= LONGEST and int(number) <= len(steps) else None
    if not steps:
        return None
    clock = CLOCK.search(text)
    hour = _clock(int(clock[1]), int(clock[2])) if clock else time.min
    said_day = text[: clock.start()].strip(" ,") if clock else text
    day = _day(said_day, steps, today) if said_day else steps[max(here, 1) - 1].at.date()
    if day is None or hour is None:
        return None
    then = datetime.combine(day, hour)
    return next((at for at, step in enumerate(steps, 1) if step.at.replace(tzinfo=None) >= then), len(steps))


def _day(said: str, steps: Sequence[Step], today: date) -> date | None:
    """Return a day; one without a year is the last of the kind before the history ends."""
    return parse_day(said, today if said in {"today", "yesterday"} else steps[-1].at.date())


def _clock(hour: int, minute: int) -> time | None:
    try:
        return time(hour, minute)
    except ValueError:
        return None
