"""The small parts of a screen: notes, labels, lines, and their column."""

from typing import Any

from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize

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


class MoreBelow(LineWidget):
    """The sign in the last row of a column that goes on."""

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Return the one line."""
        return [plain(f"  {signs_of(self).elided}", "$muted")]


class ScrollColumn(VerticalScroll):
    """A column that scrolls, with a sign while there is more below."""

    def on_mount(self) -> None:
        """Look for more whenever the column moves or grows.

        A layout in which a row comes as the sign goes leaves the size of what is scrolled as it was.
        """
        for name in ("virtual_size", "scroll_y"):
            self.watch(self, name, self._show_sign, init=False)
        self.screen.screen_layout_refresh_signal.subscribe(self, self._show_sign)

    def on_resize(self, _event: Resize) -> None:
        """Look for more in another size."""
        self._show_sign()

    def _show_sign(self, *_: Any) -> None:
        """Show the sign while there is more.

        A form that lays out other fields removes it with those before. What is scrolled is measured without it.
        """
        more = next(iter(self.query_children(MoreBelow)), None)
        others = [each.virtual_region_with_margin.bottom for each in self.displayed_children if each is not more]
        is_more = max(others, default=0) - self.size.height - self.scroll_y > 0
        if more is not None and more.display != is_more:
            more.display = is_more
        elif more is None and is_more:
            self.mount(MoreBelow())
