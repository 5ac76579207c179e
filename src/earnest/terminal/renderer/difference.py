"""The difference between the shown and the wanted cells."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from earnest.terminal.capabilities import Capabilities
from earnest.terminal.renderer.cell_grid import GridRow
from earnest.terminal.renderer.runs import CellRun, Span, split_runs
from earnest.terminal.renderer.styles import CellStyle

WORTH_ERASING: Final = 4
"""From so many blanks on, the end of a row is erased instead of written."""
WORTH_A_GAP: Final = 10
"""From so many blanks on, a gap within a row is erased; erasing and passing it takes two sequences."""
MOST_BRIDGED: Final = 4
"""Up to so many unchanged cells between changed ones are written again instead of passed over."""


def diff_rows(old: GridRow, new: GridRow, number: int, capabilities: Capabilities) -> Iterator[CellRun]:
    """Yield the runs that turn one row of the terminal into another."""
    columns = find_changed_columns(old, new)
    width = len(new.glyphs)
    start = _find_erasable_end(new, columns, capabilities)
    for span in _join_spans([column for column in columns if column < start], new):
        yield from _draw_span(number, new, span, capabilities)
    if start < width:
        yield _erase(number, new, (start, width))


def find_ground(rows: Sequence[GridRow], capabilities: Capabilities) -> CellStyle | None:
    """Return the style that most rows end in, if erasable."""
    ends = Counter(row.styles[-1].on_blank for row in rows if row.styles)
    style, _ = ends.most_common(1)[0] if ends else (None, 0)
    return style if style is not None and _is_erasable(style, capabilities) else None


def find_changed_columns(old: GridRow, new: GridRow) -> list[int]:
    """Return the columns to draw.

    These are the ones that differ, both halves of a wide character, and all that follow an unsure one.
    """
    columns = [
        column
        for column, (old_glyph, new_glyph, old_style, new_style) in enumerate(
            zip(old.glyphs, new.glyphs, old.styles, new.styles, strict=True)
        )
        if old_glyph != new_glyph or old_style != new_style
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


def _find_erasable_end(row: GridRow, columns: list[int], capabilities: Capabilities) -> int:
    """Return the column from which to erase the row, or its width."""
    width, style = len(row.glyphs), row.styles[-1]
    if row.glyphs[-1] != " " or not _is_erasable(style, capabilities):
        return width
    start = width
    while start and row.glyphs[start - 1] == " " and row.styles[start - 1] == style:
        start -= 1
    blanks = [column for column in columns if column >= start]
    return blanks[0] if len(blanks) >= WORTH_ERASING else width


def _is_erasable(style: CellStyle, capabilities: Capabilities) -> bool:
    return style.is_plain_ground and (capabilities.erases_in_colour or not style.ground)


def _join_spans(columns: list[int], row: GridRow) -> Iterator[Span]:
    """Yield the columns as spans, joined where few unchanged cells lie between."""
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
    """Return whether the cells between two spans are cheap to repeat.

    They are few, and of one style with the cells on both sides.
    """
    if end - start > MOST_BRIDGED or not start:
        return False
    style = row.styles[start - 1]
    if row.styles[end].on_blank != style.on_blank or (row.glyphs[end] != " " and row.styles[end] != style):
        return False
    return all(
        glyph.isascii() and len(glyph) == 1 and (other.on_blank == style.on_blank if glyph == " " else other == style)
        for glyph, other in zip(row.glyphs[start:end], row.styles[start:end], strict=True)
    )


def _draw_span(number: int, row: GridRow, span: Span, capabilities: Capabilities) -> Iterator[CellRun]:
    """Yield the runs of a span, with its long gaps erased."""
    start, end = span
    for gap in _find_gaps(row, span, capabilities):
        if start < gap[0]:
            yield from split_runs(number, row, (start, gap[0]))
        yield _erase(number, row, gap)
        start = gap[1]
    if start < end:
        yield from split_runs(number, row, (start, end))


def _erase(number: int, row: GridRow, span: Span) -> CellRun:
    start, end = span
    return CellRun(number, start, row.glyphs[start:end], row.styles[start], is_blank=True, erases=True)


def _find_gaps(row: GridRow, span: Span, capabilities: Capabilities) -> Iterator[Span]:
    start, end = span
    if not capabilities.goes_to_columns or end - start < WORTH_A_GAP:
        return
    column = start
    while column < end:
        style, first = row.styles[column], column
        while column < end and row.glyphs[column] == " " and row.styles[column] == style:
            column += 1
        if column - first >= WORTH_A_GAP and _is_erasable(style, capabilities):
            yield first, column
        column = max(column, first + 1)
