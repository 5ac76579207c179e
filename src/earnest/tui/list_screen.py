"""The base of screens that show one list."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar

from earnest.tui import texts as say
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.destinations import EVERYWHERE, View
from earnest.tui.key_commands import KEYS, MANUAL, NEXT_THEME, REDRAW
from earnest.tui.widgets.item_list import ItemList
from earnest.tui.widgets.keys_bar import BACK, MOVE
from earnest.tui.widgets.notes import Hairline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.widget import Widget

    from earnest.tui.key_commands import Command, Commands
    from earnest.tui.widgets.item_list import Item
    from earnest.tui.widgets.keys_bar import Hint

ALWAYS = (KEYS, NEXT_THEME, REDRAW, MANUAL)
"""What can be done on every screen."""


def lead_of_list(items: ItemList, enter_hint: str) -> Sequence[Hint]:
    """Return the hints of a list, by what can be chosen."""
    enter = [("enter", enter_hint, True)] if enter_hint and items.key is not None else []
    moves = [MOVE] if items.has_choices else []
    return [*enter, *moves, BACK]


class ListScreen(BaseScreen):
    """A screen with one list, dismissed with a destination or with None."""

    enter_hint = say.GO_THERE
    always: ClassVar[Commands] = ALWAYS
    """What can be done even where it leads nowhere."""
    leads_on = True
    """Whether it leads anywhere but back; in a replay it doesn't."""

    def __init__(self, title: str, mark: str | Callable[[], str] = "", begin_at: Any = None) -> None:
        """Show a list.

        Args:
            title: The client's name.
            mark: What stands at the right of the top line; asked for when shown if a save may end before.
            begin_at: The key of the item to begin on; the first item if it is None or unknown.
        """
        super().__init__()
        self._title, self._mark, self.begin_at = title, mark, begin_at

    @abstractmethod
    def items(self) -> Sequence[Item]:
        """Return the items of the list."""

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline and the list."""
        yield Hairline()
        yield ItemList().add_class("body")

    def on_mount(self) -> None:
        """Fill the list and focus it."""
        super().on_mount()
        say_where(self, self._title, self._mark if isinstance(self._mark, str) else self._mark())
        self.query_one(ItemList).show(self.items(), self.begin_at)
        self.query_one(ItemList).focus()

    def lead(self) -> Sequence[Hint]:
        """Return the hints of a list."""
        return lead_of_list(self.query_one(ItemList), self.enter_hint if self.leads_on else "")

    def can_do(self, command: Command) -> bool:
        """Return whether a command acts.

        On a screen that leads nowhere, only those that act everywhere do.
        """
        return command in self.always or self.leads_on

    def action_go(self, view: str) -> None:
        """Leave for a view, or ask the app for what acts everywhere."""
        if View(view) in EVERYWHERE:
            super().action_go(view)
        elif self.leads_on:
            self.dismiss(View(view))
