"""Text compared as people see it."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from earnest.core.text.late_pattern import LatePattern

REMEMBERED: Final = 1 << 14
"""How many texts a cache keeps results for: a change of a session changes few of its texts."""

WESTERN: Final = "cp1252"
"""The encoding that has the letters and signs of Western Europe."""
WESTERN_SIGNS: Final = bytes(range(256)).decode(WESTERN, "replace")
"""Its characters, by their bytes."""

_UNSEEN_SET: Final = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Characters that show nothing, whatever stands beside them."""
_UNSEEN: Final = re.compile(f"[{_UNSEEN_SET}]+")
_JOINS: Final = LatePattern(f"[{_UNSEEN_SET}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc]")
"""What is written together with the character before it."""
_PRINTED: Final = bytes(ord(sign) if sign.isprintable() else 0 for sign in map(chr, range(128))).ljust(256)
"""Each ASCII character as it is, and 0 for one that is not printable."""
_NOTHING: Final = re.compile(rf"[{_UNSEEN_SET}\s\u2800]*")

_QUOTES: Final = "'\"`´«»‘’‚‛“”„‟‹›ʹʺʻʼʽˮ׳״′″‵‶〝〞〟「」『』﹁﹂﹃﹄＂＇｀｢｣\u2e42"
_DASHES: Final = "-‐‑‒–—―−⁃﹘﹣－֊־᐀᠆⸗⸚⸺⸻⹀⹝〜〰゠︱︲"
_ALIKE: Final = str.maketrans({**dict.fromkeys(_QUOTES, "'"), **dict.fromkeys(_DASHES, "-"), "\u037e": "?"})
"""Signs that people take for one another, each with the one that stands for all."""
_HAS_ALIKE: Final = re.compile(f"[{re.escape(''.join(map(chr, _ALIKE)))}]")

_ONE_LETTER: Final = str.maketrans("άέήίόύώΐΰı", "αεηιουωϊϋi")
"""Letters that capitals do not tell apart, each with the one that stands for both.

Greek is written without accents in capitals, and a Turkish I may be either of two letters.
"""
_HAS_ONE_LETTER: Final = re.compile(f"[{''.join(map(chr, _ONE_LETTER))}]")
_DOTTED: Final = "i\u0307"
"""What a Turkish capital İ is in lower case."""

_CLOSING: Final = " .!?…‼‽⁇⁈⁉⋯⸮。｡．！？։՜՞؟۔܀܁܂।॥൹๏๚๛།༎༏༐༑၊။።፧፨᙮᠃᠉᥄᥅᪨᪩᪪᪫᭚᭛᭞᭟᰻᰼᱾᱿꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫﹒﹖﹗"
"""The marks that close a sentence, in every script."""

MARKS_MOST: Final = 64
"""So many marks and signs in a row are more than anybody writes."""
_MANY_MARKS: Final = LatePattern(rf"([^\w\s]{{{MARKS_MOST}}})")
_MARKS: Final = LatePattern(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
"""Accents and points on letters that can be read without them."""
_BASE: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i"}
)
"""Letters with a stroke, or two in one, as they are typed without."""


def is_plain(text: str) -> bool:
    """Return whether a text is of ASCII letters, signs and spaces alone."""
    # Python looks up each character to see whether it is printable, which takes several times as long.
    return text.isascii() and 0 not in text.encode().translate(_PRINTED)


def encode_western(text: str) -> bytes:
    """Return a text in Western bytes; none where it cannot be."""
    try:
        return text.encode(WESTERN)
    except UnicodeEncodeError:
        return b""


def drop_unseen(text: str) -> str:
    """Return a text without the characters that show nothing."""
    return _UNSEEN.sub("", text)


def find_hidden_characters(text: str) -> Sequence[tuple[int, int]]:
    """Return where characters stand that show nothing."""
    return [found.span() for found in _UNSEEN.finditer(text)]


def compose(text: str) -> str:
    """Return a text without what shows nothing.

    Each character is in one form.
    """
    if text.isascii():
        return text if is_plain(text) else drop_unseen(text)
    return to_form("NFKC", drop_unseen(text).replace("\u2800", " "))


def to_form(form: Literal["NFC", "NFD", "NFKC"], text: str) -> str:
    """Return a text in one of the forms of Unicode.

    Scores of marks on one letter are no writing, and Python sorts them in a time that grows with their square: so many
    are taken in parts.
    """
    parts = _MANY_MARKS.split(text) if len(text) >= MARKS_MOST and _MANY_MARKS.search(text) else [text]
    return "".join([unicodedata.normalize(form, part) for part in parts])


def find_places(text: str) -> Sequence[int]:
    """Return where each character of the composed text stands in the text.

    The last number is the end of the text.
    """
    if compose(text) == text:
        return range(len(text) + 1)
    places: list[int] = []
    begins = [
        at for at, sign in enumerate(text) if not (at and (unicodedata.category(sign)[0] == "M" or _JOINS.match(sign)))
    ]
    for start, end in pairwise([*begins, len(text)]):
        places.extend([start] * len(compose(text[start:end])))
    return [*places, len(text)]


def straighten(text: str) -> str:
    """Return a text with quotation marks and dashes of one kind.

    Its length is the same.
    """
    if text.isascii():
        return text.replace('"', "'").replace("`", "'")
    # To look for such a sign takes a fraction of putting another for each.
    return text.translate(_ALIKE) if _HAS_ALIKE.search(text) else text


def shows_nothing(text: str) -> bool:
    """Return whether nothing of a text can be seen."""
    return _NOTHING.fullmatch(text) is not None


def fold(text: str) -> str:
    """Return a text without differences of case, form, quotation marks and dashes."""
    if text.isascii():
        return compose(straighten(text)).lower()
    folded = _fold_case(text).replace(_DOTTED, "i")
    return folded.translate(_ONE_LETTER) if _HAS_ONE_LETTER.search(folded) else folded


def _fold_case(text: str) -> str:
    return to_form("NFKC", compose(straighten(text)).casefold())


@lru_cache(maxsize=REMEMBERED)
def normalize(text: str) -> str:
    """Return what two texts have in common that say the same.

    It is the folded text with single spaces, and without closing marks. A fingerprint is made of this.
    """
    return " ".join(fold(text).split()).rstrip(_CLOSING)


def normalize_by_case(text: str) -> str:
    """Return a text as some older fingerprints were made of it."""
    return " ".join(_fold_case(text).split()).rstrip(_CLOSING)


def normalize_quote(text: str) -> str:
    """Return a normalized text without quotation marks around it."""
    return normalize(normalize(text).strip(" '"))


@lru_cache(maxsize=REMEMBERED)
def normalize_for_search(text: str) -> str:
    """Return a text as a search compares it.

    *José* is found by *jose*.
    """
    return _strip_marks(normalize(text))


def normalize_once(text: str) -> str:
    """Return what `normalize_for_search` does, for a text whose result is kept elsewhere."""
    return _strip_marks(normalize.__wrapped__(text))


def _strip_marks(normalized: str) -> str:
    bare = _MARKS.sub("", to_form("NFD", normalized)).translate(_BASE)
    return " ".join(to_form("NFC", bare).split())


def normalize_as_before(text: str) -> str:
    """Return a text as fingerprints of older files were made of it."""
    composed = text if text.isascii() else to_form("NFC", text)
    before = " " if composed[:1].isspace() else ""
    return f"{before}{' '.join(composed.split())}".casefold().rstrip(" .!?…")


@lru_cache(maxsize=32)
def language_code(language: str) -> str:
    """Return the first part of a language's name: `en` of `en-GB`."""
    return language.replace("_", "-").partition("-")[0].casefold()
