"""The cursor's place and style, and the sequences that change them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from earnest.terminal.capabilities import Capabilities
from earnest.terminal.renderer.runs import CellRun
from earnest.terminal.renderer.styles import SEEN_ON_BLANKS, CellStyle, encode_style

Place = tuple[int, int]
"""A row and a column, from 0."""


@lru_cache(maxsize=8192)
def encode_move(start: tuple[int, int] | None, end: tuple[int, int], *, goes_to_columns: bool = True) -> str:
    """Return the shortest sequence that moves the cursor.

    Args:
        start: Where the cursor is; None where that is unknown, and then row and column are both named.
        end: Where it should be.
        goes_to_columns: Whether the terminal takes a move to a column or a row alone.
    """
    row, column = end
    if start == end:
        return ""
    moves = ["\x1b[H" if end == (0, 0) else f"\x1b[{row + 1}H" if not column else f"\x1b[{row + 1};{column + 1}H"]
    if start is None:
        return moves[0]
    down, right = row - start[0], column - start[1]
    if not down:
        moves += ["\r"] if not column else []
        moves += [_steps(right, "C")] if right > 0 else ["\b" * -right, _steps(-right, "D")]
        moves += [f"\x1b[{column + 1}G"] if goes_to_columns else []
    else:
        along = _steps(down, "B") if down > 0 else _steps(-down, "A")
        moves += ["\r" + along] if not column else []
        moves += [along + encode_move((row, start[1]), end, goes_to_columns=goes_to_columns)]
        moves += [f"\x1b[{row + 1}d"] if goes_to_columns and not right else []
    return min(moves, key=len)


def _steps(count: int, letter: str) -> str:
    return f"\x1b[{'' if count == 1 else count}{letter}"


class CursorWriter:
    """Writes runs of cells, and remembers the cursor's place and style."""

    def __init__(self, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self.columns = 0
        """The terminal's width; where the cursor is after its last column is unknown."""
        self.place: Place | None = None
        self.style: CellStyle | None = None
        self._written: list[str] = []
        self._encode_style = lru_cache(maxsize=4096)(encode_style)

    def forget(self) -> None:
        """Treat the cursor's place and style as unknown."""
        self.place = self.style = None

    def clear(self, style: CellStyle) -> str:
        """Return what erases the whole screen in one style."""
        self._written = []
        self.place = None
        self._move(0, 0)
        self._set_style_for_blanks(style)
        return "".join([*self._written, "\x1b[J"])

    def draw(self, orders: Iterable[Sequence[CellRun]], cursor: Place) -> str:
        """Return the shortest text that draws runs and then moves the cursor.

        Args:
            orders: The same runs in each order in which they may be drawn.
            cursor: Where the cursor is left.
        """
        place, style = self.place, self.style
        drawn = []
        for runs in orders:
            self.place, self.style, self._written = place, style, []
            for run in runs:
                self._draw(run)
            self._move(*cursor)
            drawn.append(("".join(self._written), self.style))
        text, self.style = min(drawn, key=lambda each: len(each[0].encode()))
        return text

    def _draw(self, run: CellRun) -> None:
        self._move(run.row, run.column)
        if run.is_blank:
            self._set_style_for_blanks(run.style)
        else:
            self._set_style(run.style)
        end = run.column + len(run.glyphs)
        if run.erases:
            self._written.append("\x1b[K" if end == self.columns else f"\x1b[{len(run.glyphs)}X")
            return
        if any(len(glyph) > 1 for glyph in run.glyphs):
            for at, glyph in enumerate(run.glyphs):
                self._draw_glyph(run.row, run.column + at, glyph, is_wide=run.glyphs[at + 1 : at + 2] == [""])
        else:
            self._written.append("".join(run.glyphs))
        self.place = self._place_at(run.row, end)

    def _draw_glyph(self, row: int, column: int, glyph: str, *, is_wide: bool) -> None:
        """Draw a character.

        One of unsure width is drawn over blanks, with the cursor then moved behind it.
        """
        if len(glyph) > 1:
            behind = column + 1 + is_wide
            self._written.append(" " * (1 + is_wide))
            self.place = self._place_at(row, behind)
            self._move(row, column)
            self._written.append(glyph)
            self.place = None
            if behind < self.columns:
                self._move(row, behind)
        elif glyph:
            self._written.append(glyph)
            self.place = self._place_at(row, column + 1 + is_wide)

    def _move(self, row: int, column: int) -> None:
        goes_to_columns = self.capabilities.goes_to_columns
        self._written.append(encode_move(self.place, (row, column), goes_to_columns=goes_to_columns))
        self.place = (row, column)

    def _place_at(self, row: int, column: int) -> Place | None:
        return (row, column) if column < self.columns else None

    def _set_style(self, style: CellStyle) -> None:
        if style != self.style:
            self._written.append(self._encode_style(self.style, style))
            self.style = style

    def _set_style_for_blanks(self, style: CellStyle) -> None:
        """Set the style that draws the same blanks in the fewest bytes."""
        current = self.style
        if current is None or not style.is_plain_ground:
            self._set_style(style)
        elif current.ground != style.ground or not current.is_plain_ground:
            self._set_style(CellStyle(current.ink, style.ground, current.traits & ~SEEN_ON_BLANKS))
