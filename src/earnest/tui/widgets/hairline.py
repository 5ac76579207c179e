"""Responsible for the hairline across."""

from textual.content import Content

from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of


class Hairline(LineWidget):
    """One line across the page, with a blank one below it where there is room for it."""

    def __init__(self, *, blank: bool = True) -> None:
        super().__init__()
        self._blank = blank

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - two lines
        """Draw it."""
        line = plain(signs_of(self).hairline * width, "$hairline")
        return [line, Content("")] if self._blank else [line]
