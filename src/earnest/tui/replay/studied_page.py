"""Responsible for a replay that is learnt from: its lesson, two points compared, a step found by words or by time."""

from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from earnest.core.replay.comparison import compare
from earnest.core.replay.replay import Replay
from earnest.core.replay.session_lesson import learn_from_replay
from earnest.core.replay.step_search import find_step, list_steps, list_timeline
from earnest.tui import commands as do
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.replay.comparison_screen import ComparisonScreen
from earnest.tui.replay.player import PlayingPage
from earnest.tui.replay.session_lesson_screen import SessionLessonScreen
from earnest.tui.replay.step_search_screen import StepSearchScreen, TimelineTextScreen

TIMES = (
    "A time of that day (14:20), a day (4 Mar), both (4 Mar 14:20), a step's number, or start or end.",
    "It is the first step from then on, by the clock that the history was written by.",
)


class GoToDialog(TextDialog):
    """The line on which a time is asked for."""

    page_name = "Go to"
    enter_hint = "go there"
    line_hint = "14:20, 4 Mar, 12, start or end"


class StudiedPage(PlayingPage):
    """A replay with all that leads to a moment of it, or tells what it teaches."""

    last_word = "the last step; l for the lesson"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        *PlayingPage.COMMANDS_HERE[:4],
        *(do.LESSON, do.COMPARE, do.FIND, do.GO_TO),
        *PlayingPage.COMMANDS_HERE[4:-1],
        *(do.IN_WORDS, do.LEAVE),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((do.LESSON, do.COMPARE, do.FIND, do.GO_TO))]

    def __init__(self, film: Replay, today: date, at: int | None = None) -> None:
        super().__init__(film, today, at)
        self.marked: int | None = None
        """The step that another is to be compared with."""

    def played_out(self) -> None:
        """At the end of the film, show what it teaches."""
        self.action_lesson()

    def action_lesson(self) -> None:
        """Show what the session teaches."""
        self.stop()
        self.app.push_screen(
            SessionLessonScreen(self.film.session.client, learn_from_replay(self.film, self._today)), self._went
        )

    def action_compare(self) -> None:
        """Mark this step; where another is marked, show what differs between the two."""
        self.stop()
        if self.marked is None or self.marked == self.step:
            self.marked = self.step if self.marked is None else None
            says = "no step is marked" if self.marked is None else f"step {self.step} marked, d elsewhere compares"
            self.go(self.step, says)
            return
        found = compare(self.film, self.marked, self.step, self._today)
        self.marked = None
        self.go(self.step)
        self.app.push_screen(ComparisonScreen(self.film, found, self._today), self._went)

    def action_find(self) -> None:
        """Find a step by what it says."""
        self.stop()
        steps = list(list_steps(self.film, self._today))
        self.app.push_screen(StepSearchScreen(self.film.session.client, steps, self.step), self._went)

    def action_in_words(self) -> None:
        """Show what the line shows, in words."""
        self.stop()
        page = TimelineTextScreen(self.film.session.client, lambda: list_timeline(self.film, self._today), self.step)
        self.app.push_screen(page, self._went)

    def action_go_to(self) -> None:
        """Ask for a time, and go there."""
        self.stop()
        page = GoToDialog(self.film.session.client, "Go to which moment?", TIMES, "When", may_be_empty=False)
        self.app.push_screen(page, self._to_time)

    def _to_time(self, spoken: str | None) -> None:
        if spoken is None:
            return
        found = find_step(spoken, self.film.steps, self._today, self.step)
        self.go(self.step if found is None else found, "no such time or step" if found is None else "")

    def _went(self, step: int | None) -> None:
        if step is not None:
            self.go(step)
