"""Widgets drawn as lines of text that fit their size."""

from abc import abstractmethod
from collections.abc import Iterable

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide
from earnest.terminal.signs import UNICODE, Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.key_commands import KeyNames


def signs_of(widget: Widget) -> Signs:
    """Return the signs that the app draws with."""
    found: Signs = getattr(widget.app, "signs", UNICODE)
    return found


def key_names_of(widget: Widget) -> KeyNames:
    """Return the user's own letters of commands."""
    found: KeyNames | None = getattr(widget.app, "key_names", None)
    return found or KeyNames()


def quoted(words: str, signs: Signs) -> str:
    """Return words in quotes, with control characters made visible."""
    return f"{signs.quote_open}{escape_controls(words, keep_newlines=False)}{signs.quote_close}"


def beside(left: Content, right: Content, width: int) -> Content:
    """Return a line with a text at each end."""
    gap = width - left.cell_length - right.cell_length
    return Content.assemble(left, plain(" " * max(gap, 1)), right)


def ends(left: str, right: str, width: int, signs: Signs, style: str = "", right_style: str = "") -> Content:
    """Return such a line of plain texts, the left elided."""
    room = width - cell_width(right) - 2 if right else width
    return beside(plain(elide(left, room, signs.elided), style), plain(right, right_style), width)


def fit_line(line: Content, width: int, mark: str) -> Content:
    """Return a line that fits, with a mark where it is cut."""
    if line.cell_length <= width:
        return line
    return Content.assemble(line.truncate(width - cell_width(mark)), plain(mark))


class LineWidget(Widget):
    """A widget that draws lines; each fits the width it is given."""

    DEFAULT_CSS = """
    LineWidget {
        height: auto;
        text-wrap: nowrap;
        text-overflow: clip;
    }
    """

    @abstractmethod
    def lines(self, width: int, height: int) -> Iterable[Content]:
        """Return the lines to draw in so many cells and rows."""

    def render(self) -> Content:
        """Draw the lines."""
        size, mark = self.content_size, signs_of(self).elided
        return Content("\n").join(fit_line(line, size.width, mark) for line in self.lines(size.width, size.height))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """Return how many lines there are at a width."""
        return len(list(self.lines(width, viewport.height)))
