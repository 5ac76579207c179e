"""Weekdays and days of a month told from today: *next Monday*."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from earnest.core.text.days.day_words import list_phrases, words_for
from earnest.core.text.days.near_days import (
    WEEK,
    WORDS,
    compile_phrase,
    count_named,
    drop_fillers,
    find_day_words,
    fold_day,
    make_day,
    shift,
    shift_months,
)

OFFSETS: Mapping[str, tuple[tuple[str, int], ...]] = {
    "coming": (("after", 0),),
    "next": (("after", 0), ("week", 1)),
    "week on": (("after", 1),),
    "in a week": (("after", 1), ("week", 1)),
    "week ago": (("before", -1), ("week", -1)),
    "before last": (("before", -1),),
}
"""From where each kind of phrase counts weeks: the next such weekday, the last one, or this week's."""
IN_MONTHS = ("day of last month", "day of this month", "day of next month")


def read_coming(text: str, today: date, codes: Sequence[str]) -> set[date]:
    """Return the days that a phrase of a language may mean.

    A phrase names a weekday, a day of a near month, or a day as *in a fortnight*.
    """
    words = WORDS.findall(text)
    for code in codes:
        for spaced in dict.fromkeys((" ".join(words), " ".join(drop_fillers(words, code)))):
            if found := _read_named(spaced, today, code) or _read_weekday(spaced, today, code):
                return found
            if found := _read_in_month(spaced, today, code):
                return found
    return set()


def drop_part(text: str, codes: Sequence[str]) -> str:
    """Return a text without the part of a day at its end.

    It may be a word of its own, or the end of one: *Dienstagabend*.
    """
    spaced = " ".join(WORDS.findall(text))
    for code in codes:
        for part in _parts(code):
            if spaced.endswith(part) and len(spaced) > len(part):
                return spaced.removesuffix(part).strip()
    return text


def write_first(text: str, codes: Sequence[str]) -> str:
    """Return a text with the first of a month in figures."""
    firsts = {word for code in codes for word in fold_day(words_for(code, "first")).split("/") if word}
    return re.sub(rf"\b(?:{'|'.join(firsts)})\b", "1", text) if firsts else text


def _read_named(spaced: str, today: date, code: str) -> set[date]:
    for pattern, days in _named(code):
        if match := pattern.fullmatch(spaced):
            count = count_named(match[1], code) if pattern.groups else 1
            return {day for each in days for day in shift(today, each * count)}
    return set()


def _read_weekday(spaced: str, today: date, code: str) -> set[date]:
    for pattern, offsets in _weekdays(code):
        match = pattern.fullmatch(spaced)
        for word in find_day_words(match[1], (code,), is_whole=False) if match else ():
            if word.kind == "weekday":
                away = word.value - today.weekday()
                start = {"after": (away - 1) % WEEK + 1, "before": -((-away - 1) % WEEK + 1), "week": away}
                return {day for kind, weeks in offsets for day in shift(today, start[kind] + WEEK * weeks)}
    return set()


def _read_in_month(spaced: str, today: date, code: str) -> set[date]:
    for pattern, months in _months(code):
        if match := pattern.fullmatch(spaced):
            starts = shift_months(today.replace(day=1), months)
            return {day for each in starts for day in make_day(each.year, each.month, count_named(match[1], code))}
    return set()


@lru_cache(maxsize=32)
def _named(code: str) -> Sequence[tuple[re.Pattern[str], tuple[int, ...]]]:
    named = [each.split("=") for each in words_for(code, "named").split("; ") if each]
    told = [(phrases.rstrip().split("|"), tuple(map(int, days.split()))) for phrases, days in named]
    return [(compile_phrase(each, code), days) for phrases, days in told for each in phrases]


@lru_cache(maxsize=32)
def _weekdays(code: str) -> Sequence[tuple[re.Pattern[str], tuple[tuple[str, int], ...]]]:
    return [
        (compile_phrase(each, code), offsets) for name, offsets in OFFSETS.items() for each in list_phrases(code, name)
    ]


@lru_cache(maxsize=32)
def _months(code: str) -> Sequence[tuple[re.Pattern[str], int]]:
    return [
        (compile_phrase(each, code), months)
        for months, name in enumerate(IN_MONTHS, -1)
        for each in list_phrases(code, name)
    ]


@lru_cache(maxsize=32)
def _parts(code: str) -> Sequence[str]:
    parts = fold_day(words_for(code, "parts")).split("|")
    return sorted((each for each in parts if each), key=len, reverse=True)
