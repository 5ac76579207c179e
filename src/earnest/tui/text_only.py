"""Responsible for text that stays text: no markup is read in it, and nothing in it drives the terminal."""

import re
from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter
from textual.strip import Strip
from textual.style import Style

from earnest.core.visible import visible

_DRIVING: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_NO_PICTURE: Final = "\ufffd"


def plain(text: str, style: Style | str = "") -> Content:
    """Return the text for a widget to show, exactly as written.

    Square brackets are only brackets, and characters that could drive the terminal are made visible.

    Args:
        text: Anything a person or a file may hold.
        style: How the house draws it, such as `bold` or `$muted`; never a person's words.
    """
    return Content.styled(visible(text), style)


class ControlFilter(LineFilter):
    """The last layer before the terminal: shows each control or bidi character as a sign of one cell.

    The app adds it as the last of those that `App.get_line_filters` returns. A line keeps its width:
    what a sign needs is taken from the line's end.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's
        """Return the segments of one line with no control character in their text.

        Textual moves the cursor outside of these lines and writes every segment in them as it
        stands, marked as a control or not, so none is passed by.
        """
        if not any(_DRIVING.search(text) for text, _, _ in segments):
            return segments
        width = sum(segment.cell_length for segment in segments)
        shown = [Segment(_DRIVING.sub(_sign, text), style) for text, style, _ in segments]
        return list(Strip(shown).adjust_cell_length(width))


def _sign(found: re.Match[str]) -> str:
    """Return the picture of a control character, or the sign for one that has none."""
    picture = visible(found[0], keep_newlines=False)
    return picture if len(picture) == 1 else _NO_PICTURE
