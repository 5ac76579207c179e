"""Responsible for a list to walk with the arrows: items of one line or several, some of them only headings."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Any, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of


class Item(NamedTuple):
    """One item: what it stands for (nothing, for a heading), and how it is drawn in a width."""

    key: Any
    """A string or a destination; None for a heading."""
    draw: Callable[[int, bool], Sequence[Content]]
    """Given the cells of a line and whether we are on it: its lines, without the two cells at their left."""
    barred: int = 2
    """How many of its lines the bar stands beside."""
    tall: int = 0
    """How many lines it has at any width; 0 where that is only known once it is drawn."""


class ItemList(LineWidget, can_focus=True):
    """Items, one of which we are on: the bar stands beside it, and it is always in view."""

    class Chosen(Message):
        """Enter was pressed on an item."""

        def __init__(self, key: Any) -> None:
            super().__init__()
            self.key = key

    class Moved(Message):
        """We are on another item."""

        def __init__(self, key: Any) -> None:
            super().__init__()
            self.key = key

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "up", show=False),
        Binding("down", "step(1)", "down", show=False),
        Binding("pageup", "step(-8)", "up", show=False),
        Binding("pagedown", "step(8)", "down", show=False),
        Binding("home", "step(-100000)", "first", show=False),
        Binding("end", "step(100000)", "last", show=False),
        Binding("enter", "choose", "choose", show=False),
    ]

    items: reactive[Sequence[Item]] = reactive(())
    at: reactive[int] = reactive(0)

    def __init__(self, items: Sequence[Item] = (), at: Any = None) -> None:
        super().__init__()
        self._top = 0
        self.show(items, at)

    @property
    def key(self) -> Any:
        """What the item stands for that we are on."""
        return self.items[self.at].key if self.at < len(self.items) else None

    def show(self, items: Sequence[Item], at: Any = None) -> None:
        """Show other items; we are on the one of a key, else on the first that can be chosen."""
        self.items = tuple(items)
        chosen = [place for place, item in enumerate(items) if item.key is not None]
        same = [place for place in chosen if items[place].key == at]
        self.at = (same or chosen or [0])[0]
        self._top = 0

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw as many lines as fit round the one we are on; what is out of sight is not drawn."""
        begins = self._begins(width)
        total = begins[-1]
        is_at = self.at < len(self.items)
        first, last = (begins[self.at], begins[self.at + 1]) if is_at else (0, 0)
        if first == begins[self._first_chosen()] and last <= height:
            first = 0
        if self.at == self._last_chosen():
            last = max(last, min(total, first + height))
        # One row more at either end stands ready for the sign that there is more.
        above, below = max(first - 1, 0), min(last + 1, total)
        self._top = max(min(self._top, above, max(total - height, 0)), min(below - height, first), 0)
        shown = list(self._drawn(begins, width, height))
        more = plain(f"  {signs_of(self).elided}", "$muted")
        if self._top > 0 and first > self._top:
            shown[0] = more
        if self._top + height < total and last < self._top + height:
            shown[-1] = more
        return shown

    def _begins(self, width: int) -> list[int]:
        """Return the line at which each item begins, and the number of all lines."""
        return [0, *accumulate(item.tall or len(item.draw(width - 2, False)) for item in self.items)]

    def _drawn(self, begins: list[int], width: int, height: int) -> Iterator[Content]:
        """Draw the items that are in sight, from the top line on."""
        signs = signs_of(self)
        place = max(bisect_right(begins, self._top) - 1, 0)
        end = min(self._top + height, begins[-1])
        while place < len(self.items) and begins[place] < end:
            item = self.items[place]
            is_at = place == self.at and item.key is not None
            for number, line in enumerate(item.draw(width - 2, is_at)):
                if self._top <= begins[place] + number < end:
                    bar = plain(f"{signs.bar} ", "$accent") if is_at and number < item.barred else plain("  ")
                    yield Content.assemble(bar, line)
            place += 1

    def _last_chosen(self) -> int:
        """Return the last item that can be chosen: what stands below it is shown along with it."""
        return next((place for place in reversed(range(len(self.items))) if self.items[place].key is not None), 0)

    def _first_chosen(self) -> int:
        """Return the first item that can be chosen: what stands above it is shown along with it."""
        return next((place for place, item in enumerate(self.items) if item.key is not None), 0)

    def action_step(self, step: int) -> None:
        """Go up or down by items that can be chosen."""
        chosen = [place for place, item in enumerate(self.items) if item.key is not None]
        if not chosen:
            return
        now = chosen.index(self.at) if self.at in chosen else 0
        self.at = chosen[max(0, min(now + step, len(chosen) - 1))]
        self.post_message(self.Moved(self.key))

    def action_choose(self) -> None:
        """Say what was chosen."""
        if self.key is not None:
            self.post_message(self.Chosen(self.key))

    def on_click(self, event: Click) -> None:
        """Go to what was clicked; a click where we are chooses it."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        line = offset.y + self._top
        for place, item in enumerate(self.items):
            tall = item.tall or len(item.draw(self.content_size.width - 2, False))
            if line < tall:
                if item.key is not None and place == self.at:
                    self.action_choose()
                elif item.key is not None:
                    self.at = place
                    self.post_message(self.Moved(self.key))
                return
            line -= tall


def heading(text: str, style: str = "$muted") -> Item:
    """Return an item that is only a line to read."""
    return Item(None, lambda _width, _is_at: [plain(text, style)], tall=1)


_GAP = Item(None, lambda _width, _is_at: [Content("")], tall=1)


def gap() -> Item:
    """Return an item that is a blank line."""
    return _GAP
