"""Responsible for the interview: one question at a time, with the standing always beside it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, TextArea

from earnest.core.changes import Pen
from earnest.core.interview import Place
from earnest.core.ladder import judged
from earnest.core.session import Session
from earnest.core.sitting import Sitting
from earnest.core.standing import Standing, assess
from earnest.tui import commands as do
from earnest.tui.page import Page
from earnest.tui.question_view import QuestionView
from earnest.tui.record_form import RecordForm
from earnest.tui.review_page import ReviewPage
from earnest.tui.say_back_page import SaidBack, SayBackPage
from earnest.tui.sheet_page import MORE, SheetPage
from earnest.tui.why_page import WhyPage
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.fields import Choice, Edited, Pressed, PressLine
from earnest.tui.widgets.folded import Folded
from earnest.tui.widgets.panel import Panel
from earnest.tui.widgets.prompt import Example, Prompt
from earnest.tui.widgets.rail import Rail
from earnest.tui.widgets.strip import Strip

TALL = 36
"""From this many rows on, help and example are open on a wide page."""
WIDE = 110
NORMAL = 76


class InterviewPage(Page):
    """The interview of one session. It works on a sitting, and tells the app what has changed."""

    @dataclass
    class Changed(Message):
        """The session has changed and wants to be saved."""

        session: Session

    class Left(Message):
        """The user goes back to the sessions."""

    @dataclass
    class Typed(Message):
        """Something is being typed at a place, or the place has changed."""

        at_question: str
        texts: Mapping[str, str]

    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        *(do.NEXT, do.BACK, do.NOT_KNOWN, do.HEARD, do.SAY_BACK, do.WHY, do.REVIEW, do.SHEET),
        *(do.ADD, do.PUT_AWAY, do.UNDO, do.REDO, do.FOLD, do.LEAVE),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *do.bindings(COMMANDS_HERE),
        Binding("enter", "write", "into the field", show=False),
        *(Binding(key, f"stage({key})", f"stage {key}", show=False) for key in do.STAGE_KEYS),
    ]

    def __init__(
        self,
        sitting: Sitting,
        *,
        clock: Callable[[], datetime],
        user: str,
        read_only: str = "",
        texts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.sitting = sitting
        self.standing: Standing = assess(sitting.session, sitting.interview)
        self.read_only = read_only
        self.mark = "read only" if read_only else ""
        """What the top line says at its right: saved, saving, or not."""
        self._clock, self._user = clock, user
        self._texts = dict(texts or {})
        self._record: str | None = None
        self._is_folded: bool | None = None

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the strip, the question and the panel."""
        yield Strip(self.sitting.interview)
        yield Folded()
        with Horizontal(classes="body"):
            yield Rail(self.sitting.interview)
            yield Horizontal(id="middle")
            yield Panel()

    async def on_mount(self) -> None:  # type: ignore[override]
        """Show the question that the sitting is at."""
        super().on_mount()
        self.say_where(self.sitting.session.client, self.mark)
        await self.show_place()

    def say_mark(self, mark: str) -> None:
        """Say at the right of the top line whether it is saved."""
        self.mark = mark
        self.say_where(self.sitting.session.client, mark)

    @property
    def pen(self) -> Pen:
        """Who writes, and when."""
        return Pen(self._user, self._clock())

    @property
    def view(self) -> QuestionView | RecordForm:
        """What stands in the middle: the question, or *how do you know?*."""
        return next(iter(self.query("QuestionView, RecordForm").results()))  # type: ignore[return-value]

    def can_do(self, command: do.Command) -> bool:
        """Say whether a command acts here and now."""
        if command is do.HEARD:
            return self.sitting.claim is not None and self._record is None
        if command is do.NOT_KNOWN:
            return self._record is None
        if command is do.PUT_AWAY:
            return self.sitting.claim is not None
        if command is do.ADD:
            return self.sitting.another() is not None and self._record is None
        return True

    async def show_place(self) -> None:
        """Show the place of the sitting anew, with the cursor in its first field."""
        middle = self.query_one("#middle")
        today = self._clock().date()
        sitting = self.sitting
        view: QuestionView | RecordForm
        if self._record is not None:
            view = RecordForm(sitting.session, sitting.interview, sitting.place, today, self._record)
        else:
            signs = signs_of(self)
            view = QuestionView(
                sitting.session, sitting.interview, sitting.place, self.standing, signs, today, self._texts
            )
        await middle.remove_children()
        await middle.mount(view)
        self._texts = {}
        self.show_standing()
        self._fold()
        view.enter()
        self.show_result()
        self.show_keys()

    def show_standing(self) -> None:
        """Bring everything beside the question up to date."""
        session, place = self.sitting.session, self.sitting.place
        self.query_one(Panel).show(session, self.standing)
        self.query_one(Folded).standing = self.standing
        rail = self.query_one(Rail)
        rail.open_stage = place.stage
        rail.show(session, self.standing)
        strip = self.query_one(Strip)
        strip.open_stage, strip.grades = place.stage, self.standing.signs

    def keep(self) -> None:
        """Take what stands in the fields into the session."""
        if self.read_only:
            return
        view = self.view
        if isinstance(view, RecordForm):
            self._take(self._recorded(view))
            return
        names = {field.name for field in view.fields}
        typed = {name: value for name, value in view.typed().items() if name in names}
        sitting, asks = self.sitting.answered(typed, self.pen)
        self._take(sitting)
        if asks:
            self.say_mark(" ".join(asks.values()))

    def _recorded(self, form: RecordForm) -> Sitting:
        found = form.recorded()
        if found.is_empty:
            return self.sitting
        record = form.record
        if found.is_quote:
            return self.sitting.heard(
                found.words, found.who, found.on, found.how, self.pen, second_hand=found.second_hand, record=record
            )
        return self.sitting.read(found.words, found.on, self.pen, record=record)

    def _take(self, sitting: Sitting) -> None:
        is_changed = sitting.session is not self.sitting.session
        self.sitting = sitting
        if is_changed:
            self.standing = assess(sitting.session, sitting.interview)
            self.show_standing()
            self.post_message(self.Changed(sitting.session))

    async def go(self, sitting: Sitting | None) -> None:
        """Go to another place, with what stands in the fields kept."""
        self._record = None
        if sitting is not None:
            self._take(sitting)
        self.post_message(self.Typed(self.sitting.at_question, {}))
        await self.show_place()

    async def action_next(self) -> None:
        """Go to the next question; from *how do you know?*, back to the question."""
        self.keep()
        if self._record is not None:
            await self.go(self.sitting)
            return
        onward = self.sitting.onward()
        if onward is None:
            await self.action_questions()
            return
        await self.go(onward)

    async def action_back(self) -> None:
        """Go to the question before."""
        self.keep()
        await self.go(self.sitting if self._record is not None else self.sitting.backward())

    async def action_stage(self, number: int) -> None:
        """Go to a stage."""
        self.keep()
        await self.go(self.sitting.at_stage(self.sitting.interview.stages[number - 1].stage))

    async def action_not_known(self) -> None:
        """Mark the question as not known yet."""
        if self.read_only or self._record is not None:
            return
        self.keep()
        await self.go(self.sitting.not_known(self.pen))

    async def action_heard(self) -> None:
        """Add how it is known."""
        await self._open_record("")

    async def _open_record(self, record: str) -> None:
        self.keep()
        if self.read_only or self.sitting.claim is None:
            return
        self._record = record
        await self.show_place()

    async def action_add(self) -> None:
        """Add another of what the question is about."""
        self.keep()
        another = self.sitting.another()
        if another and not self.read_only:
            await self.go(another)

    async def action_put_away(self) -> None:
        """Put the record we are on away, else the claim."""
        if self.read_only:
            return
        self.keep()
        at = self.focused
        record = at.which if isinstance(at, PressLine) and at.what == "record" else self._record or ""
        await self.go(self.sitting.put_away(self.pen, record))

    async def action_undo(self) -> None:
        """Take the last change back."""
        if not self.read_only:
            self.keep()
            await self.go(self.sitting.undone(self.pen))

    async def action_redo(self) -> None:
        """Make it again."""
        if not self.read_only:
            self.keep()
            await self.go(self.sitting.redone(self.pen))

    def action_leave_field(self) -> None:
        """Leave the field; what stands in it is taken, so that the panel is true to it."""
        if self.is_writing:
            self.keep()
        super().action_leave_field()

    def action_write(self) -> None:
        """Go into the field."""
        self.view.enter()

    def action_fold_help(self) -> None:
        """Fold help and example away, or open them."""
        self._is_folded = self.is_open
        self._fold()

    @property
    def is_open(self) -> bool:
        """Whether help and example are shown."""
        if self._is_folded is not None:
            return not self._is_folded
        return self.size.height >= TALL and self.size.width >= WIDE

    def _fold(self) -> None:
        for prompt in self.query(Prompt).results():
            prompt.has_help = self.is_open and self._is_folded is not None
            prompt.is_narrow = self.size.width < NORMAL
        for example in self.query(Example).results():
            example.display = self.is_open

    def on_resize(self, event: Resize) -> None:
        """Open or fold by the room there is."""
        super().on_resize(event)
        self._fold()

    def action_leave(self) -> None:
        """Leave for the sessions, with everything kept."""
        self.keep()
        self.post_message(self.Left())

    async def action_say_back(self) -> None:
        """Say it back."""
        self.keep()
        if self.read_only:
            return
        page = SayBackPage(self.sitting.session, self.standing, self._clock().date(), self.mark)
        self.app.push_screen(page, self._said_back)

    async def _said_back(self, found: SaidBack | None) -> None:
        if found is None:
            return
        sitting = self.sitting.said_back(
            found.claims, found.said, found.reply, found.class_, found.who, found.on, self.pen
        )
        await self.go(sitting)

    async def action_why(self) -> None:
        """Show why the verdict is what it is."""
        self.keep()
        page = WhyPage(self.sitting.session, self.standing, self._clock().date(), self.mark)
        self.app.push_screen(page, self._led)

    async def action_review(self) -> None:
        """Review everything said."""
        self.keep()
        at = self.sitting.place.about
        self.app.push_screen(ReviewPage(self.sitting.session, self.sitting.interview, self.standing, at), self._led)

    async def action_questions(self) -> None:
        """Show the questions for the meeting."""
        self.keep()
        page = SheetPage(
            self.sitting.session, self.sitting.interview, self.standing, first_round=self.sitting.is_first_round
        )
        self.app.push_screen(page, self._led)

    async def _led(self, to: Any) -> None:
        """Go where another page leads: to a place, a claim, a stage, or on to another page."""
        if isinstance(to, Place):
            await self.go(self.sitting.at(to))
        elif to == MORE:
            await self.go(self.sitting.past_first_round())
        elif isinstance(to, str) and to.startswith("do:"):
            await self.run_action(to.removeprefix("do:"))
        elif isinstance(to, str) and to.startswith("stage:"):
            await self.go(self.sitting.at_stage(to.removeprefix("stage:")))
        elif isinstance(to, str):
            await self.go(self.sitting.at_claim(to))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what is being typed in the draft."""
        event.stop()
        self._typed()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is being typed in the draft."""
        event.stop()
        self._typed()

    def _typed(self) -> None:
        if not self.read_only:
            self.post_message(self.Typed(self.sitting.at_question, self.view.texts()))
        self.show_result()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go from a line to the next field."""
        event.stop()
        self.focus_next()

    def on_edited(self, event: Edited) -> None:
        """Take a choice at once."""
        event.stop()
        view = self.view
        if isinstance(view, RecordForm):
            if isinstance(event.field, Choice) and event.field.name == "kind":
                view.show_kind()
            self.show_result()
        else:
            self.keep()

    def show_result(self) -> None:
        """Show what the record in the form would make of the claim."""
        view = self.view
        if not isinstance(view, RecordForm) or self.sitting.claim is None:
            return
        tried = self._recorded(view)
        found = judged(tried.session)[self.sitting.claim]
        lacks = [finding for finding in found.findings if finding.rule == "record_lacks"]
        view.show_result(found.grade, lacks[-1].detail if lacks else "")

    async def on_pressed(self, event: Pressed) -> None:
        """Do what a line says."""
        event.stop()
        if event.what == "how":
            await self._open_record("")
        elif event.what == "record":
            await self._open_record(event.which)
        elif event.what == "say_back":
            await self.action_say_back()
        elif not self.read_only:
            self.keep()
            deed = {"none": self.sitting.none_said, "that_is_all": self.sitting.that_is_all}[event.what]
            await self.go(deed(self.pen))

    async def on_strip_stage_clicked(self, event: Strip.StageClicked) -> None:
        """Go to a stage that was clicked."""
        event.stop()
        self.keep()
        await self.go(self.sitting.at_stage(event.stage))
