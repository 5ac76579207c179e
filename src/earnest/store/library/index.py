"""An index of what a list shows of a folder's sessions.

It saves reading ten thousand files again. It is only a cache: a row counts while its file has the size, times and inode
of the one that was read, and any fault of the index is treated as if there were none. A file that had just changed may
change again within a tick of its disk's clock, so its row counts while its content is the same, too. The index holds
headers and verdicts, but quotes nobody.
"""

import os
import sqlite3
import stat
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from earnest.core.standing.verdict import StandingSummary, Verdict
from earnest.store.files.folder import Folder
from earnest.store.files.names import is_utf8
from earnest.store.library.scan import Facts
from earnest.workspace.stamp import MOST_BYTES, SECOND, local_time, seconds_since_epoch

NAME = ".index.sqlite"
WAIT = 0.2
"""Seconds to wait for another writer."""
TABLE = """
    CREATE TABLE IF NOT EXISTS session (
        name PRIMARY KEY, size, mtime, ctime, inode, changed, client, verdict, weakest, label, says, again,
        checksum
    ) WITHOUT ROWID
"""
ORDER = "CREATE INDEX IF NOT EXISTS last_changed ON session (changed DESC, name)"
"""The order in which the sessions last changed are found quickly."""
PART = "SELECT * FROM session WHERE name > ? ORDER BY name LIMIT 500"
"""The rows after a name, as many as are read at a time."""
FAULTS = (sqlite3.Error, OSError, ValueError, TypeError, OverflowError)
"""What reading an index may raise that is broken, or of another version."""
SCHEMA = {each.lstrip().replace("IF NOT EXISTS ", "") for each in (TABLE, ORDER)}
"""All that an index holds beside its rows."""


class IndexRow(NamedTuple):
    """A session as it was when it was last read."""

    facts: Facts
    changed: datetime
    """When it last changed, in local time, to the second."""
    client: str
    summary: StandingSummary
    checksum: int | None = None
    """That of the content of a file that had just changed; None where its times are reliable."""

    def tells_of(self, path: Path, facts: Facts) -> bool:
        """Return whether it tells of a file with these facts."""
        return self.facts == facts and (self.checksum is None or self.checksum == sum_up(path))


def sum_up(path: Path) -> int | None:
    """Return a checksum of a session's content, or None."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        facts = os.fstat(descriptor)
        is_ours = stat.S_ISREG(facts.st_mode) and facts.st_size <= MOST_BYTES
        return zlib.crc32(os.read(descriptor, facts.st_size)) if is_ours else None
    except OSError:
        return None
    finally:
        os.close(descriptor)


def load_rows(folder: Folder) -> Mapping[str, IndexRow]:
    """Return the rows of a folder's index, by file name."""
    return dict(stream_rows(folder))


def load_newest_rows(folder: Folder, most: int) -> Mapping[str, IndexRow]:
    """Return at most so many rows, last changed first."""
    query = "SELECT * FROM session ORDER BY changed DESC, name LIMIT ?"
    with suppress(*FAULTS), _open(folder) as index:
        return dict(_make_rows(index.execute(query, (most,)), {}))
    return {}


def stream_rows(folder: Folder) -> Iterator[tuple[str, IndexRow]]:
    """Yield the rows of a folder's index with their file names.

    They are in the order of their names. A part is read at a time, so that others can write between. After a fault
    there are no more.
    """
    summaries: dict[StandingSummary, StandingSummary] = {}
    with suppress(*FAULTS), _open(folder) as index:
        part = index.execute(PART, ("",)).fetchall()
        while part:
            yield from _make_rows(part, summaries)
            part = index.execute(PART, (part[-1][0],)).fetchall()


def _make_rows(
    found: Iterable[tuple[Any, ...]], summaries: dict[StandingSummary, StandingSummary]
) -> Iterator[tuple[str, IndexRow]]:
    """Yield rows of the table as they are used.

    Args:
        found: The rows.
        summaries: Those met so far: most of thousands are alike, and are kept once.
    """
    for name, size, mtime, ctime, inode, changed, client, verdict, weakest, label, says, again, checksum in found:
        if not (isinstance(checksum, int | None) and all(isinstance(each, str | None) for each in (weakest, says))):
            continue
        summary = StandingSummary(Verdict(verdict), weakest, str(label), says, bool(again))
        summary = summaries.setdefault(summary, summary)
        facts = Facts(size, mtime, ctime, inode)
        yield name, IndexRow(facts, local_time(int(changed) * SECOND), str(client), summary, checksum)


def update_rows(folder: Folder, rows: Mapping[str, IndexRow], removed: Iterable[str] = ()) -> None:
    """Store rows by file name and drop others, if possible.

    Args:
        folder: The folder of sessions.
        rows: The rows to store; those of files changed just now are left out, unless they have a checksum.
        removed: The names of files that no longer exist.
    """
    reliable = [(name, row) for name, row in rows.items() if row.facts.is_stable or row.checksum is not None]
    reliable = [(name, row) for name, row in reliable if is_utf8(name)]
    removed = list(filter(is_utf8, removed))
    if not reliable and not removed:
        return
    try:
        _write(folder, reliable, removed)
    except sqlite3.OperationalError:
        return  # another process is writing
    except sqlite3.DatabaseError:
        with suppress(sqlite3.Error, OSError):
            (folder.path / NAME).unlink()
            _write(folder, reliable, removed)
    except OSError:
        return


def _write(folder: Folder, rows: list[tuple[str, IndexRow]], removed: list[str]) -> None:
    _make(folder)
    with _open(folder) as index, index:
        index.execute(TABLE)
        index.execute(ORDER)
        index.execute(f"PRAGMA user_version = {_rules_version()}")
        index.executemany(
            "INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_to_columns, rows)
        )
        index.executemany("DELETE FROM session WHERE name = ?", ((name,) for name in removed))


def _to_columns(item: tuple[str, IndexRow]) -> tuple[object, ...]:
    name, row = item
    facts, summary = row.facts, row.summary
    return (
        *(name, facts.size, facts.mtime_ns, facts.ctime_ns, facts.inode, seconds_since_epoch(row.changed)),
        row.client,
        *(summary.verdict.value, summary.weakest, summary.label, summary.text, summary.is_to_look_again),
        row.checksum,
    )


@contextmanager
def _open(folder: Folder) -> Iterator[sqlite3.Connection]:
    """Open the existing index.

    Raises:
        sqlite3.Error: it cannot be used, or is not what this version makes.
        OSError: there is none.
    """
    path = folder.path / NAME
    if path.is_symlink() or not path.is_file():
        raise FileNotFoundError(path)
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", timeout=WAIT, uri=True)) as index:
        index.execute("PRAGMA synchronous = OFF")
        index.execute("PRAGMA trusted_schema = OFF")
        version = index.execute("PRAGMA user_version").fetchone()[0]
        schema = {sql for (sql,) in index.execute("SELECT sql FROM sqlite_schema")}
        if schema and (version, schema) != (_rules_version(), SCHEMA):
            raise sqlite3.DatabaseError
        yield index


def _make(folder: Folder) -> None:
    """Create an empty index for the folder's users where missing."""
    path = folder.path / NAME
    if os.path.lexists(path):
        return
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with suppress(FileExistsError):
        descriptor = os.open(path, flags, folder.file_mode)
        try:
            folder.set_access(descriptor)
        finally:
            os.close(descriptor)


def _rules_version() -> int:
    """Return a number that changes with the rules and the table."""
    folder = str(Path(__file__).parents[2] / "core")
    parts = sorted(f"{file.path.removeprefix(folder)}:{file.stat().st_mtime_ns}" for file in _modules(folder))
    return zlib.crc32("\n".join((TABLE, *parts)).encode()) & 0x7FFFFFFF or 1


def _modules(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield the modules in a folder and below it."""
    with suppress(PermissionError), os.scandir(folder) as found:
        for each in found:
            if each.name.endswith(".py"):
                yield each
            elif each.name != "__pycache__" and each.is_dir():
                yield from _modules(each.path)
