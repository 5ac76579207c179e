"""Responsible for reading what Textual paints: from text with moves and renditions, back to cells."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from earnest.terminal.renderer.cell_grid import Run, run_of
from earnest.terminal.renderer.styles import BARE, pen_after

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
"""What stands for a control character that came as text: the last layer of those that let none through."""


def is_paint(sequence: str) -> bool:
    """Say whether what Textual writes is a picture, and no command to the terminal."""
    return _PAINT.match(sequence) is not None


def runs(sequence: str) -> Iterator[tuple[int, int, Run | None]]:
    """Walk what is painted: a row and a column, from 0, and the cells from there; none where the cursor is left."""
    pieces = _MOVE.split(sequence)
    for row, column, body in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        yield int(row) - 1, int(column) - 1, _cells(body) if body else None


@lru_cache(maxsize=1024)
def _cells(body: str) -> Run:
    """Return the cells of one stretch; a row is mostly painted as it was, so its cells are mostly had already."""
    glyphs, pens, is_unsure = [], [], False
    pen = BARE
    for piece in _PIECE.finditer(body):
        kind = piece.lastgroup
        if kind == "codes":
            pen = pen_after(pen, piece["codes"])
        elif kind == "link":
            pen = pen._replace(link="" if piece["link"] == NO_LINK else piece["link"])
        elif kind in ("text", "foreign"):
            text = piece["text"] or FOREIGN
            run = run_of(text, pen)
            glyphs += run.glyphs
            pens += run.pens
            is_unsure = is_unsure or run.is_unsure
    return Run(glyphs, pens, is_unsure)
