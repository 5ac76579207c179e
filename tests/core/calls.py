"""How much is done, in calls of functions."""

import sys


def count_calls(act):
    """Return how many functions are called; unlike time, that is the same on each machine."""
    calls = 0

    def called(_frame, event, _argument):
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(called)
    try:
        act()
    finally:
        sys.setprofile(None)
    return calls
