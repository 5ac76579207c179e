"""Responsible for all that is only looked at in a talk: why, the review, the sheet, replay, papers, help."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from earnest.core.editing.working_session import Sitting
from earnest.core.history.changes import Pen
from earnest.core.replay.replay import Film
from earnest.core.replay.replay_text import replay_told
from earnest.core.replay.session_lesson import lesson
from earnest.core.replay.session_lesson_text import lesson_told
from earnest.core.standing.standing import Standing
from earnest.plain.console import Asked, Talk
from earnest.plain.people import people_told
from earnest.plain.reports import asked_of_them, paper_said, reviewed
from earnest.plain.session_text import why_told


class World(NamedTuple):
    """What the talk needs of the world: the time, who writes, where it is kept, and an editor."""

    clock: Callable[[], datetime]
    user: str
    keep: Callable[[Sitting], str]
    """Puts a session on disk; returns what is to be said where that did not happen."""
    edit: Callable[[str], tuple[str, str]]
    """Lets the user write a text; returns it, and what is to be said."""
    read_only: str = ""


class Viewing:
    """A talk about a session, as far as it is looked at."""

    sitting: Sitting
    _talk: Talk
    _world: World
    _standing: Standing

    @property
    def _pen(self) -> Pen:
        return Pen(self._world.user, self._world.clock())

    def _take(self, sitting: Sitting) -> None:
        raise NotImplementedError

    def _obey(self, letter: str) -> bool:
        raise NotImplementedError

    def _do(self, deed: Callable[[], Sitting]) -> None:
        """Do something that asks on its own; a command in its place is obeyed instead."""
        try:
            self._take(deed())
        except Asked as asked:
            self._obey(asked.letter)

    def _on_w(self) -> None:
        self._talk.say(*why_told(self.sitting.session, self._standing, self._world.clock().date()))

    def _on_t(self) -> None:
        film = Film(self.sitting.session, self.sitting.interview)
        self._talk.say(*replay_told(film, self._world.clock().date()))

    def _on_l(self) -> None:
        film = Film(self.sitting.session, self.sitting.interview)
        self._talk.say(*lesson_told(lesson(film, self._world.clock().date())))

    def _on_r(self) -> None:
        self._do(lambda: reviewed(self._talk, self.sitting, self._standing, self._world.clock().date()))

    def _on_i(self) -> None:
        read_only = bool(self._world.read_only)
        self._do(lambda: people_told(self._talk, self.sitting, self._pen, read_only=read_only))

    def _on_m(self) -> None:
        self._do(lambda: asked_of_them(self._talk, self.sitting, self._standing, self._pen))

    def _on_o(self) -> None:
        try:
            paper_said(self._talk, self.sitting, self._standing, self._world.clock().date())
        except Asked as asked:
            self._obey(asked.letter)

    def _on_f(self) -> None:
        question = self.sitting.question
        self._talk.say(question.help, f"Another answer, from {question.example_from}: {question.example}")
