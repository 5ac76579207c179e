"""The files of the sessions in a folder, listed without reading them."""

from __future__ import annotations

import math
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX, find_conflict_session, find_notes_session
from earnest.workspace.errors import UnusableFolder, describe_reading
from earnest.workspace.stamp import SECOND, local_time, seconds_since_epoch

if TYPE_CHECKING:
    from datetime import datetime


class FolderEntry(NamedTuple):
    """A session's file in a folder."""

    path: Path
    facts: os.stat_result | None
    """Its status; None where it cannot be looked at, and opening it says why."""
    conflicts: tuple[Path, ...]
    """The conflict copies beside it."""

    def find_change(self, told: datetime | None = None) -> datetime | None:
        """Return when it last changed, in local time, if that is known.

        What the session tells itself counts, so that copying or touching its file changes nothing.
        """
        if told:
            return local_time(seconds_since_epoch(told) * SECOND)
        return local_time(self.facts.st_mtime_ns) if self.facts else None


def list_session_names(folder: Folder) -> list[str]:
    """Return the file names of the folder's sessions, in no order.

    Raises:
        UnusableFolder: it cannot be read.
    """
    try:
        with os.scandir(folder.path) as found:
            names = [each.name for each in found if each.name.endswith(SUFFIX) and not each.name.startswith(".")]
    except OSError as error:
        raise UnusableFolder(folder.path, describe_reading(error)) from None
    known = set(names)
    beside = (find_notes_session, find_conflict_session)
    # Notes and conflict copies have a dot within the name, which few sessions have.
    return [
        name
        for name in names
        if "." not in name.removesuffix(SUFFIX)
        or not any((of := whose(folder.path / name)) and of.name in known for whose in beside)
    ]


def list_entries(folder: Folder) -> list[FolderEntry]:
    """Return the folder's sessions, last written first.

    Raises:
        UnusableFolder: it cannot be read.
    """
    try:
        paths = [path for path in folder.path.iterdir() if path.suffix == SUFFIX and not path.name.startswith(".")]
    except OSError as error:
        raise UnusableFolder(folder.path, describe_reading(error)) from None
    changed = dict(filter(None, map(_look_at, paths)))
    changed = {path: facts for path, facts in changed.items() if find_notes_session(path) not in changed}
    # A copy whose session is gone is listed as a session itself.
    whose = {path: session for path in changed if (session := find_conflict_session(path)) in changed}
    by_age = sorted(changed.keys() - whose.keys(), key=lambda path: (_age(changed[path]), path.name))
    copies: dict[Path, list[Path]] = {}
    for copy, session in whose.items():
        copies.setdefault(session, []).append(copy)
    return [FolderEntry(path, changed[path], tuple(sorted(copies.get(path, ())))) for path in by_age]


def _look_at(path: Path) -> tuple[Path, os.stat_result | None] | None:
    """Return a file and its status, or None if it is gone.

    A link whose target is not there, such as on a disk that is not mounted, is still an entry.
    """
    try:
        return path, path.stat()
    except FileNotFoundError:
        return (path, None) if path.is_symlink() else None
    except OSError:
        return path, None


def _age(facts: os.stat_result | None) -> float:
    return -facts.st_mtime_ns if facts else math.inf


def find_last_write(folder: Folder) -> datetime | None:
    """Return when any session of a folder was last written."""
    times = []
    for path in folder.path.glob(f"*{SUFFIX}"):
        with suppress(OSError):
            times.append(path.lstat().st_mtime_ns)
    return local_time(max(times)) if times else None
