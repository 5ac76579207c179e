"""What one of thirty sessions costs on a box that they share: its own memory, and its part of what they share."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from statistics import median

from measurement import EARNEST, EMPTY, STEPS, Row, home, ratio, running, steps

SESSION = "earned_hearth_lane_bakery"
AT_ONCE = 30
BLINKING = 40.0
"""Milliseconds of processor in two seconds that a blinking cursor stays below, and loading does not."""
REACH = 1.22
"""What one of them may need, against an empty app with pydantic."""


def one_of_many(command: Sequence[str], text: str) -> tuple[float, float]:
    """Return the MiB of one program of many that run at once and are at rest, and how many of these are its own alone.

    Both are medians; what it shares with others counts by its part (PSS). Each has sessions of its own.
    """
    with ExitStack() as open_ones:
        programs = []
        for _ in range(AT_ONCE):
            folder = open_ones.enter_context(home(SESSION))
            programs.append(open_ones.enter_context(running(command, EARNEST_HOME=str(folder))))
            programs[-1].until(text)
        for program in programs:
            program.rest(BLINKING)
        return median(program.memory for program in programs), median(program.own_memory for program in programs)


def rows() -> Iterator[Row]:
    """Measure each in turn."""
    empty, its_own = one_of_many([sys.executable, str(EMPTY), "pydantic"], "ready")
    ours, our_own = one_of_many([EARNEST, "open", SESSION], "RIGHT TO PROPOSE")
    beside = "an empty app with pydantic"
    yield ratio(f"memory of one of {AT_ONCE} sessions", ours, empty, beside, REACH, unit="MiB")
    yield Row("what is its own alone of that", f"{our_own:.1f} MiB", f"{beside} {its_own:.1f}")
    before = [one_of_many([sys.executable, str(EMPTY), name], "ready")[0] for name in STEPS if name != "session"]
    yield from steps([*before, ours], empty, unit="MiB")
