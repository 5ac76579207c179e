"""Responsible for what differs: the strokes from the cells that a terminal shows to those it is to show."""

from collections.abc import Iterator
from typing import Final

from earnest.terminal.capabilities import Capabilities
from earnest.terminal.renderer.cell_grid import GridRow
from earnest.terminal.renderer.runs import CellRun, Span, strokes_of
from earnest.terminal.renderer.styles import CellStyle

WORTH_ERASING: Final = 4
"""Blanks to a row's end that are sooner erased than written."""
WORTH_A_HOLE: Final = 10
"""Blanks within a row that are sooner erased than written: to erase them and to pass them takes two sequences."""
BRIDGED: Final = 4
"""Cells alike between two that differ that are sooner written again than passed over."""


def strokes_between(old: GridRow, new: GridRow, number: int, abilities: Capabilities) -> Iterator[CellRun]:
    """Walk the strokes that turn a row of the terminal into another."""
    columns = differing(old, new)
    width = len(new.glyphs)
    start = _erased_from(new, columns, abilities)
    for span in _bridged([column for column in columns if column < start], new):
        yield from _drawn(number, new, span, abilities)
    if start < width:
        yield _erased(number, new, (start, width))


def differing(old: GridRow, new: GridRow) -> list[int]:
    """Return the columns to draw: those that differ, both halves of a wide letter, all behind one that is unsure."""
    columns = [
        column
        for column, (was, is_now, drawn, draws) in enumerate(
            zip(old.glyphs, new.glyphs, old.pens, new.pens, strict=True)
        )
        if was != is_now or drawn != draws
    ]
    if "" in old.glyphs or "" in new.glyphs:
        columns = sorted({each for column in columns for each in (*_halves(old, column), *_halves(new, column))})
    if old.is_unsure or new.is_unsure:
        first = min(_first_unsure(old), _first_unsure(new))
        if columns and columns[-1] >= first:
            columns = [*(column for column in columns if column < first), *range(first, len(new.glyphs))]
    return columns


def _halves(row: GridRow, column: int) -> Iterator[int]:
    yield column
    if not row.glyphs[column] and column:
        yield column - 1
    if column + 1 < len(row.glyphs) and not row.glyphs[column + 1]:
        yield column + 1


def _first_unsure(row: GridRow) -> int:
    return next((column for column, glyph in enumerate(row.glyphs) if len(glyph) > 1), len(row.glyphs))


def _erased_from(row: GridRow, columns: list[int], abilities: Capabilities) -> int:
    """Return from which column on the row is best erased; its width if it is not."""
    width, pen = len(row.glyphs), row.pens[-1]
    if row.glyphs[-1] != " " or not _is_erasable(pen, abilities):
        return width
    start = width
    while start and row.glyphs[start - 1] == " " and row.pens[start - 1] == pen:
        start -= 1
    blanks = [column for column in columns if column >= start]
    return blanks[0] if len(blanks) >= WORTH_ERASING else width


def _is_erasable(pen: CellStyle, abilities: Capabilities) -> bool:
    return pen.is_plain_ground and (abilities.erases_in_colour or not pen.ground)


def _bridged(columns: list[int], row: GridRow) -> Iterator[Span]:
    """Walk the columns as spans, two of them one where little that is alike stands between."""
    if not columns:
        return
    start = end = columns[0]
    for column in columns:
        if column > end and not _is_bridge(row, end, column):
            yield start, end
            start = column
        end = column + 1
    yield start, end


def _is_bridge(row: GridRow, start: int, end: int) -> bool:
    """Say whether the cells between two spans cost no more than passing them: few, and of the pen before them."""
    if end - start > BRIDGED or not start:
        return False
    pen = row.pens[start - 1]
    return all(
        glyph.isascii() and len(glyph) == 1 and (between.on_blank == pen.on_blank if glyph == " " else between == pen)
        for glyph, between in zip(row.glyphs[start:end], row.pens[start:end], strict=True)
    )


def _drawn(number: int, row: GridRow, span: Span, abilities: Capabilities) -> Iterator[CellRun]:
    """Walk the strokes of a span, with its long blanks erased."""
    start, end = span
    for hole in _holes(row, span, abilities):
        if start < hole[0]:
            yield from strokes_of(number, row, (start, hole[0]))
        yield _erased(number, row, hole)
        start = hole[1]
    if start < end:
        yield from strokes_of(number, row, (start, end))


def _erased(number: int, row: GridRow, span: Span) -> CellRun:
    start, end = span
    return CellRun(number, start, row.glyphs[start:end], row.pens[start], is_blank=True, erases=True)


def _holes(row: GridRow, span: Span, abilities: Capabilities) -> Iterator[Span]:
    start, end = span
    if not abilities.goes_to_columns or end - start < WORTH_A_HOLE:
        return
    column = start
    while column < end:
        pen, first = row.pens[column], column
        while column < end and row.glyphs[column] == " " and row.pens[column] == pen:
            column += 1
        if column - first >= WORTH_A_HOLE and _is_erasable(pen, abilities):
            yield first, column
        column = max(column, first + 1)
