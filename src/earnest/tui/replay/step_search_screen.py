"""Responsible for the steps of a history as a list to search, and for the timeline in words; Enter goes there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from earnest.core.replay.step_search import StepRow
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide
from earnest.tui import commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.drawn import beside, signs_of
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.item_list import Item, ItemList, heading
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.search_field import FindingPage

TEXT = 100
"""Cells of a line, at most."""


class StepSearchScreen(FindingPage):
    """Type to find, Enter goes there. It is left with the step."""

    page_name = "Find"
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((do.FIND, do.LEAVE))]

    def __init__(self, client: str, steps: Sequence[StepRow], at: int) -> None:
        super().__init__()
        self._client, self._steps, self._at = client, steps, at

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the field to search in, and the list."""
        yield Hairline()
        yield self.field_to_find_in()
        listing = ItemList()
        listing.add_class("body")
        listing.can_focus = False
        yield listing

    def field_to_find_in(self) -> OneLine:
        """Return the field to search in."""
        return OneLine("find", placeholder="words, a name, a day")

    def on_mount(self) -> None:
        """Show all steps, and go to the field."""
        super().on_mount()
        self.show()
        self.query_one(OneLine).focus()

    def show(self, word: str = "") -> None:
        """Show the steps that have what is looked for."""
        sought = self.sought
        found = [each for each in self._steps if sought in each.sought_in]
        self.say_where(self._client, word or f"{len(found)} of {len(self._steps)} steps")
        none = f"No step speaks of “{escape_controls(self.query_one(OneLine).value, keep_newlines=False)}”."
        items = [_row(each.step, f"{each.when}  {each.says}", signs_of(self).elided) for each in found]
        self.query_one(ItemList).show(items or [heading(none)], str(self._at))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go there."""
        event.stop()
        key = self.query_one(ItemList).key
        if key is not None:
            self.dismiss(int(key))

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go there."""
        event.stop()
        self.dismiss(int(event.key))

    def hints(self) -> Sequence[Hint]:
        """Return the keys of this page."""
        return [("up down", "move", True), ("enter", "go there", True), ("esc", "back", True)]

    def action_leave_field(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)


class TimelineTextScreen(ListScreen):
    """The timeline in words. It is left with the step."""

    page_name = "The line in words"
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((do.LEAVE,))]

    def __init__(self, client: str, read: Callable[[], Sequence[tuple[int, str]]], at: int) -> None:
        super().__init__(client, "read only")
        self._read, self._at = read, at
        self._line: Sequence[tuple[int, str]] | None = None

    def on_mount(self) -> None:
        """Work out beside what is shown how the verdict went: in a long history that takes a while."""
        super().on_mount()
        self.run_worker(self._work_out, thread=True)

    def _work_out(self) -> None:
        line = self._read()
        if self.is_attached:
            self.app.call_from_thread(self._know, line)

    def _know(self, line: Sequence[tuple[int, str]]) -> None:
        self._line = line
        at = next((str(step) for step, _ in reversed(line) if step <= self._at), None)
        self.query_one(ItemList).show(self.items(), at)

    def items(self) -> Sequence[Item]:
        """Return what the line shows."""
        if self._line is None:
            return [heading("It is being worked out.")]
        return list(self._items(self._line)) or [heading("No history is on file: how it grew cannot be told.")]

    def _items(self, line: Sequence[tuple[int, str]]) -> Iterator[Item]:
        return (_row(step, says, signs_of(self).elided) for step, says in line)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go there."""
        event.stop()
        self.dismiss(int(event.key))


def _row(step: int, says: str, mark: str) -> Item:
    return Item(str(step), partial(_drawn, step, escape_controls(says, keep_newlines=False), mark), barred=1, tall=1)


def _drawn(step: int, says: str, mark: str, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    number = f"step {step}"
    room = min(width, TEXT)
    told = plain(elide(says, room - len(number) - 2, mark), "bold" if is_at else "")
    return [beside(told, plain(number, "$muted"), room)]
