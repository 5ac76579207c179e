"""What one of thirty sessions costs on a box that they share: its own memory, and its part of what they share."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from statistics import median

from measurement import EARNEST, EMPTY, FLOORS, Row, floor, home, ratio, running

SESSION = "earned_hearth_lane_bakery"
AT_ONCE = 30
STILL = 2.0
"""Seconds in which they come to rest, once the last of them is there."""


def one_of_many(command: Sequence[str], text: str) -> float:
    """Return the MiB of one program of many that run at once (PSS), a median; each has sessions of its own."""
    with ExitStack() as open_ones:
        programs = []
        for _ in range(AT_ONCE):
            folder = open_ones.enter_context(home(SESSION))
            programs.append(open_ones.enter_context(running(command, EARNEST_HOME=str(folder))))
            programs[-1].until(text)
        time.sleep(STILL)
        return median(program.memory for program in programs)


def rows() -> Iterator[Row]:
    """Measure each in turn."""
    empty = one_of_many([sys.executable, str(EMPTY), "pydantic"], "ready")
    ours = one_of_many([EARNEST, "open", SESSION], "RIGHT TO PROPOSE")
    yield ratio(f"memory of one of {AT_ONCE} sessions", ours, empty, "an empty app with pydantic", 1.15, unit="MiB")
    for name in FLOORS:
        least = one_of_many([sys.executable, str(EMPTY), name], "ready")
        yield floor(name, least, empty, "an empty app with pydantic", unit="MiB")
