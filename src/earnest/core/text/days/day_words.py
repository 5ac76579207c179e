"""Words for days by language: *yesterday*, *3 days ago*, *next Monday*.

A language is a paragraph that begins with its code. Each line is what the words are for, and the words: separated by
spaces, with other forms after a slash; or phrases separated by bars. In phrases `#` is a number, and `@` a weekday. A
line that begins with spaces continues the one before.

The lines are:

- like: the language whose words count where this one has no such line;
- months, and weekdays from Monday on; numbers: the words for 1, 2 and so on before *days ago*;
- today, yesterday and their neighbours;
- ago: phrases for so many days, weeks, months and years ago, with a semicolon after each; ahead: those from today;
- last: words that make *Monday* the previous one today; fillers: words that change nothing;
- order: that of day, month and year in numbers, *dmy* where there is no such line; empty where people differ;
- last, this and next week: patterns that put a weekday there; day of the month: patterns for a day of this month;
- day of last, this and next month: phrases for the day `#` there; first: the words for the first day of a month;
- named: phrases that name a day, each with the days from today that it may mean;
- coming: the next such weekday; next: that one, or that of the next week, as people differ; week on: a week after the
  next such weekday; in a week: that one, or that of the next week; week ago: a week before the last such weekday, or
  that of the last week; before last: the weekday before the last one;
- parts: parts of a day, which change nothing after a day or joined to it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from earnest.core.text.days.asian_day_words import ASIAN
from earnest.core.text.days.eastern_day_words import EASTERN
from earnest.core.text.days.western_day_words import WESTERN


def _split(text: str) -> dict[str, str]:
    """Return the lines of each language by its code, not yet read."""
    paragraphs = (paragraph.partition("\n") for paragraph in text.strip().split("\n\n"))
    return {code: lines for code, _, lines in paragraphs}


_LINES: Mapping[str, str] = _split(WESTERN) | _split(EASTERN) | _split(ASIAN)
LANGUAGES = tuple(_LINES)
"""The ISO 639 codes of the languages. The words of English count in every session, beside its own."""

ORDERS = {
    "en-us": "mdy",
    **dict.fromkeys(("en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-za"), "dmy"),
    **dict.fromkeys(("en-ca", "fr-ca"), ""),
}
"""Orders of numbers that differ from their language's."""

SAME = {"no": "nb", "nn": "nb"}
"""Codes of languages whose words for days stand under another."""


def _read_lines(lines: str) -> Mapping[str, str]:
    whole = re.sub(r"\n +", " ", lines.replace("|\n  ", "|")).split("\n")
    named = (line.partition(":") for line in whole)
    return {what: words.strip() for what, _, words in named}


@lru_cache(maxsize=64)
def read_language(code: str) -> Mapping[str, str]:
    """Return the words of a language by what they are for."""
    words = _read_lines(_LINES.get(code, ""))
    return {**read_language(words["like"]), **words} if "like" in words else words


def words_for(code: str, what: str) -> str:
    """Return a language's words for something; empty if it has none."""
    return read_language(code).get(what, "")


def list_phrases(code: str, what: str) -> list[str]:
    """Return a language's phrases for something."""
    return [phrase for phrase in words_for(code, what).split("|") if phrase]


def order_numbers(code: str) -> str:
    """Return a language's order of day, month and year; empty if unknown."""
    return read_language(code).get("order", "dmy") if code in _LINES else ""
