"""The hairline across a screen."""

from textual.content import Content

from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of


class Hairline(LineWidget):
    """One line across the screen, with a blank one below it."""

    def __init__(self, *, blank: bool = True) -> None:
        super().__init__()
        self._blank = blank

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - two lines
        """Draw the line."""
        line = plain(signs_of(self).hairline * width, "$hairline")
        return [line, Content("")] if self._blank else [line]
