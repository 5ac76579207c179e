"""Responsible for searching a list as one types: the field comes on a key, and goes with Esc."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from earnest.core.words import folded
from earnest.tui import commands as do
from earnest.tui.page import Page
from earnest.tui.widgets.fields import OneLine
from earnest.tui.widgets.listing import Listing


class FindingPage(Page):
    """A page with a list, and a field that narrows it; the arrows walk the list from the field too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "up", show=False),
        Binding("down", "step(1)", "down", show=False),
    ]

    @property
    def sought(self) -> str:
        """What is looked for, folded."""
        return folded(self.query_one(OneLine).value).strip()

    def show(self, word: str = "") -> None:
        """Show what is on the list now; `word` is said at the right of the top line."""
        raise NotImplementedError

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self.show()

    def action_step(self, step: int) -> None:
        """Walk the list, also from the field."""
        self.query_one(Listing).action_step(step)

    def action_find(self) -> None:
        """Go to the field to search in."""
        if self.can_do(do.FIND):
            find = self.query_one(OneLine)
            find.display = True
            find.focus()

    def action_leave_field(self) -> None:
        """Leave the field, and show all again."""
        find = self.query_one(OneLine)
        if find.display:
            find.value = ""
            find.display = False
            self.query_one(Listing).focus()
            self.show()
