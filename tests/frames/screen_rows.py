"""The screen as rows of text, as a user sees it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from rich.cells import cell_len, chop_cells
from textual._compositor import Compositor
from textual.app import App

from earnest.tui.widgets.drawn import LineWidget


@contextmanager
def drawing_put_off() -> Iterator[set[Compositor]]:
    """Draw only when asked for all rows; yield what has not been drawn since it changed.

    Drawing each change took a third of a test's time. `tests/renderer` and `tests/terminal` show that what is drawn
    by and by ends as the same screen.
    """
    draw, undrawn = Compositor.render_update, set()

    def draw_whole(compositor: Compositor, full: bool = False, *more: Any, **options: Any) -> Any:  # noqa: FBT001, FBT002 - Textual's own
        if full:
            undrawn.discard(compositor)
            return draw(compositor, full, *more, **options)
        compositor._dirty_regions.clear()
        undrawn.add(compositor)
        return None

    with patch.object(Compositor, "render_update", draw_whole):
        yield undrawn


def read_rows(app: App[Any]) -> list[str]:
    """Return every row of the screen, without trailing spaces."""
    width, height = app.size
    drawn = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    texts = ["".join(strip.text for strip in strips) for strips in drawn.strips]
    found = [text.replace("\xa0", " ").rstrip() for text in texts[:height]]
    assert all(cell_len(row) <= width for row in found)
    return found + [""] * (height - len(found))


def find_clipped(app: App[Any]) -> list[str]:
    """Return the lines that a widget draws wider than it is, so that they are cut without a sign."""
    drawn = [each for each in app.screen.query(LineWidget).results() if each.display and each.content_size.area]
    rows = ((row, each.content_size.width) for each in drawn for row in each.render().plain.split("\n"))
    return [row for row, width in rows if cell_len(row) > width]


def find_overlong(found: list[str], width: int) -> list[str]:
    """Return the rows that are wider than the screen."""
    return [row for row in found if len(chop_cells(row, width)) > 1]
