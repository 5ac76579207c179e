"""The sessions of a folder, read for a list."""

import sys
import time

from earnest.cli.commands import texts as say
from earnest.cli.output.streams import write_error
from earnest.store.disk import read_many
from earnest.store.files.folder import Folder
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog, CatalogRow
from earnest.workspace.library import TeamNews

EVERY = 2.0
"""The seconds from one line on how far the reading is to the next."""


def read_catalog(folder: Folder) -> tuple[Catalog, list[CatalogRow]]:
    """Return a folder's catalog and its rows, all read.

    Somebody at a terminal is told how far that is.

    Raises:
        UnusableFolder: the folder cannot be read.
    """
    catalog = Catalog(folder, SessionAssessor, read_many)
    return catalog, catalog.read_all(ReadingProgress().tell)


def tell_news(news: TeamNews | None, name: str) -> str:
    """Return what the last sync brought for a file, or nothing."""
    if news is None:
        return ""
    return say.TO_SETTLE if name in news.to_settle else say.CAME_IN if name in news.came else ""


class ReadingProgress:
    """Tells how far the reading is, every two seconds."""

    def __init__(self) -> None:
        self._told = time.monotonic()
        self._has_reader = sys.stderr is not None and sys.stderr.isatty()

    def tell(self, done: int, of: int) -> None:
        """Say how many sessions are read, if it is time."""
        now = time.monotonic()
        if self._has_reader and now - self._told >= EVERY:
            self._told = now
            write_error(say.READING_SESSIONS.format(done=f"{done:,}", of=f"{of:,}"))
