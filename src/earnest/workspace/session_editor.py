"""The editor of an open session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.standing.assessor import Assessor
from earnest.core.text.days.day_parsing import parse_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date, datetime
    from typing import Any

    from earnest.core.evidence.grades import GradedClaim
    from earnest.core.history.changes import Edit
    from earnest.core.interview.position import Position
    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.core.text.days.day_parsing import DayReading


class SessionEditor:
    """An open session: its place, its standing, and signed changes."""

    def __init__(
        self, working: WorkingSession, clock: Callable[[], datetime], user: str, *, read_only: str = ""
    ) -> None:
        self.working = working
        self.clock, self.user = clock, user
        self.read_only = read_only
        """Why nothing can be changed; empty if changes are possible."""
        self.on_change: Callable[[Session], None] = lambda _session: None
        """Called with the session after each change."""
        self._assessor = Assessor()
        self.standing: Standing = self._assess(finds_late=True)

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self.working.session

    @property
    def author(self) -> Author:
        """Who changes it, and when."""
        return Author(self.user, self.clock())

    @property
    def today(self) -> date:
        """The day on the user's clock."""
        return self.clock().date()

    def read_day(self, typed: str) -> DayReading:
        """Return what a text means now as a day."""
        return parse_day(typed, self.today, self.session.language)

    def apply(self, change: Callable[[WorkingSession, Author], WorkingSession]) -> None:
        """Make a change.

        The standing is updated before `on_change` is called.
        """
        before = self.session
        self.working = change(self.working, self.author)
        if self.session is not before:
            self.standing = self._assess()
            self.on_change(self.session)

    def edit(self, edits: Iterable[Edit]) -> None:
        """Make edits and stay at the place."""
        self.apply(lambda working, author: working.with_edits(edits, author))

    def answer(self, typed: Mapping[str, Any]) -> Mapping[str, str]:
        """Answer the question; return what to ask about unusable fields."""
        asks: Mapping[str, str] = {}

        def change(working: WorkingSession, author: Author) -> WorkingSession:
            """Keep the answer."""
            nonlocal asks
            answered, asks = working.answer(typed, author)
            return answered

        self.apply(change)
        return asks

    def go(self, position: Position | None) -> None:
        """Go to a position; stay if it is None."""
        self.working = self.working.go(position)

    def undo(self) -> None:
        """Undo the last change, and go to where it was made."""
        self.apply(WorkingSession.undone)

    def redo(self) -> None:
        """Redo what was undone last, and go to where it was made."""
        self.apply(WorkingSession.redone)

    def show(self, session: Session) -> None:
        """Show a session that somebody else saved.

        Where the user was at the place that the file kept, they follow to its new place.
        """
        begin, interview = WorkingSession.begin, self.working.interview
        follows = self.working.place == begin(self.session, interview).place
        self.working = begin(session, interview, "" if follows else self.working.at_question)
        self.standing = self._assess()

    def try_change(self, change: Callable[[WorkingSession, Author], WorkingSession]) -> WorkingSession:
        """Return the session with a change, and keep nothing of it."""
        return change(self.working, self.author)

    def grade(self, session: Session) -> Mapping[str, GradedClaim]:
        """Return the grades of a session with a tried change."""
        return self._assessor.grade(session)

    def _assess(self, *, finds_late: bool = False) -> Standing:
        return self._assessor.assess(self.session, self.working.interview, self.today, finds_late=finds_late)
