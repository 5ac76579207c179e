"""Thousands of claims that say the same, or nearly, cost what they hold."""

import cProfile

import pytest

from earnest.core.evidence.copies import find_copies
from earnest.core.evidence.grades import Grade
from earnest.core.model.parsing import read_session

TWICE = 2.5
"""Of twice as many claims, so many times the calls are linear; four times would be quadratic."""
COMMON = "serve bowls lunch autumn kitchen street bakery queue landlord"
SHAPES = {
    "equal": lambda _number: COMMON,
    "alike": lambda number: f"{COMMON} w{number}",
    "of a few words": lambda number: " ".join(f"w{number * step % 17}" for step in range(1, 12)),
    "different": lambda number: f"v{number} w{number} x{number} y{number} z{number}",
}


def count_calls(shape, many):
    """Return how many calls it takes to find the copies among so many goals."""
    goals = {f"g{number}": {"text": SHAPES[shape](number)} for number in range(1, many + 1)}
    session, _ = read_session({"format": 2, "client": "A", "interview": "client", "goal": goals})
    grades = dict.fromkeys(session.claims, Grade.GUESS)
    profile = cProfile.Profile()
    copies = profile.runcall(find_copies, session, grades)
    return sum(entry.callcount for entry in profile.getstats()), copies


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_as_many_claims_take_twice_the_calls(shape):
    """Nobody can make a list or a check slow by saying one thing a thousand times."""
    once, _ = count_calls(shape, 300)
    twice, copies = count_calls(shape, 600)

    assert twice < TWICE * once
    if shape in {"equal", "alike"}:
        assert copies == {f"g{number}": "g1" for number in range(2, 601)}
