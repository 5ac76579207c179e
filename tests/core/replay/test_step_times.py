"""Which step somebody means by a time, and how long a step is waited for in real proportion."""

from datetime import UTC, date, datetime, timedelta

import pytest

from earnest.core.history.steps import Step
from earnest.core.model.entries.entry import Entry
from earnest.core.replay.pacing import LONGEST, SHORTEST, UNKNOWN, Wait, describe_span, pace_step
from earnest.core.replay.step_search import find_step

START = datetime(2025, 3, 3, 9, 12, tzinfo=UTC)
TODAY = date(2026, 6, 1)
GAPS = (0, 0.05, 2, 60 * 26, 60 * 24 * 300)
"""Minutes from one step to the next."""


def steps_at(*times):
    """Return steps of one entry each, at these times."""
    entries = [Entry(at=at, by="priya", path="goal.g1.text", now="x") for at in times]
    return tuple(Step(((f"{number:04}", entry),), number) for number, entry in enumerate(entries, 1))


STEPS = steps_at(*(START + timedelta(minutes=sum(GAPS[: number + 1])) for number in range(len(GAPS))))


@pytest.mark.parametrize(
    ("spoken", "step"),
    [
        ("start", 0),
        ("end", 5),
        ("3", 3),
        ("#3", 3),
        ("step 3", 3),
        ("9", None),
        ("9" * 30, None),
        ("3 Mar", 1),
        ("4 Mar", 4),
        ("5 Mar", 5),
        ("4 March 2025", 4),
        ("3 Mar 09:13", 3),
        ("3 Mar, 10:00", 4),
        ("yesterday", 5),
        ("31 Dec 2026", 5),
        ("09:14", 3),
        ("25:00", None),
        ("soon", None),
        ("", None),
    ],
)
def test_spoken_step_is_found(spoken, step):
    """The first step from then on counts, else the last, and None if it is unclear."""
    assert find_step(spoken, STEPS, TODAY, 1) == (step if spoken else 1)


def test_time_alone_is_on_the_present_day():
    """Before the first step the first day counts."""
    assert find_step("11:00", STEPS, TODAY, 4) == 4
    assert find_step("11:30", STEPS, TODAY, 4) == 5
    assert find_step("09:12", STEPS, TODAY, 0) == 1
    assert find_step("4 Mar", (), TODAY) is None
    assert find_step("end", (), TODAY) == 0


def test_wait_is_in_proportion():
    """A minute passes in a second, with a longest and a shortest wait."""
    assert [pace_step(STEPS, number) for number in range(1, 6)] == [
        Wait(UNKNOWN),
        Wait(SHORTEST),
        Wait(2.0),
        Wait(LONGEST, "1 day passes"),
        Wait(LONGEST, "300 days pass"),
    ]
    assert pace_step(steps_at(START, START + timedelta(hours=3)), 2).notice == "3 hours pass"
    assert pace_step(steps_at(START, START + timedelta(minutes=5)), 2).notice == "5 minutes pass"


@pytest.mark.parametrize("other", [START - timedelta(minutes=1), START.replace(tzinfo=None)])
def test_unknown_pause_has_a_wait(other):
    """A clock that went back or has no offset is mentioned."""
    assert pace_step(steps_at(START, other), 2) == Wait(UNKNOWN, "an unknown time passes")


def test_span_is_in_its_largest_unit():
    """A span has the largest unit of which it has a whole one."""
    assert [describe_span(timedelta(**{unit: 1})) for unit in ("days", "hours", "minutes", "seconds")] == [
        "1 day",
        "1 hour",
        "1 minute",
        "under a minute",
    ]
