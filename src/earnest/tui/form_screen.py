"""The base of screens to write on."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from textual import on
from textual.widget import Widget
from textual.widgets import Input, TextArea

from earnest.tui.base_screen import BaseScreen
from earnest.tui.widgets.fields.choice import FieldEdited
from earnest.tui.widgets.notes import Hairline
from earnest.workspace.session_editor import SessionEditor

KeepTyped = Callable[[Mapping[str, str]], None]
"""Keeps what is typed on a page in the draft."""


class FormStart(NamedTuple):
    """What a screen to write on begins with."""

    editor: SessionEditor
    texts: Mapping[str, str]
    """What was typed there before, as a draft names it."""
    keep_typed: KeepTyped
    read_mark: Callable[[], str]
    """Returns what the top line says of saving."""


class FormScreen(BaseScreen):
    """A screen to write on; what is typed is kept."""

    form: Widget
    """What is written in; a subclass makes it."""

    def __init__(self, start: FormStart) -> None:
        super().__init__()
        self.editor, self.keep_typed, self.read_mark = start.editor, start.keep_typed, start.read_mark

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
