"""Days as people read them: *4 Mar*, *Wed 4 Mar 2026*."""

from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORTEST = 3
"""A month or a weekday may be shortened to this many letters."""


def format_day(day: date, today: date) -> str:
    """Return a day in short, with the year where it is another."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:SHORTEST]}{year}"


def format_whole_day(day: date) -> str:
    """Return a day with its weekday and its year."""
    weekday, month = WEEKDAYS[day.weekday()][:SHORTEST], MONTHS[day.month - 1][:SHORTEST]
    return f"{weekday} {day.day} {month} {day.year:04}"
