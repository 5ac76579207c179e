"""Responsible for searching a list as one types: the field comes on a key, and goes with Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding

from earnest.core.text.normalize import normalize
from earnest.tui import commands as do
from earnest.tui.base_screen import BaseScreen
from earnest.tui.widgets.item_list import ItemList

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.widgets import Input

    from earnest.tui.widgets.fields.one_line import OneLine


class FindingPage(BaseScreen):
    """A page with a list, and a field that narrows it; the arrows walk the list from the field too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "up", show=False),
        Binding("down", "step(1)", "down", show=False),
    ]

    @property
    def find(self) -> OneLine | None:
        """The field to search in; None before it was first asked for."""
        return cast("OneLine | None", next(iter(self.query("OneLine")), None))

    def field_to_find_in(self) -> OneLine:
        """Return a new field to search in, which says what can be looked for."""
        raise NotImplementedError

    @property
    def sought(self) -> str:
        """What is looked for, folded."""
        return normalize(self.find.value).strip() if self.find else ""

    def show(self, word: str = "") -> None:
        """Show what is on the list now; `word` is said at the right of the top line."""
        raise NotImplementedError

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self.show()

    def action_step(self, step: int) -> None:
        """Walk the list, also from the field."""
        self.query_one(ItemList).action_step(step)

    async def action_find(self) -> None:
        """Go to the field to search in, above the list."""
        if not self.can_do(do.FIND):
            return
        if self.find is None:
            await self.mount(self.field_to_find_in(), before=self.query(".body").first())
        if self.find is not None:
            self.find.display = True
            self.find.focus()

    def action_leave_field(self) -> None:
        """Leave the field, and show all again."""
        if self.find and self.find.display:
            self.find.value = ""
            self.find.display = False
            self.query_one(ItemList).focus()
            self.show()
