"""Journeys by keys alone take fewer of them than when a question opened in its field and Enter broke lines."""

import pytest
from journeys.old_keys import JOURNEYS, count_keys


@pytest.mark.parametrize(("journey", "before"), [("a meeting in an hour", 22), ("the noodle shop", 140)])
def test_journey_takes_fewer_keys(journey, before):
    """The keys of before are counted from the journey as it was; today's are counted where it is pressed."""
    old, now = JOURNEYS[journey]
    assert count_keys(old) == before
    assert now < before
