"""A list of items to choose from with the arrow keys."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import accumulate
from typing import Any, ClassVar, Final, NamedTuple

from textual.actions import SkipAction
from textual.binding import BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from earnest.terminal.cells import cell_width, wrap
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of

UNCHOSEN: Final = object()
"""The place where nothing is chosen yet; the first item is then one to read."""


class Pen(NamedTuple):
    """What an item is drawn with."""

    width: int
    """How many cells there are, without the two at its left."""
    is_at: bool
    """Whether it is the present item."""
    signs: Signs

    @property
    def style(self) -> str:
        """The style of an item's name."""
        return "bold" if self.is_at else ""


class Item(NamedTuple):
    """One item of a list, of one line or several."""

    key: Any
    """What is chosen with it, a text or a destination; None for an item that is only read, such as a heading."""
    draw: Callable[[Pen], Sequence[Content]]
    """Returns its lines."""
    barred: int = 2
    """How many of its lines have the bar beside them while it is the present item."""
    tall: int = 0
    """How many lines it has at any width; 0 if that depends on the width."""


class EvenItems(Sequence[Item]):
    """Items of one height, made as they come into sight.

    All of them can be chosen.

    Args:
        keys: Their keys.
        make: Makes the item of a place.
        tall: How many lines each has.
    """

    def __init__(self, keys: Sequence[Any], make: Callable[[int], Item], tall: int) -> None:
        self.keys, self.tall = keys, tall
        self._make = make

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, place: Any) -> Any:
        return self._make(range(len(self.keys))[place])


class ItemList(LineWidget, can_focus=True):
    """A list of items with a bar beside the present one."""

    class Chosen(Message):
        """Enter was pressed on an item."""

        def __init__(self, key: Any) -> None:
            super().__init__()
            self.key = key

    class Moved(Message):
        """Another item is the present one."""

        def __init__(self, key: Any) -> None:
            super().__init__()
            self.key = key

    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "step(-1)"),
        ("down", "step(1)"),
        ("pageup", "step(-8)"),
        ("pagedown", "step(8)"),
        ("home", "step(-100000)"),
        ("end", "step(100000)"),
        ("enter", "choose"),
    ]

    items: reactive[Sequence[Item]] = reactive(())
    at: reactive[int] = reactive(0)

    def __init__(self) -> None:
        super().__init__()
        self.reminder = ""
        """What is said beside the sign that there is more above, such as the verdict."""
        self._top = 0
        self._shows_opening = False
        """Whether what precedes the first choice is shown, though that choice doesn't fit below it."""
        self._laid_out: tuple[Sequence[Item], int, Sequence[int]] = ((), 0, [0])
        """The first line of each item, for these items at this width."""

    @property
    def key(self) -> Any:
        """The key of the present item; None if it has none."""
        return self.items[self.at].key if self.at < len(self.items) else None

    @property
    def has_choices(self) -> bool:
        """Whether any item can be chosen."""
        return any(item.key is not None for item in self.items)

    def show(self, items: Sequence[Item], at: Any = None) -> None:
        """Show other items and go to one, else to the first choice.

        The present item stays where it is on the screen, though others come above it.
        """
        width = self.content_size.width
        was = self.key if width else None
        above = self._begins(width)[self.at] - self._top if was is not None else 0
        self.items = items if isinstance(items, EvenItems) else tuple(items)
        same = _find(self.items, at)
        self.at = 0 if at is UNCHOSEN else (same or _list_choices(self.items) or [0])[0]
        self._top = max(self._begins(width)[self.at] - above, 0) if same and at == was else 0

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw as many lines as fit around the present item.

        The last row is kept for the sign that there is more.
        """
        height -= 1
        begins = self._begins(width)
        total = begins[-1]
        is_at = self.at < len(self.items)
        first, last = (begins[self.at], begins[self.at + 1]) if is_at else (0, 0)
        # What precedes the first choice, or follows the last one, is shown with it.
        if self.at == self._first_chosen() and (last <= height or self._shows_opening):
            first, last = 0, min(last, height)
        if self.at == self._last_chosen():
            last = max(last, min(total, first + height))
        above = max(first - 1, 0)  # one more row for the sign that there is more above
        self._top = max(min(self._top, above, max(total - height, 0)), min(last - height, above), 0)
        if self._top and isinstance(self.items, EvenItems):
            tall = self.items.tall
            self._top = min(above, -(-(self._top + 1) // tall) * tall - 1)  # no item without its first line
        shown = list(self._drawn(begins, width, height))
        more = plain(f"  {signs_of(self).elided}", "$muted")
        if self._top > 0 and first > self._top:
            shown[0] = Content.assemble(more, plain(f" {self.reminder}", "bold")) if self.reminder else more
        if self._top + height < total:
            shown.append(more)
        return shown

    def _begins(self, width: int) -> Sequence[int]:
        """Return the first line of each item, then the total."""
        items, at_width, begins = self._laid_out
        if items is not self.items or at_width != width:
            begins = _lay_out(self.items, Pen(width - 2, False, signs_of(self)))
            self._laid_out = self.items, width, begins
        return begins

    def _drawn(self, begins: Sequence[int], width: int, height: int) -> Iterator[Content]:
        """Yield the visible lines, from the top line on."""
        signs = signs_of(self)
        place = max(bisect_right(begins, self._top) - 1, 0)
        end = min(self._top + height, begins[-1])
        while place < len(self.items) and begins[place] < end:
            item = self.items[place]
            is_at = place == self.at and item.key is not None
            for number, line in enumerate(item.draw(Pen(width - 2, is_at, signs))):
                if self._top <= begins[place] + number < end:
                    bar = plain(f"{signs.bar} ", "$accent") if is_at and number < item.barred else plain("  ")
                    yield Content.assemble(bar, line)
            place += 1

    def _last_chosen(self) -> int:
        """Return the last item that can be chosen."""
        return next((place for place in reversed(range(len(self.items))) if self.items[place].key is not None), 0)

    def _first_chosen(self) -> int:
        """Return the first item that can be chosen."""
        return next((place for place, item in enumerate(self.items) if item.key is not None), 0)

    def action_step(self, step: int) -> None:
        """Move by so many items that can be chosen.

        Up from the first one shows what precedes it.
        """
        was, self._shows_opening = self._shows_opening, step < 0 and self.at == self._first_chosen()
        if was != self._shows_opening:
            self.refresh()
        chosen = _list_choices(self.items)
        if not chosen:
            return
        outside = -1 if step > 0 else len(chosen)
        now = chosen.index(self.at) if self.at in chosen else outside
        self.at = chosen[max(0, min(now + step, len(chosen) - 1))]
        self.post_message(self.Moved(self.key))

    def go_on_to(self, keys: Collection[Any]) -> None:
        """Go to the next item with one of some keys."""
        every = self.items.keys if isinstance(self.items, EvenItems) else [item.key for item in self.items]
        places = [place for place, key in enumerate(every) if key in keys]
        if places:
            self.at = next((place for place in places if place > self.at), places[0])
            self.post_message(self.Moved(self.key))

    def action_choose(self) -> None:
        """Choose the present item; without one, leave it to the screen."""
        if self.key is not None:
            self.post_message(self.Chosen(self.key))
        elif self.has_choices:
            raise SkipAction

    def on_click(self, event: Click) -> None:
        """Go to the clicked item, or choose it if already there."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        place = bisect_right(self._begins(self.content_size.width), offset.y + self._top) - 1
        if place >= len(self.items) or self.items[place].key is None:
            return
        if place == self.at:
            self.action_choose()
        else:
            self.at = place
            self.post_message(self.Moved(self.key))


def _list_choices(items: Sequence[Item]) -> Sequence[int]:
    """Return the places that can be chosen."""
    if isinstance(items, EvenItems):
        return range(len(items))
    return [place for place, item in enumerate(items) if item.key is not None]


def _find(items: Sequence[Item], key: Any) -> Sequence[int]:
    """Return the places of a key; of `EvenItems` the first."""
    if isinstance(items, EvenItems):
        return [items.keys.index(key)] if key in items.keys else []
    return [place for place in _list_choices(items) if items[place].key == key]


def _lay_out(items: Sequence[Item], pen: Pen) -> Sequence[int]:
    """Return the first line of each item, then the total."""
    if isinstance(items, EvenItems):
        return range(0, items.tall * (len(items) + 1), items.tall)
    return [0, *accumulate(item.tall or len(item.draw(pen)) for item in items)]


def heading(text: str, style: str = "$muted") -> Item:
    """Return an item that is only read."""
    return Item(None, lambda pen: [plain(line, style) for line in wrap(text, pen.width)])


def draw_pair(name: str, effect: str, pen: Pen) -> list[Content]:
    """Return a name with what it does beside it, wrapped."""
    first, *more = wrap(effect, pen.width - cell_width(name))
    head = Content.assemble(plain(name, pen.style), plain(first, "$muted"))
    return [head, *(plain(" " * cell_width(name) + line, "$muted") for line in more)]


_GAP = Item(None, lambda _pen: [Content("")], tall=1)


def gap() -> Item:
    """Return an item that is a blank line."""
    return _GAP
