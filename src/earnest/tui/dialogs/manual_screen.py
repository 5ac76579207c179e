"""A page of the manual, to read inside the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from earnest.tui import key_commands as do
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.dialogs import texts as say
from earnest.tui.dialogs.manual_text import draw_page
from earnest.tui.widgets import keys_bar
from earnest.tui.widgets.drawn import LineWidget
from earnest.tui.widgets.notes import Hairline, ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.binding import BindingType
    from textual.content import Content
    from textual.widget import Widget

    from earnest.core.text.manual import Page
    from earnest.tui.destinations import ReadManual
    from earnest.tui.widgets.keys_bar import Hint

NEXT = do.NEXT._replace(label=say.MANUAL_NEXT, says=say.MANUAL_NEXT, action="turn(1)")
BACK = do.BACK._replace(label=say.MANUAL_BACK, says=say.MANUAL_BACK, action="turn(-1)")


class ManualText(LineWidget):
    """The text of a page."""

    class LaidOut(Message):
        """The page has its size."""

    DEFAULT_CSS = "ManualText { padding: 0 0 0 2; }"
    text = ""

    def on_resize(self) -> None:
        """Tell that the page has its size."""
        self.post_message(self.LaidOut())

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Draw the page."""
        return [line.content for line in draw_page(self.text, width)]

    def find(self, heading: str) -> int:
        """Return the line of a heading; 0 if there is none."""
        headings = [line.heading for line in draw_page(self.text, self.content_size.width)]
        return headings.index(heading) if heading in headings else 0


class ManualScreen(BaseScreen):
    """The pages of the manual, one at a time."""

    page_name = say.MANUAL
    COMMANDS_HERE: ClassVar[do.Commands] = (NEXT, BACK, do.LEAVE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(self, pages: Mapping[str, Page], where: ReadManual) -> None:
        """Open a page, at a heading if one is given."""
        super().__init__()
        self._pages, self._topic, self._heading = pages, where.topic, where.heading

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the text of the page."""
        yield Hairline()
        with ScrollColumn(classes="body"):
            yield ManualText()

    def on_mount(self) -> None:
        """Show the page; the arrows scroll it."""
        super().on_mount()
        self.query_one(ScrollColumn).focus()
        self._show()

    def _show(self) -> None:
        topics = list(self._pages)
        say_where(self, "Earnest", say.MANUAL_PLACE.format(number=topics.index(self._topic) + 1, count=len(topics)))
        text = self.query_one(ManualText)
        text.text = self._pages[self._topic].text
        text.refresh(layout=True)
        self.query_one(ScrollColumn).scroll_home(animate=False)

    def on_manual_text_laid_out(self) -> None:
        """Go to the heading, once the page has its size."""
        heading, self._heading = self._heading, ""
        if heading:
            line = self.query_one(ManualText).find(heading)
            self.call_after_refresh(self.query_one(ScrollColumn).scroll_to, y=line, animate=False)

    def lead(self) -> Sequence[Hint]:
        """Return the hints of a page to read."""
        return [("up down", say.SCROLL, True), keys_bar.BACK]

    def can_do(self, command: do.Command) -> bool:
        """Return whether there is a page to turn to."""
        ends = {NEXT: list(self._pages)[-1], BACK: next(iter(self._pages))}
        return ends.get(command) != self._topic

    def action_turn(self, step: int) -> None:
        """Turn to the next page, or to the previous one."""
        topics = list(self._pages)
        at = topics.index(self._topic) + step
        if 0 <= at < len(topics):
            self._topic, self._heading = topics[at], ""
            self._show()
            self.show_keys()
