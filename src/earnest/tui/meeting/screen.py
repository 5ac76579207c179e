"""Writing up a meeting: the people, each quote, and what is clearer."""

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Input, TextArea

from earnest.core.editing.meetings import put_quote, write_meeting
from earnest.tui import key_commands as do
from earnest.tui.base_screen import BaseScreen
from earnest.tui.dialogs.retrace import retrace
from earnest.tui.draft_keys import MEETING
from earnest.tui.meeting.fields import MeetingFields
from earnest.tui.meeting.form import MeetingForm
from earnest.tui.meeting.quote_fields import WORDS, find_likely_claim
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.action_line import ActionChosen
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.hairline import Hairline
from earnest.workspace.session_editor import SessionEditor


class MeetingScreen(BaseScreen):
    """One meeting, kept in the session as it is written."""

    CSS_PATH = "screen.tcss"
    page_name = "Meeting"
    TEXTS_BEGIN = MEETING
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.KEEP_QUOTE, do.EDITOR, do.UNDO, do.REDO, do.LEAVE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(
        self,
        editor: SessionEditor,
        *,
        typed: Callable[[Mapping[str, str]], None],
        key: str,
        texts: Mapping[str, str],
    ) -> None:
        super().__init__()
        self._editor, self._typed = editor, typed
        self._texts = {name.removeprefix(MEETING): text for name, text in texts.items()}
        self._key = self._texts.get("key", key)
        self._about: tuple[str, ...] = (find_likely_claim(editor.session, editor.standing),)
        """What the quote in hand is about; only for the first one it is proposed."""
        self._is_asked = False
        """Whether the user was asked to complete something before leaving."""
        self._form = MeetingForm()
        self.typed_texts = lambda: self._form.list_texts(self._key)

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline, and below it the form."""
        yield Hairline()
        yield self._form

    async def on_mount(self) -> None:  # type: ignore[override]
        """Show the form."""
        super().on_mount()
        await self.show()

    async def show(self, *, at: str = "who") -> None:
        """Show the form as it is now, and go to a field."""
        editor = self._editor
        self.say_where(editor.session.client, editor.standing.verdict.phrase)
        fields = MeetingFields(editor.session, self._key, self._texts, editor)
        await self._form.show(fields.lay_out(self._about, signs_of(self)), at)
        self._texts = {}
        self.show_keys()

    def keep(self) -> bool:
        """Keep what is written; return whether a quote was kept."""
        editor, values = self._editor, self._form.values()
        if not self._key and values.is_empty:
            return False
        self._key, edits = write_meeting(editor.session, self._key, values.notes)
        editor.edit(edits)
        if not (values.words and values.under):
            return False
        editor.edit(put_quote(editor.session, self._key, values.words, values.speaker, values.under))
        return True

    def _asks_for_the_day(self) -> bool:
        """Ask for a day that is understood; without one no quote counts."""
        asks = self._form.day.reading.asks
        if not asks:
            return False
        self.say_where(self._editor.session.client, asks)
        self._form.day.focus()
        return True

    def _asks_for_the_claim(self, says: str) -> bool:
        """Ask what the quote is about, if nothing is picked."""
        if not self._form.values().is_unfiled:
            return False
        self.say_where(self._editor.session.client, says)
        self._form.about.focus()
        return True

    async def action_keep_and_next(self) -> None:
        """Keep the quote, and take the next one."""
        if self._asks_for_the_day():
            return
        if self.keep():
            self._about = ()
            await self.show(at=WORDS)
        else:
            self._asks_for_the_claim("What is it about? Pick it, then keep it.")

    async def on_action_chosen(self, event: ActionChosen) -> None:
        """Do the same from the line that says so."""
        event.stop()
        await self.action_keep_and_next()

    @on(TextArea.Changed)
    @on(Input.Changed)
    def say_typed(self, event: TextArea.Changed | Input.Changed) -> None:
        """Tell what is being typed."""
        event.stop()
        self._typed(self.typed_texts())

    def action_leave_field(self) -> None:
        """Leave the field or the line; outside them, leave the screen."""
        if self.focused is not None:
            self.set_focus(None)
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Keep everything and leave; ask once about what would be lost."""
        if not self._is_asked and self._asks_for_the_day():
            self._is_asked = True
            return
        self.keep()
        if not self._is_asked and self._asks_for_the_claim("What is it about? Once more leaves it out."):
            self._is_asked = True
            return
        self.dismiss(None)

    def action_retrace(self, which: str) -> None:
        """Undo or redo a change without leaving the place in the interview."""
        tasks_of(self).start(self._retrace(redoes=which == "redo"))

    async def _retrace(self, *, redoes: bool) -> None:
        if not await retrace(self._editor, tasks_of(self).ask, redoes=redoes, stays=True):
            return
        if self._key not in self._editor.session.meeting:
            self._key = ""
        await self.show(at=WORDS)
