"""Days as people write them: *4 Mar*, *today*, *3/4/2026*.

What can mean one day only is understood; what can mean two is asked about.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

from earnest.core.text.dates import MONTHS, SHORTEST, format_whole_day
from earnest.core.text.days.coming_days import drop_part, read_coming, write_first
from earnest.core.text.days.day_words import LANGUAGES, ORDERS, SAME, order_numbers
from earnest.core.text.days.near_days import (
    COMPACT,
    ENGLISH,
    SOON,
    TOKEN,
    WEEK,
    Word,
    find_day_words,
    fold_day,
    make_day,
    read_near,
    read_of_month,
    read_week,
    shift,
)
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import compose, language_code

AHEAD = 10
"""Years from now up to which a year of two digits is of this century."""
LONGEST = 60
"""The most characters of a day; the longest number has eight."""
SHORT_YEAR, YEAR = 2, 4
"""The digits of a year."""
LEAP_YEAR = 2000
ORDERS_OF = {2: ("dm", "md"), 3: ("dmy", "mdy", "ymd")}
"""The orders in which so many numbers are a day."""
MOST_WORDS = 9
DAY_ASKED = "a day, such as today, Monday or 4 Mar?"
"""The question where a typed text is no day."""
CJK = LatePattern(r"(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日號号일]?(?!\d|\s*전|前)")
"""A day with signs for its year, month and day."""
VIETNAMESE = LatePattern(r"(?:ngay )?(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?")
"""A day whose month has a number."""
ERA = LatePattern(r"令和(\d{1,2}|元)年")
"""A year of the era that began in 2019."""
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30}
ORDINAL = LatePattern(rf"\b(?:(twenty|thirty)[- ])?({'|'.join(ORDINALS)})\b")
ZONE = LatePattern(r"(?<=\d\d\d\d-\d\d-\d\d)(?:z|[+-]\d\d:?\d\d)$")
DAY_OF_YEAR = LatePattern(r"(\d{4})-(\d{3})")
CLOCK = LatePattern(
    r"(?:\b(?:at|um|à|a|a las|alle|om|kl)\s+)?\b\d{1,2}h(?:\d\d)?\b"
    r"|\b(?:at|um|alle|om|kl)\s+\d{1,2}\.\d\d\b(?:\s?[ap]m)?|(?<=\d{4} )\d{1,2}\.\d\d$"
    r"|(?:\b(?:at|um|à|a las|alle|om|kl)\s+|(?<=\d)t)?(?:(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?"
    r"|\b\d{1,2}(?=\s?(?:am|pm|uhr)\b))"
    r"(?:\s?(?:am|pm|uhr|z|utc|gmt)\b)?(?:\s?[+-]\d\d:?\d\d\b)?"
)
"""A time of the day, which changes nothing."""
WEEK_DATE = LatePattern(r"\d{4}-?w\d\d-?[1-7]")
"""A day of a numbered week: *2026-W10-3*."""


class DayReading(NamedTuple):
    """What a text may mean: one day, several, or none."""

    days: tuple[date, ...] = ()
    asks: str = ""
    """What to ask unless it is one day; empty also where nothing was typed."""
    is_relative: bool = False
    """Whether it counts from today."""

    @property
    def day(self) -> date | None:
        """The one day that is meant, or None."""
        return self.days[0] if len(self.days) == 1 else None


def parse_day(spoken: str, today: date, language: str = ENGLISH) -> DayReading:
    """Return what a text may mean as a day.

    The words of English and of the session's own language count, those of others where nothing else is meant. A day
    without a year is the last one, but is asked about where the next one is near.
    """
    text = ZONE.sub("", fold_day(spoken))
    if (counted := _read_counted(text)) is not None:
        return DayReading(counted, "" if counted else DAY_ASKED)
    text = CLOCK.sub(" ", text).strip() or text
    if not text:
        return DayReading(asks=DAY_ASKED if compose(spoken).strip() else "")
    if len(text) > LONGEST:
        return DayReading(asks=DAY_ASKED)
    code = SAME.get(language_code(language), language_code(language))
    order = ORDERS.get(language.replace("_", "-").casefold(), order_numbers(code))
    codes = (code, ENGLISH)
    near = read_coming(text, today, codes)
    days = set() if near else _read_date(text, today, codes, order)
    if not days and not near:
        near = read_near(text, today, codes) or read_week(text, today, codes) or read_of_month(text, today, codes)
    if not days and not near:
        days = {day for other in LANGUAGES for day in _read_date(text, today, (other, ENGLISH), order, is_whole=True)}
        every = LANGUAGES if len(text) >= SHORTEST or not text.isascii() else ()
        near = read_near(text, today, every) or (set() if days else read_coming(text, today, every))
    if not days and not near and (rest := drop_part(text, codes)) != text:
        return parse_day(rest, today, language)
    found = tuple(sorted(days | near))
    if not found:
        return DayReading(asks=DAY_ASKED)
    return DayReading(found, "" if len(found) == 1 else _ask_which(found, today), bool(near))


def _read_counted(text: str) -> tuple[date, ...] | None:
    """Return the day that a numbered week or year tells."""
    if numbered := DAY_OF_YEAR.fullmatch(text):
        return _count_in_year(int(numbered[1]), int(numbered[2]))
    if not WEEK_DATE.fullmatch(text):
        return None
    try:
        return (date.fromisoformat(text.upper()),)
    except ValueError:
        return ()


def _count_in_year(year: int, number: int) -> tuple[date, ...]:
    """Return the day of a year with a number."""
    days = shift(make_day(year, 1, 1)[0], number - 1) if year and number else set()
    return tuple(day for day in days if day.year == year)


def _ask_which(days: Iterable[date], today: date) -> str:
    """Return the question which of several days is meant."""
    near = {0: " (today)", 1: " (tomorrow)", -1: " (yesterday)"}
    return ", or ".join(format_whole_day(day) + near.get((day - today).days, "") for day in days) + "?"


def _read_date(text: str, today: date, codes: Sequence[str], order: str, *, is_whole: bool = False) -> set[date]:
    """Return the days that a weekday or a date may mean."""
    for pattern, write in ((ERA, _write_era), (CJK, _write_cjk_in_english), (VIETNAMESE, _write_vietnamese)):
        text = text if text.isascii() and pattern is not VIETNAMESE else pattern.sub(write, text)
    tokens = TOKEN.findall(write_first(ORDINAL.sub(_write_ordinal, text), codes))
    if len(tokens) > MOST_WORDS:
        return set()
    readings = product(*(find_day_words(token, codes, is_whole=is_whole) for token in tokens))
    return {day for words in readings for day in _combine(words, today, order, is_dashed="-" in text)}


def _write_era(found: re.Match[str]) -> str:
    return f"{2018 + (1 if found[1] == '元' else int(found[1]))}年"


def _write_ordinal(found: re.Match[str]) -> str:
    return str({"twenty": 20, "thirty": 30}.get(found[1] or "", 0) + ORDINALS[found[2]])


def _write_vietnamese(found: re.Match[str]) -> str:
    day, month, year = found.groups("")
    return f" {day} {MONTHS[int(month) - 1].casefold()} {year} " if 1 <= int(month) <= len(MONTHS) else found[0]


def _write_cjk_in_english(found: re.Match[str]) -> str:
    year, month, day = found.groups("")
    if not 1 <= int(month) <= len(MONTHS):
        return found[0]
    return f" {day} {MONTHS[int(month) - 1].casefold()} {year} "


def _combine(words: Sequence[Word], today: date, order: str, *, is_dashed: bool) -> set[date]:
    """Return the days that words may mean together."""
    weekdays = [word.value for word in words if word.kind == "weekday"]
    rest = [word for word in words if word.kind not in {"weekday", "filler"}]
    kinds = [word.kind for word in rest]
    if len(weekdays) > 1:
        return set()
    if weekdays and kinds in ([], ["last"]):
        back = (today.weekday() - weekdays[0]) % WEEK
        return shift(today, -(back or WEEK * len(kinds)))
    if kinds.count("month") == 1 and "last" not in kinds:
        dated = _date_with_month(rest, kinds.index("month"), today)
    else:
        dated = _date_in_numbers(rest, order, today, is_dashed=is_dashed) if set(kinds) == {"number"} else []
    weekday = weekdays[0] if weekdays else None
    return _agree({day for each in dated for day in _find_days(*each, today, weekday)}, weekday)


Dated = tuple[int | None, int, int]
"""A year, if there is one, a month and a day, which need not exist."""


def _date_with_month(words: Sequence[Word], at: int, today: date) -> list[Dated]:
    """Return what a named month means with one or two numbers."""
    month, numbers = words[at].value + 1, [*words[:at], *words[at + 1 :]]
    match [number.digits for number in numbers]:
        case [1 | 2]:
            return [(None, month, numbers[0].value)]
        case [4, 1 | 2]:
            return [(numbers[0].value, month, numbers[1].value)]
        case [1 | 2, 2 | 4] if at < len(numbers):
            return [(_whole_year(numbers[1], today), month, numbers[0].value)]
        case _:
            return []


def _date_in_numbers(numbers: Sequence[Word], order: str, today: date, *, is_dashed: bool) -> list[Dated]:
    """Return what numbers may mean, by the language's order where it fits."""
    digits = [number.digits for number in numbers]
    if digits == [COMPACT]:
        return [(numbers[0].value // 10000, numbers[0].value // 100 % 100, numbers[0].value % 100)]
    if digits.count(YEAR) > 1 or any(each > SHORT_YEAR and each != YEAR for each in digits):
        return []
    orders = [each for each in ORDERS_OF.get(len(digits), ()) if _fits(each, digits)]
    if YEAR not in digits and not is_dashed and order != "ymd":
        orders = [each for each in orders if each != "ymd"]
    found: dict[str, Dated] = {}
    for each in orders:
        part = dict(zip(each, numbers, strict=True))
        year = _whole_year(part["y"], today) if "y" in part else None
        if make_day(LEAP_YEAR if year is None else year, part["m"].value, part["d"].value):
            found[each] = (year, part["m"].value, part["d"].value)
    usual = order if len(digits) == len(order) else order.replace("y", "")
    return [found[usual]] if usual in found else list(found.values())


def _fits(order: str, digits: Sequence[int]) -> bool:
    """Return whether each part of an order has its digits."""
    return all(
        count in {SHORT_YEAR, YEAR} if part == "y" else count < YEAR for part, count in zip(order, digits, strict=True)
    )


def _whole_year(number: Word, today: date) -> int:
    """Return a year; two digits are of this century, or the last."""
    if number.digits == YEAR:
        return number.value
    year = today.year - today.year % 100 + number.value
    return year - 100 if year > today.year + AHEAD else year


def _find_days(year: int | None, month: int, day: int, today: date, weekday: int | None) -> Sequence[date]:
    """Return the days of a date; without a year, the near ones."""
    if year is not None:
        return make_day(year, month, day)
    every = [each for near in range(-8, 9) for each in make_day(today.year + near, month, day)]
    past, coming = [each for each in every if each <= today], [each for each in every if each > today]
    likely = [*past[-1:], *(each for each in coming[:1] if each - today <= SOON)]
    before = [each for each in past[-2:-1] if each.weekday() == weekday]
    return likely if not before or any(each.weekday() == weekday for each in likely) else before


def _agree(days: set[date], weekday: int | None) -> set[date]:
    """Return the days on a weekday, or else add the nearest such."""
    if weekday is None:
        return days
    nearest = {near for day in days for near in shift(day, (weekday - day.weekday() + 3) % WEEK - 3)}
    return {day for day in days if day.weekday() == weekday} or days | nearest
