"""The picture of a page, kept as it is left."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from earnest.terminal.capabilities import detect_capabilities
from earnest.terminal.renderer.renderer import draw_whole
from earnest.terminal.renderer.taken_picture import TakenPicture
from earnest.tui import texts as say
from earnest.tui.runtime.driver import take_picture
from earnest.tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.screen import Screen

    from earnest.terminal.renderer.cell_grid import GridRow
    from earnest.workspace.ports import PictureStore, SeenPage


def keep_picture(screen: Screen[object], seen: SeenPage, store: PictureStore) -> None:
    """Keep what a screen shows now, if it is in view.

    The picture is taken and written by the thread that draws. Its top line says that the page is being opened.

    Args:
        screen: The screen.
        seen: What it shows, still without a picture.
        store: Where it is kept.
    """
    lines = screen.query(TopLine)
    if screen.is_active and lines:
        take_picture(screen.app, partial(_keep, seen, store, lines.first().region.y))


def _keep(seen: SeenPage, store: PictureStore, row: int, rows: Sequence[GridRow]) -> None:
    try:
        taken = TakenPicture(rows)
        cells = taken.with_word(row, say.OPENING).paint()
        drawing = draw_whole(cells, taken.size, detect_capabilities(os.environ)) if cells else ""
        store.keep(seen._replace(size=taken.size, cells=cells, drawing=drawing))
    except Exception:  # noqa: BLE001 - the next start is slower, and the thread that draws goes on
        return
