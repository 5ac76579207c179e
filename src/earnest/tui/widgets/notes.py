"""The small lines between fields: labels, notes and blank lines."""

from textual.content import Content

from earnest.terminal.cells import wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget


class Note(LineWidget):
    """A line under a field, such as what is not known yet."""

    def __init__(self, text: str, hang: int = 0, style: str = "$muted") -> None:
        super().__init__()
        self._text, self._hang, self._style = text, hang, style

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Draw the text, wrapped."""
        return [plain(line, self._style) for line in wrap(self._text, width, self._hang)]


class Label(Note):
    """The label above a field of several lines."""


class Gap(Note):
    """A blank line between groups."""

    def __init__(self) -> None:
        super().__init__("")
