"""What a window shows that is too small."""

from textual.content import Content

from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget


class TooSmall(LineWidget):
    """One line that asks for room; the screen below works on."""

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__(id="more-room")
        self._says = f"Window too small (needs {columns}×{rows})"

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Draw the line."""
        return [plain(self._says[:width])]
