"""Text that stays text, without markup or control characters."""

import re
import unicodedata
from codecs import lookup
from typing import Final, Self

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter
from textual.strip import Strip
from textual.style import Style

from earnest.core.text.escaping import NO_PICTURE, escape_controls

_DRIVING: Final = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
_IN_ASCII: Final = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": ".", "×": "x", "␛": "?"}
"""Punctuation as it is written in ASCII."""


def plain(text: str, style: Style | str = "") -> Content:
    """Return text for a widget to show exactly as it is written.

    Square brackets are only brackets, and characters that could drive the terminal are made visible.

    Args:
        text: Anything a person or a file may hold.
        style: How it is drawn, such as `bold` or `$muted`; never a person's words.
    """
    return Content.styled(escape_controls(text), style)


class ControlFilter(LineFilter):
    """A filter that shows each control or bidi character as a sign.

    It is the last layer before the terminal: the app adds it as the last of those that
    `App.get_line_filters` returns. A sign takes one cell. A line keeps its width: what a sign
    needs is taken from the line's end.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's
        """Return the segments of a line without control characters in their text.

        Textual moves the cursor outside these lines and writes every segment in them as it is,
        marked as a control or not, so none is skipped.
        """
        if not any(_drives(text) for text, _, _ in segments):
            return segments
        width = sum(segment.cell_length for segment in segments)
        shown = [Segment(re.sub(_DRIVING, _sign, text), style) for text, style, _ in segments]
        return list(Strip(shown).adjust_cell_length(width))


class LocaleFilter(LineFilter):
    """A filter that replaces characters which the terminal's locale lacks.

    A letter loses its accent, anything else becomes `?`. Each character keeps its cells, so that
    nothing beside it moves. What is stored stays as it is.
    """

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @classmethod
    def wanted(cls, encoding: str) -> list[Self]:
        """Return the filter in a list, empty for an encoding of Unicode."""
        return [] if lookup(encoding).name.startswith("utf") else [cls(encoding)]

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's
        """Return the segments of a line without characters that the encoding lacks."""
        return [Segment(self._written(text), style, control) for text, style, control in segments]

    def _written(self, text: str) -> str:
        if self._has(text):
            return text
        return "".join(character if self._has(character) else self._nearest(character) for character in text)

    def _nearest(self, character: str) -> str:
        cells = cell_len(character)
        near = _IN_ASCII.get(character) or unicodedata.normalize("NFKD", character)[:1]
        return near if self._has(near) and cell_len(near) == cells else "?" * cells

    def _has(self, text: str) -> bool:
        try:
            text.encode(self._encoding)
        except UnicodeEncodeError:
            return False
        return True


def _drives(text: str) -> bool:
    """Return whether a text holds such a character; no printable one is."""
    return not text.isprintable() and re.search(_DRIVING, text) is not None


def _sign(found: re.Match[str]) -> str:
    """Return the picture of a control character, else a sign for it."""
    picture = escape_controls(found[0], keep_newlines=False)
    return picture if len(picture) == 1 else NO_PICTURE
