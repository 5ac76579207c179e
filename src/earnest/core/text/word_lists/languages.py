"""The languages that have word lists for remarks."""

from collections.abc import Mapping
from types import ModuleType
from typing import NamedTuple

from earnest.core.text.normalize import language_code
from earnest.core.text.word_lists.en import polite, purchase, questions, seller_words, vague_goal
from earnest.core.text.word_lists.patterns.by_code import PATTERNS


class WordLists(NamedTuple):
    """The word lists of one language, a module each.

    A list that most texts have no word of names the BEGINNINGS of its words.
    """

    polite: ModuleType
    purchase: ModuleType
    questions: ModuleType
    seller_words: ModuleType
    vague_goal: ModuleType


LISTS: Mapping[str, WordLists] = {"en": WordLists(polite, purchase, questions, seller_words, vague_goal)}
"""The lists by ISO 639 code. Another language is another folder beside `en`, and an entry here."""


def find_lists(language: str) -> WordLists | None:
    """Return the word lists for a language such as `en-GB`, or None."""
    return LISTS.get(language_code(language))


def find_listed_patterns(language: str) -> ModuleType | None:
    """Return the whole patterns for a language such as `de-AT`, or None."""
    return PATTERNS.get(language_code(language))


def find_polite_words(language: str) -> ModuleType | None:
    """Return the polite words of a language, or None."""
    lists = find_lists(language)
    return lists.polite if lists else find_listed_patterns(language)
