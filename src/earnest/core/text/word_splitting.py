"""A text split into its words, in every script."""

import unicodedata
from functools import lru_cache

from earnest.core.text.normalize import WESTERN, WESTERN_SIGNS, encode_western, fold

NOTHING, TO_FOLD, BETWEEN = "\0", "\1", " "
"""What a character comes to that shows nothing, that its whole text decides on, and that is in no word."""
DISTINCT = 1 << 12
"""How many characters are remembered."""

SINGLE_SCRIPTS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x19E0, 0x19FF),  # Khmer signs
    (0x2E80, 0x2FDF),  # Han radicals
    (0x3005, 0x3007),  # Han iteration mark and zero
    (0x3021, 0x3029),  # Han numerals
    (0x3031, 0x3035),  # kana repeat marks
    (0x3038, 0x303C),  # Han numerals and marks
    (0x3041, 0x30FF),  # kana
    (0x31F0, 0x31FF),  # small kana
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xA9E0, 0xA9FF),  # Burmese, extended
    (0xAA60, 0xAA7F),
    (0xF900, 0xFAFF),  # Han
    (0xFF66, 0xFF9D),  # halfwidth kana
    (0x1AFF0, 0x1B16F),  # kana, extended
    (0x20000, 0x3FFFF),  # Han
)
"""Code points of which each counts as a word: scripts written without spaces (DESIGN section 3)."""


def read_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, which are not remembered."""
    if text.isascii():
        # To leave characters out as others are replaced would take three times as long.
        return tuple(text.encode().translate(_western()).replace(b"\0", b"").decode().split())
    shown = encode_western(text.replace("ß", "ss")).translate(_western())
    if TO_FOLD.encode() in shown or (text and not shown):
        return _read_folded(text)
    return tuple(shown.replace(b"\0", b"").decode(WESTERN).split())


@lru_cache(maxsize=1)
def _western() -> bytes:
    """Return what each Western character comes to by itself."""
    return "".join(map(_read_western, WESTERN_SIGNS)).encode(WESTERN)


def _read_western(sign: str) -> str:
    folded = fold(sign)
    if not folded:
        return NOTHING
    apart = folded.translate(_Apart())
    if not apart.strip(BETWEEN):
        return BETWEEN
    is_one = len(apart) == 1 and apart.encode(WESTERN, "ignore")
    return apart if is_one else TO_FOLD


@lru_cache(maxsize=DISTINCT)
def _set_apart(number: int) -> str:
    """Return what a character of a folded text comes to."""
    sign = chr(number)
    category = unicodedata.category(sign)[0]
    if category == "M":
        return TO_FOLD
    if category not in "LN":
        return BETWEEN
    return f" {sign} " if stands_alone(sign) else sign


class _Apart:
    """What characters come to, by their numbers, as `str.translate` asks.

    Words are what then stands between spaces.
    """

    __getitem__ = staticmethod(_set_apart)


def _read_folded(text: str) -> tuple[str, ...]:
    folded = fold(text)
    apart = folded.translate(_Apart())
    return tuple(apart.split()) if TO_FOLD not in apart else _read_marked(folded)


def _read_marked(folded: str) -> tuple[str, ...]:
    """Return the words of a text with marks.

    A mark belongs to the letter before it.
    """
    found: list[str] = []
    run = ""
    alone = False
    for character in folded:
        category = unicodedata.category(character)[0]
        if category == "M" and run:
            run += character
        elif category in "LN":
            single = stands_alone(character)
            if run and (single or alone):
                found.append(run)
                run = ""
            run += character
            alone = single
        elif run:
            found.append(run)
            run = ""
    return (*found, run) if run else tuple(found)


def stands_alone(character: str) -> bool:
    """Return whether a character is a word by itself (DESIGN section 3).

    Marks on it belong to it.
    """
    point = ord(character[0])
    return point >= SINGLE_SCRIPTS[0][0] and any(low <= point <= high for low, high in SINGLE_SCRIPTS)
