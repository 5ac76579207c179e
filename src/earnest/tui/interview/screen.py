"""Responsible for a session at one of its questions: the page with the standing beside it, kept true."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget

from earnest.core.editing.records import find_added_record
from earnest.core.editing.say_back import is_confirmation_lapsing
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing, assess
from earnest.tui.draft_keys import MEETING, PROPOSAL, RECORD, SAID
from earnest.tui.interview.looked_at_page import LookedAtPage
from earnest.tui.interview.question_view import QuestionView
from earnest.tui.interview.record_form import RecordForm
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.stage_rail import StageRail
from earnest.tui.widgets.stage_strip import StageStrip
from earnest.tui.widgets.standing_line import StandingLine
from earnest.tui.widgets.standing_panel import StandingPanel


class QuestionPage(LookedAtPage):
    """A session at one of its questions. It works on a sitting, and tells the app what has changed."""

    CSS_PATH = "screen.tcss"

    class Changed(Message):
        """The session has changed and wants to be saved."""

        def __init__(self, session: Session) -> None:
            super().__init__()
            self.session = session

    class Left(Message):
        """The user goes back to the sessions."""

    class Typed(Message):
        """Something is being typed at a place, or the place has changed."""

        def __init__(self, at_question: str, texts: Mapping[str, str]) -> None:
            super().__init__()
            self.at_question, self.texts = at_question, texts

    def __init__(
        self,
        sitting: WorkingSession,
        *,
        clock: Callable[[], datetime],
        user: str,
        read_only: str = "",
        mark: str = "",
        texts: Mapping[str, str] | None = None,
        is_folded: bool | None = None,
        first: str = "",
    ) -> None:
        super().__init__()
        self.sitting = sitting
        self.standing: Standing = assess(sitting.session, sitting.interview, clock().date())
        self.read_only = read_only
        self.mark = mark or ("read only" if read_only else "")
        """What the top line says at its right: saved, saving, or not."""
        self._clock, self._user = clock, user
        self._texts = dict(texts or {})
        self._said_texts = self._texts if SAID in self._texts else {}
        self._proposal_texts = self._texts if any(key.startswith(PROPOSAL) for key in self._texts) else {}
        self._meeting_texts = {key: text for key, text in self._texts.items() if key.startswith(MEETING)}
        self._record: str | None = self._texts.get(RECORD) if sitting.claim else None
        self.is_folded = is_folded
        self._first = first
        self._is_drafted = bool(self._texts)
        """Whether something was typed here that is in the draft and not in the session."""

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the strip, the question and the panel."""
        yield StageStrip(self.sitting.interview)
        yield StandingLine()
        with Horizontal(classes="body"):
            yield StageRail(self.sitting.interview)
            yield Horizontal(id="middle")
            yield StandingPanel()

    async def on_mount(self) -> None:  # type: ignore[override]
        """Show the question that the sitting is at."""
        super().on_mount()
        self.say_where(self.sitting.session.client, self.mark)
        await self.show_place()
        if self._said_texts:
            await self.run_action("say_back")
        elif self._proposal_texts:
            await self.run_action("proposal")
        elif self._meeting_texts:
            await self.run_action("meeting")
        elif self._first:
            await self.run_action(self._first)

    def say_mark(self, mark: str) -> None:
        """Say at the right of the top line whether it is saved."""
        self.mark = mark
        self.say_where(self.sitting.session.client, mark)

    @property
    def pen(self) -> Author:
        """Who writes, and when."""
        return Author(self._user, self._clock())

    @property
    def view(self) -> QuestionView | RecordForm:
        """What stands in the middle: the question, or *how do you know?*."""
        return next(iter(self.query("QuestionView, RecordForm").results()))  # type: ignore[return-value]

    async def show_place(self) -> None:
        """Show the place of the sitting anew, with the cursor in its first field."""
        middle = self.query_one("#middle")
        today = self._clock().date()
        sitting = self.sitting
        view: QuestionView | RecordForm
        if self._record is not None:
            view = RecordForm(sitting.session, sitting.interview, sitting.place, today, self._record, self._texts)
        else:
            signs = signs_of(self)
            view = QuestionView(
                sitting.session, sitting.interview, sitting.place, self.standing, signs, today, self._texts
            )
        # Drawn in between, a field that is being taken away has lost its styles, and Textual fails.
        with self.app.batch_update():
            await middle.remove_children()
            await middle.mount(view)
        self._texts = {}
        self.show_standing()
        self.fold()
        if self.read_only:
            for field in view.query("LongText, OneLine, Choice, Picker").results():
                field.can_focus = False
            self.set_focus(None)
        else:
            view.enter()
        self.show_result()
        self.show_keys()

    def show_standing(self) -> None:
        """Bring everything beside the question up to date."""
        session, place = self.sitting.session, self.sitting.place
        self.query_one(StandingPanel).show(session, self.standing)
        self.query_one(StandingLine).standing = self.standing
        rail = self.query_one(StageRail)
        rail.open_stage = place.stage
        rail.show(session, self.standing)
        strip = self.query_one(StageStrip)
        strip.open_stage, strip.grades = place.stage, self.standing.stage_grades

    def keep(self) -> None:
        """Take what stands in the fields into the session."""
        if self.read_only:
            return
        view = self.view
        if isinstance(view, RecordForm):
            before = self.sitting
            self._take(view.recorded_in(self.sitting, self.pen))
            view.record = view.record or find_added_record(before.session, self.sitting.session, self.sitting.claim)
            self._record = view.record
            return
        names = {field.name for field in view.fields}
        typed = {name: value for name, value in view.typed().items() if name in names}
        judged_before, was = self.standing.grades, self.sitting
        sitting, asks = self.sitting.answer(typed, self.pen)
        if sitting.place != self.sitting.place:
            view.show_ties(sitting.session, sitting.place)
        self._take(sitting)
        if asks:
            self.say_mark(" ".join(asks.values()))
        if self._is_drafted:  # what is in the session now is nothing that was typed and not answered
            self._is_drafted = bool(asks)
            self.post_message(self.Typed(self.sitting.at_question, {name: str(typed[name]) for name in asks}))
        if was.claim and is_confirmation_lapsing(judged_before.get(was.claim), sitting.session, was.session):
            self.call_later(self.ask_about_lapse, was.claim)

    def ask_about_lapse(self, claim: str) -> None:
        """Ask, once, what an edit of a confirmed claim means; nothing is asked where nobody can."""

    def _take(self, sitting: WorkingSession) -> None:
        is_changed = sitting.session is not self.sitting.session
        self.sitting = sitting
        if is_changed:
            self.standing = assess(sitting.session, sitting.interview, self._clock().date())
            self.show_standing()
            self.post_message(self.Changed(sitting.session))

    async def go(self, sitting: WorkingSession | None) -> None:
        """Go to another place, with what stands in the fields kept."""
        self._record = None
        if sitting is not None:
            self._take(sitting)
        self.post_message(self.Typed(self.sitting.at_question, {}))
        await self.show_place()

    async def show_news(self, session: Session) -> None:
        """Show what somebody else has saved; where one was where they were, go along with them."""
        along = self.sitting.place == WorkingSession.begin(self.sitting.session, self.sitting.interview).place
        at = "" if along else self.sitting.at_question
        self.sitting = WorkingSession.begin(session, self.sitting.interview, at)
        self.standing = assess(session, self.sitting.interview, self._clock().date())
        await self.show_place()

    def show_result(self) -> None:
        """Show what the record in the form would make of the claim."""
        view = self.view
        if not isinstance(view, RecordForm) or self.sitting.claim is None:
            return
        tried = view.recorded_in(self.sitting, self.pen)
        found = grade_claims(tried.session)[self.sitting.claim]
        lacks = [finding for finding in found.findings if finding.rule == "record_lacks"]
        # What holds the claim down, whatever is heard on it: it is told once there is something in the form.
        held = found.held_by if found.grade < Grade.HEARD and tried is not self.sitting else None
        told = held.sentence if held else ""
        view.show_result(found.grade, lacks[-1].detail if lacks else told)
