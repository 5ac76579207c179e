"""Rows of cells, each with a character and a style.

A wide character is in the first of its cells, and the second is empty. A character is *unsure* where terminals disagree
about its width: one with combining marks or joined to another.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from rich.cells import split_graphemes

from earnest.terminal.renderer.styles import BARE, CellStyle

UNKNOWN: Final = "\0"
"""The content of a cell of which it is unknown what the terminal shows."""


class StyledCells(NamedTuple):
    """Cells side by side."""

    glyphs: list[str]
    styles: list[CellStyle]
    is_unsure: bool


class GridRow:
    """A row of cells."""

    __slots__ = ("glyphs", "is_unsure", "styles")

    def __init__(self, columns: int, glyph: str = " ") -> None:
        self.glyphs = [glyph] * columns
        self.styles = [BARE] * columns
        self.is_unsure = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, GridRow) and self.glyphs == other.glyphs and self.styles == other.styles

    __hash__ = None  # type: ignore[assignment]

    def put(self, column: int, cells: StyledCells) -> None:
        """Write cells from a column on, up to the row's end."""
        room = len(self.glyphs) - column
        if room <= 0 or not cells.glyphs:
            return
        fits = len(cells.glyphs) <= room
        glyphs, styles = (cells.glyphs, cells.styles) if fits else (cells.glyphs[:room], cells.styles[:room])
        self._split(column)
        self._split(column + len(glyphs))
        self.glyphs[column : column + len(glyphs)] = glyphs
        self.styles[column : column + len(glyphs)] = styles
        self.is_unsure = cells.is_unsure or (self.is_unsure and any(len(glyph) > 1 for glyph in self.glyphs))

    def fill(self, style: CellStyle) -> None:
        """Make every cell a blank of one style."""
        columns = len(self.glyphs)
        self.glyphs, self.styles, self.is_unsure = [" "] * columns, [style] * columns, False

    def _split(self, column: int) -> None:
        """Replace a wide character that would be cut by blanks."""
        if column < len(self.glyphs) and not self.glyphs[column]:
            for each in (column - 1, column):
                self.glyphs[each], self.styles[each] = " ", self.styles[each].on_blank

    def copy_from(self, other: "GridRow") -> None:
        """Take over the content of another row."""
        self.glyphs[:] = other.glyphs
        self.styles[:] = other.styles
        self.is_unsure = other.is_unsure


@lru_cache(maxsize=2048)
def _split_glyphs(text: str) -> tuple[list[str], bool]:
    spans, _ = split_graphemes(text)
    glyphs: list[str] = []
    is_unsure = False
    for start, end, width in spans:
        glyph = text[start:end]
        if not width:
            if glyphs:
                glyphs[-1 if glyphs[-1] else -2] += glyph
            is_unsure = True
            continue
        glyphs += [glyph, *[""] * (width - 1)]
        is_unsure = is_unsure or len(glyph) > 1
    return glyphs, is_unsure


def style_text(text: str, style: CellStyle) -> StyledCells:
    """Return a text as cells of one style."""
    glyphs, is_unsure = (list(text), False) if text.isascii() else _split_glyphs(text)
    if " " not in text:
        return StyledCells(glyphs, [style] * len(glyphs), is_unsure)
    blank = style.on_blank
    return StyledCells(glyphs, [blank if glyph == " " else style for glyph in glyphs], is_unsure)
