"""What a letter typed in an answer costs the processor, beside a bare `TextArea`, and how many can type at once."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from measurement import EARNEST, Program, Row, at_most, home, ratio, running

SESSION = "earned_hearth_lane_bakery"
TYPING = Path(__file__).parent / "typing_app.py"
ANSWER = "Ask somebody from outside to look at one night with them"
"""What stands in the field at first, in both."""
SENTENCE = "mixing at noon is what they want so that nobody has to work at night "
LETTERS = 500
SIZES = {(80, 24): 1.25, (200, 60): 0.6}
"""The size of a terminal, and what is to be reached there."""
PEOPLE, A_SECOND = 100, 2
"""Those who type at once, and each one's keys a second."""
DRAWN = 0.03
"""Seconds of quiet after which a letter is taken as drawn."""


def cost_of_letters(programs: list[Program]) -> list[float]:
    """Return the milliseconds of processor a letter, typed into each program in turn and drawn before the next."""
    before = [program.cpu for program in programs]
    for number in range(LETTERS):
        for program in programs:
            program.press(SENTENCE[number % len(SENTENCE)], quiet=DRAWN)
    return [(program.cpu - begun) / LETTERS for program, begun in zip(programs, before, strict=True)]


def rows() -> Iterator[Row]:
    """Measure each in turn."""
    for size, reach in SIZES.items():
        with ExitStack() as stack:
            folder = stack.enter_context(home(SESSION))
            ours = stack.enter_context(running([EARNEST, "open", SESSION], size=size, EARNEST_HOME=str(folder)))
            bare = stack.enter_context(running([sys.executable, str(TYPING), ANSWER], size=size))
            ours.until("RIGHT TO PROPOSE")
            bare.until("outside")
            for program in (ours, bare):
                program.settle(1.5)
                program.rest()
            ours.press("\r")
            taken, theirs = cost_of_letters([ours, bare])
            if not any("mixing at noon" in ours.shown(row) for row in range(size[1])):
                raise RuntimeError("the letters were not typed into the answer")
        what = f"processor for a letter in an answer, {size[0]}×{size[1]}"
        yield ratio(what, taken, theirs, "a bare `TextArea`", reach)
        if size == (80, 24):
            busy = taken * PEOPLE * A_SECOND / 1000
            yield at_most(f"cores for {PEOPLE} who type {A_SECOND} keys a second", busy, 1, "cores")
