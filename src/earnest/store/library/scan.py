"""The files of the sessions in a folder, listed without reading them."""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX, find_conflict_session, find_notes_session
from earnest.workspace.errors import UnusableFolder, describe_cause
from earnest.workspace.stamp import local_time


class FolderEntry(NamedTuple):
    """A session's file in a folder."""

    path: Path
    facts: os.stat_result
    conflicts: tuple[Path, ...]
    """The conflict copies beside it."""

    @property
    def modified(self) -> datetime:
        """When the file last changed, in local time."""
        return local_time(self.facts.st_mtime_ns)


def list_session_names(folder: Folder) -> list[str]:
    """Return the file names of the folder's sessions, in no order.

    Raises:
        UnusableFolder: it cannot be read.
    """
    try:
        with os.scandir(folder.path) as found:
            names = [each.name for each in found if each.name.endswith(SUFFIX) and not each.name.startswith(".")]
    except OSError as error:
        raise UnusableFolder(folder.path, describe_cause(error)) from None
    known = set(names)
    beside = (find_notes_session, find_conflict_session)
    # Notes and conflict copies have a dot within the name, which few sessions have.
    return [
        name
        for name in names
        if "." not in name.removesuffix(SUFFIX)
        or not any((of := whose(folder.path / name)) and of.name in known for whose in beside)
    ]


def list_newest_first(folder: Folder) -> list[FolderEntry]:
    """Return the folder's sessions, last changed first.

    Raises:
        UnusableFolder: it cannot be read.
    """
    try:
        changed = {
            path: facts
            for path in folder.path.iterdir()
            if path.suffix == SUFFIX and not path.name.startswith(".") and (facts := _facts(path))
        }
    except OSError as error:
        raise UnusableFolder(folder.path, describe_cause(error)) from None
    changed = {path: facts for path, facts in changed.items() if find_notes_session(path) not in changed}
    # A copy whose session is gone is listed as a session itself.
    whose = {path: session for path in changed if (session := find_conflict_session(path)) in changed}
    by_age = sorted(changed.keys() - whose.keys(), key=lambda path: (-changed[path].st_mtime_ns, path.name))
    copies: dict[Path, list[Path]] = {}
    for copy, session in whose.items():
        copies.setdefault(session, []).append(copy)
    return [FolderEntry(path, changed[path], tuple(sorted(copies.get(path, ())))) for path in by_age]


def _facts(path: Path) -> os.stat_result | None:
    """Return the status of a file, or None where it is gone."""
    with suppress(FileNotFoundError):
        return path.stat()
    return None
