"""What each row of a field shows, and what a letter changes."""

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from textual.geometry import Offset
from textual.widgets import TextArea

_NOWHERE: Final = -1
"""The column of a cursor that is in another row."""


class DrawnRow(NamedTuple):
    """A row of a wrapped text, as far as writing changes it."""

    text: str
    cursor: int
    is_selected: bool


class DrawnRows:
    """The rows of a field as they were drawn last.

    A row is noted when it is drawn, and never when that is only asked for: what is noted is what stands there.
    """

    def __init__(self) -> None:
        self._drawn: dict[int, DrawnRow] = {}

    def note(self, field: TextArea, at: int) -> None:
        """Note what is drawn in a row, counted from the top."""
        for row in _list_rows(field, at, at + 1):
            self._drawn[at] = row

    def find_changed(self, field: TextArea) -> list[int]:
        """Return the rows in sight that show something else by now.

        Where there are more or fewer rows than before, Textual lays out the field and draws all of it.
        """
        rows = _list_rows(field, 0, field.size.height)
        return [at for at, row in enumerate(rows) if row.is_selected or self._drawn.get(at) != row]


def _list_rows(field: TextArea, first: int, end: int) -> Iterator[DrawnRow]:
    """Yield the rows of a field's text, without those after its end."""
    wrapped, lines, scrolled = field.wrapped_document, field.document.lines, field.scroll_offset.y
    row, until = scrolled + first, min(scrolled + end, wrapped.height)
    if row >= until:
        return
    selection, cursor = field.selection, field.selection.end
    line = wrapped.offset_to_location(Offset(0, row))[0]
    skipped = row - wrapped.location_to_offset((line, 0)).y
    while row < until and line < len(lines):
        text, offsets = lines[line], wrapped.get_offsets(line)
        for start, stop in islice(zip((0, *offsets), (*offsets, len(text) + 1), strict=True), skipped, None):
            is_here = line == cursor[0] and start <= cursor[1] < stop
            yield DrawnRow(text[start:stop], cursor[1] - start if is_here else _NOWHERE, not selection.is_empty)
            row += 1
            if row == until:
                return
        line, skipped = line + 1, 0
