"""The field of one line, for names, numbers and days."""

from typing import Any, ClassVar

from rich.segment import Segment
from textual.binding import BindingType
from textual.events import Paste
from textual.strip import Strip
from textual.widgets import Input

from earnest.core.text.escaping import mark_unseen
from earnest.terminal.cells import cell_width, elide
from earnest.tui import texts as say
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.field_roles import WRITING, FieldRole, end_field


def _mark_unseen(line: Any) -> Any:
    """Return a line to draw with signs for what is unseen.

    It is the Rich text that Textual hands over.
    """
    line.plain = mark_unseen(line.plain)
    return line


_MARK: Any = _mark_unseen
"""Textual takes any function here, and asks for a class."""


def is_in_word(before: str, now: str) -> bool:
    """Return whether a text has one letter more, within a word."""
    at = next((place for place, (one, other) in enumerate(zip(before, now, strict=False)) if one != other), len(before))
    return len(now) == len(before) + 1 and now[at].isalnum() and now[at - 1 : at].isalnum()


MOST_KEPT = 100
"""Texts of a field that can be had back."""


class OneLine(Input):
    """A field of one line; Enter goes to the next field."""

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+z", "undo"), ("ctrl+y", "redo")]
    role: ClassVar[FieldRole] = WRITING
    ends_form = False
    """Whether Enter ends the form here."""

    def __init__(self, name: str, text: str = "", placeholder: str = "", *, is_offered: bool = False) -> None:
        """Make the field.

        Args:
            name: Its name.
            text: What is in it at first.
            placeholder: What it shows while it is empty, in brackets: without colours it looks like text.
            is_offered: Whether what is typed replaces that text.
        """
        self._offered_text = text if is_offered else None
        self._before: list[str] = []
        self._after: list[str] = []
        super().__init__(
            text,
            name=name,
            placeholder=say.PLACEHOLDER.format(text=placeholder) if placeholder else "",
            select_on_focus=False,
            compact=True,
            highlighter=_MARK,
        )
        self.cursor_blink = False
        self._before, self._after = [], []
        self._placeholder = placeholder

    def on_resize(self) -> None:
        """Elide the placeholder where there is no room."""
        if self._placeholder:
            room = self.size.width - cell_width(say.PLACEHOLDER.format(text="")) - 1
            short = elide(self._placeholder, room, signs_of(self).elided)
            self.placeholder = say.PLACEHOLDER.format(text=short)

    def render_line(self, y: int) -> Strip:
        """Draw the text; outside the field, its beginning if it is long."""
        shown, room = mark_unseen(self.value), self.scrollable_content_region.width
        if y or self.has_focus or cell_width(shown) <= room:
            return super().render_line(y)
        cut = Segment(elide(shown, room, signs_of(self).elided))
        return Strip([cut]).extend_cell_length(room + 1).apply_style(self.rich_style)

    def watch_value(self, before: str, now: str) -> None:
        """Keep the text before a word, a paste or a deletion."""
        if not (self._before and is_in_word(before, now)):
            self._before = [*self._before, before][-MOST_KEPT:]
        self._after = []

    def action_undo(self) -> None:
        """Take back what was typed last in this field."""
        self._change_back(self._before, self._after)

    def action_redo(self) -> None:
        """Type again what was taken back."""
        self._change_back(self._after, self._before)

    def _change_back(self, source: list[str], other: list[str]) -> None:
        if source:
            kept = self._before, self._after
            other.append(self.value)
            self.value = source.pop()
            self._before, self._after = kept
            self.go_to_end()

    def on_focus(self) -> None:
        """Select what is offered, unless it was changed."""
        if self.value and self.value == self._offered_text:
            self.select_all()

    @property
    def meant(self) -> str:
        """What is typed, as it is kept."""
        return self.value

    def go_to_end(self) -> None:
        """Put the cursor after the last character."""
        self.cursor_position = len(self.value)

    async def action_submit(self) -> None:
        """Go on at Enter."""
        end_field(self)

    def _on_paste(self, event: Paste) -> None:
        """Insert all pasted lines as one; Textual would insert only the first."""
        event.prevent_default()
        event.stop()
        self.replace(" ".join(event.text.splitlines()), *self.selection)
