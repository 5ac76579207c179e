"""Responsible for a screenful of cells: in each a letter with its marks, and the pen it is drawn with.

A wide letter stands in the first of its cells, and nothing in the second. A letter is *unsure* where terminals do
not agree on how wide it is: one with marks or joined to another.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from rich.cells import split_graphemes

from earnest.terminal.renderer.styles import BARE, CellStyle

UNKNOWN: Final = "\0"
"""What stands in a cell of which nobody knows what the terminal shows."""


class Run(NamedTuple):
    """Cells side by side."""

    glyphs: list[str]
    pens: list[CellStyle]
    is_unsure: bool


class GridRow:
    """A row of cells."""

    __slots__ = ("glyphs", "is_unsure", "pens")

    def __init__(self, columns: int, glyph: str = " ") -> None:
        self.glyphs = [glyph] * columns
        self.pens = [BARE] * columns
        self.is_unsure = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, GridRow) and self.glyphs == other.glyphs and self.pens == other.pens

    __hash__ = None  # type: ignore[assignment]

    def put(self, column: int, run: Run) -> None:
        """Draw a run from a column on, as much of it as the row has room for."""
        room = len(self.glyphs) - column
        if room <= 0 or not run.glyphs:
            return
        glyphs, pens = (run.glyphs, run.pens) if len(run.glyphs) <= room else (run.glyphs[:room], run.pens[:room])
        self._part(column)
        self._part(column + len(glyphs))
        self.glyphs[column : column + len(glyphs)] = glyphs
        self.pens[column : column + len(glyphs)] = pens
        self.is_unsure = run.is_unsure or (self.is_unsure and any(len(glyph) > 1 for glyph in self.glyphs))

    def _part(self, column: int) -> None:
        """Leave no half of a wide letter that would be cut here: its blanks stand for it, as in a terminal."""
        if column < len(self.glyphs) and not self.glyphs[column]:
            for each in (column - 1, column):
                self.glyphs[each], self.pens[each] = " ", self.pens[each].on_blank

    def take(self, other: "GridRow") -> None:
        """Become like another row."""
        self.glyphs[:] = other.glyphs
        self.pens[:] = other.pens
        self.is_unsure = other.is_unsure


@lru_cache(maxsize=2048)
def _letters(text: str) -> tuple[list[str], bool]:
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


def run_of(text: str, pen: CellStyle) -> Run:
    """Return a text as cells of one pen."""
    glyphs, is_unsure = (list(text), False) if text.isascii() else _letters(text)
    if " " not in text:
        return Run(glyphs, [pen] * len(glyphs), is_unsure)
    blank = pen.on_blank
    return Run(glyphs, [blank if glyph == " " else pen for glyph in glyphs], is_unsure)
