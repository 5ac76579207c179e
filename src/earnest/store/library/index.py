"""The index of a folder's sessions: what a list shows of each, kept so that ten thousand need not be read again.

It is never the truth: a row counts only while its file is, by size, times and inode, the one that was read, and
whatever is wrong with the index makes it as if there were none. It holds headers and verdicts, no word of a client's.
"""

import os
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from earnest import core, store
from earnest.core.standing.verdict import StandingSummary, Verdict
from earnest.store.files.folder import Folder

NAME = ".index.sqlite"
YOUNG = 2_000_000_000
"""Nanoseconds: a file changed less long ago may change again without its times telling."""
PATIENCE = 0.2
"""Seconds to wait for somebody else who writes."""
TABLE = """
    CREATE TABLE IF NOT EXISTS session (
        name PRIMARY KEY, size, mtime, ctime, inode, client, verdict, weakest, label, says, again
    ) WITHOUT ROWID
"""
ORDER = "CREATE INDEX IF NOT EXISTS last_changed ON session (mtime DESC, name)"
"""So that those last changed are found without a look at all."""


class Facts(NamedTuple):
    """What tells one state of a file from another without reading it."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    @classmethod
    def of(cls, found: os.stat_result) -> "Facts":
        """Take them from what the system says of a file."""
        return cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)

    @property
    def are_settled(self) -> bool:
        """Whether the file has been left alone for long enough to be known by its times."""
        return time.time_ns() - max(self.mtime_ns, self.ctime_ns) > YOUNG


class IndexRow(NamedTuple):
    """One session as it was when it was read."""

    facts: Facts
    client: str
    gist: StandingSummary


def known(folder: Folder) -> Mapping[str, IndexRow]:
    """Return the rows of a folder's index, by the file's name; none where there is no index that can be used."""
    return _read(folder, "SELECT * FROM session", ())


def last_changed(folder: Folder, most: int) -> Mapping[str, IndexRow]:
    """Return so many rows of a folder's index at most, those of the files last changed first."""
    return _read(folder, "SELECT * FROM session ORDER BY mtime DESC, name LIMIT ?", (most,))


def _read(folder: Folder, query: str, given: tuple[int, ...]) -> Mapping[str, IndexRow]:
    found: dict[str, IndexRow] = {}
    with suppress(sqlite3.Error, OSError, ValueError, TypeError), _open(folder) as index:
        rows = index.execute(query, given)
        for name, size, mtime, ctime, inode, client, verdict, weakest, label, says, again in rows:
            gist = StandingSummary(Verdict(verdict), weakest, str(label), says, bool(again))
            found[name] = IndexRow(Facts(size, mtime, ctime, inode), str(client), gist)
        return found
    return {}


def keep(folder: Folder, rows: Mapping[str, IndexRow], gone: Iterable[str] = ()) -> None:
    """Keep rows by the file's name, and drop those that are gone; where that cannot be done, nothing is kept."""
    settled = [(name, row) for name, row in rows.items() if row.facts.are_settled]
    gone = list(gone)
    if not settled and not gone:
        return
    try:
        _make(folder)
        with _open(folder) as index, index:
            index.execute(TABLE)
            index.execute(ORDER)
            index.execute(f"PRAGMA user_version = {_made_with()}")
            index.executemany(
                "INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_written, settled)
            )
            index.executemany("DELETE FROM session WHERE name = ?", ((name,) for name in gone))
    except sqlite3.DatabaseError as trouble:
        # Only a file that is no index goes; one that somebody is writing at this moment stays.
        if not isinstance(trouble, sqlite3.OperationalError):
            store.files.atomic.discard(folder.path / NAME)
    except OSError:
        return


def _written(named: tuple[str, IndexRow]) -> tuple[object, ...]:
    name, row = named
    facts, gist = row.facts, row.gist
    return (
        *(name, facts.size, facts.mtime_ns, facts.ctime_ns, facts.inode, row.client),
        *(gist.verdict.value, gist.weakest, gist.label, gist.text, gist.is_to_look_again),
    )


@contextmanager
def _open(folder: Folder) -> Iterator[sqlite3.Connection]:
    """Open the index that is there.

    Raises:
        sqlite3.Error: it cannot be used.
        OSError: there is none.
    """
    path = folder.path / NAME
    if path.is_symlink() or not path.is_file():
        raise FileNotFoundError(path)
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", timeout=PATIENCE, uri=True)) as index:
        index.execute("PRAGMA synchronous = OFF")
        index.execute("PRAGMA trusted_schema = OFF")
        made_with = index.execute("PRAGMA user_version").fetchone()[0]
        if made_with not in {0, _made_with()}:
            index.execute("DROP TABLE IF EXISTS session")
        yield index


def _make(folder: Folder) -> None:
    """Make an empty index for the folder's people where there is none, under any umask."""
    path = folder.path / NAME
    if os.path.lexists(path):
        return
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with suppress(FileExistsError):
        descriptor = os.open(path, flags, folder.file_mode)
        try:
            store.files.atomic.give_to(folder, descriptor)
        finally:
            os.close(descriptor)


def _made_with() -> int:
    """Return a number that changes with the rules by which sessions are judged."""
    folder = str(Path(core.__file__).parent)
    parts = sorted(f"{file.path.removeprefix(folder)}:{file.stat().st_mtime_ns}" for file in _modules(folder))
    return zlib.crc32("\n".join(parts).encode()) & 0x7FFFFFFF or 1


def _modules(folder: str) -> Iterator[os.DirEntry[str]]:
    """Walk the modules in a folder and in those below it that can be looked into; home waits for this."""
    with suppress(PermissionError), os.scandir(folder) as found:
        for each in found:
            if each.is_dir():
                yield from _modules(each.path)
            elif each.name.endswith(".py"):
                yield each
