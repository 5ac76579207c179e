"""The base of screens to write on."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from textual import on
from textual.widget import Widget
from textual.widgets import Input, TextArea

from earnest.tui.base_screen import BaseScreen
from earnest.tui.widgets.fields.choice import FieldEdited
from earnest.tui.widgets.notes import Hairline

KeepTyped = Callable[[Mapping[str, str]], None]
"""Keeps what is typed on a page in the draft."""


class FormScreen(BaseScreen):
    """A screen to write on; `keep_typed` gets what is typed."""

    form: Widget
    """What is written in; a subclass makes it."""

    def __init__(self, keep_typed: KeepTyped) -> None:
        super().__init__()
        self.keep_typed = keep_typed

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline, and below it the form."""
        yield Hairline()
        yield self.form

    @on(TextArea.Changed)
    @on(Input.Changed)
    @on(FieldEdited)
    def tell_typed(self, event: Any) -> None:
        """Keep what is being typed."""
        event.stop()
        self.keep_typed(self.typed_texts())
