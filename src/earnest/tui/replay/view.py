"""The view of a replay: step, standing, and timeline."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from earnest.core.replay.replay import Replay, ReplayPoint
from earnest.core.replay.step_summary import find_stage
from earnest.tui.replay.step_view import StepView
from earnest.tui.replay.timeline.timeline import Timeline
from earnest.tui.widgets.notes import Hairline
from earnest.tui.widgets.stage_strip import StageStrip
from earnest.tui.widgets.standing_line import StandingLine
from earnest.tui.widgets.standing_panel import StandingPanel


class ReplayView(Vertical):
    """The change, its effect, and the panel after it; the timeline below."""

    def __init__(self, replay: Replay, today: date) -> None:
        super().__init__()
        self._replay, self._today = replay, today

    def compose(self) -> ComposeResult:
        """Lay out the strip, the step, the panel and the timeline."""
        yield StageStrip(self._replay.interview)
        yield StandingLine()
        with Horizontal(classes="body"):
            yield StepView(self._replay, self._today)
            panel = StandingPanel()
            panel.is_beside_questions = False
            yield panel
        yield Hairline(blank=False)
        yield Timeline(self._replay, self._today)

    def show(self, step: int, notes: Sequence[tuple[str, str]]) -> None:
        """Show a step, and its notes as `NoteEditor.describe` returns them."""
        session, standing = self._replay.session_at(step), self._replay.standing_at(step)
        self.query_one(StepView).show(step, notes)
        self.query_one(StandingPanel).show(session, standing)
        self.query_one(StandingLine).standing = standing
        strip = self.query_one(StageStrip)
        strip.grades = standing.stage_grades
        strip.open_stage = find_stage(self._replay, step) if step else ""
        self.query_one(Timeline).step = step

    def show_noted(self, steps: Sequence[int]) -> None:
        """Mark the steps with a note on the timeline."""
        self.query_one(Timeline).noted = steps

    def show_points(self, points: Sequence[ReplayPoint]) -> None:
        """Show the verdict and the grades after each step on the timeline."""
        for timeline in self.query(Timeline).results():
            timeline.points = points
