"""Responsible for what differs: from the cells that a terminal shows to those it is to show, in the fewest bytes."""

from collections.abc import Iterator, Sequence
from typing import Final

from earnest.wire.abilities import Abilities
from earnest.wire.grid import Row
from earnest.wire.hand import Hand
from earnest.wire.pens import Pen

WORTH_ERASING: Final = 4
"""Blanks to a row's end that are sooner erased than written."""
WORTH_A_HOLE: Final = 10
"""Blanks within a row that are sooner erased than written: to erase them and to pass them takes two sequences."""
BRIDGED: Final = 4
"""Cells alike between two that differ that are sooner written again than passed over."""

Span = tuple[int, int]
"""From a column up to, without, another."""


def draw_difference(shown: Sequence[Row], wanted: Sequence[Row], hand: Hand) -> None:
    """Have the hand draw what differs, row by row, and take down what is shown thereafter."""
    for number, (old, new) in enumerate(zip(shown, wanted, strict=True)):
        if old != new:
            columns = differing(old, new)
            start = _erased_from(new, columns, hand.abilities)
            for span in _bridged([column for column in columns if column < start], new):
                _draw(number, new, span, hand)
            if start < hand.columns:
                hand.erase(number, start, hand.columns - start, new.pens[-1])
            old.take(new)


def differing(old: Row, new: Row) -> list[int]:
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


def _halves(row: Row, column: int) -> Iterator[int]:
    yield column
    if not row.glyphs[column] and column:
        yield column - 1
    if column + 1 < len(row.glyphs) and not row.glyphs[column + 1]:
        yield column + 1


def _first_unsure(row: Row) -> int:
    return next((column for column, glyph in enumerate(row.glyphs) if len(glyph) > 1), len(row.glyphs))


def _erased_from(row: Row, columns: list[int], abilities: Abilities) -> int:
    """Return from which column on the row is best erased; its width if it is not."""
    width, pen = len(row.glyphs), row.pens[-1]
    if row.glyphs[-1] != " " or not _is_erasable(pen, abilities):
        return width
    start = width
    while start and row.glyphs[start - 1] == " " and row.pens[start - 1] == pen:
        start -= 1
    blanks = [column for column in columns if column >= start]
    return blanks[0] if len(blanks) >= WORTH_ERASING else width


def _is_erasable(pen: Pen, abilities: Abilities) -> bool:
    return pen.is_plain_ground and (abilities.erases_in_colour or not pen.ground)


def _bridged(columns: list[int], row: Row) -> Iterator[Span]:
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


def _is_bridge(row: Row, start: int, end: int) -> bool:
    """Say whether the cells between two spans cost no more than passing them: few, and of the pen before them."""
    if end - start > BRIDGED or not start:
        return False
    pen = row.pens[start - 1]
    return all(
        glyph.isascii() and len(glyph) == 1 and (between.on_blank == pen.on_blank if glyph == " " else between == pen)
        for glyph, between in zip(row.glyphs[start:end], row.pens[start:end], strict=True)
    )


def _draw(number: int, row: Row, span: Span, hand: Hand) -> None:
    """Draw a span, with its long blanks erased."""
    start, end = span
    for hole in _holes(row, span, hand.abilities):
        if start < hole[0]:
            hand.draw(number, start, row.glyphs[start : hole[0]], row.pens[start : hole[0]])
        hand.erase(number, hole[0], hole[1] - hole[0], row.pens[hole[0]])
        start = hole[1]
    if start < end:
        hand.draw(number, start, row.glyphs[start:end], row.pens[start:end])


def _holes(row: Row, span: Span, abilities: Abilities) -> Iterator[Span]:
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
