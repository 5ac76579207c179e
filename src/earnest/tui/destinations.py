"""Where a screen can lead, and what is taken along."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from earnest.core.history.undo import RestorePoint
    from earnest.core.interview.places import Place
    from earnest.core.model.keys import KeyPath
    from earnest.core.reports.document import Document
    from earnest.core.tray.hearing import HeardFile


RECORD = "record"
"""In a draft, the record that the words in its form rewrite."""
SAID = "said"
"""In a draft, the words that are said back."""
MEETING = "meeting."
"""In a draft, before the texts of a meeting."""
PLAN = "plan."
"""In a draft, before the texts of a meeting's plan."""
LIVE = "live."
"""In a draft, before the line in hand of a meeting that is held."""
PROPOSAL = "proposal."
"""In a draft, before the texts of the proposal."""


def name_draft(kind: str, *about: object) -> str:
    """Return what drafts call a page: its kind and its matter."""
    return " ".join(map(str, (kind, *about)))


Kind = TypeVar("Kind", bound=type[tuple[Any, ...]])


def distinct(kind: Kind) -> Kind:
    """Make a named tuple differ from tuples of other types.

    A frozen dataclass would too, but takes three times as long to import.
    """
    for name, method in (("__eq__", _is_same), ("__ne__", _is_other), ("__hash__", _hash)):
        setattr(kind, name, method)
    return kind


def _is_same(one: tuple[Any, ...], other: object) -> bool:
    return type(one) is type(other) and tuple.__eq__(one, other)


def _is_other(one: tuple[Any, ...], other: object) -> bool:
    return not _is_same(one, other)


def _hash(one: tuple[Any, ...]) -> int:
    return hash((type(one), tuple(one)))


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
    QUOTES = "quotes"
    """All their words, and what each speaks for."""
    GRID = "grid"
    """The contenders against the criteria."""
    HEAR = "hear"
    """A transcript, to be chosen first, and its tray."""
    PROPOSAL = "proposal"
    PLAN = "plan"
    """Who comes to the next meeting, when, and how long it is."""
    MEETING = "meeting"
    """The write-up of a meeting, to be chosen first."""
    LIVE = "live"
    """The page for notes during a meeting."""
    SAY_BACK = "say_back"
    """A say-back of the best chain."""
    OUTCOME = "outcome"
    """The question about how it went."""
    REPLAY = "replay"
    """How the session grew."""
    LESSONS = "lessons"
    """What the sessions teach together."""
    RENAME = "rename"
    """Another name for the client, and for the file if asked."""
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
    MANUAL = "manual"
    """The first page of the manual."""
    THEME = "theme"
    """The next theme."""
    REDRAW = "redraw"
    """The screen drawn again, whatever the terminal shows."""


@distinct
class SayBack(NamedTuple):
    """A say-back of some claims, or one on file to be rewritten."""

    claims: Sequence[str] = ()
    record: str = ""


@distinct
class Hear(NamedTuple):
    """A transcript that was read, to be brought into the session."""

    heard: HeardFile


@distinct
class TakeQuotes(NamedTuple):
    """The words of a meeting to take quotes from, then its write-up."""

    meeting: str
    is_from_file: bool
    """Whether from a transcript, to be chosen first; else from the lines typed in it."""


@distinct
class WriteUp(NamedTuple):
    """The write-up of a meeting."""

    meeting: str


@distinct
class HeardSaidBack(NamedTuple):
    """A say-back that was made in a meeting."""

    said: str
    reply: str
    who: str


@distinct
class TrayPage(NamedTuple):
    """Another page of a transcript: `mirror` or `voices`."""

    name: str


@distinct
class Corrected(NamedTuple):
    """What they corrected in a say-back, to be chosen."""

    record: str


@distinct
class RestoreStep(NamedTuple):
    """The session as it was at a step of its replay."""

    point: RestorePoint


@distinct
class OpenSession(NamedTuple):
    """A session of the library, or a copy of a sample."""

    key: str
    is_sample: bool = False
    first: Destination | None = None


@distinct
class NewSession(NamedTuple):
    """A new session; the claims of `copy_of` are taken along."""

    interview: str = "client"
    copy_of: str = ""


@distinct
class ArchiveSession(NamedTuple):
    """A session to move to the archive."""

    key: str


@distinct
class DeleteSession(NamedTuple):
    """A session to move to the trash, once its name is typed."""

    key: str


@distinct
class ReplaySession(NamedTuple):
    """The replay of the session with a key."""

    key: str


@distinct
class ToPlace(NamedTuple):
    """A place of the interview."""

    place: Place


@distinct
class ToClaim(NamedTuple):
    """The question that a claim answers."""

    claim: str


@distinct
class ToAnswer(NamedTuple):
    """The question that a key of the file answers."""

    path: KeyPath


@distinct
class ToRecord(NamedTuple):
    """A quote or a source of a claim, or a new one."""

    claim: str
    record: str
    part: str = ""
    """The part of the claim that a new one is for."""


@distinct
class ToStage(NamedTuple):
    """A stage."""

    stage: str


@distinct
class ToPerson(NamedTuple):
    """The question about a person."""

    person: str


@distinct
class AnswerRemark(NamedTuple):
    """A remark to be answered."""

    key: str


@distinct
class AddOwnQuestion(NamedTuple):
    """A question of the user's own, to be added about a claim."""

    claim: str


@distinct
class EditOwnQuestion(NamedTuple):
    """A question of the user's own, to be rewritten."""

    key: str


@distinct
class RemoveOwnQuestion(NamedTuple):
    """A question of the user's own, to be removed."""

    key: str


@distinct
class ReadManual(NamedTuple):
    """A page of the manual, from a heading on."""

    topic: str
    heading: str = ""


@distinct
class Export(NamedTuple):
    """A document to copy, write to a file or print."""

    title: str
    name: str
    document: Document
    file: str = ""
    """What its file is called; the name unless given."""


Destination = (
    View | SayBack | Corrected | RestoreStep | OpenSession | NewSession | ArchiveSession | DeleteSession | ReplaySession
    | Hear | TakeQuotes | WriteUp | ToPlace | ToClaim | ToAnswer | ToRecord | ToStage | ToPerson | AnswerRemark
    | AddOwnQuestion | EditOwnQuestion | RemoveOwnQuestion | ReadManual | Export
)  # fmt: skip
"""Everywhere that a screen can lead."""

EVERYWHERE = frozenset({View.KEYS, View.MANUAL, View.THEME, View.REDRAW, View.EDITOR, View.EXPORT})
"""What the app does without leaving the screen."""
WRITING = frozenset((View.SAY_BACK, View.PLAN, View.MEETING, View.LIVE, View.PROPOSAL, View.RENAME, View.HEAR))
"""The views that edit the open session."""


def is_written_in(destination: Destination) -> bool:
    """Return whether a destination edits the open session."""
    return isinstance(destination, SayBack | Hear | TakeQuotes | WriteUp) or (
        isinstance(destination, View) and destination in WRITING
    )
