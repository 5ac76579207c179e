from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.text.dates import format_day, parse_day

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("spoken", "day"),
    [
        ("today", TODAY),
        (" Yesterday ", date(2026, 3, 3)),
        ("Wednesday", TODAY),
        ("thu", date(2026, 2, 26)),
        ("4 Mar", TODAY),
        ("5 mar", date(2025, 3, 5)),
        ("1st of March", None),
        ("2nd March 2020", date(2020, 3, 2)),
        ("Dec. 24", date(2025, 12, 24)),
        ("March 3rd, 2024", date(2024, 3, 3)),
        ("2026-3-1", date(2026, 3, 1)),
        ("2026-02-30", None),
        ("29 feb", None),
        ("31 Smarch", None),
        ("4 Ma", None),
        ("we", None),
        ("soon", None),
        ("", None),
    ],
)
def test_day_is_understood_as_people_write_it(spoken, day):
    """A day means the last such day that is not in the future; unclear text is no day."""
    assert parse_day(spoken, TODAY) == day


def test_leap_day_of_a_leap_year_is_found():
    """In a leap year it is there."""
    assert parse_day("29 feb", date(2024, 3, 1)) == date(2024, 2, 29)
    assert parse_day("29 feb", date(2025, 3, 1)) == date(2024, 2, 29)


@given(day=st.dates(min_value=date(1900, 1, 1)), days=st.integers(0, 300))
def test_day_that_is_shown_is_read_back(day, days):
    """What a list shows can be typed again."""
    today = min(day, date(9000, 1, 1)) + timedelta(days=days)

    assert parse_day(format_day(min(day, today), today), today) == min(day, today)
