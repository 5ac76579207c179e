"""What is beside a session that somebody else has moved."""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from earnest.core.history.changes import Author
from earnest.store.files.atomic import discard, put_as_new, write_synced
from earnest.store.files.folder import ARCHIVE, Folder
from earnest.store.files.lock import take_lock
from earnest.store.files.names import SUFFIX, find_notes_session, notes_path
from earnest.store.sessions.kept_beside import move_kept
from earnest.store.sessions.versions import VERSIONS, versions_path
from earnest.store.teams.merge_file import merge_file
from earnest.store.toml.read import read_content
from earnest.workspace.errors import StorageError

MERGER = Author("", datetime.fromtimestamp(0, UTC))
"""Notes have their own authors, so that a merge needs none."""
WAITING = "{} cannot be merged into {}. Put the notes of both into one of them, and remove the other."


class Followed(NamedTuple):
    """What was done for sessions that moved."""

    moved: tuple[tuple[str, str], ...]
    """The old and the new names of notes."""
    lines: tuple[str, ...]
    """What to tell of notes that stay where they were."""


def follow_moves(folder: Folder) -> Followed:
    """Move what belongs to a session after it.

    Git takes a session along that one user archived and another changed, and neither the notes that the other began
    nor what is never sent, such as kept versions. What is beside a session that somebody has open waits.
    """
    found, lines = [], []
    for session, moved in _list_moved(folder.path):
        with suppress(StorageError, OSError), take_lock(moved, folder), take_lock(session, folder):
            _move_versions(versions_path(session), versions_path(moved))
            move_kept(session, moved, Folder(moved.parent, folder.group))
            if os.path.lexists(notes_path(session)):
                old, new = (str(notes_path(each).relative_to(folder.path)) for each in (session, moved))
                if _move_notes(notes_path(session), notes_path(moved), folder):
                    found.append((old, new))
                else:
                    lines.append(WAITING.format(old, new))
    return Followed(tuple(found), tuple(lines))


def _list_moved(path: Path) -> Iterator[tuple[Path, Path]]:
    """Yield where something is left of a session, and where it is."""
    places = (path, path / ARCHIVE)
    for here, there in (places, places[::-1]):
        left = {find_notes_session(notes) for notes in here.glob(f"*.notes{SUFFIX}")}
        left |= {here / f"{versions.name}{SUFFIX}" for versions in (here / VERSIONS).glob("*")}
        for session in sorted(filter(None, left)):
            if not os.path.lexists(session) and (there / session.name).is_file():
                yield session, there / session.name


def _move_versions(versions: Path, to: Path) -> None:
    """Move kept versions to those there already, where names are free."""
    for version in versions.iterdir() if versions.is_dir() and to.is_dir() else ():
        with suppress(FileExistsError):
            put_as_new(version, to / version.name)


def _move_notes(notes: Path, moved: Path, folder: Folder) -> bool:
    """Return whether notes are with the others now.

    Else neither file has changed.
    """
    if not os.path.lexists(moved):
        put_as_new(notes, moved)
        return True
    content = read_content(moved, follow=False)[0]
    copy = write_synced(Folder(moved.parent, folder.group), content, moved.lstat())
    try:
        if not merge_file(Path(os.devnull), copy, notes, MERGER, moved.name).is_clean:
            return False
        copy.replace(moved)
    finally:
        discard(copy)
    notes.unlink()
    return True
