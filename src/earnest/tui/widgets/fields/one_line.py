"""The field of one line, for names, numbers and days."""

from typing import ClassVar

from rich.highlighter import Highlighter
from rich.text import Text
from textual.events import Paste
from textual.widgets import Input

from earnest.core.text.escaping import mark_unseen
from earnest.tui.widgets.field_roles import WRITING, FieldRole


class UnseenMarks(Highlighter):
    """Signs for characters of a line that nobody could see."""

    def highlight(self, text: Text) -> None:
        """Put the signs in their places."""
        text.plain = mark_unseen(text.plain)


class OneLine(Input):
    """A field of one line; Enter goes to the next field."""

    role: ClassVar[FieldRole] = WRITING

    def __init__(self, name: str, text: str = "", placeholder: str = "") -> None:
        super().__init__(
            text, name=name, placeholder=placeholder, select_on_focus=False, compact=True, highlighter=UnseenMarks()
        )
        self.cursor_blink = False

    @property
    def meant(self) -> str:
        """What is typed, as it is kept."""
        return self.value

    def go_to_end(self) -> None:
        """Put the cursor after the last character."""
        self.cursor_position = len(self.value)

    def _on_paste(self, event: Paste) -> None:
        """Insert all pasted lines as one; Textual would insert only the first."""
        event.prevent_default()
        event.stop()
        self.replace(" ".join(event.text.splitlines()), *self.selection)
