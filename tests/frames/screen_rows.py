"""The screen as rows of text, as a user sees it."""

from typing import Any

from rich.cells import cell_len, chop_cells
from textual.app import App

from earnest.tui.widgets.drawn import LineWidget


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
