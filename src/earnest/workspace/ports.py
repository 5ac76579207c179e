"""The ports: what a front end needs of the world.

The store implements them, and `cli` hands them to a front end. The keys of sessions are opaque: a front end only passes
them back.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from earnest.core.interview.stage import Interview
    from earnest.core.replay.lessons.library_lessons import SessionLessons
    from earnest.core.replay.notes import ReplayNote, ReplayNotes
    from earnest.core.standing.verdict import StandingSummary
    from earnest.core.transcripts.invitation import Invitation
    from earnest.core.transcripts.transcript import Check
    from earnest.core.tray.hearing import HeardFile
    from earnest.workspace.library import Library
    from earnest.workspace.opened_session import OpenedSession
    from earnest.workspace.page_texts import PageTexts
    from earnest.workspace.stamp import Stamp

    Run = Callable[[Sequence[str]], int]
    """Runs a program in the user's terminal until it ends, and returns its exit code."""

MANY_LINES: Final = 20
"""A pasted answer of more lines may be a transcript."""
Place = Literal["archive", "trash"]
"""Where a session can be besides the library."""


class Preferences(NamedTuple):
    """How the screens look; an empty value is the default."""

    theme: str = ""
    """`dark`, `light` or `terminal`."""
    help: str = ""
    """`open` or `folded`."""
    keys: Mapping[str, str] = MappingProxyType({})
    """Letters of commands that the user has changed, by name."""
    last_picture: str = ""
    """`off` where no picture of a page is kept for the next start."""


class ConflictCopy(NamedTuple):
    """Another version of a session, kept beside it."""

    key: str
    name: str
    """The name of its file, as people see it."""


class RemovedSession(NamedTuple):
    """A session in the archive or the trash."""

    key: str
    name: str
    """The name of its file, without the suffix."""
    client: str
    """The client, or the name of the file if it cannot be read."""


class LeftSession(NamedTuple):
    """A session as it was left."""

    key: str
    sha256: str
    """The checksum of its file."""
    client: str
    changed: datetime | None
    """When it last changed, by its own word."""
    summary: StandingSummary


class SeenPage(NamedTuple):
    """A page with its picture, and what it showed."""

    key: str
    """The key of the session; empty for home."""
    size: tuple[int, int] = (0, 0)
    """The columns and rows of the picture."""
    cells: str = ""
    """Each row of the picture, as painted; empty if it cannot be kept."""
    drawing: str = ""
    """What draws the picture in the fewest bytes."""
    stamp: Stamp | None = None
    """The stamp of the session's file that it showed."""
    listed_at: int = 0
    """When home looked at the sessions, in nanoseconds since 1970."""
    listed: int = 0
    """How many sessions home showed."""


class SessionWatch(Protocol):
    """A session that somebody else has open."""

    key: str
    is_free: bool
    """Whether nobody has it open now."""
    is_gone: bool
    """Whether its file was renamed or moved."""

    def look(self) -> OpenedSession | None:
        """Return the session if it was saved since the last look."""


class SessionStore(Protocol):
    """Single sessions. Every operation may raise a `StorageError`."""

    def open(self, key: str, *, to_write: bool = True, settles: bool = False) -> OpenedSession:
        """Open a session, locked if `to_write` is true and possible.

        With `settles`, an unfinished merge can be written too, to settle it.
        """

    def create(self, tables: Mapping[str, Any]) -> OpenedSession:
        """Begin a session and open it."""

    def watch(self, opened: OpenedSession) -> SessionWatch:
        """Watch a session that somebody else writes."""

    def conflict_copies(self, key: str) -> Sequence[ConflictCopy]:
        """Return the versions kept beside a session, the first kept first."""

    def sweep(self) -> None:
        """Remove temporary files that a crash left behind."""


class LibraryStore(Protocol):
    """All sessions of a folder. Every operation may raise a `StorageError`."""

    def catalog(self, *, samples_only: bool = False, is_quick: bool = False) -> Library:
        """Return the library; with `is_quick`, no file is read yet."""

    def name(self, key: str) -> str:
        """Return the name of a session's file, without the suffix."""

    def exists(self, key: str) -> bool:
        """Return whether there is a session with a key."""

    def archive(self, key: str) -> str:
        """Move a session to the archive and return its key there."""

    def trash(self, key: str) -> str:
        """Move a session to the trash and return its key there."""

    def propose_name(self, key: str, client: str) -> str:
        """Return the name a session's file would have, if it is another."""

    def rename(self, key: str, client: str) -> str:
        """Name a session's file after a client and return its key."""

    def restore(self, key: str) -> str:
        """Move a session back to the library and return its key."""

    def removed(self, place: Place) -> Sequence[RemovedSession]:
        """Return the sessions in the archive or the trash, last changed first."""

    def note_left(self, left: LeftSession) -> None:
        """Note a session's standing for the list; from any thread."""

    def lessons(self) -> Iterable[SessionLessons | None]:
        """Yield what each session teaches, None if unusable; for a thread."""


class InterviewStore(Protocol):
    """Interviews and samples. Every operation may raise a `StorageError`."""

    def load(self, name: str) -> Interview:
        """Return an interview; it is read only once."""

    def names(self) -> Sequence[str]:
        """Return the names of all interviews, sorted."""

    def copy_sample(self, key: str) -> str:
        """Copy a sample into the library and return its key."""


class PictureStore(Protocol):
    """The last picture of each page, shown at the next start."""

    def keep(self, seen: SeenPage) -> None:
        """Keep a page's picture if it is true; from any thread."""


class NoteStore(Protocol):
    """Notes on a replay. Every operation may raise a `StorageError`."""

    def load(self, key: str) -> ReplayNotes:
        """Return the notes on a session."""

    def keep(self, key: str, note: ReplayNote, note_id: str = "") -> ReplayNotes:
        """Add or replace a note; an empty text deletes it."""


class TranscriptStore(Protocol):
    """Transcripts of meetings. Every operation may raise a `StorageError`.

    What a check raises is raised too.
    """

    def open(self, name: str, check: Check = ...) -> HeardFile:
        """Return the transcript in a file, by its typed path."""

    def parse(self, text: str, check: Check = ...) -> HeardFile:
        """Return the transcript that was pasted."""

    def open_invitation(self, name: str) -> Invitation:
        """Return a calendar's invitation in a file, by its typed path."""


class KeptPages(Protocol):
    """What is typed on pages that need no open session."""

    def open(self) -> PageTexts:
        """Return what was left there, kept from now on."""

    def close(self) -> None:
        """Write what was typed; it is offered again."""


class UserEnvironment(Protocol):
    """The person at the keyboard and their machine."""

    user_name: str
    """The unix user's name."""

    @property
    def full_name(self) -> str:
        """The user's full name as the system knows it, or empty."""

    @property
    def language(self) -> str:
        """The language of the locale, such as `en-US`."""

    def propose_name(self, parts: Sequence[str]) -> str:
        """Return the name of a new file about some things."""

    def export(self, name: str, text: str) -> str:
        """Write a text to a new private file; return where it is.

        Raises:
            ExportFailed: There is such a file already, or it cannot be written.
        """

    def preferences(self) -> Preferences:
        """Return what the user chose before."""

    def keep_preferences(self, chosen: Preferences) -> None:
        """Keep what the user chose; a failure is ignored."""

    def open_pages(self) -> PageTexts:
        """Return what was typed where no session is open to be written.

        What is typed there is kept from now on.
        """

    def close_pages(self) -> None:
        """Write what was typed there; it is offered again."""
