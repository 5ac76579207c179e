"""Writing up a meeting: the people, each quote, and what is clearer."""

from typing import ClassVar

from textual.binding import BindingType

from earnest.core.editing.meetings.write_up import NUMBER_ASKED, find_unread_numbers, put_quote, write_meeting
from earnest.tui import key_commands as do
from earnest.tui.base_screen import say_where
from earnest.tui.destinations import MEETING, TakeQuotes, name_draft
from earnest.tui.dialogs.undo import retrace_here
from earnest.tui.form_screen import FormScreen, FormStart
from earnest.tui.meeting import texts as say
from earnest.tui.meeting.fields import MeetingFields
from earnest.tui.meeting.form import MeetingForm
from earnest.tui.meeting.quote_fields import FROM_FILE, WORDS, find_likely_claim, has_their_lines
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.action_line import ActionChosen
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.field_roles import enter_field, enter_next_field, point_to, role_of
from earnest.tui.widgets.fields.choice import ask_for_choice


def name_page(key: str) -> str:
    """Return the page of a meeting, as a draft names it."""
    return name_draft("meeting", key).rstrip()


class MeetingScreen(FormScreen):
    """One meeting, kept in the session as it is written."""

    CSS_PATH = "screen.tcss"
    page_name = say.TITLE
    TEXTS_BEGIN = MEETING
    COMMANDS_HERE: ClassVar[do.Commands] = (do.KEEP_QUOTE, do.TAKE_QUOTES, do.EDITOR, do.UNDO, do.REDO, do.LEAVE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(self, start: FormStart, key: str) -> None:
        super().__init__(start)
        self.form: MeetingForm = MeetingForm()
        self._texts = {name.removeprefix(MEETING): text for name, text in start.texts.items()}
        self._key = self._texts.get("key", key)
        self._about: tuple[str, ...] = (find_likely_claim(self.editor.session, self.editor.standing),)
        """What the quote in hand is about; only for the first one it is proposed."""
        self._is_asked = False
        """Whether the user was asked to complete something before leaving."""
        self.typed_texts = lambda: self.form.list_texts(self._key)

    async def on_mount(self) -> None:  # type: ignore[override]
        """Show the form."""
        super().on_mount()
        await self.show()

    async def show(self, *, at: str = "who") -> None:
        """Show the form; while the user writes, go to a field."""
        editor, writes = self.editor, role_of(self.focused).is_field
        say_where(self, editor.session.client, editor.standing.verdict.phrase)
        fields = MeetingFields(editor.session, self._key, self._texts, editor)
        await self.form.show(fields.lay_out(self._about, signs_of(self)))
        if writes:
            enter_field(self.form.field(at))
        else:
            point_to(self.form.field(at))
        self._texts = {}
        self.show_keys()

    def keep(self) -> bool:
        """Keep what is written; return whether a quote was kept."""
        editor, values = self.editor, self.form.values()
        if not self._key and values.is_empty:
            return False
        self._key, edits = write_meeting(editor.session, self._key, values.notes)
        editor.edit(edits)
        if not (values.words and values.under):
            return False
        editor.edit(put_quote(editor.session, self._key, values.words, values.speaker, values.under))
        return True

    def _asks_for_facts(self) -> bool:
        """Ask for a day or a number that can be read.

        Without a day no quote counts.
        """
        day, names = self.form.day, find_unread_numbers(self.form.values().notes)
        if not day.reading.asks and not names:
            return False
        say_where(self, self.editor.session.client, day.reading.asks or NUMBER_ASKED)
        point_to(day if day.reading.asks else self.form.field(names[0]))
        return True

    def _asks_for_the_claim(self, says: str) -> bool:
        """Ask what the quote is about, if nothing is picked."""
        if not self.form.values().is_unfiled:
            return False
        say_where(self, self.editor.session.client, says)
        point_to(self.form.about)
        return True

    async def action_keep_and_next(self) -> None:
        """Keep the quote, and take the next one."""
        if self._asks_for_facts():
            return
        if self.form.values().words and ask_for_choice(self):
            return
        if self.keep():
            self._about = ()
            await self.show(at=WORDS)
        else:
            self._asks_for_the_claim(say.ABOUT_FIRST)

    def end_form(self) -> None:
        """Keep a quote once its claim is picked; else go on."""
        if self.form.values().words:
            tasks_of(self).start(self.action_keep_and_next())
        elif not enter_next_field(self, wraps=False):
            self.set_focus(None)

    async def on_action_chosen(self, event: ActionChosen) -> None:
        """Do the same from the line that says so."""
        event.stop()
        if event.what == "keep":
            await self.action_keep_and_next()
        else:
            self.action_take_quotes(from_file=event.what == FROM_FILE)

    def action_take_quotes(self, *, from_file: bool | None = None) -> None:
        """Keep everything, and take quotes from typed lines or a transcript."""
        is_from_file = not has_their_lines(self.editor.session, self._key) if from_file is None else from_file
        self.action_leave(TakeQuotes(self._key, is_from_file))

    def action_leave(self, destination: TakeQuotes | None = None) -> None:
        """Keep everything and leave; ask once about what would be lost."""
        if not self._is_asked and self._asks_for_facts():
            self._is_asked = True
            return
        self.keep()
        if not self._is_asked and self._asks_for_the_claim(say.ABOUT_MISSING):
            self._is_asked = True
            return
        self.page, self.undecided = name_page(self._key), self.form.undecided()
        self.dismiss(destination and destination._replace(meeting=self._key))

    def action_retrace(self, which: str) -> None:
        """Undo or redo a change without leaving the place in the interview."""

        async def take_back() -> None:
            """Ask, then show the form again."""
            if await retrace_here(self, self.editor, redoes=which == "redo", stays=True):
                if self._key not in self.editor.session.meeting:
                    self._key = ""
                await self.show(at=WORDS)

        tasks_of(self).start(take_back())
