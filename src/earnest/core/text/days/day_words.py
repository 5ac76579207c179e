"""Words for days by language: *yesterday*, *3 days ago*, *next Monday*."""

from collections.abc import Mapping
from functools import lru_cache

from earnest.core.text.days.asian_day_words import ASIAN
from earnest.core.text.days.day_language import read_language, split_languages
from earnest.core.text.days.eastern_day_words import EASTERN
from earnest.core.text.days.western_day_words import WESTERN

_LINES: Mapping[str, str] = split_languages(WESTERN) | split_languages(EASTERN) | split_languages(ASIAN)
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


@lru_cache(maxsize=64)
def _read(code: str) -> Mapping[str, str]:
    words = read_language(_LINES.get(code, ""))
    return {**_read(words["like"]), **words} if "like" in words else words


def words_for(code: str, what: str) -> str:
    """Return a language's words for something; empty if it has none."""
    return _read(code).get(what, "")


def list_phrases(code: str, what: str) -> list[str]:
    """Return a language's phrases for something."""
    return [phrase for phrase in words_for(code, what).split("|") if phrase]


def order_numbers(code: str) -> str:
    """Return a language's order of day, month and year; empty if unknown."""
    return _read(code).get("order", "dmy") if code in _LINES else ""
