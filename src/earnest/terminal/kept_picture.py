"""The picture of a page, kept as text that can only draw.

A program that starts shows it before anything else is loaded, so this module imports next to nothing, and no patterns:
they take longer to load than all else that comes before the picture.
"""

from __future__ import annotations

import zlib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

MARK = b"earnest picture 1\n"
"""The beginning of a file that holds one."""
MOST = 512 * 1024
"""The most bytes of one; none that Earnest draws comes near."""
SWITCH = "\x1b[?1049h"
"""Switches to the alternate screen, on which the pages are shown."""
_COMMANDS = frozenset(
    chr(code)
    for first, last in ((0, 0x1F), (0x7F, 0x9F), (0x61C, 0x61C), (0x200E, 0x200F), (0x2028, 0x202E), (0x2066, 0x2069))
    for code in range(first, last + 1)
)
"""Controls, and what turns the direction of a text: no letters."""
_BACK = frozenset("\r\b")
"""The controls that only move."""
_MOVES = frozenset("ABCDGHJKXd")
"""The ends of what moves, places or erases."""
_LONGEST = 66
"""The most characters of a style, without its escape."""
_DIGITS = 4
"""The most digits of a place."""


class KeptPicture:
    """A picture, and what it is a picture of.

    Args:
        key: What the page depended on; where that has changed, the picture is not true any more.
        since: When the key was found, in nanoseconds since 1970.
        cells: Each row of the picture, as painted.
        drawing: What draws the picture in the fewest bytes, on a screen of which nothing is known.
    """

    __slots__ = ("cells", "drawing", "key", "since")

    def __init__(self, key: str, since: int, cells: str, drawing: str) -> None:
        self.key, self.since, self.cells, self.drawing = key, since, cells, drawing

    def encode(self) -> bytes:
        """Return it as a file holds it."""
        text = "\n".join((self.key, str(self.since), self.cells, self.drawing))
        return MARK + zlib.compress(text.encode(), 9)

    @classmethod
    def decode(cls, content: bytes) -> KeptPicture | None:
        """Return the picture in a file; None if there is anything else."""
        if not content.startswith(MARK):
            return None
        try:
            reader = zlib.decompressobj()
            text = reader.decompress(content[len(MARK) :], MOST).decode()
            key, since, cells, drawing = text.split("\n")
            found = cls(key, int(since), cells, drawing)
        except (zlib.error, ValueError):
            return None
        return found if reader.eof and not reader.unused_data and found.only_draws else None

    @property
    def only_draws(self) -> bool:
        """Whether it holds letters, colours, moves and erasures, and nothing else."""
        beginning = self.cells[1 : self.cells.find("H") + 1]
        is_placed = self.cells.startswith("\x1b[") and _is_place(beginning)
        is_drawn = self.drawing != "" and _draws(self.drawing, _is_move, _BACK)
        return is_placed and is_drawn and _draws(self.cells, _is_place)


def _draws(text: str, is_order: Callable[[str], bool], controls: frozenset[str] = frozenset()) -> bool:
    """Return whether a text holds but letters, colours, and what is allowed."""
    letters, *escaped = text.split("\x1b")
    used, orders = set(letters), set()
    for each in escaped:
        end = len(each) - len(each[1:].lstrip("0123456789;")) + 1
        orders.add(each[:end])
        used.update(each[end:])
    is_read = used.isdisjoint(_COMMANDS - controls) and not any("\ud800" <= letter <= "\udfff" for letter in used)
    return is_read and all(order[:1] == "[" and (_is_style(order) or is_order(order)) for order in orders)


def _is_style(order: str) -> bool:
    return order[-1] == "m" and len(order) <= _LONGEST


def _is_place(order: str) -> bool:
    row, separator, column = order[1:-1].partition(";")
    return order[-1:] == "H" and _is_number(row) and separator != "" and _is_number(column)


def _is_move(order: str) -> bool:
    number, separator, column = order[1:-1].partition(";")
    is_first = number == "" or _is_number(number)
    return order[-1] in _MOVES and is_first and (separator == "" or (order[-1] == "H" and _is_number(column)))


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) <= _DIGITS
