"""The lesson of a session, each fact with its step."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from earnest.core.replay.lessons.session_lesson import NOTHING, TITLES, LessonFact
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, clamp, elide
from earnest.tui import key_commands as do
from earnest.tui import texts as everywhere
from earnest.tui.appearance.filters import plain
from earnest.tui.list_screen import ListScreen
from earnest.tui.replay import texts as say
from earnest.tui.widgets.drawn import beside, signs_of
from earnest.tui.widgets.item_list import Item, ItemList, Pen, gap, heading
from earnest.tui.widgets.top_line import Mark, SaveState

TEXT = 72
"""Cells of a line of running text, at most."""
MOST = 3
"""Lines of one fact."""
NAME = 16
"""Cells of the name of who made a step, at most."""
LEAST = 10
"""Cells that are kept free for a step, at least."""


class SessionLessonScreen(ListScreen):
    """Facts about the session, dismissed with a step or with None."""

    page_name = say.LESSON_TITLE
    enter_hint = say.LESSON_ENTER
    COMMANDS_HERE: ClassVar[do.Commands] = (do.LEAVE,)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(self, client: str, facts: Sequence[LessonFact]) -> None:
        super().__init__(client, Mark(everywhere.READ_ONLY, SaveState.READ_ONLY))
        self._facts = facts

    def items(self) -> Sequence[Item]:
        """Return the facts, each below its title."""
        return list(self._items()) or [heading(NOTHING)]

    def _items(self) -> Iterator[Item]:
        kind = ""
        for number, fact in enumerate(self._facts):
            if fact.kind != kind:
                if kind:
                    yield gap()
                yield heading(TITLES[fact.kind])
            kind = fact.kind
            yield Item(None if fact.step is None else str(number), partial(self._draw_fact, fact), barred=MOST)

    def _draw_fact(self, fact: LessonFact, pen: Pen) -> Sequence[Content]:
        step, elided = "" if fact.step is None else say.STEP.format(step=fact.step), signs_of(self).elided
        if fact.by:
            by = elide(escape_controls(fact.by, keep_newlines=False), NAME, elided)
            step = say.STEP_BY.format(step=fact.step, name=by)
        at = cell_width(step)
        room = min(pen.width, TEXT + at + 2)
        lines = clamp(escape_controls(fact.text, keep_newlines=False), room - max(at + 2, LEAST), MOST, elided)
        style = pen.style
        return [
            beside(plain(lines[0], style), plain(step, "$muted"), room),
            *(plain(line, style) for line in lines[1:]),
        ]

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the step of the fact."""
        event.stop()
        self.dismiss(self._facts[int(event.key)].step)
