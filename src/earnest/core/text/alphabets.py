"""Alphabets that share the bytes of western letters."""

import re
from typing import Final, NamedTuple

from earnest.core.text.word_lists.function_words import FUNCTION_WORDS


class _Alphabet(NamedTuple):
    encodings: tuple[str, ...]
    letters: str
    """Those beyond a to z."""
    never: str = r"(?!)"
    """What its words never have."""


_CENTRAL: Final = ("cp1250", "iso8859-2")
_BALTIC: Final = ("cp1257", "iso8859-13")
_VOWELS: Final = "aeiouyäáéíóúýôąęó"
_ALPHABETS: Final = (
    _Alphabet(_CENTRAL, "ąćęłńóśźż", rf"[ćńśź][{_VOWELS}]|\b[ąęńĺ]"),  # Polish
    _Alphabet(_CENTRAL, "áčďéěíňóřšťúůýž"),  # Czech
    _Alphabet(_CENTRAL, "áäčďéíĺľňóôŕšťúýž", rf"(?<![^\W{_VOWELS}])[ĺŕ]|[ĺŕ](?![^\W{_VOWELS}])"),  # Slovak
    _Alphabet(_CENTRAL, "áéíóöőúüű"),  # Hungarian
    _Alphabet(_CENTRAL, "čćđšž"),  # Croatian, Slovene
    _Alphabet(_CENTRAL, "ăâîşţ"),  # Romanian
    _Alphabet(("cp1254",), "çğıöşüâîû", r"(?<![aeıioöuüâîû])ğ"),  # Turkish
    _Alphabet(_BALTIC, "ąčęėįšųūž"),  # Lithuanian
    _Alphabet(_BALTIC, "āčēģīķļņšūž"),  # Latvian
)
_WESTERN: Final = ("en", "de", "fr", "es", "it", "nl", "pt")
_LONG_ENOUGH: Final = 3
"""Letters of a word that few other languages have by chance."""
ENOUGH: Final = 65536
"""Bytes of a text that are looked at."""
_CONTROLS: Final = re.compile(r"[\x80-\x9f]")
_LETTERS: Final = re.compile(r"[^\W\d_]")
_WORDS: Final = re.compile(r"[^\W\d_]+")


def is_surely_western(content: bytes, text: str) -> bool:
    """Return whether bytes are western text, and of no other alphabet.

    Where another would fit too, words such as *ça* or two such as *nous* and *des* tell.

    Args:
        content: The bytes.
        text: What they say in Western letters.
    """
    content, text = content[:ENOUGH], text[:ENOUGH]
    others = {other for each in _ALPHABETS for encoding in each.encodings if (other := _read(content, each, encoding))}
    differing = {other for other in others if other != text}
    if not differing:
        return True
    words, marked = _list_words(text), set[str]()
    for other in differing:
        marked |= words - _list_words(other)
    return any(_has_words(words, marked, set(FUNCTION_WORDS[code].split())) for code in _WESTERN)


def _read(content: bytes, alphabet: _Alphabet, encoding: str) -> str:
    """Return a text in an alphabet; empty if it does not fit."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return ""
    folded = text.replace("İ", "i").lower()
    found = {letter for letter in _LETTERS.findall(folded) if not letter.isascii()}
    is_odd = _CONTROLS.search(text) or re.search(alphabet.never, folded)
    return "" if is_odd or found - set(alphabet.letters) else text


def _has_words(words: set[str], marked: set[str], known: set[str]) -> bool:
    """Return whether a text has a language's words."""
    plain = (words - marked) & known
    return bool(marked & known) or (len(plain) > 1 and any(len(word) >= _LONG_ENOUGH for word in plain))


def _list_words(text: str) -> set[str]:
    return set(_WORDS.findall(text.lower()))
