"""The picture of a page, kept as text that can only draw.

A program that starts shows it before anything else is loaded, so this module imports next to nothing.
"""

import re
import zlib

MARK = b"earnest picture 1\n"
"""The beginning of a file that holds one."""
MOST = 512 * 1024
"""The most bytes of one; none that Earnest draws comes near."""
SWITCH = "\x1b[?1049h"
"""Switches to the alternate screen, on which the pages are shown."""
_LETTERS = "[^\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]++"
_STYLE = r"\x1b\[[0-9;]{0,64}m"
_PLACE = r"\x1b\[[0-9]{1,4};[0-9]{1,4}H"
_CELL = re.compile(rf"{_LETTERS}|{_STYLE}|{_PLACE}")
_BEGINNING = re.compile(_PLACE)
_MOVE = r"\x1b\[[0-9]{0,4}(?:;[0-9]{1,4})?H|\x1b\[[0-9]{0,4}[ABCDGJKXd]|[\r\b]"
_DRAWN = re.compile(rf"{_LETTERS}|{_STYLE}|{_MOVE}")
"""Letters, colours, moves and erasures: all that the renderer writes in a picture, and nothing that commands.

One is taken out after the other, so that a harmed file is refused as quickly as a sound one is read. Groups that repeat
in one pattern and give nothing back are matched wrongly by Python before 3.11.5.
"""


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
    def decode(cls, content: bytes) -> "KeptPicture | None":
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
        return _BEGINNING.match(self.cells) is not None and not (
            _CELL.sub("", self.cells) or _DRAWN.sub("", self.drawing) or not self.drawing
        )
