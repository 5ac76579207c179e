"""Words of days, and days that count from today."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import dropwhile
from typing import NamedTuple

from earnest.core.text.dates import MONTHS, SHORTEST
from earnest.core.text.days.day_words import words_for
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import compose, to_form

ENGLISH = "en"
WEEK = 7
INDIC = r"\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09be-\u09cd\u09d7"
"""Signs of vowels, which are parts of a word as letters are."""
NUKTAS = "\u093c\u09bc"
"""A dot below a letter, which is often left out."""
WORDS = LatePattern(rf"[\w{INDIC}]+")
HAN_DIGITS = "〇一二三四五六七八九"
HAN_NUMBER = LatePattern(r"[零〇一二三四五六七八九十]+(?=[年月日號号])")
TOKEN = LatePattern(rf"\d+|(?:[^\W\d_][{INDIC}]*)+|[^\s.,;/()ºª°-]")
"""A number, a word, or a character that no day has."""

NEAR = {"today": 0, "yesterday": 1, "day before yesterday": 2, "tomorrow": -1, "day after tomorrow": -2}
"""How many days back each is."""
UNITS = ((1, 0), (WEEK, 0), (0, 1), (0, len(MONTHS)))
"""The days and months of a day, a week, a month and a year."""
WEEKS = ("last week", "this week", "next week")

SOON = timedelta(days=61)
"""A day without a year that comes again so soon may be meant for the next year's, as for the last."""
COMPACT = 8
"""The digits of a whole day such as 20260304."""


class Word(NamedTuple):
    """What a number or a word may be."""

    kind: str
    """Number, month, weekday, last or filler."""
    value: int = 0
    digits: int = 0


def fold_day(text: str) -> str:
    """Return a text without differences of case, width, accents and spaces."""
    apart = to_form("NFD", compose(text).casefold())
    plain = "".join(each for each in apart if not _is_accent(each) and each not in "'’")
    text = " ".join(to_form("NFC", plain).split())
    return text if text.isascii() else HAN_NUMBER.sub(_write_han, text)


def _is_accent(sign: str) -> bool:
    """Return whether a mark is left out, being no vowel."""
    return unicodedata.category(sign) == "Mn" and (sign in NUKTAS or not re.match(f"[{INDIC}]", sign))


def _write_han(found: re.Match[str]) -> str:
    """Return a number of Han signs in figures, as 2026 or 24."""
    signs = found[0].replace("零", "〇")
    if "十" not in signs:
        return "".join(str(HAN_DIGITS.index(sign)) for sign in signs)
    tens, _, ones = signs.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return found[0]
    return str((HAN_DIGITS.index(tens) if tens else 1) * 10 + (HAN_DIGITS.index(ones) if ones else 0))


def read_near(text: str, today: date, codes: Sequence[str]) -> set[date]:
    """Return the days that count from today: *yesterday*, *3 days ago*."""
    found: set[date] = set()
    for code in codes:
        words = WORDS.findall(text)
        fillers = _list_forms(code, "fillers")
        for spaced in dict.fromkeys((" ".join(words), " ".join(_strip(words, fillers)))):
            for pattern, days, months in _near_patterns(code):
                if match := pattern.fullmatch(spaced):
                    count = count_named(match[1], code) if pattern.groups else 1
                    found |= shift_months(today, -months * count) if months else shift(today, -days * count)
    return found


def _strip(words: list[str], fillers: Mapping[str, int]) -> list[str]:
    """Return words without a filler at either end: *early today*."""
    first = 1 if words[:1] and words[0] in fillers else 0
    last = len(words) - 1 if words[-1:] and words[-1] in fillers else len(words)
    return words[first:last]


def read_week(text: str, today: date, codes: Sequence[str]) -> set[date]:
    """Return the weekday of a week that is named: *Monday last week*."""
    monday, found = today - timedelta(days=today.weekday()), set()
    for code in codes:
        for pattern, week in zip(_week_patterns(code), (-1, 0, 1), strict=True):
            rest, count = pattern.subn(" ", text)
            words = (
                [find_day_words(token, (code,), is_whole=False) for token in TOKEN.findall(rest)] if count == 1 else []
            )
            kinds = [each for each in words if not any(word.kind == "filler" for word in each)]
            weekdays = [word.value for word in kinds[0] if word.kind == "weekday"] if len(kinds) == 1 else []
            found |= {day for each in weekdays for day in shift(monday, WEEK * week + each)}
        if found:
            break
    return found


@lru_cache(maxsize=32)
def _week_patterns(code: str) -> Sequence[re.Pattern[str]]:
    """Return the patterns for the last week, this one and the next."""
    weeks = (words_for(code, name) or "(?!)" for name in WEEKS)
    return [re.compile(rf"(?<![^\W\d_])(?:{fold_day(each)})(?![a-z])") for each in weeks]


def read_of_month(text: str, today: date, codes: Sequence[str]) -> set[date]:
    """Return the near days of a number: *the 4th*, *Wed the 4th*."""
    words = WORDS.findall(text)
    for code in codes:
        weekday = None
        named = find_day_words(words[0], (code,), is_whole=False) if len(words) > 1 else set()
        for word in named:
            weekday = word.value if word.kind == "weekday" else weekday
        spaced = " ".join(words if weekday is None else words[1:])
        pattern = words_for(code, "day of the month")
        found = re.fullmatch(pattern.replace("#", r"(?:\d{1,2})"), spaced) if pattern else None
        if found and (digits := re.search(r"\d+", spaced)):
            return _find_in_months(int(digits[0]), today, weekday)
    return set()


def _find_in_months(number: int, today: date, weekday: int | None) -> set[date]:
    """Return the last day with a number, and a near next one."""
    starts = [each for back in range(-2, 13) for each in shift_months(today.replace(day=1), -back)]
    every = sorted(day for each in starts for day in make_day(each.year, each.month, number))
    if weekday is not None:
        every = [day for day in every if day.weekday() == weekday]
    past, coming = [day for day in every if day <= today], [day for day in every if day > today]
    near = timedelta(days=WEEK) if weekday is None else SOON
    return {*past[-1:], *(day for day in coming[:1] if day - today <= near or not past)}


def shift_months(day: date, by: int) -> set[date]:
    """Return the day so many months away, or that month's last."""
    year, month = divmod(day.year * len(MONTHS) + day.month - 1 + by, len(MONTHS))
    return set([each for last in range(day.day, 27, -1) for each in make_day(year, month + 1, last)][:1]) or set(
        make_day(year, month + 1, day.day)
    )


def count_named(typed: str, code: str) -> int:
    """Return a number in figures or in a language's word."""
    return int(typed) if typed.isdecimal() else _list_forms(code, "numbers")[typed] + 1


@lru_cache(maxsize=32)
def _near_patterns(code: str) -> Sequence[tuple[re.Pattern[str], int, int]]:
    """Return the patterns of a language, each with days and months back."""
    told = [(words_for(code, name), back, 0) for name, back in NEAR.items()]
    for name, sign in (("ago", 1), ("ahead", -1)):
        units = zip(words_for(code, name).split("; "), UNITS, strict=False)
        told += [(phrases, sign * days, sign * months) for phrases, (days, months) in units]
    return [
        (compile_phrase(each, code), days, months)
        for phrases, days, months in told
        for each in phrases.split("|")
        if each
    ]


def compile_phrase(phrase: str, code: str) -> re.Pattern[str]:
    """Return a phrase's pattern: `#` is a number, `@` a word."""
    number = "|".join((r"\d{1,3}", *_list_forms(code, "numbers")))
    folded = fold_day(phrase).replace(" ", r"\s*")
    return re.compile(folded.replace("#", rf"({number})\s*").replace("@", r"([^\W\d_]+)"))


def drop_fillers(words: Sequence[str], code: str) -> list[str]:
    """Return words without those before them that change nothing."""
    fillers = _list_forms(code, "fillers")
    return [*dropwhile(fillers.__contains__, words)]


def _list_forms(code: str, what: str) -> dict[str, int]:
    """Return the forms of words, each with its word's place from 0."""
    words = fold_day(words_for(code, what)).split()
    return {form: at for at, word in enumerate(words) for form in word.split("/")}


@lru_cache(maxsize=64)
def _vocabulary(code: str) -> Mapping[str, Sequence[Word]]:
    """Return what the words of a language may be."""
    found: dict[str, list[Word]] = {}
    for kind, what in (("month", "months"), ("weekday", "weekdays"), ("last", "last"), ("filler", "fillers")):
        for form, at in _list_forms(code, what).items():
            found.setdefault(form, []).append(Word(kind, at))
    return found


def find_day_words(token: str, codes: Sequence[str], *, is_whole: bool) -> set[Word]:
    """Return what a token may be; whole words come before shortened ones.

    Where only whole words count, those of two letters are no days.
    """
    if token.isdecimal():
        return {Word("number", int(token), len(token))} if len(token) <= COMPACT else set()
    if is_whole and (english := _vocabulary(ENGLISH).get(token)):
        return set(english)
    whole = {word for code in codes for word in _vocabulary(code).get(token, ())}
    if is_whole and len(token) < SHORTEST and token.isascii():
        return {word for word in whole if word.kind == "filler"}
    if whole or is_whole or len(token) < SHORTEST:
        return whole
    names = {name for code in codes for name in _vocabulary(code) if name.startswith(token)}
    found = {word for code in codes for name in names for word in _vocabulary(code).get(name, ())}
    return {word for word in found if word.kind in {"month", "weekday"}}


def shift(day: date, by: int) -> set[date]:
    """Return the day so many days away; none beyond the calendar."""
    try:
        return {day + timedelta(days=by)}
    except OverflowError:
        return set()


def make_day(year: int, month: int, day: int) -> list[date]:
    """Return a day, or none where there is no such day."""
    try:
        return [date(year, month, day)]
    except ValueError:
        return []
