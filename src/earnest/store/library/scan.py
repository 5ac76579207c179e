"""The files of the sessions in a folder, listed without reading them."""

from __future__ import annotations

import math
import os
import stat
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import compose
from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX, find_conflict_session, find_notes_session, find_unmarked, is_unusual
from earnest.workspace.errors import UnusableFolder, describe_cause
from earnest.workspace.stamp import SECOND, local_time, seconds_since_epoch

if TYPE_CHECKING:
    from datetime import datetime

_HEAD = 65_536
"""So many bytes of a file are read for its header."""
_TOLD = LatePattern(r"""\s*(client|started)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^#]*))""")


YOUNG = 2_000_000_000
"""Nanoseconds within which a file may change again without a change of its times."""


class Facts(NamedTuple):
    """The status of a file, by which a change is noticed."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    @classmethod
    def of(cls, found: os.stat_result) -> Facts:
        """Return the facts of a file's status."""
        return cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)

    @property
    def is_stable(self) -> bool:
        """Whether the file is old enough for its times to be reliable."""
        return time.time_ns() - max(self.mtime_ns, self.ctime_ns) > YOUNG


class FolderEntry(NamedTuple):
    """A session's file in a folder."""

    path: Path
    facts: Facts | None
    """Its status; None where it cannot be looked at, and opening it says why."""
    conflicts: tuple[Path, ...]
    """The second versions beside it: conflict copies of ours, and those that other programs made."""

    def find_change(self, told: datetime | None = None) -> datetime | None:
        """Return when it last changed, in local time, if that is known.

        What the session tells itself counts, so that copying or touching its file changes nothing.
        """
        if told:
            return local_time(seconds_since_epoch(told) * SECOND)
        return local_time(self.facts.mtime_ns) if self.facts else None


def list_session_names(folder: Folder) -> dict[str, tuple[str, ...]]:
    """Return the file names of sessions, each with its second versions.

    Raises:
        UnusableFolder: it cannot be read.
    """
    try:
        with os.scandir(folder.path) as found:
            names = [each.name for each in found]
    except OSError as error:
        raise UnusableFolder(folder.path, describe_cause(error)) from None
    return _group(folder.path, names)


def find_second_versions(session: Path) -> list[Path]:
    """Return the second versions beside a session, in order."""
    try:
        names = [each.name for each in os.scandir(session.parent)]
    except OSError:
        return []
    return [session.with_name(name) for name in _group(session.parent, names).get(session.name, ())]


def find_first_version(path: Path) -> Path | None:
    """Return of which session or notes a file is a second version."""
    if not find_unmarked(path.name):
        return None
    first = _find_first(path.parent, path.name, _index(each.name for each in path.parent.iterdir()))
    return path.with_name(first) if first else None


def _group(folder: Path, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the names of sessions, each with those of its second versions."""
    names = [name for name in names if SUFFIX in name and not name.startswith(".") and not _is_backup(name)]
    unusual = list(filter(is_unusual, names))
    if not unusual:
        return dict.fromkeys(names, ())
    known = _index(name for name in names if name.endswith(SUFFIX))
    firsts = {name: first for name in unusual if find_unmarked(name) and (first := _find_first(folder, name, known))}
    copies: dict[str, list[str]] = {}
    for name in sorted(firsts):
        first = firsts[name]
        while first in firsts:
            first = firsts[first]
        copies.setdefault(first, []).append(name)
    return {
        name: tuple(copies.get(name, ()))
        for name in names
        if name.endswith(SUFFIX) and name not in firsts and not _is_of_notes(name, known)
    }


def _is_backup(name: str) -> bool:
    """Return whether a file is a session's backup, as most have one."""
    return name.endswith(f"{SUFFIX}.bak") and name.count(SUFFIX) == 1


def _find_first(folder: Path, name: str, known: Mapping[str, str]) -> str | None:
    """Return of which file another is a second version, or None."""
    for first in filter(None, (known.get(each) or known.get(_fold(each)) for each in find_unmarked(name))):
        if _is_of_notes(first, known) or find_conflict_session(folder / name) == folder / first:
            return first
        # A name alone may be a client's; the same session was also begun in the same second.
        header = _read_header(folder / name, os.O_NOFOLLOW)
        if header and header == _read_header(folder / first) and not _are_one(folder / name, folder / first):
            return first
    return None


def _is_of_notes(name: str, known: Mapping[str, str]) -> bool:
    session = find_notes_session(Path(name)) if "." in name.removesuffix(SUFFIX) else None
    return session is not None and _fold(session.name) in known


def _index(names: Iterable[str]) -> Mapping[str, str]:
    """Return names by themselves, and as they are compared."""
    every = list(names)
    return {**{_fold(name): name for name in every}, **{name: name for name in every}}


def _fold(name: str) -> str:
    """Return a name as disks compare it that know no capitals."""
    return name.lower() if name.isascii() and name.isprintable() else compose(name).casefold()


def _are_one(one: Path, other: Path) -> bool:
    """Return whether two names are of the very same file."""
    with suppress(OSError):
        return one.samefile(other)
    return True


def _read_header(path: Path, how: int = 0) -> tuple[str, str] | None:
    """Return the client and the beginning of a session, as written."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC | how)
    except OSError:
        return None
    try:
        content = os.read(descriptor, _HEAD) if stat.S_ISREG(os.fstat(descriptor).st_mode) else b""
    except OSError:
        return None
    finally:
        os.close(descriptor)
    told: dict[str, str] = {}
    for line in content.decode("utf-8-sig", "replace").splitlines():
        if line.startswith("["):
            break
        if match := _TOLD.match(line):
            told.setdefault(match[1], (match[2] or match[3] or match[4] or "").strip())
    begun = told.get("started", "").upper().replace("T", " ").replace("Z", "+00:00")
    return (told["client"], begun) if "client" in told else None


def list_entries(folder: Folder) -> list[FolderEntry]:
    """Return the folder's sessions, last written first.

    Raises:
        UnusableFolder: it cannot be read.
    """
    try:
        paths = [path for path in folder.path.iterdir() if SUFFIX in path.name and not path.name.startswith(".")]
    except OSError as error:
        raise UnusableFolder(folder.path, describe_cause(error)) from None
    changed = {path: facts for path, (is_there, facts) in zip(paths, map(look_at, paths), strict=True) if is_there}
    sessions = _group(folder.path, (path.name for path in changed))
    entries = [
        FolderEntry(path, changed[path], tuple(path.with_name(copy) for copy in sessions[path.name]))
        for path in changed
        if path.name in sessions
    ]
    return sorted(entries, key=lambda entry: (_age(entry.facts), entry.path.name))


def look_at(path: Path) -> tuple[bool, Facts | None]:
    """Return whether a file is there, and its status.

    The status is None where it cannot be seen. A link whose target is not there, such as on a disk that is not mounted,
    is still an entry.
    """
    try:
        return True, Facts.of(path.stat())
    except FileNotFoundError:
        return path.is_symlink(), None
    except OSError:
        return True, None


def _age(facts: Facts | None) -> float:
    return -facts.mtime_ns if facts else math.inf


def find_last_write(folder: Folder) -> datetime | None:
    """Return when any session of a folder was last written."""
    times = []
    for path in folder.path.glob(f"*{SUFFIX}"):
        with suppress(OSError):
            times.append(path.lstat().st_mtime_ns)
    return local_time(max(times)) if times else None
