"""A picture taken of what a terminal shows, to be shown again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from earnest.terminal.renderer.cell_grid import GridRow, style_text
from earnest.terminal.renderer.styles import CellStyle, encode_style

if TYPE_CHECKING:
    from earnest.terminal.renderer.renderer import Size

_WORDS: Final = re.compile(r"\S+(?: \S+)*")
"""Words that one blank at most sets apart."""


class TakenPicture(NamedTuple):
    """The rows of a picture, which belong to nobody else."""

    rows: Sequence[GridRow]

    @property
    def size(self) -> Size:
        """Its columns and rows."""
        return len(self.rows[0].glyphs) if self.rows else 0, len(self.rows)

    def with_word(self, number: int, word: str) -> TakenPicture:
        """Return it with a word in place of a row's last ones.

        The word ends where they ended, in their style. Where a row has no others, it is at the row's end.
        """
        columns, rows = self.size[0], list(self.rows)
        row = GridRow(columns)
        row.copy_from(rows[number])
        text = "".join(glyph or " " for glyph in row.glyphs)
        found = [each.span() for each in _WORDS.finditer(text)] if len(text) == columns else []
        if len(found) > 1:
            start, end = found[-1]
        else:
            end = columns - (found[0][0] if found else 0)
            start = max(0, end - len(word))
        style = row.styles[start]
        row.put(start, style_text(" " * (end - start), style.on_blank))
        row.put(max(0, end - len(word)), style_text(word, style))
        rows[number] = row
        return TakenPicture(rows)

    def paint(self) -> str:
        """Return what paints it row by row; nothing for links."""
        if any(style.link for row in self.rows for style in row.styles):
            return ""
        return "".join(f"\x1b[{number};1H{_paint(row)}" for number, row in enumerate(self.rows, 1))


def _paint(row: GridRow) -> str:
    parts: list[str] = []
    style: CellStyle | None = None
    for glyph, wanted in zip(row.glyphs, row.styles, strict=True):
        if glyph and wanted != style:
            parts.append(encode_style(None, wanted) or "\x1b[0m")
            style = wanted
        parts.append(glyph)
    return "".join(parts)
