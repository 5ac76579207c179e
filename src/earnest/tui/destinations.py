"""Where a screen can lead, and the message that asks for it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from earnest.core.history.undo import RestorePoint
    from earnest.core.interview.places import Place
    from earnest.core.reports.document import Document


class Go(Message):
    """A screen leads to a destination."""

    def __init__(self, destination: Destination) -> None:
        super().__init__()
        self.destination = destination


class View(StrEnum):
    """A destination by name alone; a command's action is `go('why')`."""

    HOME = "home"
    """The list of sessions."""
    WHY = "why"
    """Why the verdict is what it is."""
    REVIEW = "review"
    """Everything that was said."""
    QUESTIONS = "questions"
    """The sheet of questions for the next meeting."""
    MORE_QUESTIONS = "more_questions"
    """The questions after the first round."""
    PEOPLE = "people"
    """Who said what."""
    PROPOSAL = "proposal"
    MEETING = "meeting"
    """The write-up of a meeting, to be chosen first."""
    SAY_BACK = "say_back"
    """A say-back of the best chain."""
    OUTCOME = "outcome"
    """The question about how it went."""
    REPLAY = "replay"
    """How the session grew."""
    LESSONS = "lessons"
    """What the sessions teach together."""
    TAKE_OVER = "take_over"
    """The session that somebody else had open, to be written in now."""
    RESTORE_LAST = "restore_last"
    """The session that was archived last, brought back."""
    ARCHIVE = "archive"
    """What is in the archive, to be brought back."""
    TRASH = "trash"
    """What is in the trash, to be brought back."""
    EXPORT = "export"
    """A document to copy, write to a file or print; the user chooses which."""
    EDITOR = "editor"
    """The user's own editor, for the long answer that was written in last."""
    KEYS = "keys"
    """The list of keys."""
    THEME = "theme"
    """The next theme."""
    REDRAW = "redraw"
    """The screen drawn again, whatever the terminal shows."""


class SayBack(NamedTuple):
    """A say-back of some claims, or one on file to be rewritten."""

    claims: Sequence[str] = ()
    record: str = ""


class Corrected(NamedTuple):
    """What they corrected in a say-back, to be chosen."""

    record: str


class RestoreStep(NamedTuple):
    """The session as it was at a step of its replay."""

    point: RestorePoint


class OpenSession(NamedTuple):
    """A session of the library, or a copy of a sample."""

    key: str
    is_sample: bool = False
    first: Destination | None = None


class NewSession(NamedTuple):
    """A new session; the claims of `copy_of` are taken along."""

    interview: str = "client"
    copy_of: str = ""


class ArchiveSession(NamedTuple):
    """A session to move to the archive."""

    key: str


class DeleteSession(NamedTuple):
    """A session to move to the trash, once its name is typed."""

    key: str


class ReplaySession(NamedTuple):
    """The replay of the session with a key."""

    key: str


class ToPlace(NamedTuple):
    """A place of the interview."""

    place: Place


class ToClaim(NamedTuple):
    """The question that a claim answers."""

    claim: str


class ToStage(NamedTuple):
    """A stage."""

    stage: str


class ToPerson(NamedTuple):
    """The question about a person."""

    person: str


class MarkNamesake(NamedTuple):
    """Somebody of the user's name, to be marked as another person."""

    person: str


class AnswerRemark(NamedTuple):
    """A remark to be answered."""

    key: str


class AddOwnQuestion(NamedTuple):
    """A question of the user's own, to be added about a claim."""

    claim: str


class EditOwnQuestion(NamedTuple):
    """A question of the user's own, to be rewritten."""

    key: str


class RemoveOwnQuestion(NamedTuple):
    """A question of the user's own, to be removed."""

    key: str


class Export(NamedTuple):
    """A document to copy, write to a file or print."""

    title: str
    name: str
    document: Document


Destination = (
    View | SayBack | Corrected | RestoreStep | OpenSession | NewSession | ArchiveSession | DeleteSession | ReplaySession
    | ToPlace | ToClaim | ToStage | ToPerson | MarkNamesake | AnswerRemark
    | AddOwnQuestion | EditOwnQuestion | RemoveOwnQuestion | Export
)  # fmt: skip
"""Everywhere that a screen can lead."""

EVERYWHERE = frozenset({View.KEYS, View.THEME, View.REDRAW, View.EDITOR, View.EXPORT})
"""What the app does without leaving the screen."""
