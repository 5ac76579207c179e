"""The face of the library: the sessions that home lists, wherever they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from earnest.core.text.normalize import normalize

if TYPE_CHECKING:
    from datetime import datetime

    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.core.standing.verdict import StandingSummary


class LibraryEntry:
    """One session on the list: its key, and what is known of it; a message where it is unusable."""

    def __init__(
        self,
        key: str,
        client: str,
        changed: datetime | None,
        gist: StandingSummary | None = None,
        message: str = "",
        *,
        is_sample: bool = False,
    ) -> None:
        self.key, self.client, self.changed = key, client, changed
        self.gist, self.message, self.is_sample = gist, message, is_sample

    @property
    def is_read(self) -> bool:
        """Whether it is known what it is worth, or that it cannot be used."""
        return self.gist is not None or bool(self.message)

    @cached_property
    def sought_in(self) -> str:
        """What is looked through at once: the client, the verdict, what is weakest."""
        gist = self.gist
        told = f"{gist.verdict.phrase} {' '.join(filter(None, gist.line))}" if gist else ""
        return normalize(f"{self.client} {told}")


class AssessedEntry(NamedTuple):
    """A session as it was read: with its standing, where it has one."""

    session: Session | None
    standing: Standing | None


class Library(Protocol):
    """Where the sessions come from."""

    entries: Sequence[LibraryEntry]
    """One's own, the newest first."""
    samples: Sequence[LibraryEntry]
    """What is shown where there are none."""
    count: int
    """How many of one's own there are, shown or not."""
    is_whole: bool
    """Whether all of them are among the entries."""

    def whole(self) -> Library:
        """Return all of it; on a thread."""

    def read(self) -> Iterator[LibraryEntry]:
        """Read the sessions that are not known yet; on a thread."""

    def read_samples(self) -> None:
        """Read the samples; on a thread."""

    def looked_at(self, key: str) -> AssessedEntry:
        """Return a session with its standing, read."""

    @property
    def is_ready(self) -> bool:
        """Whether what reads and judges a session is loaded."""

    def is_quick(self, key: str) -> bool:
        """Say whether a session can be read in no time."""

    def speaking_of(self, sought: str, keys: Iterable[str]) -> Iterator[str]:
        """Walk the sessions whose words hold something that is looked for, folded; on a thread."""


def words_of(session: Session) -> Iterator[str]:
    """Walk what is looked through in a session: its claims, what was said, and who said it."""
    for claim in session.claims.values():
        yield claim.text
        yield from (quote.words for quote in claim.heard.values())
    yield from (person.name for _, person in session.people())
