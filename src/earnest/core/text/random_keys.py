"""Texts of random keys, such as *asdf jkl*."""

import re
from functools import cache, lru_cache

from earnest.core.text.normalize import REMEMBERED
from earnest.core.text.words import words

KEY_ROWS = (
    # Latin, as on American, German, French and Dvorak keyboards
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiopü",
    "asdfghjklöä",
    "yxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "aoeuidhtns",
    # Cyrillic, Greek, Hebrew, Arabic, and Korean letters that make no syllable
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "ςερτυθιοπ",
    "ασδφγηξκλ",
    "ζχψωβνμ",
    "קראטוןםפ",
    "שדגכעיחלך",
    "ضصثقفغعهخحجد",
    "شسيبلاتنمكط",
    "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ",
    "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ",
    "ㅋㅌㅊㅍㅠㅜㅡ",
)
"""The rows of keyboards, in the order of their keys."""
REAL_WORDS = frozenset("tre wer wert ert poi ted oui das red sad ads fed fer ret saw was aoe sa as".split())
"""Words whose letters happen to be keys in a row, such as *wert* in German."""
IN_A_ROW, IN_A_FOREIGN_ROW = 3, 4
"""So many keys in a row make no word; of another alphabet, where three more often do, one more."""
CLUSTERED = re.compile(r"[qwrtpsdfghjklzxcvbnm]{4}")
"""Four consonants together: where all of a word is of one row of keys, it is no word."""
FILLING = frozenset({("lorem", "ipsum"), ("foo", "bar")})
"""How texts begin that fill a page and mean nothing."""
FEW = 2
"""So many words of random keys make a text of them, if they are more than the others."""


def is_random_keys(text: str) -> bool:
    """Return whether most words of a text are keys beside one another.

    It begins or ends with one. A word that happens to be such keys, as *wert*, makes none beside others.
    """
    return are_random_keys(words(text))


def are_random_keys(every: tuple[str, ...]) -> bool:
    """Return whether most of some words are keys beside one another."""
    if every[:2] in FILLING:
        return True
    if not every or not (_is_typed_blindly(every[0]) or _is_typed_blindly(every[-1])):
        return False
    found = [word for word in every if not word[0].isnumeric()]
    typed = sum(map(_is_typed_blindly, found))
    return typed * 2 > len(found) and (typed >= FEW or len(found) == 1)


@lru_cache(maxsize=REMEMBERED)
def _is_typed_blindly(word: str) -> bool:
    """Return whether a word is keys in a row, or unspeakable."""
    if word[:IN_A_ROW] not in _beginnings() and CLUSTERED.search(word) is None:
        return False
    least = IN_A_ROW if word.isascii() else IN_A_FOREIGN_ROW
    if len(word) < least or word in REAL_WORDS:
        return False
    is_clustered = CLUSTERED.search(word) is not None
    return any(word in row or word[::-1] in row or (is_clustered and set(word) <= set(row)) for row in _rows())


@cache
def _rows() -> tuple[str, ...]:
    return tuple("".join(words(row)) for row in KEY_ROWS)


@cache
def _beginnings() -> frozenset[str]:
    """Return how words begin that are keys in a row."""
    every = (each for row in _rows() for each in (row, row[::-1]))
    return frozenset(row[at : at + IN_A_ROW] for row in every for at in range(len(row)))
