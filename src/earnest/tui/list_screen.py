"""Responsible for pages that are one list: why, review, the sheet, the keys."""

from collections.abc import Iterable, Sequence
from typing import Any

from textual.widget import Widget

from earnest.tui.base_screen import BaseScreen
from earnest.tui.commands import KEYS, NEXT_THEME, REDRAW, Command
from earnest.tui.destinations import EVERYWHERE, View
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.listing import Item, ItemList

ALWAYS = (KEYS, NEXT_THEME, REDRAW)
"""What can be done on every page."""


class ListScreen(BaseScreen):
    """A page with one list on it, that a key leads out of and back to where one was."""

    enter_hint = "go there"
    leads_on = True
    """Whether it leads anywhere but back: in a replay there is nowhere to go and nothing to change."""

    def __init__(self, title: str, mark: str = "") -> None:
        super().__init__()
        self._title, self._mark = title, mark

    def items(self) -> Sequence[Item]:
        """Return what stands on the list."""
        raise NotImplementedError

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline and the list."""
        yield Hairline()
        listing = ItemList()
        listing.add_class("body")
        yield listing

    def on_mount(self) -> None:
        """Fill the list and go to it."""
        super().on_mount()
        self.say_where(self._title, self._mark)
        self.listing.show(self.items(), self.begin_at())
        self.listing.focus()

    def begin_at(self) -> Any:
        """Return the key of the item to begin on; None for the first."""
        return None

    @property
    def listing(self) -> ItemList:
        """The list."""
        return self.query_one(ItemList)

    def lead(self) -> list[Hint]:
        """Return the hints of a list."""
        return [*([("enter", self.enter_hint, True)] if self.leads_on else []), ("up down", "move", True)]

    def can_do(self, command: Command) -> bool:
        """Say whether a command acts: none does that would lead on from a page which leads nowhere."""
        return command in ALWAYS or self.leads_on

    def action_go(self, view: str) -> None:
        """Lead on by the answer; what the app does on the spot is asked of it."""
        if View(view) in EVERYWHERE:
            super().action_go(view)
        elif self.leads_on:
            self.dismiss(View(view))

    def lead_to(self, to: str | None) -> None:
        """Leave for a place or another page."""
        if self.leads_on:
            self.dismiss(to)

    def hints(self) -> Sequence[Hint]:
        """Return the list's own keys, then the way back, then the page's."""
        found, lead = list(super().hints()), len(self.lead())
        return [*found[:lead], ("esc", "back", True), *found[lead:]]

    def step_back(self) -> None:
        """Go back to where one came from."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Go one level out."""
        self.dismiss(None)
