"""Responsible for the hand that draws: where the cursor stands, which pen it holds, and what it writes."""

from collections.abc import Iterable, Sequence

from earnest.terminal.capabilities import Capabilities
from earnest.terminal.renderer.moves import Place, move
from earnest.terminal.renderer.runs import CellRun
from earnest.terminal.renderer.styles import SEEN_ON_BLANKS, CellStyle, way


class CursorWriter:
    """Draws on one terminal, and remembers from one picture to the next how it left it."""

    def __init__(self, abilities: Capabilities) -> None:
        self.abilities = abilities
        self.columns = 0
        """How wide the terminal is; in its last column it is not known where a letter leaves the cursor."""
        self.place: Place | None = None
        self.pen: CellStyle | None = None
        self._written: list[str] = []

    def forget(self) -> None:
        """Know no more where the cursor is, nor which pen is held."""
        self.place = self.pen = None

    def draw(self, orders: Iterable[Sequence[CellRun]], cursor: Place) -> str:
        """Return what draws strokes, in whichever order takes the fewest bytes, and then puts the cursor somewhere."""
        place, pen = self.place, self.pen
        drawn = []
        for strokes in orders:
            self.place, self.pen, self._written = place, pen, []
            for stroke in strokes:
                self._draw(stroke)
            self._go(*cursor)
            drawn.append(("".join(self._written), self.pen))
        text, self.pen = min(drawn, key=lambda each: len(each[0].encode()))
        return text

    def _draw(self, stroke: CellRun) -> None:
        self._go(stroke.row, stroke.column)
        if stroke.is_blank:
            self._hold_for_blanks(stroke.pen)
        else:
            self._hold(stroke.pen)
        end = stroke.column + len(stroke.glyphs)
        if stroke.erases:
            self._written.append("\x1b[K" if end == self.columns else f"\x1b[{len(stroke.glyphs)}X")
            return
        if any(len(glyph) > 1 for glyph in stroke.glyphs):
            for at, glyph in enumerate(stroke.glyphs):
                self._draw_letter(stroke.row, stroke.column + at, glyph, stroke.glyphs[at + 1 : at + 2] == [""])
        else:
            self._written.append("".join(stroke.glyphs))
        self.place = self._place(stroke.row, end)

    def _draw_letter(self, row: int, column: int, glyph: str, is_wide: bool) -> None:  # noqa: FBT001 - a trait of it
        """Draw a letter; one that may come out wider or narrower upon blanks, with the cursor put right behind it."""
        if len(glyph) > 1:
            behind = column + 1 + is_wide
            self._written.append(" " * (1 + is_wide))
            self.place = self._place(row, behind)
            self._go(row, column)
            self._written.append(glyph)
            self.place = None
            if behind < self.columns:
                self._go(row, behind)
        elif glyph:
            self._written.append(glyph)
            self.place = self._place(row, column + 1 + is_wide)

    def _go(self, row: int, column: int) -> None:
        self._written.append(move(self.place, (row, column), goes_to_columns=self.abilities.goes_to_columns))
        self.place = (row, column)

    def _place(self, row: int, column: int) -> Place | None:
        return (row, column) if column < self.columns else None

    def _hold(self, pen: CellStyle) -> None:
        if pen != self.pen:
            self._written.append(way(self.pen, pen))
            self.pen = pen

    def _hold_for_blanks(self, pen: CellStyle) -> None:
        """Take whatever pen draws the same blanks at the least cost."""
        held = self.pen
        if held is None or not pen.is_plain_ground:
            self._hold(pen)
        elif held.ground != pen.ground or not held.is_plain_ground:
            self._hold(CellStyle(held.ink, pen.ground, held.traits & ~SEEN_ON_BLANKS))
