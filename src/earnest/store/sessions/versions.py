"""Older versions of a session: one from before each sitting, in a folder of their own beside the sessions."""

import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from earnest.store.files.atomic import discard, put_as_new, write_synced
from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX, session_name
from earnest.workspace.errors import NoSuchSession, StorageError

VERSIONS = ".versions"
"""The folder inside a sessions' folder that holds a folder of versions for each session."""
MOST = 20
"""Versions that are kept of one session; the oldest goes first."""
WRITTEN = "%Y-%m-%dT%H-%M-%S%z"
NAME = re.compile(rf"([0-9]{{6,12}})_(.+){re.escape(SUFFIX)}")


class Version(NamedTuple):
    """A session as it stood before a sitting."""

    path: Path
    number: int
    """Its place in the list, from 1, the newest first."""
    saved_at: datetime
    """When it was last written, by the clock of that machine."""


def list_versions(session: Path) -> tuple[Version, ...]:
    """Return the versions that are kept of a session, the newest first: by their numbers, never by the clock."""
    found = [(int(number), path, at) for number, path, at in _numbered(session) if at is not None]
    return tuple(Version(path, place, at) for place, (_, path, at) in enumerate(sorted(found, reverse=True), 1))


def find_version(session: Path, number: int) -> Version:
    """Return a version by its place in the list.

    Raises:
        NoSuchSession: there is none of that number.
    """
    for version in list_versions(session):
        if version.number == number:
            return version
    raise NoSuchSession(f"{session_name(session)}, version {number}", ())


def keep_version(session: Path, content: bytes, saved_at: datetime, folder: Folder) -> None:
    """Keep a session's file as it stood; where that cannot be done, the save it is kept for stands all the same."""
    with suppress(OSError, StorageError):
        place = folder.inner(VERSIONS).inner(session_name(session))
        number = max((int(number) for number, _, _ in _numbered(session)), default=0) + 1
        temporary = write_synced(place, content)
        try:
            put_as_new(temporary, place.path / f"{number:06}_{saved_at:{WRITTEN}}{SUFFIX}")
        except OSError:
            discard(temporary)
        for version in list_versions(session)[MOST:]:
            discard(version.path)


def versions_path(session: Path) -> Path:
    """Return the folder in which a session's versions are kept."""
    return session.parent / VERSIONS / session_name(session)


def move_versions(session: Path, new: Path, to: Folder) -> None:
    """Let a session's versions go along with it to another folder; where they cannot, they stay.

    Args:
        session: Where the session was.
        new: Where it is.
        to: The folder that it is in now.
    """
    if os.path.lexists(versions_path(session)):
        with suppress(OSError, StorageError):
            to.inner(VERSIONS)
            versions_path(session).rename(versions_path(new))


def _numbered(session: Path) -> list[tuple[str, Path, datetime | None]]:
    """Return what is in a session's place for versions: the number, the file, and when it was written."""
    found = ((NAME.fullmatch(path.name), path) for path in versions_path(session).glob(f"*{SUFFIX}"))
    return [(match[1], path, _time(match[2])) for match, path in found if match]


def _time(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, WRITTEN)  # noqa: DTZ007 - its offset is part of it
    except ValueError:
        return None
