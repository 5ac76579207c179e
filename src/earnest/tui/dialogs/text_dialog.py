"""A dialog that asks for a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from earnest.core.text.escaping import escape_controls
from earnest.tui import key_commands as do
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.dialogs import texts as say
from earnest.tui.widgets.field_roles import enter_field, role_of
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.keys_bar import BACK, STOP_WRITING, WRITE
from earnest.tui.widgets.notes import Gap, Hairline, Label, Note, ScrollColumn
from earnest.tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.binding import BindingType
    from textual.widget import Widget
    from textual.widgets import Input

    from earnest.tui.widgets.keys_bar import Hint
    from earnest.workspace.page_texts import LineDraft


class TextDialog(BaseScreen):
    """A few sentences and one line to answer on.

    It is dismissed with the answer, or with None.
    """

    COMMANDS_HERE: ClassVar[do.Commands] = (do.LEAVE,)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(
        self,
        title: str,
        headline: str,
        sentences: Sequence[str],
        label: str,
        *,
        may_be_empty: bool = False,
        text: str = "",
        page: str = "",
        enter_hint: str = say.SAVE,
        line_hint: str = say.A_FEW_WORDS,
        draft: LineDraft | None = None,
        offered: str = "",
        opens_writing: bool = False,
    ) -> None:
        """Ask for an answer.

        Args:
            title: The client's name, or what else the top line begins with.
            headline: What is asked, or what it is about.
            sentences: What else there is to say.
            label: The label of the line.
            may_be_empty: Whether an empty line is an answer.
            text: The answer so far.
            page: The name of the dialog in the top line.
            enter_hint: What Enter does.
            line_hint: What an empty line shows where it is no answer.
            offered: What stands in the line until something else is typed.
            opens_writing: Whether the line is gone into at once: where Enter on a line of its name led here.
            draft: Keeps what is typed until it is answered; it is offered the next time.
        """
        super().__init__()
        self._title, self._headline, self._sentences, self._label = title, headline, sentences, label
        self._may_be_empty, self._before, self._draft = may_be_empty, text, draft
        self._text, self._is_offered = (draft and draft.text) or text or offered, bool(offered)
        self._page, self._enter_hint, self._line_hint = page, enter_hint, line_hint
        self._opens_writing = opens_writing

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the sentences and the line."""
        yield Hairline()
        with ScrollColumn(classes="body", can_focus=False):
            yield Note(escape_controls(self._headline, keep_newlines=False), style="bold")
            for sentence in self._sentences:
                yield Gap()
                yield Note(escape_controls(sentence, keep_newlines=False), style="")
            yield Gap()
            yield Label(self._label)
            hint = say.MAY_BE_EMPTY if self._may_be_empty else self._line_hint
            yield LabelledRow("", OneLine("note", self._text, hint, is_offered=self._is_offered), 0)

    def on_mount(self) -> None:
        """Name the dialog."""
        super().on_mount()
        self.query_one(TopLine).page = self._page
        say_where(self, self._title, "")
        if self._opens_writing:
            enter_field(self.query_one(OneLine))

    def hints(self) -> Sequence[Hint]:
        """Return the keys of this dialog."""
        if role_of(self.focused).is_field:
            return [("enter", self._enter_hint, True), STOP_WRITING]
        return [WRITE, BACK, ("?", say.KEYS, True)]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is typed in the draft."""
        event.stop()
        if self._draft:
            self._draft.keep(event.value if event.value != self._before else "")

    def end_form(self) -> None:
        """Leave with the answer, if there is one."""
        answer = self.query_one(OneLine).value.strip()
        if answer or self._may_be_empty:
            if self._draft:
                self._draft.keep("")
            self.dismiss(answer)
