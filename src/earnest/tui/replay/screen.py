"""Responsible for replay: a session as it grew, step by step, with the standing as it was; nothing can be changed."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from earnest.core.history.sittings import find_meeting_steps, find_sittings
from earnest.core.replay.replay import Replay, ReplayPoint
from earnest.core.replay.step_summary import find_stage, list_answer_steps
from earnest.tui import commands as do
from earnest.tui.base_screen import BaseScreen
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview.review_screen import ReviewScreen
from earnest.tui.overview.why_screen import WhyScreen
from earnest.tui.replay.step_view import StepView
from earnest.tui.replay.timeline import Timeline
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.stage_strip import StageStrip
from earnest.tui.widgets.standing_line import StandingLine
from earnest.tui.widgets.standing_panel import StandingPanel

READ_ONLY = "read only"
FEW = 300
"""Steps of which the verdicts are worked out while one waits; of more, beside what is shown."""


class ReplayScreen(BaseScreen):
    """The change, what it did, and the panel as it stood; the timeline below."""

    page_name = "Replay"
    last_word = "the last step"
    """What is said to somebody who goes on from there."""
    CSS_PATH = "screen.tcss"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        *(do.STEP, do.STEP_BACK, do.NEXT_VERDICT, do.VERDICT_BEFORE, do.WHY, do.REVIEW),
        *(do.NEXT_SITTING, do.SITTING_BEFORE, do.NEXT_MEETING, do.MEETING_BEFORE, do.NEXT_OF_IT, do.LAST_OF_IT),
        *(do.NEXT_QUESTION, do.QUESTION_BEFORE, do.LEAVE),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *do.bindings(COMMANDS_HERE),
        Binding("right", "step", "next step", show=False),
        Binding("left", "back", "step before", show=False),
        Binding("home", "go_to_step(0)", "before the first step", show=False),
        Binding("end", "go_to_step(-1)", "the last step", show=False),
    ]

    def __init__(self, film: Replay, today: date, at: int | None = None) -> None:
        super().__init__()
        self.film, self._today = film, today
        self.step = len(film) if at is None else at
        self.word = ""
        """What is said at the right of the top line until one goes to another step."""
        self._wanted: Callable[[], None] | None = None
        """What is done as soon as it is known how the verdict went, unless one goes elsewhere before."""

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the strip, the step, the panel as it stood, and the timeline."""
        yield StageStrip(self.film.interview)
        yield StandingLine()
        with Horizontal(classes="body"):
            yield StepView(self.film, self._today)
            panel = StandingPanel()
            panel.is_beside_questions = False
            yield panel
        yield Hairline(blank=False)
        yield Timeline(self.film, self._today)

    def on_mount(self) -> None:
        """Show the step that one is at; how the verdict went is worked out beside it."""
        super().on_mount()
        self.show_step()
        self.run_worker(self._look_ahead, thread=True)

    def _look_ahead(self) -> None:
        tracks = self.film.points.all
        if self.is_attached:
            self.app.call_from_thread(self._show_tracks, tracks)

    def _show_tracks(self, tracks: tuple[ReplayPoint, ...]) -> None:
        for timeline in self.query(Timeline).results():
            timeline.tracks = tracks
        if self._wanted is not None and self.is_attached and self.is_current:
            self._wanted()

    def show_step(self) -> None:
        """Bring everything to the step that one is at."""
        session, standing = self.film.session_at(self.step), self.film.standing_at(self.step)
        self.say_where(self.film.session.client, ", ".join(filter(None, (READ_ONLY, self.word))))
        self.query_one(StepView).show(self.step)
        self.query_one(StandingPanel).show(session, standing)
        self.query_one(StandingLine).standing = standing
        strip = self.query_one(StageStrip)
        strip.grades, strip.open_stage = standing.stage_grades, self._stage()
        self.query_one(Timeline).step = self.step
        self.show_keys()

    def _stage(self) -> str:
        if not self.step:
            return ""
        return find_stage(self.film.steps[self.step - 1], self.film.interview)

    def go(self, step: int, word: str = "") -> None:
        """Go to a step; one beyond either end is the end. `word` is said at the right of the top line."""
        self.step, self.word, self._wanted = max(0, min(step, len(self.film))), word, None
        self.show_step()

    def action_go_to_step(self, step: int) -> None:
        """Go to the beginning, or the end."""
        self.stop()
        self.go(step if step >= 0 else len(self.film))

    def action_step(self) -> None:
        """Go a step on."""
        self.stop()
        self.go(self.step + 1, self.last_word if self.step == len(self.film) else "")

    def action_back(self) -> None:
        """Go a step back."""
        self.stop()
        self.go(self.step - 1)

    def action_next_verdict(self) -> None:
        """Go to the next step at which the verdict changed."""
        self._once_known(self._to_next_verdict)

    def _to_next_verdict(self) -> None:
        ahead = range(self.step + 1, len(self.film) + 1)
        self._to_next(filter(self.film.points.is_turn, ahead), "the verdict changes no more")

    def action_verdict_before(self) -> None:
        """Go to the last step before this one at which the verdict changed."""
        self._once_known(self._to_last_verdict)

    def _to_last_verdict(self) -> None:
        self._to_last(filter(self.film.points.is_turn, range(self.step - 1, 0, -1)), "no change of the verdict before")

    def _once_known(self, act: Callable[[], None]) -> None:
        """Do what needs the verdict of many steps at once, or as soon as it is worked out; meanwhile all goes on."""
        if len(self.film) <= FEW or self.film.points.is_complete:
            act()
        else:
            self.stop()
            self.go(self.step, "working out the verdicts")
            self._wanted = act

    def action_next_sitting(self) -> None:
        """Go to where the next sitting begins."""
        self._to_next(find_sittings(self.film.steps), "the last sitting")

    def action_sitting_before(self) -> None:
        """Go to where this sitting begins, or the one before."""
        self._to_last(reversed(find_sittings(self.film.steps)), "the first sitting")

    def action_next_meeting(self) -> None:
        """Go to the first step that tells of the next meeting."""
        self._to_next((step for step, _ in find_meeting_steps(self.film.steps)), "no meeting after this")

    def action_meeting_before(self) -> None:
        """Go to the first step that tells of the meeting before."""
        self._to_last((step for step, _ in reversed(find_meeting_steps(self.film.steps))), "no meeting before this")

    def action_next_of_it(self) -> None:
        """Go to the next step about what this one is about."""
        self._to_next(self.film.steps_about(self.step), "nothing more about it")

    def action_last_of_it(self) -> None:
        """Go to the last step before this one about what this one is about."""
        self._to_last(reversed(self.film.steps_about(self.step)), "nothing about it before")

    def action_next_question(self) -> None:
        """Go to where the next question was answered."""
        self._to_next(list_answer_steps(self.film), "no question after this")

    def action_question_before(self) -> None:
        """Go to where the question before was answered."""
        self._to_last(reversed(list_answer_steps(self.film)), "no question before this")

    def _to_next(self, steps: Iterable[int], none: str) -> None:
        """Go to the first of some steps after this one; where there is none, say so."""
        self.stop()
        found = next((step for step in steps if step > self.step), None)
        self.go(self.step if found is None else found, none if found is None else "")

    def _to_last(self, steps: Iterable[int], none: str) -> None:
        """Go to the last of some steps before this one, of which the last comes first; where there is none, say so."""
        self.stop()
        found = next((step for step in steps if step < self.step), None)
        self.go(self.step if found is None else found, none if found is None else "")

    def stop(self) -> None:
        """Play no further; by itself nothing plays here."""

    def action_why(self) -> None:
        """Show why the verdict was what it was at this step."""
        self._look(lambda: WhyScreen(self.film.session_at(self.step), self.film.standing_at(self.step), self._today))

    def action_review(self) -> None:
        """Show everything that was said by this step."""

        def review() -> ReviewScreen:
            """Return the review as it stood at this step."""
            session, standing = self.film.session_at(self.step), self.film.standing_at(self.step)
            return ReviewScreen(session, self.film.interview, standing, self._today)

        self._look(review)

    def _look(self, page: Callable[[], ListScreen]) -> None:
        self.stop()
        self._wanted = None
        found = page()
        found.leads_on = False
        self.app.push_screen(found)

    def lead(self) -> list[Hint]:
        """Return no hint of a field: there is none."""
        return []

    def action_leave(self) -> None:
        """Go back to where one came from."""
        self.stop()
        self._wanted = None
        self.dismiss(None)

    def step_back(self) -> None:
        """Go back to where one came from."""
        self.action_leave()
