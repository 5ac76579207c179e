"""The sessions of a folder as a list shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from earnest.store.files.folder import Folder, is_folder
from earnest.store.library import index
from earnest.store.library.index import Facts, IndexRow
from earnest.store.library.scan import FolderEntry, list_entries, list_session_names
from earnest.workspace.stamp import describe_fullness, recency

if TYPE_CHECKING:
    from collections.abc import Callable
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
        self._folder, self._make_assessor, self._read_many = folder, make_assessor, read_many
        found = list_entries(folder) if is_folder(folder.path) else []
        known = index.load_rows(folder) if found else {}
        self._found = {each.path: each for each in found}
        self._removed = known.keys() - {each.path.name for each in found}
        settled = {name for name, row in known.items() if row.checksum is not None and row.facts.is_stable}
        self.rows = _sort(_make_row(each, known) for each in found)
        """The sessions, each with what the index knows of it."""
        unchanged = (row.path.name for row in self.rows if row.is_read and row.path.name in settled)
        self._settled = {name: known[name]._replace(checksum=None) for name in unchanged}
        """What the index knows of files that have not changed again, whose times are reliable from now on."""

    @classmethod
    def at_a_glance(cls, folder: Folder, most: int) -> tuple[list[CatalogRow], int] | None:
        """Return the newest sessions that the index knows, and the total.

        None where there are no more than `most`, or the index knows fewer: then a catalog is as quick.

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
            with suppress(OSError):
                facts = path.stat()
                if row.tells_of(path, Facts.of(facts)):
                    copies = tuple(map(path.with_name, names[name]))
                    full = describe_fullness(name, row.facts.size)
                    number = len(rows) + 1
                    rows.append(CatalogRow(number, path, row.changed, copies, row.client, row.summary, fullness=full))
        return (rows, len(names)) if rows else None

    def read(self) -> Iterator[CatalogRow]:
        """Yield the sessions that the index lacks, then update the index."""
        kept = dict(self._settled)
        try:
            unread = {row.path: row for row in self.rows if not row.is_read}
            facts = {path: Facts.of(known) for path in unread if (known := self._found[path].facts)}
            sums = {path: index.sum_up(path) for path, known in facts.items() if not known.is_stable}
            for path, found in self._outline(list(unread)):
                changed, checksum = self._found[path].find_change(found.changed), sums.get(path)
                is_same = checksum is None or checksum == index.sum_up(path)
                if found.summary and path in facts and changed and is_same:
                    kept[path.name] = IndexRow(facts[path], changed, found.client, found.summary, checksum)
                yield unread[path]._replace(**found._asdict() | {"changed": changed})
        finally:
            index.update_rows(self._folder, kept, self._removed)

    def read_all(self, tell: Callable[[int, int], None] | None = None) -> list[CatalogRow]:
        """Return all sessions; those that the index does not know are read.

        Args:
            tell: Called after each with how many have been read by now, and how many are to be.
        """
        read, unread = {}, sum(not row.is_read for row in self.rows)
        for row in self.read():
            read[row.path] = row
            if tell:
                tell(len(read), unread)
        return _sort(read.get(row.path, row) for row in self.rows)

    def describe_line(self, row: CatalogRow) -> tuple[str, str]:
        """Return the label and text below a session in a list.

        They are read from its file where they may quote it, as the index does not.
        """
        if row.summary is None:
            return "", row.message
        if row.summary.text is None:
            return self._assessor.open(row.path).line
        return row.summary.label, row.summary.text

    def _outline(self, paths: Sequence[Path]) -> Iterator[tuple[Path, SessionOutline]]:
        if self._read_many and len(paths) >= MANY:
            return self._read_many(self._folder, self._make_assessor, paths)
        return ((path, self._assessor.outline(path)) for path in paths)

    @cached_property
    def _assessor(self) -> SessionAssessor:
        return self._make_assessor(self._folder)


def _make_row(found: FolderEntry, known: Mapping[str, IndexRow]) -> CatalogRow:
    fullness = describe_fullness(found.path.name, found.facts.st_size) if found.facts else ""
    row = CatalogRow(0, found.path, found.find_change(), found.conflicts, fullness=fullness)
    indexed = known.get(found.path.name)
    if indexed is None or not found.facts or not indexed.tells_of(found.path, Facts.of(found.facts)):
        return row
    return row._replace(changed=indexed.changed, client=indexed.client, summary=indexed.summary)


def _sort(rows: Iterable[CatalogRow]) -> list[CatalogRow]:
    """Return the rows in their order, numbered."""
    by_age = sorted(rows, key=lambda row: (recency(row.changed), row.path.name))
    return [row._replace(number=number) for number, row in enumerate(by_age, 1)]
