"""The library of home: the sessions of a folder, or the samples."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from earnest.core.text.normalize import normalize_for_search
from earnest.store.files.names import notes_path
from earnest.store.library.catalog import FolderReader, find_newest
from earnest.store.shipped import list_samples
from earnest.workspace.library import (
    AssessedEntry,
    EntryMarks,
    Library,
    LibraryEntry,
    TeamNews,
    search_texts,
    sort_newest_first,
)
from earnest.workspace.stamp import seconds_since_epoch

if TYPE_CHECKING:
    from datetime import date

    from earnest.store.files.folder import Folder
    from earnest.store.library.assessor import AssessedSession, SessionAssessor, UnusableSession
    from earnest.store.library.catalog import CatalogRow, MakeAssessor, ReadMany

A_GLANCE = 100
"""So many of the sessions last changed are shown first, where there are more."""
AT_ONCE = 3
"""Up to so many sessions that the index does not know are read before the list is shown."""
RULES = "earnest.core.standing.standing"
"""The module that is imported last before a session is judged."""
LARGE = 256 * 1024
"""From so many bytes on, a session is read on a thread."""
SAMPLE = EntryMarks(is_sample=True)
REMEMBERED = 64
"""How many sessions are kept in memory while the user moves along the list."""


class FolderLibrary(Library):
    """The sessions of a folder, newest first, or the samples."""

    def __init__(
        self,
        folder: Folder,
        today: date,
        make_assessor: MakeAssessor,
        *,
        read_many: ReadMany | None = None,
        samples_only: bool = False,
        at_a_glance: bool = False,
        at_once: int = AT_ONCE,
        news: TeamNews | None = None,
    ) -> None:
        """List the folder.

        Args:
            folder: The folder of sessions.
            today: The present day.
            make_assessor: Returns what judges a session; called when the first one is read.
            read_many: Reads many sessions; without it they are read one after the other.
            samples_only: Whether to show only the samples.
            at_a_glance: Whether to list only the sessions last changed, where there are many.
            at_once: Up to so many sessions that the index does not know are read now; 0 for the quickest start.
            news: What a team's last sync brought.
        """
        self._folder, self._today, self._make_assessor, self._read_many = folder, today, make_assessor, read_many
        newest = find_newest(folder, A_GLANCE) if at_a_glance and not samples_only else None
        self.is_whole, self.news = newest is None, news
        self.entries: Sequence[LibraryEntry] = list(self._list(newest[0])) if newest else ()
        self.samples: Sequence[LibraryEntry] = ()
        self._reader = None if samples_only or newest else FolderReader(folder, make_assessor, read_many)
        """What reads the sessions that the index does not know; None where all of them are known."""
        if self._reader is not None:
            self.entries = self._look(self._reader, at_once)
        self.count = newest[1] if newest else len(self.entries)
        if not self.entries:
            self.samples = [LibraryEntry(str(path), "", None, None, SAMPLE) for path in list_samples()]
            if at_once:
                self.read_samples()
        self._assess = lru_cache(maxsize=REMEMBERED)(self._read_entry)

    def _look(self, reader: FolderReader, at_once: int) -> Sequence[LibraryEntry]:
        """Return all sessions; up to so many unknown ones are read."""
        every = sort_newest_first(self._list(reader.look()))
        if len(reader.unread) > at_once:
            return every
        self._reader = None
        read = {entry.key: entry for entry in self._list(reader.read())}
        return sort_newest_first(read.get(entry.key, entry) for entry in every) if read else every

    def load_whole(self) -> Library:
        """Return the whole library; called on a thread."""
        if self.is_whole:
            return self
        folder, today, make = self._folder, self._today, self._make_assessor
        return FolderLibrary(folder, today, make, read_many=self._read_many, news=self.news)

    def read(self) -> Iterator[LibraryEntry]:
        """Yield the sessions that are not known yet, read one by one."""
        if self._reader is not None:
            yield from self._list(self._reader.read())

    def _list(self, rows: Iterable[CatalogRow]) -> Iterator[LibraryEntry]:
        for row in rows:
            name = row.path.name
            marks = EntryMarks(
                message=row.message,
                fullness=row.fullness,
                has_second_version=bool(row.conflicts or (self.news and name in self.news.to_settle)),
                has_notes=os.path.lexists(notes_path(row.path)),
                came_in=bool(self.news and name in self.news.came),
            )
            at = seconds_since_epoch(row.changed) if row.changed else None
            yield LibraryEntry(str(row.path), row.client or name, at, row.summary, marks)

    def read_samples(self) -> None:
        """Read the samples; called on a thread."""
        paths = [Path(sample.key) for sample in self.samples]
        self.samples = [_sample_entry(path, self._assessor.open(path, with_remarks=False)) for path in paths]

    def assess(self, key: str) -> AssessedEntry:
        """Return a session with its standing."""
        return self._assess(key)

    @property
    def is_ready(self) -> bool:
        """Whether the modules that read and judge a session are imported."""
        return RULES in sys.modules

    def is_quick(self, key: str) -> bool:
        """Return whether a session is small enough to be read at once."""
        try:
            return Path(key).stat().st_size < LARGE
        except OSError:
            return True

    def search(self, term: str, keys: Iterable[str]) -> Iterator[str]:
        """Yield the keys of sessions that contain a normalized term."""
        for key in keys:
            if self._assessor.may_mention(Path(key), term):
                session = self._assessor.open(Path(key), judges=False, for_a_list=True).session
                if session is not None and any(term in normalize_for_search(text) for text in search_texts(session)):
                    yield key

    @cached_property
    def _assessor(self) -> SessionAssessor:
        return self._make_assessor(self._folder, self._today)

    def _read_entry(self, key: str) -> AssessedEntry:
        found = self._assessor.open(Path(key))
        return AssessedEntry(found.session, found.standing, found.line if found.standing else None)


def _sample_entry(path: Path, found: AssessedSession | UnusableSession) -> LibraryEntry:
    marks = SAMPLE._replace(has_notes=notes_path(path).exists(), message=found.message)
    return LibraryEntry(str(path), found.session.client if found.session else path.name, None, found.summary, marks)
