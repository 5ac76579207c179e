"""The quiet page: one line to type in while they talk."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from earnest.tui import key_commands as do
from earnest.tui.base_screen import say_where
from earnest.tui.destinations import LIVE, WriteUp
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.dialogs.undo import retrace_here
from earnest.tui.form_screen import FormScreen, FormStart
from earnest.tui.live import texts as say
from earnest.tui.live.view import LiveState, LiveView
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.field_roles import enter_field, role_of
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.keys_bar import STOP_WRITING, Hint
from earnest.workspace.meetings.live import LiveMeeting

LINE = "line"
"""The field of the line in hand."""


class LiveScreen(FormScreen):
    """A meeting while it is held; each line is kept at Enter."""

    CSS_PATH = "screen.tcss"
    page_name = say.TITLE
    writing_keys = say.WRITING_KEYS
    TEXTS_BEGIN = LIVE
    COMMANDS_HERE: ClassVar[do.Commands] = (do.UNDO, do.REDO, do.LEAVE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE), ("tab", "tick")]

    def __init__(self, start: FormStart, key: str) -> None:
        super().__init__(start)
        self._meeting = LiveMeeting(self.editor, key)
        self._line = OneLine(LINE, start.texts.get(f"{LIVE}{LINE}", ""), self._describe_signs())
        self._line.ends_form = True
        self.typed_texts = self._list_texts

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the meeting, and below it the line to type."""
        yield LiveView()
        yield self._line

    def on_mount(self) -> None:
        """Show the meeting, and write at once: it is on."""
        super().on_mount()
        self.show()
        enter_field(self._line)
        self.set_interval(1, self.show)

    def show(self) -> None:
        """Show the meeting as it is now, and whether it is saved."""
        session, meeting = self.editor.session, self._meeting
        say_where(self, session.client, self.read_mark())
        clock = meeting.read_clock()
        questions = meeting.choose_questions(clock)
        self.query_one(LiveView).state = LiveState(session, meeting.key, clock, questions, meeting.letters)

    def hints(self) -> list[Hint]:
        """Return the keys that act now."""
        if not role_of(self.focused).is_field:
            return list(super().hints())
        enter = say.KEEP if self._line.value.strip() else say.NEXT_QUESTION
        letters = [hint for hint in super().hints() if hint[0].startswith("alt+")]
        return [("enter", enter, True), ("tab", say.ASKED, True), STOP_WRITING, *letters]

    def end_form(self) -> None:
        """Keep the line; an empty one brings the next question."""
        if self._meeting.add_line(self._line.value):
            self._line.value = ""
            self.keep_typed({})
        elif not self._line.value.strip():
            self._meeting.pass_over()
        self.show()

    def action_tick(self) -> None:
        """Keep that the question was asked, and bring the next."""
        state = self.query_one(LiveView).state
        if state is not None and state.questions:
            self._meeting.tick(state.questions[0])
            self.show()

    def on_input_changed(self) -> None:
        """Show what Enter does with what is typed."""
        self.show_keys()

    def action_leave(self) -> None:
        """Ask whether the meeting goes on."""

        async def leave() -> None:
            """Go on, come back later, or end it."""
            ways = (say.STAY, say.PAUSE, say.END)
            dialog = ChoiceDialog(
                self.editor.session.client, say.LEAVE, (say.LEAVE_TEXT,), ways[::-1], starts_chosen=False
            )
            answer = await tasks_of(self).ask(dialog)
            if answer == say.END[0]:
                self._meeting.end()
                self.dismiss(WriteUp(self._meeting.key))
            elif answer == say.PAUSE[0]:
                self.dismiss(None)

        tasks_of(self).start(leave())

    def action_retrace(self, which: str) -> None:
        """Undo or redo a line."""

        async def take_back() -> None:
            """Ask, then show the meeting again."""
            if await retrace_here(self, self.editor, redoes=which == "redo", stays=True):
                if self._meeting.key in self.editor.session.meeting:
                    self.show()
                else:
                    self.dismiss(None)

        tasks_of(self).start(take_back())

    def _list_texts(self) -> dict[str, str]:
        text = self._line.value
        return {f"{LIVE}{LINE}": text} if text.strip() else {}

    def _describe_signs(self) -> str:
        person, letters = next(iter(self._meeting.letters.items()), ("", ""))
        shown = say.LETTER_HINT.format(letters=letters, name=self._meeting.names[person]) if person else ""
        return say.LINE_HINT.format(letters=shown)
