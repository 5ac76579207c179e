"""Responsible for reading the app's own screenshot back as rows of text, as a person would see them."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from rich.cells import cell_len, chop_cells
from textual.app import App

CELL = 12.2
"""Units of the picture that Textual draws for one cell."""
TEXT = re.compile(
    r'<text class="[^"]*-r\d+" x="([\d.]+)" y="[\d.]+" textLength="[\d.]+" [^>]*line-(\d+)\)">([^<]*)</text>'
)
"""A run of text in that picture: where it begins, its line, its characters."""


def rows(app: App[Any]) -> list[str]:
    """Return every row of the screen, without the spaces at its end."""
    width, height = app.size
    drawn = [""] * height
    for column, line, text in sorted(_runs(app.export_screenshot()), key=lambda run: (run[1], run[0])):
        if line < height:
            drawn[line] += " " * (column - cell_len(drawn[line])) + text
    assert all(cell_len(row) <= width for row in drawn)
    return [row.rstrip() for row in drawn]


def _runs(picture: str) -> Iterator[tuple[int, int, str]]:
    for place, line, text in TEXT.findall(picture):
        yield round(float(place) / CELL), int(line), unescape(text).replace("\xa0", " ")


def overlong(found: list[str], width: int) -> list[str]:
    """Return the rows that are wider than the screen."""
    return [row for row in found if len(chop_cells(row, width)) > 1]
