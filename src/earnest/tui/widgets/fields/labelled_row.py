"""A field with its label at the left."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from earnest.terminal.cells import cell_width, elide
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget


class RowLabel(LineWidget):
    """The label at the left of a field."""

    def __init__(self, text: str, width: int) -> None:
        super().__init__()
        self._text = text
        self.styles.width = width

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Draw the label."""
        return [plain(elide(self._text, width), "$muted")]


class LabelledRow(Horizontal):
    """A field and its label on one line."""

    def __init__(self, label: str, field: Widget, label_width: int = 0) -> None:
        super().__init__()
        self.label = label
        self._label = RowLabel(label, label_width or (cell_width(label) + 2 if label else 0))
        self.field = field

    def compose(self) -> ComposeResult:
        """Lay out label and field."""
        yield self._label
        yield self.field
