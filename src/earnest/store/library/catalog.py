"""The sessions of a folder as a list shows them: each with the gist of its standing, or a word on why it has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from earnest import core, store
from earnest.store.files.folder import Folder, is_folder
from earnest.store.library import index
from earnest.store.library.index import Facts, IndexRow
from earnest.store.library.scan import FoundFile, list_newest_first, session_names
from earnest.workspace.errors import StorageError
from earnest.workspace.stamp import local_time

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.core.standing.verdict import StandingSummary


class CatalogRow(NamedTuple):
    """One session of a folder."""

    number: int
    """Its place in the list, from 1; what a command line may call it by."""
    path: Path
    modified: datetime
    """When its file last changed, as a local time."""
    conflicts: tuple[Path, ...]
    """Versions kept beside it because it was changed elsewhere."""
    client: str = ""
    gist: StandingSummary | None = None
    """None where it has no standing, or has not been read yet."""
    message: str = ""
    """Why it has no standing."""

    @property
    def is_read(self) -> bool:
        """Whether it is known what it is worth, or why it is worth nothing."""
        return self.gist is not None or bool(self.message)


class JudgedFile(NamedTuple):
    """A session, read and judged; without a standing where its file cannot be used."""

    session: Session | None
    standing: Standing | None
    message: str
    """Why it has no standing; empty where it has one."""


class SessionAssessor:
    """Reads and judges the sessions of a folder, each by the interview that it names."""

    def __init__(self, folder: Folder, today: date | None = None) -> None:
        self._interview_named = cache(lambda name: store.interviews.load_interview(name, folder))
        self._today = today

    def judged(self, path: Path) -> JudgedFile:
        """Return a session with its standing, or with a word on why it has none."""
        session = None
        try:
            opened = store.sessions.open.open_session(path, to_write=False)
            session = opened.session
            standing = None if opened.unfit else self.standing(session)
        except StorageError as trouble:
            return JudgedFile(session, None, str(trouble))
        return JudgedFile(session, standing, opened.unfit)

    def standing(self, session: Session) -> Standing:
        """Return a session's standing.

        Raises:
            StoreTrouble: its interview cannot be used.
        """
        return core.standing.standing.assess(session, self._interview_named(session.interview), self._today)


class Catalog:
    """A folder's sessions, last changed first; what is known of each comes from the index, the rest from its file."""

    def __init__(self, folder: Folder) -> None:
        """Look at the folder, which may not be there yet; no session is read.

        Raises:
            UnusableFolder: it cannot be read.
        """
        self._folder, self._judge = folder, SessionAssessor(folder)
        found = list_newest_first(folder) if is_folder(folder.path) else []
        known = index.known(folder) if found else {}
        self._facts = {each.path: Facts.of(each.facts) for each in found}
        self._gone = known.keys() - {each.path.name for each in found}
        self.rows = [_shelved(number, each, known) for number, each in enumerate(found, 1)]
        """The sessions, as far as the index knows them."""

    @classmethod
    def at_a_glance(cls, folder: Folder, most: int) -> tuple[list[CatalogRow], int] | None:
        """Return the sessions last changed as far as the index knows them, and how many there are in all.

        None where there are no more than `most`, or the index knows too few of them: then a shelf is as quick.

        Raises:
            UnusableFolder: the folder cannot be read.
        """
        count = len(session_names(folder)) if is_folder(folder.path) else 0
        if count <= most:
            return None
        rows: list[CatalogRow] = []
        for name, row in index.last_changed(folder, most).items():
            path = folder.path / name
            with suppress(OSError):
                facts = path.stat()
                if Facts.of(facts) == row.facts:
                    modified = local_time(facts.st_mtime_ns)
                    rows.append(CatalogRow(len(rows) + 1, path, modified, (), row.client, row.gist))
        return (rows, count) if rows else None

    def read(self) -> Iterator[CatalogRow]:
        """Read the sessions that the index does not know, and walk them; in the end the index knows them too."""
        kept: dict[str, IndexRow] = {}
        try:
            for row in self.rows:
                if row.is_read:
                    continue
                found = self._judge.judged(row.path)
                client = found.session.client if found.session else ""
                read = row._replace(client=client, message=found.message)
                if found.standing:
                    gist = core.standing.standing_text.summarize(found.standing)
                    read = read._replace(gist=gist)
                    kept[row.path.name] = IndexRow(self._facts[row.path], client, gist)
                yield read
        finally:
            index.keep(self._folder, kept, self._gone)

    def whole(self) -> list[CatalogRow]:
        """Return all sessions, read where they were not known."""
        read = {row.path: row for row in self.read()}
        return [read.get(row.path, row) for row in self.rows]

    def line(self, row: CatalogRow) -> tuple[str, str]:
        """Return the line that a list shows below a session; it is read anew where it may hold their words."""
        if row.gist is None:
            return "", row.message
        if row.gist.text is None:
            found = self._judge.judged(row.path)
            return core.standing.standing_text.describe_line(found.standing) if found.standing else ("", found.message)
        return row.gist.label, row.gist.text


def assess_paths(paths: Iterable[Path], folder: Folder, today: date) -> list[tuple[Path, Session, Standing]]:
    """Return sessions by their paths, such as the samples, each with its standing today.

    Raises:
        StoreTrouble: one of them, or its interview, cannot be used.
    """
    judge = SessionAssessor(folder, today)
    sessions = [(path, store.sessions.open.open_session(path, to_write=False).session) for path in paths]
    return [(path, session, judge.standing(session)) for path, session in sessions]


def _shelved(number: int, found: FoundFile, known: Mapping[str, IndexRow]) -> CatalogRow:
    row = CatalogRow(number, found.path, found.modified, found.conflicts)
    there = known.get(found.path.name)
    if there is None or there.facts != Facts.of(found.facts):
        return row
    return row._replace(client=there.client, gist=there.gist)
