"""Decoding of text that comes in from a file or a pipe."""

import codecs
import re
from typing import Final

from earnest.core.text.alphabets import is_surely_western
from earnest.core.text.late_pattern import LatePattern

_MARKED: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # it begins as that of UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_OWN_BYTES: Final = re.compile(rb"[\x80-\x9f]")
"""What Windows-1252 writes, and Latin-1 does not."""
_SPOILT: Final = LatePattern(
    r"(?<=[^\W\d_])[¡-©¬®¯±-³¶¸¹¼-¿×†‡‰‹›„ˆ˜]+(?=[^\W\d_])|(?<=[A-Za-zß-ÿ])[À-ÞŠŒŽŸ](?=[a-zß-ÿ])"
    r"|[^\x00-\xa1\W\d_]{4,}"
)
"""What no word of a western language has: a symbol or a capital inside it, four letters with marks in a row."""
_WESTERN: Final = LatePattern(r"(?<=[A-Za-z])[ß-öø-ÿ]|[ß-öø-ÿ](?=[a-z])|[’“”–…]")
_POLISH: Final = ("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "ąłśźżĄŁŚŹŻ")
_TURKISH: Final = ("çğıöşüâîûÇĞİÖŞÜÂÎÛ", "ğışĞİŞ")
_OTHERS: Final = (
    ("iso8859-2", "ISO 8859-2", *_POLISH),
    ("cp1250", "Windows-1250", *_POLISH),
    ("cp1254", "Windows-1254", *_TURKISH),
)
"""Other encodings, by the letters of the one language that is looked for; then those of them that tell it."""
_IN_WORDS: Final = LatePattern(r"(?<=[A-Za-z])[^\W\d_a-zA-Z]|[^\W\d_a-zA-Z](?=[A-Za-z])")
_LEAST_TOLD: Final = 2
"""So many different ones of these are in a text, at least."""
_TYPESET: Final = frozenset("’‘“”„–—…«»•·\xa0")
_FEW: Final = 4
"""So many signs of a western text outweigh one of another."""
_SHORTEST: Final = 8
"""The fewest bytes of which UTF-16 is told without a mark."""
_PLANES: Final = 3
"""The most first bytes of a text's characters: those of Latin, of one more alphabet, of signs."""


def find_encoding(content: bytes) -> str:
    """Return the encoding that a byte order mark names, else UTF-8."""
    return next((encoding for mark, encoding in _MARKED if content.startswith(mark)), "utf-8")


def decode_text(content: bytes) -> str:
    """Decode a whole text, and leave its byte order mark out.

    Raises:
        UnicodeDecodeError: it is not in the encoding that its mark names, or without one no UTF-8.
    """
    return content.decode(find_encoding(content))


def decode_any(content: bytes) -> tuple[str, str]:
    """Decode a whole text, as UTF-8 if possible.

    Returns:
        The text; and the name of its encoding where that is a guess, which has to be told.

    Raises:
        UnicodeDecodeError: it may be in more than one encoding, or in none.
    """
    try:
        text = decode_text(content)
    except UnicodeDecodeError:
        if find_encoding(content) != "utf-8":
            raise
        found = _read_as_utf_16(content) or _read_as_other(content) or _read_as_western(content)
        if not found:
            raise
        return found
    return (_read_as_utf_16(content) if "\0" in text else None) or (text, "")


def _read_as_utf_16(content: bytes) -> tuple[str, str] | None:
    """Return a text whose spaces have a NUL beside them."""
    for at, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = content[at::2], content[1 - at :: 2]
        if (
            len(content) >= _SHORTEST
            and b"\0" in high
            and b"\0" not in low
            and len(set(high)) <= _PLANES < len(set(low))
        ):
            return _decode_as(content, encoding, "UTF-16")
    return None


def _read_as_other(content: bytes) -> tuple[str, str] | None:
    """Return a text in Polish or Turkish letters, and in no others."""
    for encoding, name, letters, telling in _OTHERS:
        found = _decode_as(content, encoding, name)
        marked = {sign for sign in found[0] if sign > "\x7f"} - _TYPESET if found else set[str]()
        in_words = (
            {sign.casefold() for sign in _IN_WORDS.findall(found[0])} if found and marked <= {*letters} else set()
        )
        if len(in_words & {*telling}) >= _LEAST_TOLD:
            return found
    return None


def _read_as_western(content: bytes) -> tuple[str, str] | None:
    """Return a text in western letters, if it reads so."""
    is_windows = _OWN_BYTES.search(content)
    found = _decode_as(content, *(("cp1252", "Windows-1252") if is_windows else ("latin-1", "Latin-1")))
    if found is None or b"\0" in content or _FEW * len(_SPOILT.findall(found[0])) > len(_WESTERN.findall(found[0])):
        return None
    return found if is_surely_western(content, found[0]) else None


def _decode_as(content: bytes, encoding: str, name: str) -> tuple[str, str] | None:
    try:
        return content.decode(encoding), name
    except UnicodeDecodeError:
        return None


def decode_line(content: bytes, number: int) -> str:
    """Decode one line of several, without its end.

    The first line's byte order mark is left out.

    Args:
        content: The line. Only UTF-8 can be cut into lines before it is decoded.
        number: The number of the line, from 1.

    Raises:
        UnicodeDecodeError: it is no UTF-8; the reason names another encoding where a mark does.
    """
    found = find_encoding(content) if number == 1 else "utf-8"
    if not found.startswith("utf-8"):
        raise UnicodeDecodeError("utf-8", content, 0, 1, f"{found.upper()}, not UTF-8")
    try:
        return content.decode(found).removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError as error:
        raise UnicodeDecodeError("utf-8", content, error.start, error.end, "not UTF-8") from None
