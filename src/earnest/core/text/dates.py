"""Days as people write and read them: *4 Mar*, *today*, *Monday*."""

import re
from datetime import date, timedelta

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORTEST = 3
"""A month or a weekday may be shortened to this many letters."""
WEEK = 7
DAY_ASKED = "a day, such as today, Monday or 4 Mar?"
"""The question where a typed text is no day."""
MONTH_FIRST = r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?"
DAY_FIRST = r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([^\W\d_]+)\.?(?:\s+(\d{4}))?"
NUMBERS = r"(\d{4})-(\d{1,2})-(\d{1,2})"


def format_day(day: date, today: date) -> str:
    """Return a day in short, with the year where it is another."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:SHORTEST]}{year}"


def parse_day(spoken: str, today: date) -> date | None:
    """Return the day that a text means; None where unclear.

    Understood are *today*, *yesterday*, a weekday (the last one), *4 Mar*, *March 4*, both with or without a year
    (without: the last one that is not in the future), and 2026-03-04.
    """
    text = spoken.strip().casefold()
    if text in {"today", "yesterday"}:
        return today - timedelta(days=text == "yesterday")
    if found := re.fullmatch(NUMBERS, text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(DAY_FIRST, text):
        return _in_month(int(found[1]), found[2], found[3], today)
    if found := re.fullmatch(MONTH_FIRST, text):
        return _in_month(int(found[2]), found[1], found[3], today)
    return _weekday(text, today)


def _weekday(text: str, today: date) -> date | None:
    if len(text) < SHORTEST:
        return None
    number = next((number for number, name in enumerate(WEEKDAYS) if name.startswith(text)), None)
    return None if number is None else today - timedelta(days=(today.weekday() - number) % WEEK)


def _in_month(day: int, name: str, year: str | None, today: date) -> date | None:
    if len(name) < SHORTEST:
        return None
    month = next((number for number, known in enumerate(MONTHS, 1) if known.casefold().startswith(name)), None)
    if month is None:
        return None
    if year:
        return _day(int(year), month, day)
    this_year = _day(today.year, month, day)
    return this_year if this_year and this_year <= today else _day(today.year - 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
