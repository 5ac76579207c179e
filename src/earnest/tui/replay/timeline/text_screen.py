"""The timeline of a replay in words."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import BindingType

from earnest.core.replay.replay_text import NO_STEPS
from earnest.tui import key_commands as do
from earnest.tui import texts as everywhere
from earnest.tui.list_screen import ListScreen
from earnest.tui.replay import texts as say
from earnest.tui.replay.step_search_screen import make_row
from earnest.tui.runtime.tasks import read_on_thread
from earnest.tui.widgets.item_list import Item, ItemList, heading
from earnest.tui.widgets.top_line import Mark, SaveState


class TimelineTextScreen(ListScreen):
    """The timeline in words, dismissed with a step or with None."""

    page_name = say.TIMELINE_TITLE
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((do.LEAVE,))]

    def __init__(self, client: str, read: Callable[[], Sequence[tuple[int, str]]], at: int) -> None:
        super().__init__(client, Mark(everywhere.READ_ONLY, SaveState.READ_ONLY))
        self._read, self._at = read, at
        self._line: Sequence[tuple[int, str]] | None = None

    def on_mount(self) -> None:
        """Work out the line on a thread; long histories take a while."""
        super().on_mount()
        read_on_thread(self, self._read, self._show_line)

    def _show_line(self, line: Sequence[tuple[int, str]]) -> None:
        self._line = line
        at = next((str(step) for step, _ in reversed(line) if step <= self._at), None)
        self.query_one(ItemList).show(self.items(), at)
        self.show_keys()

    def items(self) -> Sequence[Item]:
        """Return what the line shows, each with its step."""
        if self._line is None:
            return [heading(say.TIMELINE_READS)]
        return [make_row(step, text) for step, text in self._line] or [heading(NO_STEPS)]

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the step."""
        event.stop()
        self.dismiss(int(event.key))
