"""Responsible for a word that needs an answer: what has happened, what is safe, and a few ways to go on."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from functools import partial
from typing import Any, ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen

from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, wrap
from earnest.tui import commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.listing import Item, ItemList, gap, heading

Way = tuple[str, str, str]
"""A way to go on: what the page is left with, its name, and what it does."""


class ChoiceDialog(ListScreen):
    """A few sentences, then the ways to go on; Esc takes the last of them, which never loses anything."""

    enter_hint = "do it"
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((do.LEAVE,))]

    def __init__(self, title: str, headline: str, says: Sequence[str], ways: Sequence[Way]) -> None:
        super().__init__(title)
        self._headline, self._says, self._ways = headline, says, ways

    def items(self) -> Sequence[Item]:
        """Return the sentences, then the ways."""
        return list(self._items())

    def _items(self) -> Iterator[Item]:
        yield heading(self._headline, "bold")
        for says in self._says:
            yield gap()
            yield Item(None, partial(sentence, says))
        yield gap()
        column = max(cell_width(name) for _, name, _ in self._ways) + 3
        for key, name, says in self._ways:
            yield Item(key, partial(way, name.ljust(column), says))

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go on that way."""
        self.dismiss(event.key)

    def step_back(self) -> None:
        """Take the last way."""
        self.dismiss(self._ways[-1][0])

    def action_leave(self) -> None:
        """Take the last way."""
        self.step_back()


def sentence(says: str, width: int, is_at: bool) -> list[Content]:  # noqa: ARG001, FBT001 - an item's draw
    """Draw a sentence as an item to read."""
    return [plain(line) for line in wrap(escape_controls(says), min(width, 72))]


def way(name: str, says: str, width: int, is_at: bool) -> list[Content]:  # noqa: ARG001, FBT001 - an item's draw
    """Draw a way to go on as an item to choose."""
    return [Content.assemble(plain(name, "bold" if is_at else ""), plain(says, "$muted"))]


async def tell(
    ask: Callable[[Screen[Any]], Awaitable[Any]], title: str, headline: str, says: Sequence[str] = ()
) -> None:
    """Tell something that needs no other answer than *go on*."""
    await ask(ChoiceDialog(title, headline, says, (("on", "go on", ""),)))
