"""Responsible for all that is only looked at in a talk: why, the review, the sheet, replay, papers, help."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.replay.replay import Replay
from earnest.core.replay.replay_text import describe_replay
from earnest.core.replay.session_lesson import learn_from_replay
from earnest.core.replay.session_lesson_text import describe_lesson
from earnest.core.standing.standing import Standing
from earnest.plain.console import CommandGiven, Console
from earnest.plain.people import show_people
from earnest.plain.reports import say_document, show_review, show_sheet
from earnest.plain.session_text import describe_why


class Context(NamedTuple):
    """What the talk needs of the world: the time, who writes, where it is kept, and an editor."""

    clock: Callable[[], datetime]
    user: str
    keep: Callable[[WorkingSession], str]
    """Puts a session on disk; returns what is to be said where that did not happen."""
    edit: Callable[[str], tuple[str, str]]
    """Lets the user write a text; returns it, and what is to be said."""
    read_only: str = ""


class Viewing:
    """A talk about a session, as far as it is looked at."""

    sitting: WorkingSession
    _talk: Console
    _world: Context
    _standing: Standing

    @property
    def _pen(self) -> Author:
        return Author(self._world.user, self._world.clock())

    def _take(self, sitting: WorkingSession) -> None:
        raise NotImplementedError

    def _obey(self, letter: str) -> bool:
        raise NotImplementedError

    def _do(self, deed: Callable[[], WorkingSession]) -> None:
        """Do something that asks on its own; a command in its place is obeyed instead."""
        try:
            self._take(deed())
        except CommandGiven as asked:
            self._obey(asked.letter)

    def _on_w(self) -> None:
        self._talk.say(*describe_why(self.sitting.session, self._standing, self._world.clock().date()))

    def _on_t(self) -> None:
        film = Replay(self.sitting.session, self.sitting.interview)
        self._talk.say(*describe_replay(film, self._world.clock().date()))

    def _on_l(self) -> None:
        film = Replay(self.sitting.session, self.sitting.interview)
        self._talk.say(*describe_lesson(learn_from_replay(film, self._world.clock().date())))

    def _on_r(self) -> None:
        self._do(lambda: show_review(self._talk, self.sitting, self._standing, self._world.clock().date()))

    def _on_i(self) -> None:
        read_only = bool(self._world.read_only)
        self._do(lambda: show_people(self._talk, self.sitting, self._pen, read_only=read_only))

    def _on_m(self) -> None:
        self._do(lambda: show_sheet(self._talk, self.sitting, self._standing, self._pen))

    def _on_o(self) -> None:
        try:
            say_document(self._talk, self.sitting, self._standing, self._world.clock().date())
        except CommandGiven as asked:
            self._obey(asked.letter)

    def _on_f(self) -> None:
        question = self.sitting.question
        self._talk.say(question.help, f"Another answer, from {question.example_from}: {question.example}")
