"""A search for a step of a replay by what it says."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from earnest.core.replay.step_search import StepRow
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide
from earnest.tui import key_commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.list_screen import lead_of_list
from earnest.tui.replay import texts as say
from earnest.tui.widgets.drawn import beside
from earnest.tui.widgets.item_list import Item, ItemList, Pen, heading
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.notes import Hairline
from earnest.tui.widgets.search_field import SearchField

TEXT = 100
"""Cells of a line, at most."""


class StepSearchScreen(BaseScreen):
    """The steps that match, dismissed with a step or with None."""

    page_name = say.FIND_TITLE
    BINDINGS: ClassVar[list[BindingType]] = [
        *do.bindings((do.LEAVE,)),
        (do.FIND.key, "find"),
        ("up", "step(-1)"),
        ("down", "step(1)"),
    ]

    def __init__(self, client: str, steps: Sequence[StepRow], at: int) -> None:
        super().__init__()
        self._client, self._steps, self._at = client, steps, at

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the search field and the list."""
        yield Hairline()
        yield SearchField(say.FIND_HINT)
        listing = ItemList()
        listing.add_class("body")
        listing.can_focus = False
        yield listing

    def on_mount(self) -> None:
        """Show all steps, and go to the field."""
        super().on_mount()
        self.show()
        self.action_find()

    def show(self) -> None:
        """Show the steps that match what was typed."""
        field = self.query_one(SearchField)
        found = [each for each in self._steps if field.term in each.search_text]
        say_where(self, self._client, say.FIND_COUNT.format(found=len(found), total=len(self._steps)))
        none = say.FIND_NONE.format(term=escape_controls(field.value, keep_newlines=False))
        column = max((cell_width(each.when) for each in found), default=0)
        rows = ((each.step, f"{each.when:<{column}}  {each.text}") for each in found)
        items = [make_row(step, row) for step, row in rows]
        self.query_one(ItemList).show(items or [heading(none)], str(self._at))
        self.show_keys()

    def on_search_field_changed(self, event: SearchField.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self.show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the step."""
        event.stop()
        key = self.query_one(ItemList).key
        if key is not None:
            self.dismiss(int(key))

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the step."""
        event.stop()
        self.dismiss(int(event.key))

    def hints(self) -> Sequence[Hint]:
        """Return the keys of this screen."""
        return lead_of_list(self.query_one(ItemList), say.GO_TO_ENTER)

    def action_step(self, step: int) -> None:
        """Move on the list, from the field too."""
        self.query_one(ItemList).action_step(step)

    def action_find(self) -> None:
        """Go to the search field."""
        self.query_one(SearchField).focus()

    def action_leave_field(self) -> None:
        """Go back."""
        self.dismiss(None)


def make_row(step: int, text: str) -> Item:
    """Return a list item of a step and what it says."""
    return Item(str(step), partial(_draw, step, escape_controls(text, keep_newlines=False)), barred=1, tall=1)


def _draw(step: int, text: str, pen: Pen) -> list[Content]:
    number = say.STEP.format(step=step)
    room = min(pen.width, TEXT)
    row = plain(elide(text, room - len(number) - 2, pen.signs.elided), pen.style)
    return [beside(row, plain(number, "$muted"), room)]
