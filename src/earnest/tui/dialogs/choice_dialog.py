"""A dialog that offers a few ways to go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, wrap
from earnest.tui import key_commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.dialogs import texts as say
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.item_list import UNCHOSEN, Item, ItemList, Pen, draw_pair, gap, heading
from earnest.tui.widgets.top_line import set_aside

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Sequence
    from typing import Any

    from textual.binding import BindingType
    from textual.screen import Screen

Way = tuple[str, str, str]
"""A way to go on: what the dialog is dismissed with, its name, and what it does."""


class ChoiceDialog(ListScreen):
    """Sentences and a few ways to go on; Esc takes the last.

    No way is chosen at first, unless the first one costs nothing.
    """

    enter_hint = say.CHOOSE
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((do.LEAVE,)), ("enter", "ask")]

    def __init__(
        self, title: str, headline: str, sentences: Sequence[str], ways: Sequence[Way], *, starts_chosen: bool = False
    ) -> None:
        """Ask how to go on.

        Args:
            title: The client's name, or what else the top line begins with.
            headline: What has happened, or what is asked.
            sentences: What else there is to say.
            ways: The ways to go on; the last one never loses anything.
            starts_chosen: Whether it begins at the first way: only where that costs nothing.
        """
        super().__init__(title, begin_at=None if starts_chosen else UNCHOSEN)
        self._headline, self._sentences, self._ways = headline, sentences, ways

    def items(self) -> Sequence[Item]:
        """Return the sentences, then the ways."""
        found = list(choice_items(self._headline, self._sentences, self._ways))
        return [*found, gap(), heading(say.NOT_CHOSEN)] if self.begin_at is UNCHOSEN else found

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        """Show that a way is chosen."""
        self.begin_at = event.key
        self.query_one(ItemList).show(self.items(), event.key)
        self.show_keys()

    def action_ask(self) -> None:
        """Ask to choose a way first."""
        set_aside(self, say.CHOOSE_FIRST)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Leave with the chosen way."""
        self.dismiss(event.key)

    def action_leave(self) -> None:
        """Leave with the last way."""
        self.dismiss(self._ways[-1][0])


def choice_items(headline: str, sentences: Sequence[str], ways: Sequence[Way]) -> Iterator[Item]:
    """Yield the headline and the sentences, then the ways to go on."""
    yield heading(headline, "bold")
    for text in sentences:
        yield gap()
        yield Item(None, partial(sentence, text))
    yield gap()
    column = max(cell_width(name) for _, name, _ in ways) + 3
    for key, name, effect in ways:
        yield Item(key, partial(draw_pair, name.ljust(column), effect))


def sentence(text: str, pen: Pen) -> list[Content]:
    """Draw a sentence as an item to read."""
    return [plain(line) for line in wrap(escape_controls(text), min(pen.width, 72))]


async def tell(
    ask: Callable[[Screen[Any]], Awaitable[Any]], title: str, headline: str, sentences: Sequence[str] = ()
) -> None:
    """Tell the user something that needs no answer but *go on*."""
    await ask(ChoiceDialog(title, headline, sentences, (("on", say.GO_ON, ""),), starts_chosen=True))
