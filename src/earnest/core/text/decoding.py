"""Decoding of text that comes in from a file or a pipe."""

import codecs
from typing import Final

_MARKED: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # it begins as that of UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def find_encoding(content: bytes) -> str:
    """Return the encoding that a byte order mark names, else UTF-8."""
    return next((encoding for mark, encoding in _MARKED if content.startswith(mark)), "utf-8")


def decode_text(content: bytes) -> str:
    """Decode a whole text, and leave its byte order mark out.

    Raises:
        UnicodeDecodeError: it is not in the encoding that its mark names, or without one no UTF-8.
    """
    return content.decode(find_encoding(content))


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
