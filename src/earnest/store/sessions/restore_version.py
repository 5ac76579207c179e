"""Older versions restored, as a change in the history."""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from earnest.core.history.changes import Author
from earnest.core.history.undo import RestorePoint, restore
from earnest.core.model.session import Tables
from earnest.store.files.atomic import put_as_new
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock
from earnest.store.files.names import backup_path, original_paths
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import save_as_new
from earnest.store.sessions.versions import Version, list_versions, read_version
from earnest.store.toml.comments import Comments
from earnest.workspace.errors import NotSaved, UnusableFile, describe_cause
from earnest.workspace.opened_session import OpenedSession


class RestoredVersion(NamedTuple):
    """The result of a restore."""

    is_changed: bool
    """Whether anything differed."""
    kept_as: Path | None = None
    """Where the session as it was before is kept."""


def restore_version(session: Path, version: Version, by: str, at: datetime) -> RestoredVersion:
    """Restore a version of a session; the present state is kept.

    Raises:
        UnusableFile: the version cannot be used.
        LockedByOther: somebody has the session open.
        LockFailed: it cannot be locked.
        NotSaved: it is read-only, or cannot be written.
    """
    tables, comments = read_version(version)
    try:
        opened = open_session(session)
    except UnusableFile:
        return RestoredVersion(is_changed=True, kept_as=_replace(session, tables, comments))
    try:
        if opened.faults and not opened.held:
            return RestoredVersion(is_changed=True, kept_as=_replace(opened.path, tables, comments))
        return _restore(opened, tables, version, Author(by, at))
    finally:
        opened.close()


def _restore(opened: OpenedSession, tables: Tables, version: Version, author: Author) -> RestoredVersion:
    if opened.held:
        raise opened.held
    if opened.file is None:
        raise NotSaved(opened.path, opened.read_only, "the file is unchanged")
    reason = f"back to the version of {version.saved_at:%Y-%m-%d %H:%M}"
    session = restore(opened.session, RestorePoint(tables, reason), author)
    if session is opened.session:
        return RestoredVersion(is_changed=False)
    before = list_versions(opened.path)[:1]
    opened.file.save(session)
    newest = list_versions(opened.path)[:1]
    is_kept = newest and newest[0].path not in {each.path for each in before}
    return RestoredVersion(is_changed=True, kept_as=newest[0].path if is_kept else backup_path(opened.path))


def _replace(session: Path, tables: Tables, comments: Comments) -> Path:
    """Replace an unusable file; return where it is kept."""
    folder = Folder.existing(session.parent)
    with take_lock(session, folder):
        kept = next(place for place in original_paths(session) if not os.path.lexists(place))
        try:
            put_as_new(session, kept)
        except OSError as error:
            raise NotSaved(session, describe_cause(error), "the file is unchanged") from None
        try:
            save_as_new(session, tables, folder, comments)
        except BaseException:
            with suppress(OSError):
                put_as_new(kept, session)
            raise
        return kept
