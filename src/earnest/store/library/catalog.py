"""The sessions of a folder as a list shows them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from earnest.store.files.folder import Folder, is_folder
from earnest.store.library import index
from earnest.store.library.index import IndexRow
from earnest.store.library.scan import FolderEntry, list_session_names, look_at
from earnest.workspace.stamp import describe_fullness, recency

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from earnest.core.standing.verdict import StandingSummary
    from earnest.store.library.assessor import SessionAssessor, SessionOutline

    MakeAssessor = Callable[..., SessionAssessor]
    """Returns an assessor of a folder, on a day if there is one."""
    ReadMany = Callable[[Folder, MakeAssessor, Sequence[Path]], Iterator[tuple[Path, SessionOutline]]]
    """Reads many files of a folder, in any order."""

MANY = 200
"""From so many sessions that are to be read on, a second process is worth its start."""


class CatalogRow(NamedTuple):
    """One session of a folder."""

    number: int
    """Its position in the list, from 1, which the command line accepts."""
    path: Path
    changed: datetime | None
    """When it last changed, in local time; None where that cannot be seen. Before it is read: its file."""
    conflicts: tuple[Path, ...]
    """The second versions beside it."""
    client: str = ""
    summary: StandingSummary | None = None
    """None where it cannot be judged, or has not been read yet."""
    message: str = ""
    """Why it cannot be judged."""
    fullness: str = ""
    """That its file is nearly full, and the way out."""

    @property
    def is_read(self) -> bool:
        """Whether its standing is known, or why it has none."""
        return self.summary is not None or bool(self.message)

    @property
    def is_practice(self) -> bool:
        """Whether it is for practice, so that lists leave it out."""
        return self.summary is not None and self.summary.is_practice


class FolderReader:
    """Looks at the sessions of a folder once, and reads the unknown.

    Those are the ones that the index does not know. It keeps only what is to be read, so that a list of thousands takes
    no more memory than what is made of its rows.
    """

    def __init__(self, folder: Folder, make_assessor: MakeAssessor, read_many: ReadMany | None = None) -> None:
        """Take a folder, which need not exist; nothing is looked at yet.

        Args:
            folder: The folder of sessions.
            make_assessor: Returns what judges a session; called when the first one is read.
            read_many: Reads many sessions; without it they are read one after the other.
        """
        self._folder, self._make_assessor, self._read_many = folder, make_assessor, read_many
        self.unread: dict[Path, FolderEntry] = {}
        """The files of the sessions that the index does not know."""
        self._removed: list[str] = []
        """The names of what the index knows and the folder does not hold."""
        self._settled: dict[str, IndexRow] = {}
        """What the index knows of files that have not changed again, whose times are reliable from now on."""

    def look(self) -> Iterator[CatalogRow]:
        """Yield all sessions, with what the index knows of each.

        They come in no order.

        Raises:
            UnusableFolder: the folder cannot be read.
        """
        names = list_session_names(self._folder) if is_folder(self._folder.path) else {}
        for name, known in index.stream_rows(self._folder) if names else ():
            if name in names:
                yield from self._look_at(name, names.pop(name), known)
            else:
                self._removed.append(name)
        for name, copies in names.items():
            yield from self._look_at(name, copies, None)

    def read(self) -> Iterator[CatalogRow]:
        """Yield the sessions that the index lacks, then update the index."""
        kept = dict(self._settled)
        try:
            unread = dict(sorted(self.unread.items(), key=lambda each: (recency(each[1].find_change()), each[0].name)))
            facts = {path: entry.facts for path, entry in unread.items() if entry.facts}
            sums = {path: index.sum_up(path) for path, known in facts.items() if not known.is_stable}
            for path, found in self._outline(list(unread)):
                changed, checksum = unread[path].find_change(found.changed), sums.get(path)
                is_same = checksum is None or checksum == index.sum_up(path)
                if found.summary and path in facts and changed and is_same:
                    kept[path.name] = IndexRow(facts[path], changed, found.client, found.summary, checksum)
                yield _make_row(unread[path])._replace(**found._asdict() | {"changed": changed})
        finally:
            index.update_rows(self._folder, kept, self._removed)

    def _look_at(self, name: str, copies: tuple[str, ...], known: IndexRow | None) -> Iterator[CatalogRow]:
        """Yield one session, if it is still there."""
        path = self._folder.path / name
        is_there, facts = look_at(path)
        if not is_there:
            return
        entry = FolderEntry(path, facts, tuple(map(path.with_name, copies)))
        if known is None or facts is None or not known.tells_of(path, facts):
            self.unread[path] = entry
            yield _make_row(entry)
            return
        if known.checksum is not None and facts.is_stable:
            self._settled[name] = known._replace(checksum=None)
        yield _make_row(entry, known)

    def _outline(self, paths: Sequence[Path]) -> Iterator[tuple[Path, SessionOutline]]:
        if self._read_many and len(paths) >= MANY:
            return self._read_many(self._folder, self._make_assessor, paths)
        return ((path, self.assessor.outline(path)) for path in paths)

    @cached_property
    def assessor(self) -> SessionAssessor:
        """What judges a session of the folder."""
        return self._make_assessor(self._folder)


class Catalog:
    """The sessions of a folder, last changed first."""

    def __init__(self, folder: Folder, make_assessor: MakeAssessor, read_many: ReadMany | None = None) -> None:
        """List the folder, which need not exist; no session is read.

        Args:
            folder: The folder of sessions.
            make_assessor: Returns what judges a session; called when the first one is read.
            read_many: Reads many sessions; without it they are read one after the other.

        Raises:
            UnusableFolder: it cannot be read.
        """
        self._reader = FolderReader(folder, make_assessor, read_many)
        self.rows = _sort_rows(self._reader.look())
        """The sessions, each with what the index knows of it."""

    def read_all(self, tell: Callable[[int, int], None] | None = None) -> list[CatalogRow]:
        """Return all sessions; those that the index does not know are read.

        Args:
            tell: Called after each with how many have been read by now, and how many are to be.
        """
        read, unread = {}, len(self._reader.unread)
        for row in self._reader.read():
            read[row.path] = row
            if tell:
                tell(len(read), unread)
        return _sort_rows(read.get(row.path, row) for row in self.rows)

    def describe_line(self, row: CatalogRow) -> tuple[str, str]:
        """Return the label and text below a session in a list.

        They are read from its file where they may quote it, as the index does not.
        """
        if row.summary is None:
            return "", row.message
        if row.summary.text is None:
            return self._reader.assessor.open(row.path, with_remarks=False, for_a_list=True).line
        return row.summary.label, row.summary.text


def find_newest(folder: Folder, most: int) -> tuple[list[CatalogRow], int] | None:
    """Return the newest known sessions, and the number of all.

    None where there are no more than `most`, or the index knows fewer: then it is as quick to look at all of them.

    Raises:
        UnusableFolder: the folder cannot be read.
    """
    names = list_session_names(folder) if is_folder(folder.path) else {}
    if len(names) <= most:
        return None
    rows: list[CatalogRow] = []
    known = index.load_newest_rows(folder, most)
    if len(known) < most:
        return None  # an index that was just begun knows the last session alone
    for name, row in ((name, row) for name, row in known.items() if name in names):
        path = folder.path / name
        facts = look_at(path)[1]
        if facts and row.tells_of(path, facts):
            entry = FolderEntry(path, facts, tuple(map(path.with_name, names[name])))
            rows.append(_make_row(entry, row, len(rows) + 1))
    return (rows, len(names)) if rows else None


def _make_row(entry: FolderEntry, known: IndexRow | None = None, number: int = 0) -> CatalogRow:
    """Return the row of a session, with what the index knows."""
    fullness = describe_fullness(entry.path.name, entry.facts.size) if entry.facts else ""
    if known is None:
        return CatalogRow(number, entry.path, entry.find_change(), entry.conflicts, fullness=fullness)
    facts = known.changed, entry.conflicts, known.client, known.summary
    return CatalogRow(number, entry.path, *facts, fullness=fullness)


def _sort_rows(rows: Iterable[CatalogRow]) -> list[CatalogRow]:
    """Return rows numbered in the order of a list."""
    by_age = sorted(rows, key=lambda row: (recency(row.changed), row.path.name))
    return [row._replace(number=number) for number, row in enumerate(by_age, 1)]
