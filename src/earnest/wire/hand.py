"""Responsible for the hand that draws: where the cursor stands, which pen it holds, and what it writes."""

from collections.abc import Sequence

from earnest.wire.abilities import Abilities
from earnest.wire.moves import Place, move
from earnest.wire.pens import SEEN_ON_BLANKS, Pen, way


class Hand:
    """Draws on one terminal, and remembers from one picture to the next how it left it."""

    def __init__(self, abilities: Abilities) -> None:
        self.abilities = abilities
        self.columns = 0
        """How wide the terminal is; in its last column it is not known where a letter leaves the cursor."""
        self.place: Place | None = None
        self.pen: Pen | None = None
        self._written: list[str] = []

    def taken(self) -> str:
        """Return what was written since the last time."""
        written = "".join(self._written)
        self._written.clear()
        return written

    def forget(self) -> None:
        """Know no more where the cursor is, nor which pen is held."""
        self.place = self.pen = None

    def go(self, row: int, column: int) -> None:
        """Bring the cursor to a cell."""
        self._written.append(move(self.place, (row, column), goes_to_columns=self.abilities.goes_to_columns))
        self.place = (row, column)

    def hold(self, pen: Pen) -> None:
        """Take a pen."""
        if pen != self.pen:
            self._written.append(way(self.pen, pen))
            self.pen = pen

    def hold_for_blanks(self, pen: Pen) -> None:
        """Take whatever pen draws the same blanks at the least cost."""
        held = self.pen
        if held is None or not pen.is_plain_ground:
            self.hold(pen)
        elif held.ground != pen.ground or not held.is_plain_ground:
            self.hold(Pen(held.ink, pen.ground, held.traits & ~SEEN_ON_BLANKS))

    def draw(self, row: int, column: int, glyphs: Sequence[str], pens: Sequence[Pen]) -> None:
        """Draw cells from a place on."""
        self.go(row, column)
        for at, (glyph, pen) in enumerate(zip(glyphs, pens, strict=True)):
            if glyph == " ":
                self.hold_for_blanks(pen)
            elif glyph:
                self.hold(pen)
            if len(glyph) > 1:
                self._draw_unsure(row, column + at, glyph, 1 if glyphs[at + 1 : at + 2] != [""] else 2)
            else:
                self._written.append(glyph)
        self.place = self._place(row, column + len(glyphs))

    def _draw_unsure(self, row: int, column: int, glyph: str, width: int) -> None:
        """Draw a letter that may come out wider or narrower: upon blanks, with the cursor put right behind it."""
        self._written.append(" " * width)
        self.place = self._place(row, column + width)
        self.go(row, column)
        self._written.append(glyph)
        self.place = None
        if column + width < self.columns:
            self.go(row, column + width)

    def _place(self, row: int, column: int) -> Place | None:
        return (row, column) if column < self.columns else None

    def erase(self, row: int, column: int, count: int, pen: Pen) -> None:
        """Erase so many cells, with the cursor staying before them."""
        self.go(row, column)
        self.hold_for_blanks(pen)
        self._written.append("\x1b[K" if column + count == self.columns else f"\x1b[{count}X")
