"""A parser that turns what Textual paints back into cells."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from earnest.terminal.renderer.cell_grid import GridRow, StyledCells, style_text
from earnest.terminal.renderer.styles import BARE, apply_codes

_PAINT: Final = re.compile(r"\x1b\[\d+;\d+H")
_MOVE: Final = re.compile(r"\x1b\[(\d+);(\d+)H")
_PIECE: Final = re.compile(
    r"(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|\x1b\[(?P<codes>[\d;]*)m"
    r"|\x1b\]8;(?P<link>[^\x00-\x1f\x7f-\x9f]*)(?:\x1b\\|\x07)"
    r"|\x1b\[[\d;?]*[@-~]|[\r\n]|(?P<foreign>.)",
    re.DOTALL,
)
NO_LINK: Final = ";"
FOREIGN: Final = "\ufffd"
"""What replaces a control character within text: the last of several safeguards."""


def is_paint(sequence: str) -> bool:
    """Return whether a sequence draws, and is no command to the terminal."""
    return _PAINT.match(sequence) is not None


def parse_paint(sequence: str) -> Iterator[tuple[int, int, StyledCells | None]]:
    """Yield the row, column and cells of each painted stretch.

    The cells are None for a mere move.
    """
    pieces = _MOVE.split(sequence)
    for row, column, body in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        yield int(row) - 1, int(column) - 1, _cells(body) if body else None


@lru_cache(maxsize=1024)
def _cells(body: str) -> StyledCells:
    """Return the cells of one stretch.

    Most rows are painted again as they were, so that most stretches are in the cache.
    """
    glyphs, styles, is_unsure = [], [], False
    style = BARE
    for piece in _PIECE.finditer(body):
        kind = piece.lastgroup
        if kind == "codes":
            style = apply_codes(style, piece["codes"])
        elif kind == "link":
            style = style._replace(link="" if piece["link"] == NO_LINK else piece["link"])
        elif kind in ("text", "foreign"):
            text = piece["text"] or FOREIGN
            cells = style_text(text, style)
            glyphs += cells.glyphs
            styles += cells.styles
            is_unsure = is_unsure or cells.is_unsure
    return StyledCells(glyphs, styles, is_unsure)


def read_rows(cells: str, size: tuple[int, int]) -> list[GridRow]:
    """Return the rows that `TakenPicture.paint` has painted.

    Args:
        cells: What was painted.
        size: The columns and rows of the picture.
    """
    rows = [GridRow(size[0]) for _ in range(size[1])]
    for row, column, painted in parse_paint(cells):
        if painted is not None and row < len(rows):
            rows[row].put(column, painted)
    return rows
