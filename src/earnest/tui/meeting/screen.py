"""Responsible for writing up a meeting: who, when, how once; then quotes one after the other; then what came of it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, TextArea

from earnest.core.editing.meetings import NEW, MeetingNotes, put_quote, write_meeting
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author, Edit
from earnest.core.model.kinds import CARRYING_KINDS
from earnest.core.model.session import Meeting
from earnest.core.standing.standing import assess
from earnest.core.text.dates import DAY_ASKED, format_day, parse_day
from earnest.core.text.escaping import escape_controls
from earnest.tui import commands as do
from earnest.tui.base_screen import BaseScreen
from earnest.tui.draft_keys import MEETING
from earnest.tui.meeting.form import WORDS, MeetingForm
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.picker import ActionChosen, Choice, FieldEdited, OneLine, Picker
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.keys_bar import Hint


class MeetingScreen(BaseScreen):
    """One meeting, kept as one goes; it is left with the sitting."""

    CSS_PATH = "screen.tcss"
    _is_asked = False
    page_name = "Meeting"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.KEEP_QUOTE, do.EDITOR, do.UNDO, do.REDO, do.LEAVE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(
        self,
        sitting: WorkingSession,
        clock: Callable[[], datetime],
        user: str,
        key: str = "",
        texts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.sitting, self._clock, self._user, self._key = sitting, clock, user, key
        self._texts = {name.removeprefix(MEETING): text for name, text in (texts or {}).items()}
        self._key = self._texts.get("key", self._key)
        self._about: tuple[str, ...] = (self._likely(),)
        """What the quote in hand is about; the first one is about the weakest link, the next are for you to say."""

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline, and below it the form."""
        yield Hairline()
        yield VerticalScroll(classes="main body", can_focus=False)

    async def on_mount(self) -> None:  # type: ignore[override]
        """Show the form."""
        super().on_mount()
        await self.show()

    async def show(self, *, at: str = "who") -> None:
        """Show the form as it is now, with the cursor in one of its fields."""
        self.say_where(self.sitting.session.client, assess(self.sitting.session, self.sitting.interview).verdict.phrase)
        main = self.query_one(VerticalScroll)
        with self.app.batch_update():
            await main.remove_children()
            form = MeetingForm(self.sitting.session, self._key, self._texts, self._clock().date(), signs_of(self))
            await main.mount(*form.widgets(self._about))
        self._texts = {}
        field = next(field for field in self.query("LongText, OneLine").results() if field.name == at)
        field.focus()
        if isinstance(field, LongText | OneLine):
            field.go_to_end()
        self.show_keys()

    def _likely(self) -> str:
        standing = assess(self.sitting.session, self.sitting.interview)
        weakest = standing.weakest
        if weakest and weakest.claim:
            return weakest.claim
        missing = next((kind.key for kind in CARRYING_KINDS if not getattr(self.sitting.session, kind.key)), "goal")
        return f"{NEW}{missing}" if weakest else next(iter(self.sitting.session.claims), f"{NEW}goal")

    def _typed(self) -> dict[str, str]:
        return {str(field.name): field.value for field in self.query("LongText, OneLine").results(LongText | OneLine)}  # type: ignore[arg-type]

    def keep(self) -> bool:
        """Keep the meeting and the quote in hand, if there is anything of either; say whether a quote was kept."""
        typed, today = self._typed(), self._clock().date()
        how = self.query_one(Choice).value or ""
        on, clearer = parse_day(typed["on"], today), typed["clearer_now"]
        told = MeetingNotes(typed["who"], on, how, typed["questions"], typed["say_backs"], clearer)
        said = typed[WORDS].strip()
        if not (self._key or said or told.who.strip() or told.questions or told.say_backs or told.clearer_now.strip()):
            return False
        self._key, edits = write_meeting(self.sitting.session, self._key, told)
        self._take(edits)
        if not said:
            return False
        under = next(iter(self.query_one(Picker).value), "")
        if not under:
            return False
        who = typed["said_by"].strip() or typed["who"].partition(";")[0]
        self._take(put_quote(self.sitting.session, self._key, said, who, under))
        return True

    @property
    def _unfiled(self) -> bool:
        """Whether words stand there that nobody said what they are about."""
        return bool(self._typed()[WORDS].strip()) and not self.query_one(Picker).value

    def _asks_for_the_day(self) -> bool:
        """Ask for the day and say so, where what stands there tells none: without it no quote would count."""
        day = next(line for line in self.query(OneLine).results() if line.name == "on")
        if not day.value.strip() or parse_day(day.value, self._clock().date()):
            return False
        self.say_where(self.sitting.session.client, DAY_ASKED)
        day.focus()
        return True

    def _take(self, edits: tuple[Edit, ...]) -> None:
        before = self.sitting
        self.sitting = self.sitting.with_edits(edits, Author(self._user, self._clock()))
        if self.sitting.session is not before.session:
            self.post_message(self.SessionChanged(self.sitting.session))

    async def action_keep_and_next(self) -> None:
        """Keep the quote, and take the next one."""
        if self._asks_for_the_day():
            return
        if self.keep():
            self._about = ()
            await self.show(at=WORDS)
        elif self._unfiled:
            self.say_where(self.sitting.session.client, "What is it about? Pick it, then keep it.")
            self.query_one(Picker).focus()

    async def on_action_chosen(self, event: ActionChosen) -> None:
        """Do the same from the line that says so."""
        event.stop()
        await self.action_keep_and_next()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say what is being typed."""
        event.stop()
        self._say_typed()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is being typed."""
        event.stop()
        self._say_typed()

    def _say_typed(self) -> None:
        texts = {f"{MEETING}{name}": text for name, text in self._typed().items() if text.strip()}
        self.post_message(self.TextsTyped(texts | ({f"{MEETING}key": self._key} if self._key and texts else {})))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go from a line to the next field."""
        event.stop()
        self.focus_next()

    def on_field_edited(self, event: FieldEdited) -> None:
        """Stay: what is chosen is kept along with the quote."""
        event.stop()

    def hints(self) -> list[Hint]:
        """Return the keys of the form."""
        return list(super().hints())

    def action_leave_field(self) -> None:
        """Leave the field, or the line; with the second Esc, the page."""
        if self.focused is not None:
            self.set_focus(None)
        else:
            self.step_back()

    def step_back(self) -> None:
        """Go back to the question, with everything kept."""
        self.action_leave()

    def action_leave(self) -> None:
        """Go back to the question, with everything kept; words that are about nothing yet are asked about first."""
        if not self._is_asked and self._asks_for_the_day():
            self._is_asked = True
            return
        self.keep()
        if self._unfiled and not self._is_asked:
            self._is_asked = True
            self.say_where(self.sitting.session.client, "What is it about? Once more leaves it out.")
            self.query_one(Picker).focus()
            return
        self.dismiss(self.sitting)

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self._retrace(self.sitting.undone)

    async def action_redo(self) -> None:
        """Make it again."""
        await self._retrace(self.sitting.redone)

    async def _retrace(self, way: Callable[[Author], WorkingSession]) -> None:
        place = self.sitting.place
        retraced = way(Author(self._user, self._clock()))
        self.sitting = retraced.go(retraced.position.at(place))
        self.post_message(self.SessionChanged(self.sitting.session))
        if self._key not in self.sitting.session.meeting:
            self._key = ""
        await self.show(at=WORDS)


def meeting_named(meeting: Meeting, sitting: WorkingSession, today: datetime) -> str:
    """Return what a meeting goes by: its day, and who was there."""
    names = ", ".join(sitting.session.name_of(person) for person in meeting.who)
    day = format_day(meeting.on, today.date()) if meeting.on else "no day"
    return escape_controls(f"{day}, {names}" if names else day, keep_newlines=False)
