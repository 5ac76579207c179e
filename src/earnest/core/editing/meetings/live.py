"""A meeting while it is held: its clock, questions and lines."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from earnest.core.editing.meetings.lines import CLOSING, measure_elapsed
from earnest.core.model.kinds import natural
from earnest.core.model.meetings.lines import QUESTION, VERBATIM, MeetingLine
from earnest.core.model.meetings.meeting import Meeting
from earnest.core.model.records import split_target
from earnest.core.model.session import Session

CLOSING_MINUTES, CLOSING_PART = 5, 3
"""So many minutes before the end the closing question takes the first place; in a short meeting, such a part of it."""
LONGEST = timedelta(hours=12)
"""A meeting that began longer ago is over, though nobody ended it."""
NEXT = 2
"""How many questions are shown after the one to ask now."""


class LiveClock(NamedTuple):
    """How long a meeting has gone on, and how long is left."""

    gone: int
    """Whole minutes."""
    left: int | None
    """Whole minutes; below nothing where it is over time, None where no length is known."""

    @property
    def is_closing(self) -> bool:
        """Whether it is time for the closing question."""
        if self.left is None:
            return False
        return self.left <= min(CLOSING_MINUTES, (self.gone + self.left) // CLOSING_PART)

    def __str__(self) -> str:
        """Return both in words."""
        gone = f"{_count(self.gone)} in"
        if self.left is None:
            return gone
        return f"{gone}, {_count(self.left)} left" if self.left >= 0 else f"{gone}, {_count(-self.left)} over"


class LiveQuestion(NamedTuple):
    """A question that is still to be asked."""

    key: str
    """The id of the planned question; empty for the closing one."""
    text: str
    about: str
    """The text of the claim that it is about."""

    @property
    def is_closing(self) -> bool:
        """Whether it is the one that ends every meeting."""
        return not self.key


def choose_next(
    session: Session, meeting: Meeting, clock: LiveClock, passed: int = 0, closing: str = CLOSING
) -> tuple[LiveQuestion, ...]:
    """Return the question to ask now and the next two.

    The closing one comes first shortly before the end, and once nothing else is left, until it was asked.

    Args:
        session: The session.
        meeting: The meeting that is held.
        clock: How long it has gone on.
        passed: How often the next question was wanted.
        closing: The words of the question that ends it.
    """
    planned = meeting.plan.question
    found = [
        LiveQuestion(key, planned[key].text, _find_subject(session, planned[key].about))
        for key in list_open(meeting, passed)
    ]
    is_closed = any(line.kind == QUESTION and line.text in {CLOSING, closing} for line in meeting.line.values())
    if (clock.is_closing or not found) and not is_closed:
        found.insert(0, LiveQuestion("", closing, ""))
    return tuple(found[: 1 + NEXT])


def read_clock(meeting: Meeting, now: datetime) -> LiveClock:
    """Return the clock of a meeting."""
    gone = max(measure_elapsed(meeting, now), timedelta())
    minutes = int(gone.total_seconds()) // 60
    return LiveClock(minutes, None if meeting.plan.minutes is None else meeting.plan.minutes - minutes)


def find_live(session: Session, now: datetime) -> str:
    """Return the meeting that is being held; or nothing."""
    held = [
        key
        for key, meeting in session.meeting.items()
        if meeting.began and not meeting.ended and measure_elapsed(meeting, now) < LONGEST
    ]
    return max(held, key=natural, default="")


def list_open(meeting: Meeting, passed: int = 0) -> tuple[str, ...]:
    """Return the questions that are not asked yet, the next one first.

    Args:
        meeting: The meeting.
        passed: How often the next one was wanted; those passed by come again at the end.
    """
    asked = {line.asks for line in meeting.line.values()}
    left = [key for key in sorted(meeting.plan.question, key=natural) if key not in asked]
    at = passed % len(left) if left else 0
    return tuple(left[at:] + left[:at])


def list_lines(meeting: Meeting) -> Sequence[tuple[str, MeetingLine]]:
    """Return the lines of a meeting as they were typed."""
    return sorted(meeting.line.items(), key=lambda each: natural(each[0]))


def is_word_for_word(line: MeetingLine) -> bool:
    """Return whether a line holds their very words."""
    return line.kind == VERBATIM


def _find_subject(session: Session, about: str) -> str:
    claim = session.claims.get(split_target(about)[0]) if about else None
    return " ".join(claim.text.split()) if claim else ""


def _count(minutes: int) -> str:
    return f"{minutes} minute{'' if minutes == 1 else 's'}"
