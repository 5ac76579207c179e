"""The replay of a session, step by step."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from earnest.core.replay.cursor import JumpKind, ReplayCursor
from earnest.core.replay.notes import NONE, ReplayNotes
from earnest.core.replay.replay import Replay, ReplayPoint
from earnest.tui import key_commands as do
from earnest.tui import texts as everywhere
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.destinations import View
from earnest.tui.replay import texts as say
from earnest.tui.replay.notes import Keep, NoteEditor
from earnest.tui.replay.past_state import PastState, ShowReview, ShowWhy
from earnest.tui.replay.player import ReplayPlayer
from earnest.tui.replay.step_finder import StepFinder
from earnest.tui.replay.view import ReplayView
from earnest.tui.runtime.tasks import read_on_thread, tasks_of
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.top_line import Mark, SaveState
from earnest.workspace.page_texts import PageTexts


class ReplayScreen(BaseScreen):
    """A session's history, dismissed with a step to restore or with None.

    Args:
        replay: The history.
        today: The day that dates are shown from.
        notes: The notes on its steps.
        keep_note: Keeps a note; None if no note can be kept.
        user: Who writes notes now.
        clock: Returns the time now.
        may_restore: Whether the session can be restored to a step.
        pages: Keeps what is typed for notes until it is kept.
        file_name: The name of the session's file, for error messages.
        show_why: Makes a screen of why a verdict is what it is.
        show_review: Makes a screen of everything that was said.
    """

    page_name = say.TITLE
    CSS_PATH = "screen.tcss"
    COMMANDS_HERE: ClassVar[do.Commands] = (
        *(do.STEP, do.STEP_BACK, do.NEXT_VERDICT, do.PLAY, do.LESSON, do.COMPARE, do.FIND_STEP, do.GO_TO),
        *(do.VERDICT_BEFORE, do.FASTER, do.SLOWER, do.PACE, do.WHY, do.REVIEW),
        *(do.NEXT_SITTING, do.SITTING_BEFORE, do.NEXT_MEETING, do.MEETING_BEFORE),
        *(do.NEXT_SAME_CLAIM, do.PREVIOUS_SAME_CLAIM),
        *(do.NEXT_QUESTION, do.QUESTION_BEFORE, do.TIMELINE_TEXT, do.NOTE, do.NEXT_NOTE, do.RESTORE_STEP, do.LEAVE),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *do.bindings(COMMANDS_HERE),
        ("right", "jump('next_step')"),
        ("left", "jump('previous_step')"),
        ("home", "jump('start')"),
        ("end", "jump('end')"),
    ]

    def __init__(
        self,
        replay: Replay,
        today: date,
        *,
        notes: ReplayNotes = NONE,
        keep_note: Keep | None = None,
        user: str = "",
        clock: Callable[[], datetime] = datetime.now,
        may_restore: bool = False,
        pages: PageTexts | None = None,
        file_name: str = "",
        show_why: ShowWhy,
        show_review: ShowReview,
    ) -> None:
        super().__init__()
        self.replay, self.step = replay, len(replay)
        self.player = ReplayPlayer(
            replay.steps,
            step=lambda: self.go(self.step + 1),
            say=lambda word: self.go(self.step, word),
            end=lambda: self.action_ask("lesson"),
            set_timer=self.set_timer,
        )
        self._today, self._may_restore = today, may_restore
        self._word = ""
        """What is said at the right of the top line, until the next step."""
        self._pending: JumpKind | None = None
        """The jump to make once all verdicts are worked out, unless another key comes first."""
        self._finder = StepFinder(replay, today, self.go)
        self._state = PastState(replay, today, show_why=show_why, show_review=show_review)
        self._notes = NoteEditor(
            replay, notes, keep=keep_note, user=user, clock=clock, changed=self.show_step, file_name=file_name
        )
        self._notes.pages = pages or PageTexts()
        if left := self._notes.left_at:
            self.step, self._word = min(left), say.NOTE_UNSAVED

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the view of the replay."""
        yield ReplayView(self.replay, self._today)

    def on_mount(self) -> None:
        """Show the step, and work out all verdicts on a thread."""
        super().on_mount()
        self.show_step()
        read_on_thread(self, self._find_points, self._show_points)

    def _find_points(self) -> tuple[ReplayPoint, ...]:
        return self.replay.points.all

    def _show_points(self, points: tuple[ReplayPoint, ...]) -> None:
        for view in self.query(ReplayView).results():
            view.show_points(points)
        if self._pending is not None and self.is_attached and self.is_active:
            self.action_jump(self._pending)

    def show_step(self) -> None:
        """Show the step, the state after it, and its notes."""
        words = ", ".join(filter(None, (everywhere.READ_ONLY, self._word)))
        say_where(self, self.replay.session.client, Mark(words, SaveState.READ_ONLY))
        self.query_one(ReplayView).show_noted(self._notes.notes.steps_noted(self.replay.steps))
        self.query_one(ReplayView).show(self.step, self._notes.describe(self.step, self._today))
        self.show_keys()

    def go(self, step: int, word: str = "") -> None:
        """Go to a step or the nearest end; say a word above."""
        self.step, self._word, self._pending = max(0, min(step, len(self.replay))), word, None
        self.show_step()

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts at this step."""
        if not len(self.replay) and command in self.COMMANDS_HERE:
            return command in {do.WHY, do.REVIEW, do.LEAVE}
        if command is do.RESTORE_STEP:
            return self._may_restore and self.step < len(self.replay)
        if command is do.NEXT_NOTE:
            return bool(self._notes.notes.note)
        return self._notes.can_write if command is do.NOTE else super().can_do(command)

    def lead(self) -> list[Hint]:
        """Return no hints: there is no field."""
        return []

    def action_jump(self, kind: str) -> None:
        """Jump to another step, now or once all verdicts are worked out."""
        self.player.pause()
        jump = ReplayCursor(self.replay, self.step, self._notes.notes).jump(JumpKind(kind))
        self.go(jump.step, jump.why_not)
        self._pending = JumpKind(kind) if jump.is_pending else None

    def action_play(self, how: str = "") -> None:
        """Play or pause, or change the speed: `faster`, `slower` or `in_proportion`."""
        match how:
            case "faster":
                self.player.faster()
            case "slower":
                self.player.slower()
            case "in_proportion":
                self.player.in_proportion()
            case _ if self.player.is_playing:
                self.player.pause()
            case _:
                if self.step == len(self.replay):
                    self.go(0)
                self.player.play(self.step)

    def action_ask(self, what: str) -> None:
        """Ask for a `note`, a `restore`, or a step to go to."""
        self.player.pause()
        tasks = tasks_of(self)
        match what:
            case "note":
                tasks.start(self._notes.write(self.step, tasks.ask))
            case "restore":
                tasks.start(self._state.restore(self.step, tasks.ask, self.dismiss))
            case _:
                tasks.start(self._finder.find(what, self.step, tasks.ask))

    def action_go(self, view: str) -> None:
        """Show why or the review after this step; else, ask the app."""
        if view in {View.WHY, View.REVIEW}:
            self.player.pause()
            self._pending = None
            self.app.push_screen(self._state.screen(View(view), self.step))
        else:
            super().action_go(view)

    def action_leave(self) -> None:
        """Go back."""
        self.player.pause()
        self._pending = None
        self.dismiss(None)
