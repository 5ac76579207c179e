"""Going back to an older version of a session: as a change that its history tells of, with the present one kept."""

import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from earnest.core.history.changes import Author
from earnest.core.history.undo import RestorePoint, restore
from earnest.core.model.faults import NotASession
from earnest.core.model.migrations import migrate
from earnest.core.model.parsing import read_session
from earnest.core.model.session import FORMAT, Tables
from earnest.store.files.atomic import put_as_new
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock
from earnest.store.files.names import backup_of, originals_of
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import save_as_new
from earnest.store.sessions.versions import Version, versions_of
from earnest.store.toml.read import read_file
from earnest.workspace.errors import NotSaved, UnusableFile, describe_cause
from earnest.workspace.opened_session import OpenedSession


class RestoredVersion(NamedTuple):
    """What going back came to."""

    is_changed: bool
    """Whether anything differed."""
    kept_as: Path | None = None
    """Where it is kept as it stood until now."""


def restore_version(session: Path, version: Version, by: str, at: datetime) -> RestoredVersion:
    """Let a session stand as it stood in a version; what stands there now is kept, and the history goes on.

    Raises:
        UnusableFile: the version itself cannot be used.
        Held: somebody has the session open.
        NotLocked: it cannot be locked.
        NotSaved: it may only be read, or cannot be written.
    """
    earlier = _sound(version.path)
    try:
        opened = open_session(session)
    except UnusableFile:
        return RestoredVersion(is_changed=True, kept_as=_replaced(session, earlier))
    try:
        return _gone_back(opened, earlier, version, Author(by, at))
    finally:
        opened.close()


def _gone_back(opened: OpenedSession, earlier: Tables, version: Version, pen: Author) -> RestoredVersion:
    if opened.held:
        raise opened.held
    if opened.faults:
        return RestoredVersion(is_changed=True, kept_as=_replaced(opened.path, earlier))
    if opened.file is None:
        raise NotSaved(opened.path, opened.read_only, "it stays as it is")
    why = f"back to the version of {version.saved_at:%Y-%m-%d %H:%M}"
    session = restore(opened.session, RestorePoint(earlier, why), pen)
    if session is opened.session:
        return RestoredVersion(is_changed=False)
    before = versions_of(opened.path)[:1]
    opened.file.save(session)
    newest = versions_of(opened.path)[:1]
    is_kept = newest and newest[0].path not in {each.path for each in before}
    return RestoredVersion(is_changed=True, kept_as=newest[0].path if is_kept else backup_of(opened.path))


def _sound(path: Path) -> Tables:
    read = read_file(path, follow=False)
    try:
        session, faults = read_session(migrate(read.document))
    except NotASession as trouble:
        faults = trouble.faults
    else:
        if not faults and session.format <= FORMAT:
            return session.document
    expected = faults[0].expected if faults else f"format {FORMAT}"
    raise UnusableFile(path, expected, key=faults[0].key if faults else "format")


def _replaced(session: Path, earlier: Tables) -> Path:
    """Put a version in the place of a file that cannot be written to as it is, and return where that one is kept."""
    folder = Folder.existing(session.parent)
    with take_lock(session, folder):
        kept = next(place for place in originals_of(session) if not os.path.lexists(place))
        try:
            put_as_new(session, kept)
        except OSError as trouble:
            raise NotSaved(session, describe_cause(trouble), "it stays as it is") from None
        save_as_new(session, earlier, folder)
        return kept
