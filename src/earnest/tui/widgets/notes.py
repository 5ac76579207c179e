"""The small lines of a screen: notes, labels, hairlines and blank lines."""

from textual.content import Content

from earnest.terminal.cells import wrap
from earnest.tui import texts as say
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of


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


class Hairline(LineWidget):
    """One line across the screen, with a blank one below it."""

    def __init__(self, *, blank: bool = True) -> None:
        super().__init__()
        self._blank = blank

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - two lines
        """Draw the line."""
        line = plain(signs_of(self).hairline * width, "$hairline")
        return [line, Content("")] if self._blank else [line]


class TooSmall(LineWidget):
    """One line that asks for room; the screen below works on."""

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__(id="more-room")
        self._says = say.TOO_SMALL.format(columns=columns, rows=rows)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Draw the line."""
        return [plain(self._says[:width])]
