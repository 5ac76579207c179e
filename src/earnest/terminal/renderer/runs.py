"""Responsible for strokes: cells of a row that one pen draws without being lifted, or erases."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from earnest.terminal.renderer.cell_grid import GridRow
from earnest.terminal.renderer.styles import CellStyle

Span = tuple[int, int]
"""From a column up to, without, another."""


class CellRun(NamedTuple):
    """Where one begins, what it draws, cell by cell, and with which pen; one that erases draws nothing but blanks."""

    row: int
    column: int
    glyphs: Sequence[str]
    pen: CellStyle
    is_blank: bool
    erases: bool = False


def strokes_of(number: int, row: GridRow, span: Span) -> Iterator[CellRun]:
    """Walk the strokes that draw a span of a row; blanks belong to whichever pen draws them as they are."""
    start, end = span
    pen, is_blank = row.pens[start], row.glyphs[start] == " "
    for column in range(start, end):
        glyph, wanted = row.glyphs[column], row.pens[column]
        if glyph and not _draws(pen, glyph, wanted):
            if is_blank and glyph != " " and _draws(wanted, " ", pen):
                pen = wanted
            else:
                yield CellRun(number, start, row.glyphs[start:column], pen, is_blank)
                start, pen, is_blank = column, wanted, True
        is_blank = is_blank and glyph == " "
    yield CellRun(number, start, row.glyphs[start:end], pen, is_blank)


def _draws(pen: CellStyle, glyph: str, wanted: CellStyle) -> bool:
    """Say whether a pen draws a cell as it is wanted."""
    if glyph == " " and pen.is_plain_ground:
        return wanted.is_plain_ground and wanted.ground == pen.ground
    return wanted == pen


def by_pen(strokes: Iterable[CellRun], held: CellStyle | None) -> list[CellRun]:
    """Return the strokes with those of a pen together, first the pen in hand; blanks go with any that draws them.

    Another pen of true colours costs twenty bytes and more, another place eight at most.
    """
    order: dict[CellStyle, int] = {} if held is None else {held: 0}
    strokes = list(strokes)
    for stroke in strokes:
        if not stroke.is_blank:
            order.setdefault(stroke.pen, len(order))

    def turn(stroke: CellRun) -> int:
        """Return the turn of a stroke: that of its pen, or of one that draws its blanks as well."""
        if not stroke.is_blank:
            return order[stroke.pen]
        return next((at for pen, at in order.items() if _draws(pen, " ", stroke.pen)), len(order))

    return sorted(strokes, key=turn)
