"""The library: the sessions that home lists."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from earnest.core.text.normalize import normalize_once
from earnest.workspace.stamp import SECOND, local_time

if TYPE_CHECKING:
    from datetime import datetime

    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.core.standing.verdict import StandingSummary


class EntryMarks(NamedTuple):
    """What few sessions of a list have; most share one."""

    message: str = ""
    """Why it cannot be used; empty if it can."""
    is_sample: bool = False
    fullness: str = ""
    """That its file is nearly full, and the way out; else empty."""
    has_second_version: bool = False
    has_notes: bool = False
    came_in: bool = False
    """Whether a team's last sync brought it."""


UNMARKED: Final = EntryMarks()


class LibraryEntry:
    """One session of the list, with what is known about it.

    A list may hold a hundred thousand, so each keeps little, and nothing that others of its kind can tell.
    """

    __slots__ = ("changed_at", "client", "key", "marks", "search_text", "summary")
    search_text: bytes
    """What is searched first, encoded: client, verdict and weakest link."""

    def __init__(
        self,
        key: str,
        client: str,
        changed_at: int | None,
        summary: StandingSummary | None = None,
        marks: EntryMarks = UNMARKED,
    ) -> None:
        """Make an entry.

        Args:
            key: The session's key in the library.
            client: The client's name, or that of a file that cannot be read.
            changed_at: When the session last changed, in seconds since 1970; None for a sample.
            summary: Its standing; None if it has none or is not read yet.
            marks: What few have.
        """
        self.key, self.client, self.changed_at, self.summary = key, client, changed_at, summary
        self.marks = UNMARKED if marks == UNMARKED else marks

    def __getattr__(self, name: str) -> bytes:
        """Work out the searched text when it is first wanted."""
        if name != "search_text":
            raise AttributeError(name)
        words = f"{self.summary.verdict.phrase} {' '.join(filter(None, self.summary.line))}" if self.summary else ""
        self.search_text = encode_term(normalize_once(f"{self.client} {words}"))
        return self.search_text

    @property
    def file(self) -> str:
        """The name of its file."""
        return PurePath(self.key).name

    @property
    def changed(self) -> datetime | None:
        """When it last changed, in local time; None for a sample."""
        return None if self.changed_at is None else local_time(self.changed_at * SECOND)

    @property
    def is_read(self) -> bool:
        """Whether its standing is known, or why it has none."""
        return self.summary is not None or bool(self.marks.message)

    @property
    def is_practice(self) -> bool:
        """Whether it is for practice: only a search lists it."""
        return self.summary is not None and self.summary.is_practice


def encode_term(text: str) -> bytes:
    """Return a normalized text as `search_text` holds it."""
    return text.encode("utf-8", "surrogatepass")


def find_shared_clients(clients: Iterable[str]) -> frozenset[str]:
    """Return the clients of more than one session."""
    return frozenset(client for client, count in Counter(clients).items() if client and count > 1)


def sort_newest_first(entries: Iterable[LibraryEntry]) -> list[LibraryEntry]:
    """Return entries in the order of a list: last changed first."""
    by_key = sorted(entries, key=lambda entry: entry.key)
    return sorted(by_key, key=lambda entry: math.inf if entry.changed_at is None else -entry.changed_at)


class AssessedEntry(NamedTuple):
    """A session as it was read, with its standing if any."""

    session: Session | None
    standing: Standing | None
    line: tuple[str, str] | None = None
    """A label and a sentence about its weakest link; None without a standing."""


class TeamNews(NamedTuple):
    """What the last sync with a team brought, and what waits since."""

    came: frozenset[str]
    """The files of the sessions that others had changed."""
    to_settle: frozenset[str]
    """The files in which both sides changed an answer."""
    lines: tuple[str, ...]
    """What to tell of it; nothing where nothing is new."""


class Library(Protocol):
    """The user's own sessions and the samples."""

    news: TeamNews | None
    """What a team's last sync brought; None without a team."""
    entries: Sequence[LibraryEntry]
    """The user's own sessions, last changed first."""
    samples: Sequence[LibraryEntry]
    """The samples, which are shown if there are no entries."""
    count: int
    """The number of the user's own sessions, listed or not."""
    is_whole: bool
    """Whether all of them are among the entries."""

    def load_whole(self) -> Library:
        """Return the whole library; for a thread."""

    def read(self) -> Iterator[LibraryEntry]:
        """Read and yield the sessions not known yet; for a thread."""

    def read_samples(self) -> None:
        """Read the samples; for a thread."""

    def assess(self, key: str) -> AssessedEntry:
        """Return a session with its standing, read."""

    @property
    def is_ready(self) -> bool:
        """Whether the modules that read and judge a session are loaded."""

    def is_quick(self, key: str) -> bool:
        """Return whether a session is small enough to be read at once."""

    def search(self, term: str, keys: Iterable[str]) -> Iterator[str]:
        """Yield the keys of sessions that contain a term; for a thread."""


def search_texts(session: Session) -> Iterator[str]:
    """Yield the texts of a session that a search covers."""
    for claim in session.claims.values():
        yield claim.text
    yield from (quote.words for quote in session.quote.values())
    yield from (person.name for _, person in session.people())
