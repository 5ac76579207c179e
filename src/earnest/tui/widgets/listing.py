"""Responsible for a list to walk with the arrows: items of one line or several, some of them only headings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from earnest.tui.text_only import plain
from earnest.tui.widgets.drawn import Drawn, signs_of


@dataclass(frozen=True, slots=True)
class Item:
    """One item: what it stands for (nothing, for a heading), and how it is drawn in a width."""

    key: str | None
    draw: Callable[[int, bool], Sequence[Content]]
    """Given the cells of a line and whether we are on it: its lines, without the two cells at their left."""
    barred: int = 2
    """How many of its lines the bar stands beside."""


class Listing(Drawn, can_focus=True):
    """Items, one of which we are on: the bar stands beside it, and it is always in view."""

    @dataclass
    class Chosen(Message):
        """Enter was pressed on an item."""

        key: str

    @dataclass
    class Moved(Message):
        """We are on another item."""

        key: str | None

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

    def __init__(self, items: Sequence[Item] = (), at: str | None = None) -> None:
        super().__init__()
        self._top = 0
        self.show(items, at)

    @property
    def key(self) -> str | None:
        """What the item stands for that we are on."""
        return self.items[self.at].key if self.at < len(self.items) else None

    def show(self, items: Sequence[Item], at: str | None = None) -> None:
        """Show other items; we are on the one of a key, else on the first that can be chosen."""
        self.items = tuple(items)
        chosen = [place for place, item in enumerate(items) if item.key is not None]
        same = [place for place in chosen if items[place].key == at]
        self.at = (same or chosen or [0])[0]
        self._top = 0

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw as many lines as fit round the one we are on."""
        signs = signs_of(self)
        drawn: list[Content] = []
        first = last = 0
        for place, item in enumerate(self.items):
            is_at = place == self.at and item.key is not None
            if place == self.at:
                first = len(drawn)
            for number, line in enumerate(item.draw(width - 2, is_at)):
                bar = plain(f"{signs.bar} ", "$accent") if is_at and number < item.barred else plain("  ")
                drawn.append(Content.assemble(bar, line))
            if place == self.at:
                last = len(drawn)
        if first == self._first_line() and last <= height:
            first = 0
        if self.at == self._last_chosen():
            last = max(last, min(len(drawn), first + height))
        # One row more at either end stands ready for the sign that there is more.
        above, below = max(first - 1, 0), min(last + 1, len(drawn))
        self._top = max(min(self._top, above, max(len(drawn) - height, 0)), min(below - height, first), 0)
        shown = drawn[self._top : self._top + height]
        more = plain(f"  {signs.elided}", "$muted")
        if self._top > 0 and first > self._top:
            shown[0] = more
        if self._top + height < len(drawn) and last < self._top + height:
            shown[-1] = more
        return shown

    def _last_chosen(self) -> int:
        """Return the last item that can be chosen: what stands below it is shown along with it."""
        return max((place for place, item in enumerate(self.items) if item.key is not None), default=0)

    def _first_line(self) -> int:
        """Return the line of the first item that can be chosen: what stands above it is shown along with it."""
        count = 0
        for item in self.items:
            if item.key is not None:
                return count
            count += len(item.draw(80, False))
        return 0

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
            tall = len(item.draw(self.content_size.width - 2, False))
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
    return Item(None, lambda _width, _is_at: [plain(text, style)])


def gap() -> Item:
    """Return an item that is a blank line."""
    return Item(None, lambda _width, _is_at: [Content("")])
