"""A bare Textual app with a field for long texts, to type into."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class TypingApp(App[None]):
    """A field that fills the screen, with a text, a cursor at its end that does not blink, and nothing else."""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        field = TextArea(sys.argv[1])
        field.cursor_blink = False
        field.move_cursor(field.document.end)
        yield field


if __name__ == "__main__":
    TypingApp().run()
