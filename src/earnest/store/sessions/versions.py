"""Older versions of a session, one from before each sitting."""

import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from earnest.core.model.faults import NotASession
from earnest.core.model.formats.migrations import migrate
from earnest.core.model.parsing import read_session
from earnest.core.model.session import FORMAT, Tables
from earnest.store.files.atomic import discard, put_as_new, write_synced
from earnest.store.files.folder import Folder, is_missing
from earnest.store.files.names import SUFFIX, session_name
from earnest.store.toml.comments import Comments, read_session_form
from earnest.store.toml.read import read_file
from earnest.workspace.errors import NoSuchSession, StorageError, UnusableFile, UnusableFolder, describe_cause

VERSIONS = ".versions"
"""The folder of versions, with a folder for each session in it."""
MOST = 20
"""The most versions of a session; the oldest is deleted first."""
TIME_FORMAT = "%Y-%m-%dT%H-%M-%S%z"
FILE_NAME = re.compile(rf"([0-9]{{6,12}})_(.+){re.escape(SUFFIX)}")


class Version(NamedTuple):
    """A session as it was before a sitting."""

    path: Path
    number: int
    """Its position in the list, from 1, the newest first."""
    saved_at: datetime
    """When it was last written, by the clock of that machine."""


def list_versions(session: Path) -> tuple[Version, ...]:
    """Return the versions of a session, the newest first, ordered by number.

    Raises:
        UnusableFolder: their folder cannot be read.
    """
    try:
        found = [(int(number), path, at) for number, path, at in _list_files(session) if at is not None]
    except OSError as error:
        raise UnusableFolder(versions_path(session), describe_cause(error)) from None
    return tuple(Version(path, place, at) for place, (_, path, at) in enumerate(sorted(found, reverse=True), 1))


def find_version(session: Path, number: int) -> Version:
    """Return a version by its position in the list.

    Raises:
        NoSuchSession: there is none.
    """
    for version in list_versions(session):
        if version.number == number:
            return version
    name = session_name(session)
    raise NoSuchSession(f"{name}, version {number}", (), f"earnest versions {name}")


def read_version(version: Version) -> tuple[Tables, Comments]:
    """Return the tables and comments of a version.

    Raises:
        UnusableFile: it cannot be used.
    """
    read = read_file(version.path, follow=False)
    try:
        session, faults = read_session(migrate(read.document))
    except NotASession as error:
        faults = error.faults
    else:
        if not faults and session.format <= FORMAT:
            return session.document, read_session_form(read.text, read.document).comments
    expected = faults[0].expected if faults else f"format {FORMAT}"
    raise UnusableFile(version.path, expected, key=faults[0].key if faults else "format")


def keep_version(session: Path, content: bytes, saved_at: datetime, folder: Folder) -> None:
    """Keep a session's file as a version, if that is possible."""
    with suppress(OSError, StorageError):
        place = folder.inner(VERSIONS).inner(session_name(session))
        number = max((int(number) for number, _, _ in _list_files(session)), default=0) + 1
        temporary = write_synced(place, content)
        try:
            put_as_new(temporary, place.path / f"{number:06}_{saved_at:{TIME_FORMAT}}{SUFFIX}")
        except OSError:
            discard(temporary)
        for version in list_versions(session)[MOST:]:
            discard(version.path)


def versions_path(session: Path) -> Path:
    """Return the folder of a session's versions."""
    return session.parent / VERSIONS / session_name(session)


def move_versions(session: Path, new: Path, to: Folder) -> None:
    """Move a session's versions along with it, if possible.

    Args:
        session: The old path of the session.
        new: Its new path.
        to: Its new folder.
    """
    if os.path.lexists(versions_path(session)):
        with suppress(OSError, StorageError):
            to.inner(VERSIONS)
            versions_path(session).rename(versions_path(new))


def _list_files(session: Path) -> list[tuple[str, Path, datetime | None]]:
    """Return the number, path and time of each version."""
    place = versions_path(session)
    found = ((FILE_NAME.fullmatch(path.name), path) for path in ([] if is_missing(place) else place.iterdir()))
    return [(match[1], path, _parse_time(match[2])) for match, path in found if match]


def _parse_time(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, TIME_FORMAT)  # noqa: DTZ007 - its offset is part of it
    except ValueError:
        return None
