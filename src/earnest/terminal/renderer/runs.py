"""Runs of neighbouring cells that are drawn, or erased, in one style."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from earnest.terminal.renderer.cell_grid import GridRow
from earnest.terminal.renderer.styles import CellStyle

Span = tuple[int, int]
"""A start and an end column, the end excluded."""


class CellRun(NamedTuple):
    """Neighbouring cells of one style; a run that erases holds only blanks."""

    row: int
    column: int
    glyphs: Sequence[str]
    style: CellStyle
    is_blank: bool
    erases: bool = False


def split_runs(number: int, row: GridRow, span: Span) -> Iterator[CellRun]:
    """Yield the runs that draw a span of a row.

    A blank joins any run whose style draws it as wanted.
    """
    start, end = span
    style, is_blank = row.styles[start], row.glyphs[start] == " "
    for column in range(start, end):
        glyph, wanted = row.glyphs[column], row.styles[column]
        if glyph and not _draws(style, glyph, wanted):
            if is_blank and glyph != " " and _draws(wanted, " ", style):
                style = wanted
            else:
                yield CellRun(number, start, row.glyphs[start:column], style, is_blank)
                start, style, is_blank = column, wanted, True
        is_blank = is_blank and glyph == " "
    yield CellRun(number, start, row.glyphs[start:end], style, is_blank)


def _draws(style: CellStyle, glyph: str, wanted: CellStyle) -> bool:
    """Return whether a style draws a cell as wanted."""
    if glyph == " " and style.is_plain_ground:
        return wanted.is_plain_ground and wanted.ground == style.ground
    return wanted == style


def sort_by_style(runs: Iterable[CellRun], current: CellStyle | None) -> list[CellRun]:
    """Return the runs grouped by style, the current style first.

    Blanks go with any style that draws them. A change between true colours costs twenty bytes or more, a move eight at
    most. Of a style, single cells such as those of an upright line come last, column by column.
    """
    order: dict[CellStyle, int] = {} if current is None else {current: 0}
    runs = list(runs)
    for run in runs:
        if not run.is_blank:
            order.setdefault(run.style, len(order))

    def rank(run: CellRun) -> tuple[int, int]:
        """Return the ranks of a run's style, or an equivalent, and column."""
        if not run.is_blank:
            return order[run.style], run.column + 1 if len(run.glyphs) == 1 else 0
        return next((at for style, at in order.items() if _draws(style, " ", run.style)), len(order)), 0

    return sorted(runs, key=rank)
