"""Responsible for a few words that are asked for along with a deed: a reason, a note, an answer to a remark."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input

from earnest.core.text.escaping import escape_controls
from earnest.tui import commands as do
from earnest.tui.base_screen import BaseScreen
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.fields.picker import LabelledRow, OneLine
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.notes import Gap, Label, Note


class TextDialog(BaseScreen):
    """A few sentences and one line to answer on. It is left with the answer, or with None."""

    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.LEAVE,)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    enter_hint = "keep it"
    line_hint = "a few words"
    """What the line shows while it is empty and must not stay so."""

    def __init__(
        self, title: str, headline: str, says: Sequence[str], label: str, *, may_be_empty: bool, text: str = ""
    ) -> None:
        super().__init__()
        self._title, self._headline, self._says, self._label = title, headline, says, label
        self._may_be_empty, self._text = may_be_empty, text

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the sentences and the line."""
        yield Hairline()
        with VerticalScroll(classes="body", can_focus=False):
            yield Label(self._headline)
            for says in self._says:
                yield Gap()
                yield Note(escape_controls(says, keep_newlines=False))
            yield Gap()
            yield Label(self._label)
            hint = "may stay empty" if self._may_be_empty else self.line_hint
            yield LabelledRow("", OneLine("note", self._text, hint), 0)

    def on_mount(self) -> None:
        """Go to the line."""
        super().on_mount()
        self.say_where(self._title, "")
        self.query_one(OneLine).focus()

    def hints(self) -> Sequence[Hint]:
        """Return the keys of this page."""
        return [
            ("enter", self.enter_hint, True),
            ("esc", "back", True),
            ("?", "keys", not role_of(self.focused).takes_letters),
        ]

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the words; where some are wanted, none are no answer."""
        event.stop()
        note = event.value.strip()
        if note or self._may_be_empty:
            self.dismiss(note)

    def action_leave_field(self) -> None:
        """Go back without."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Go back without."""
        self.dismiss(None)
