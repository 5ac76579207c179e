"""The grid as a table; the arrows move from cell to cell."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.actions import SkipAction
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from earnest.core.evidence.grades import Grade
from earnest.core.reports.shortlist.grid import Grid, GridCell, describe_cell
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, clamp, elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.shortlist import texts as say
from earnest.tui.widgets.drawn import LineWidget, quoted, signs_of

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.events import Click

    from earnest.core.model.session import Session

TALL, TALLEST = 4, 7
"""Lines of a row at least and at most, the blank one below it counted."""
HEAD = 3
"""Lines of the contenders' names, the blank one below them counted."""
LEAST, MOST = 19, 34
"""Cells of a column, the bar at its left counted."""
BAR = 2

Drawn = list[tuple[str, str]]
"""Lines with their styles."""


class GridLayout(NamedTuple):
    """How many cells the parts of a grid take."""

    label: int
    """Of the criteria."""
    wide: int
    """Of a column."""
    columns: int
    """How many columns are in sight."""
    tall: int
    """How many lines a row takes at most; where all rows are in sight, each takes what it needs."""

    @property
    def text(self) -> int:
        """Cells of a column's text."""
        return self.wide - BAR - 1


class GridTable(LineWidget, can_focus=True):
    """Criteria downwards, contenders across; the present cell has the bar."""

    class Chosen(Message):
        """Enter was pressed on a cell."""

    class Moved(Message):
        """Another cell is the present one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "step(-1, 0)"),
        ("down", "step(1, 0)"),
        ("left", "step(0, -1)"),
        ("right", "step(0, 1)"),
        ("pageup", "step(-4, 0)"),
        ("pagedown", "step(4, 0)"),
        ("home", "step(0, -1000)"),
        ("end", "step(0, 1000)"),
        ("enter", "choose"),
    ]

    at: reactive[tuple[int, int]] = reactive((0, 0))
    """The row and the column of the present cell."""
    shown: reactive[tuple[Session, Grid] | None] = reactive(None, always_update=True)

    def __init__(self) -> None:
        super().__init__()
        self._first = [0, 0]
        """The first row and the first column in sight."""
        self._laid_out = GridLayout(LEAST, LEAST, 1, TALL)
        self._tops: list[int] = []
        """The first line of each row in sight."""

    @property
    def cell(self) -> GridCell | None:
        """The present cell; None where there is no grid."""
        if self.shown is None or self.shown[1].lacks:
            return None
        grid, (row, column) = self.shown[1], self.at
        criteria, contenders = list(grid.criteria), list(grid.contenders)
        return grid.cells[
            contenders[min(column, len(contenders) - 1)],
            criteria[min(row, len(criteria) - 1)],
        ]

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw the rows and columns around the present cell."""
        if self.shown is None:
            return []
        grid = self.shown[1]
        if grid.lacks:
            return [plain(f"  {line}") for line in wrap(grid.lacks, width - 2)]
        laid_out = self._laid_out = self._fit_rows(lay_out(width, height, grid), grid)
        rows = max((height - HEAD + 1) // laid_out.tall, 1)
        for axis, room, count in ((0, rows, len(grid.criteria)), (1, laid_out.columns, len(grid.contenders))):
            first = min(self._first[axis], self.at[axis], max(count - room, 0))
            self._first[axis] = max(first, self.at[axis] - room + 1)
        names = list(grid.contenders)[self._first[1] : self._first[1] + laid_out.columns]
        criteria = list(grid.criteria)[self._first[0] : self._first[0] + rows]
        heads = [self._clamp(grid.contenders[key], laid_out.text, HEAD - 1, "bold") for key in names]
        self._tops = []
        found = self._draw_row([self._draw_corner(grid, laid_out), *heads], laid_out, HEAD)
        for number, criterion in enumerate(criteria, self._first[0]):
            head = self._clamp(grid.criteria[criterion], laid_out.label - 2 * BAR, laid_out.tall - 1)
            cells = [self._draw_cell(grid.cells[key, criterion], laid_out) for key in names]
            at = self.at[1] - self._first[1] if number == self.at[0] else None
            needed = max(map(len, (head, *cells))) + 1
            self._tops.append(len(found))
            found += self._draw_row(
                [head, *cells], laid_out, needed if rows >= len(grid.criteria) else laid_out.tall, at
            )
        return found[:height]

    def _fit_rows(self, laid_out: GridLayout, grid: Grid) -> GridLayout:
        """Return a layout whose rows are no taller than the longest text."""
        found = [self._clamp(text, laid_out.label - 2 * BAR, laid_out.tall - 1) for text in grid.criteria.values()]
        found += [self._draw_cell(cell, laid_out) for cell in grid.cells.values()]
        return laid_out._replace(tall=max(*map(len, found), TALL - 1) + 1)

    def _draw_row(self, parts: list[Drawn], laid_out: GridLayout, tall: int, at: int | None = None) -> list[Content]:
        """Return the lines of a row; the present cell has the bar."""
        head, *cells = parts
        found = []
        for place in range(tall):
            pieces = [plain("  "), *_pad(head, place, laid_out.label - BAR)]
            for number, cell in enumerate(cells):
                is_barred = number == at and place < tall - 1
                pieces.append(plain(f"{signs_of(self).bar} ", "$accent") if is_barred else plain("  "))
                pieces += _pad(cell, place, laid_out.wide - BAR)
            found.append(Content.assemble(*pieces))
        return found

    def _draw_corner(self, grid: Grid, laid_out: GridLayout) -> Drawn:
        """Return which contenders are in sight, where some are not."""
        count = len(grid.contenders)
        if laid_out.columns >= count:
            return []
        first, last = self._first[1] + 1, self._first[1] + laid_out.columns
        which = f"{first}" if first == last else say.FIRST_TO_LAST.format(first=first, last=last)
        return [(elide(say.SHOWN.format(which=which, count=count), laid_out.label - 2 * BAR), "$muted")]

    def _clamp(self, text: str, width: int, most: int, style: str = "") -> Drawn:
        shown = escape_controls(text, keep_newlines=False)
        return [(line, style) for line in clamp(shown, width, most, signs_of(self).elided)]

    def _draw_cell(self, cell: GridCell, laid_out: GridLayout) -> Drawn:
        """Return how a cell is known and by whom, then its words."""
        if self.shown is None:
            return []
        signs, room = signs_of(self), laid_out.text
        sign = signs.missing if cell.grade is Grade.BLANK and cell.against else signs.of(cell.grade.word)
        known = escape_controls(describe_cell(self.shown[0], cell, signs.dot), keep_newlines=False)
        said = cell.words or ("" if cell.text.strip() else next((each.text for each in cell.against), ""))
        text = quoted(said, signs) if said else escape_controls(cell.text, keep_newlines=False)
        below = clamp(text, room, laid_out.tall - 2, signs.elided, hang=int(bool(said))) if text.strip() else []
        style = "italic" if said else ""
        return [(elide(f"{sign} {known}", room, signs.elided), "$muted"), *((line, style) for line in below)]

    def action_step(self, down: int, across: int) -> None:
        """Move by so many rows and columns."""
        if self.shown is None or self.cell is None:
            return
        rows, columns = len(self.shown[1].criteria), len(self.shown[1].contenders)
        row, column = self.at[0] + down, self.at[1] + across
        self.at = max(0, min(row, rows - 1)), max(0, min(column, columns - 1))
        self.post_message(self.Moved())

    def action_choose(self) -> None:
        """Choose the present cell."""
        if self.cell is None:
            raise SkipAction
        self.post_message(self.Chosen())

    def on_click(self, event: Click) -> None:
        """Go to the clicked cell, or choose it if already there."""
        offset = event.get_content_offset(self)
        if offset is None or self.shown is None or self.cell is None or offset.y < HEAD:
            return
        laid_out = self._laid_out
        across = (offset.x - laid_out.label) // laid_out.wide
        there = bisect_right(self._tops, offset.y) - 1 + self._first[0], across + self._first[1]
        if not 0 <= across < laid_out.columns:
            return
        if there == self.at:
            self.action_choose()
        else:
            self.action_step(there[0] - self.at[0], there[1] - self.at[1])


def lay_out(width: int, height: int, grid: Grid) -> GridLayout:
    """Return how a grid fits so many cells and lines."""
    label = max(min(width // 4, MOST), LEAST - 1)
    columns = max(min((width - label) // LEAST, len(grid.contenders)), 1)
    tall = max(min((height - HEAD + 1) // len(grid.criteria), TALLEST), TALL)
    return GridLayout(label, min((width - label) // columns, MOST), columns, tall)


def _pad(lines: Drawn, place: int, width: int) -> list[Content]:
    text, style = lines[place] if place < len(lines) else ("", "")
    return [plain(text, style), plain(" " * (width - cell_width(text)))]
