"""A column that scrolls, with a sign while there is more below."""

from typing import Any

from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize

from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of


class MoreBelow(LineWidget):
    """The sign in the last row of a column that goes on below, as lists have it."""

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Return the one line."""
        return [plain(f"  {signs_of(self).elided}", "$muted")]


class ScrollColumn(VerticalScroll):
    """A column that scrolls; its last row is kept for the sign while there is more."""

    def on_mount(self) -> None:
        """Look for more whenever the column moves or grows."""
        for name in ("virtual_size", "scroll_y"):
            self.watch(self, name, self._show_sign, init=False)

    def on_resize(self, _event: Resize) -> None:
        """Look for more in another size."""
        self._show_sign()

    def _show_sign(self, *_: Any) -> None:
        """Show the sign while there is more, also once a form has laid out other fields."""
        more = next(iter(self.query_children(MoreBelow)), None)
        rows = self.virtual_size.height - (more is not None and more.display)
        is_more = rows - self.size.height - self.scroll_y > 0
        if more is not None:
            more.display = is_more
        elif is_more:
            self.mount(MoreBelow())
