"""What all sessions of a library teach, in counts."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import ClassVar, NamedTuple

from textual.binding import BindingType
from textual.content import Content

from earnest.core.replay.lessons.library_lessons import LibraryLesson
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide
from earnest.tui import key_commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.base_screen import say_where
from earnest.tui.destinations import Go, ReplaySession
from earnest.tui.dialogs.choice_dialog import sentence
from earnest.tui.list_screen import ListScreen
from earnest.tui.replay import texts as say
from earnest.tui.runtime.tasks import read_on_thread
from earnest.tui.widgets.item_list import Item, ItemList, Pen, gap, heading

EDGE = 4
"""Cells that a session is indented by, below its count."""


class Together(NamedTuple):
    """What was found out about the sessions of a library."""

    sessions: int
    unusable: int
    lessons: Sequence[LibraryLesson]
    fault: str = ""
    """Why nothing could be learned; empty where it could."""


class LibraryLessonsScreen(ListScreen):
    """Counts over all sessions. Enter replays a session behind a count."""

    page_name = say.LESSONS_TITLE
    enter_hint = say.LESSONS_ENTER
    COMMANDS_HERE: ClassVar[do.Commands] = (do.LEAVE,)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(self, read: Callable[[], Together]) -> None:
        super().__init__("Earnest")
        self._read = read
        self._found: Together | None = None

    def on_mount(self) -> None:
        """Read the sessions on a thread."""
        super().on_mount()
        read_on_thread(self, self._read, self._show_lessons)

    def _show_lessons(self, found: Together) -> None:
        self._found = found
        say_where(self, "Earnest", "" if found.fault else say.LESSONS_COUNT.format(found.sessions))
        self.query_one(ItemList).show(self.items())
        self.show_keys()

    def items(self) -> Sequence[Item]:
        """Return each lesson with its counts, and the sessions behind them."""
        return list(self._items(self._found)) if self._found else [heading(say.LESSONS_READ)]

    def _items(self, found: Together) -> Iterator[Item]:
        if found.fault:
            yield heading(say.NO_LESSONS)
            yield Item(None, partial(sentence, found.fault))
            return
        if not found.sessions and not found.unusable:
            yield heading(say.LESSONS_NONE)
            return
        for number, each in enumerate(found.lessons):
            if number:
                yield gap()
            yield heading(each.title)
            yield Item(None, partial(sentence, each.text))
            for count in each.counts:
                yield heading(f"{len(count.behind)}  {count.label}", "")
                for one in count.behind:
                    key = f"{each.key} {count.value}\n{one.key}"
                    yield Item(key, partial(self._draw_session, one.client), tall=1, barred=1)
        if found.unusable:
            yield gap()
            yield heading(say.LESSONS_LEFT_OUT.format(found.unusable))

    def _draw_session(self, client: str, pen: Pen) -> list[Content]:
        name = elide(escape_controls(client, keep_newlines=False), pen.width - EDGE, pen.signs.elided)
        return [Content.assemble(plain(" " * EDGE), plain(name, "bold" if pen.is_at else "$muted"))]

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Replay the session."""
        event.stop()
        self.post_message(Go(ReplaySession(event.key.partition("\n")[2])))
