"""A file that holds thousands of one thing is judged at the cost of what it holds."""

from functools import partial

import pytest
from benchmarks.crowded_session import CROWDS, DAY
from core.calls import count_calls

from earnest.core.model.parsing import read_session
from earnest.core.standing.standing import assess

FEW = 200
TWICE = 2.2
"""Of twice as many things, so many times the calls are linear; four times would be quadratic."""


@pytest.mark.parametrize("name", CROWDS)
def test_twice_as_many_of_anything_take_twice_the_calls(name, interview):
    """Nobody can make a home, a list or a check slow by a file that says one thing a thousand times."""
    sessions = [read_session(CROWDS[name](many)) for many in (2 * FEW, FEW, 2 * FEW)]
    # The first time, what is kept by text and by pattern is worked out.
    _, once, twice = (count_calls(partial(assess, session, interview, DAY.date())) for session, _ in sessions)

    assert not any(faults for _, faults in sessions)
    assert twice < TWICE * once
