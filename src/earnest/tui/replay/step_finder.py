"""Ways to find a step: lesson, comparison, search, timeline, time."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from textual.screen import Screen

from earnest.core.replay.comparison import compare
from earnest.core.replay.cursor import Jump
from earnest.core.replay.lessons.session_lesson import learn_from_replay
from earnest.core.replay.replay import Replay
from earnest.core.replay.step_search import find_step, list_steps, list_timeline
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.replay import texts as say
from earnest.tui.replay.comparison_screen import ComparisonScreen
from earnest.tui.replay.session_lesson_screen import SessionLessonScreen
from earnest.tui.replay.step_search_screen import StepSearchScreen
from earnest.tui.replay.timeline.text_screen import TimelineTextScreen

TIMES = (
    say.GO_TO_TIMES,
    say.GO_TO_FIRST,
)

Ask = Callable[[Screen[Any]], Awaitable[Any]]
"""Shows a screen and returns what it is dismissed with."""


class StepFinder:
    """Asks the user for a step, and goes to it."""

    def __init__(self, replay: Replay, today: date, go: Callable[[int, str], None]) -> None:
        self._replay, self._today, self._go = replay, today, go
        self._marked: int | None = None

    async def find(self, way: str, at: int, ask: Ask) -> None:
        """Ask for a step and go to it.

        Args:
            way: `lesson`, `comparison`, `search`, `timeline` or `time`.
            at: The present step.
            ask: Shows a screen and returns what it is dismissed with.
        """
        if way == "comparison":
            found = await self._compare(at, ask)
        elif way == "time":
            found = await self._find_time(at, ask)
        else:
            step: int | None = await ask(self._screen(way, at))
            found = None if step is None else Jump(step)
        if found is not None:
            self._go(found.step, found.why_not)

    def _screen(self, way: str, at: int) -> Screen[Any]:
        """Return a screen that is dismissed with a step, or None."""
        replay, today, client = self._replay, self._today, self._replay.session.client
        match way:
            case "lesson":
                return SessionLessonScreen(client, learn_from_replay(replay, today))
            case "search":
                return StepSearchScreen(client, list(list_steps(replay, today)), at)
            case "timeline":
                return TimelineTextScreen(client, lambda: list_timeline(replay, today), at)
            case _:
                raise ValueError(way)

    async def _compare(self, at: int, ask: Ask) -> Jump | None:
        """Mark a step, or compare it with the marked one."""
        marked = self._marked
        if marked is None:
            self._marked = at
            return Jump(at, say.MARKED.format(step=at))
        self._marked = None
        if marked == at:
            return Jump(at, say.MARK_REMOVED)
        found = compare(self._replay, marked, at, self._today)
        self._go(at, "")
        step: int | None = await ask(ComparisonScreen(self._replay, found, self._today))
        return None if step is None else Jump(step)

    async def _find_time(self, at: int, ask: Ask) -> Jump | None:
        """Ask for a time, a day or a step's number."""
        dialog = TextDialog(
            self._replay.session.client,
            say.GO_TO_TITLE,
            TIMES,
            say.GO_TO_LABEL,
            page=say.GO_TO_PAGE,
            enter_hint=say.GO_TO_ENTER,
            line_hint=say.GO_TO_HINT,
        )
        spoken: str | None = await ask(dialog)
        if spoken is None:
            return None
        found = find_step(spoken, self._replay.steps, self._today, at, self._replay.session.language)
        return Jump(at, say.GO_TO_NONE) if found is None else Jump(found)
