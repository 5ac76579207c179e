"""The sessions of a folder as a list shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.store.library.folder_reader import FolderReader, sort_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from earnest.store.files.folder import Folder
    from earnest.store.library.folder_reader import CatalogRow, MakeAssessor, ReadMany


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
        self.rows = sort_rows(self._reader.look())
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
        return sort_rows(read.get(row.path, row) for row in self.rows)

    def describe_line(self, row: CatalogRow) -> tuple[str, str]:
        """Return the label and text below a session in a list.

        They are read from its file where they may quote it, as the index does not.
        """
        if row.summary is None:
            return "", row.message
        if row.summary.text is None:
            return self._reader.assessor.open(row.path).line
        return row.summary.label, row.summary.text
