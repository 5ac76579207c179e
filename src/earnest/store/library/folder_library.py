"""Responsible for what home shows: the sessions of a folder and the samples, each with the gist of its standing."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from earnest import core, store
from earnest.core.text.normalize import normalize
from earnest.store.library.catalog import Catalog, CatalogRow, SessionAssessor, assess_paths
from earnest.store.shipped import list_samples
from earnest.workspace.errors import StorageError
from earnest.workspace.library import AssessedEntry, Library, LibraryEntry, words_of

if TYPE_CHECKING:
    from datetime import date

    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.store.files.folder import Folder

A_GLANCE = 100
"""Sessions last changed that are shown before any other, where there are more."""
AT_ONCE = 3
"""So many sessions that the index does not know are read before they are shown; more, beside it."""
RULES = "earnest.core.standing.standing"
"""The room that is opened last before a session is judged."""
LARGE = 256 * 1024
"""Bytes from which on a session is read beside what is shown, not before."""
REMEMBERED = 64
"""Sessions that are kept as they were read, for whoever goes up and down the list."""


class FolderLibrary(Library):
    """The sessions of a folder, newest first; where there are none, the samples."""

    def __init__(
        self,
        folder: Folder,
        today: date,
        *,
        samples_only: bool = False,
        at_a_glance: bool = False,
        at_once: int = AT_ONCE,
    ) -> None:
        """Look at the folder.

        Args:
            folder: The folder of sessions.
            today: The day, for what is told of days.
            samples_only: Show the samples alone.
            at_a_glance: Look only at what is last changed, where there is much.
            at_once: So many sessions that the index does not know are read at once; none, for the quickest start.
        """
        self._folder, self._today = folder, today
        self._judge = SessionAssessor(folder, today)
        glance = Catalog.at_a_glance(folder, A_GLANCE) if at_a_glance and not samples_only else None
        self.is_whole = glance is None
        self._shelf = None if samples_only or glance else Catalog(folder)
        self.entries: Sequence[LibraryEntry] = ()
        self.samples: Sequence[LibraryEntry] = ()
        if glance is not None:
            self.entries = [_entry(row) for row in glance[0]]
        elif self._shelf is not None:
            unread = [row for row in self._shelf.rows if not row.is_read]
            rows = self._shelf.whole() if len(unread) <= at_once else self._shelf.rows
            self.entries = [_entry(row) for row in rows]
        self.count = glance[1] if glance else len(self.entries)
        if not self.entries:
            self.samples = [LibraryEntry(str(path), "", None, is_sample=True) for path in list_samples()]
            if at_once:
                self.read_samples()
        self._looked_at = lru_cache(maxsize=REMEMBERED)(self._look)

    def whole(self) -> Library:
        """Return all of it; on a thread."""
        return self if self.is_whole else FolderLibrary(self._folder, self._today)

    def read(self) -> Iterator[LibraryEntry]:
        """Read the sessions that are not known yet, for as long as somebody asks for the next."""
        if self._shelf is not None:
            unread = {entry.key for entry in self.entries if not entry.is_read}
            yield from (_entry(row) for row in self._shelf.read() if str(row.path) in unread)

    def read_samples(self) -> None:
        """Read the samples."""
        paths = [Path(sample.key) for sample in self.samples]
        self.samples = [_sample(*found) for found in assess_paths(paths, self._folder, self._today)]

    def looked_at(self, key: str) -> AssessedEntry:
        """Return a session with its standing, read."""
        return self._looked_at(key)

    @property
    def is_ready(self) -> bool:
        """Whether what reads and judges a session is loaded; the first that is read has it loaded."""
        return RULES in sys.modules

    def is_quick(self, key: str) -> bool:
        """Say whether a session can be read in no time."""
        try:
            return Path(key).stat().st_size < LARGE
        except OSError:
            return True

    def speaking_of(self, sought: str, keys: Iterable[str]) -> Iterator[str]:
        """Walk the sessions whose words hold something that is looked for, folded; each file is read."""
        for key in keys:
            if self._may_speak_of(sought, key):
                session = self.looked_at(key).session
                if session is not None and any(sought in normalize(text) for text in words_of(session)):
                    yield key

    def _may_speak_of(self, sought: str, key: str) -> bool:
        """Say whether a file's own text holds it; escapes, and breaks of a line, are told apart only in the session."""
        try:
            text = store.toml.read.read_content(Path(key))[0].decode("utf-8", "replace")
        except (OSError, StorageError):
            return False
        return "\\" in text or " ".join(sought.split()) in normalize(text)

    def _look(self, key: str) -> AssessedEntry:
        found = self._judge.judged(Path(key))
        line = core.standing.standing_text.describe_line(found.standing) if found.standing else None
        return AssessedEntry(found.session, found.standing, line)


def _entry(row: CatalogRow) -> LibraryEntry:
    return LibraryEntry(str(row.path), row.client or row.path.name, row.modified, row.gist, row.message)


def _sample(path: Path, session: Session, standing: Standing) -> LibraryEntry:
    return LibraryEntry(
        str(path), session.client, None, core.standing.standing_text.summarize(standing), is_sample=True
    )
