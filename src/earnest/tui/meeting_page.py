"""Responsible for writing up a meeting: who, when, how once; then quotes one after the other; then what came of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, TextArea

from earnest.core.changes import Edit, Pen
from earnest.core.days import day_meant, day_shown
from earnest.core.fields import HOW
from earnest.core.kinds import CARRYING_KINDS, KIND
from earnest.core.meetings import BEGUN, NEW, Told, meeting_written, quote_put, quotes_at, tally, tally_told
from earnest.core.session import Meeting
from earnest.core.sheet import CLOSING
from earnest.core.sitting import Sitting
from earnest.core.standing import assess
from earnest.core.telling import person_told
from earnest.core.visible import visible
from earnest.tui import commands as do
from earnest.tui.asides import quoted
from earnest.tui.page import Page
from earnest.tui.text_only import plain
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.fields import Choice, Edited, LongText, OneLine, Picker, Pressed, PressLine, Row
from earnest.tui.widgets.keys_line import Hint
from earnest.tui.widgets.notes import Gap, Label, Note
from earnest.tui.widgets.rule import HairLine

PREFIX = "meeting."
"""What stands before this page's texts in a draft."""
LABEL, NUMBERS = 10, 22
"""Cells of the labels' columns."""
WORDS = "words"


class MeetingPage(Page):
    """One meeting, kept as one goes; it is left with the sitting."""

    CSS_PATH = "meeting_page.tcss"
    page_name = "Meeting"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.KEEP_QUOTE, do.EDITOR, do.LEAVE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(
        self,
        sitting: Sitting,
        clock: Callable[[], datetime],
        user: str,
        key: str = "",
        texts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.sitting, self._clock, self._user, self._key = sitting, clock, user, key
        self._texts = {name.removeprefix(PREFIX): text for name, text in (texts or {}).items()}
        self._key = self._texts.get("key", self._key)

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline, and below it the form."""
        yield HairLine()
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
            await main.mount(*self._form())
        self._texts = {}
        field = next(field for field in self.query("LongText, OneLine").results() if field.name == at)
        field.focus()
        if isinstance(field, LongText | OneLine):
            field.go_to_end()
        self.show_keys()

    @property
    def _held(self) -> Meeting:
        return self.sitting.session.meeting.get(self._key, Meeting())

    def _form(self) -> Iterator[Widget]:
        session, today, held = self.sitting.session, self._clock().date(), self._held
        people = "; ".join(person_told(session, person) for person in held.who)
        day = held.on or (None if self._key else today)
        yield Row("Who", self._line("who", people, "names; several with ; between"), LABEL)
        yield Row("When", self._line("on", day_shown(day, today) if day else "", "today, Monday, 4 Mar"), LABEL)
        ways = tuple((way, way) for way in HOW)
        yield Row("How", Choice("how", ways, held.how or self._texts.get("how") or HOW[1]), LABEL)
        yield Gap()
        yield Label("What they said, word for word")
        yield LongText(WORDS, self._texts.get(WORDS, ""))
        first = person_told(session, held.who[0]) if held.who else ""
        yield Row("Said by", self._line("said_by", first, "a name, and after a comma the role"), LABEL)
        yield Row("About", Picker("under", self._candidates(), (self._likely(),), several=False), LABEL)
        yield PressLine(plain("keep it, and take the next"), "keep")
        yield from self._kept()
        yield Gap()
        yield from self._ending(held)

    def _ending(self, held: Meeting) -> Iterator[Widget]:
        numbers = (("questions", "Questions you asked", held.questions), ("say_backs", "Said back", held.say_backs))
        for name, label, number in numbers:
            yield Row(label, self._line(name, "" if number is None else str(number), "a number"), NUMBERS)
        told = tally_told(tally(self.sitting.session, self._key)) if self._key in self.sitting.session.meeting else ""
        if told:
            yield Note(told)
        yield Label(CLOSING)
        yield LongText("clearer_now", self._texts.get("clearer_now", held.clearer_now))

    def _line(self, name: str, held: str, hint: str) -> OneLine:
        return OneLine(name, self._texts.get(name, held), hint)

    def _kept(self) -> Iterator[Widget]:
        session, signs = self.sitting.session, signs_of(self)
        for claim, record in quotes_at(session, self._key) if self._key in session.meeting else ():
            quote = session.claims[claim].heard[record]
            noun = KIND[session.claims[claim].kind].noun
            yield Note(f"{signs.heard} {noun:<10} {quoted(quote.words, signs)}", 13)

    def _candidates(self) -> dict[str, str]:
        session = self.sitting.session
        named = ((key, KIND[claim.kind].noun, " ".join(claim.text.split())) for key, claim in session.claims.items())
        there = {key: f"{noun}: {text or key}" for key, noun, text in named}
        return there | {f"{NEW}{kind.key}": f"a new {kind.noun}, in these words" for kind in BEGUN}

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
        on, clearer = day_meant(typed["on"], today), typed["clearer_now"]
        told = Told(typed["who"], on, how, typed["questions"], typed["say_backs"], clearer)
        said = typed[WORDS].strip()
        if not (self._key or said or told.who.strip() or told.questions or told.say_backs or told.clearer_now.strip()):
            return False
        self._key, edits = meeting_written(self.sitting.session, self._key, told)
        self._take(edits)
        if not said:
            return False
        under = next(iter(self.query_one(Picker).value), self._likely())
        who = typed["said_by"].strip() or typed["who"].partition(";")[0]
        self._take(quote_put(self.sitting.session, self._key, said, who, under))
        return True

    def _take(self, edits: tuple[Edit, ...]) -> None:
        before = self.sitting
        self.sitting = self.sitting.changed_by(edits, Pen(self._user, self._clock()))
        if self.sitting.session is not before.session:
            self.post_message(self.SessionChanged(self.sitting.session))

    async def action_keep_and_next(self) -> None:
        """Keep the quote, and take the next one."""
        self.keep()
        await self.show(at=WORDS)

    async def on_pressed(self, event: Pressed) -> None:
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
        texts = {f"{PREFIX}{name}": text for name, text in self._typed().items() if text.strip()}
        self.post_message(self.TextsTyped(texts | ({f"{PREFIX}key": self._key} if self._key and texts else {})))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go from a line to the next field."""
        event.stop()
        self.focus_next()

    def on_edited(self, event: Edited) -> None:
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
        """Go back to the question, with everything kept."""
        self.keep()
        self.dismiss(self.sitting)


def meeting_named(meeting: Meeting, sitting: Sitting, today: datetime) -> str:
    """Return what a meeting goes by: its day, and who was there."""
    names = ", ".join(sitting.session.name_of(person) for person in meeting.who)
    day = day_shown(meeting.on, today.date()) if meeting.on else "no day"
    return visible(f"{day}, {names}" if names else day, keep_newlines=False)
