"""The field of one line, for names, numbers and days."""

from typing import Any, ClassVar

from textual.events import Paste
from textual.widgets import Input

from earnest.core.text.escaping import mark_unseen
from earnest.tui.widgets.field_roles import WRITING, FieldRole, end_field


def _mark_unseen(line: Any) -> Any:
    """Return a line to draw with signs for what is unseen.

    It is the Rich text that Textual hands over.
    """
    line.plain = mark_unseen(line.plain)
    return line


_MARK: Any = _mark_unseen
"""Textual takes any function here, and asks for a class."""


class OneLine(Input):
    """A field of one line; Enter goes to the next field."""

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
        super().__init__(
            text,
            name=name,
            placeholder=f"({placeholder})" if placeholder else "",
            select_on_focus=False,
            compact=True,
            highlighter=_MARK,
        )
        self.cursor_blink = False

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
