"""Sessions opened: read, locked where they are to be written, and checked."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from earnest.core.history.steps import with_hand_edits
from earnest.core.model.session import Session
from earnest.store.files.access import MODELESS, chown_command
from earnest.store.files.folder import LEADS_OUT, Folder, leads_out
from earnest.store.files.lock import Lock, take_lock
from earnest.store.files.names import is_utf8
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.parsed_file import ParsedFile, parse_file
from earnest.store.sessions.save import create
from earnest.store.sessions.session_file import SessionFile
from earnest.store.system_user import name_user
from earnest.store.teams.share import restore_modes
from earnest.store.toml.read import read_content
from earnest.workspace.errors import LockedByOther, LockFailed, NotSaved, UnusableFile, describe_cause
from earnest.workspace.opened_session import LOOKING, NEWER, OpenedSession

FAULTY = "the file has a mistake"
UNMERGED = "unfinished merge"
NAMELESS = "the name of the file is not UTF-8; rename it with mv"


def open_session(path: Path, *, to_write: bool = True, settles: bool = False) -> OpenedSession:
    """Open a session's file, with its lock; `settles` opens a merge.

    Raises:
        UnusableFile: it cannot be read as a session at all; it stays as it is.
    """
    parsed = _parse(path, settles=settles)
    # Through a link, the lock, the draft and each save belong beside the file itself.
    real = _follow(path)
    folder = Folder.existing(real.parent)
    lock, held, read_only = _lock(path, real, folder) if to_write else (None, None, LOOKING)
    try:
        if lock:
            restore_modes(folder)
        if lock and _read_again(real) != parsed.read.content:
            parsed = _parse(path, settles=settles)
        if unfit := _describe_unfit(parsed) or (_find_stranger(real, folder, lock) if lock else ""):
            read_only = unfit
        else:
            parsed = parsed._replace(session=with_hand_edits(parsed.session, parsed.read.stamp.saved_at))
    except BaseException:
        if lock:
            lock.release()
        raise
    if read_only and lock:
        lock.release()
    form = None if read_only else parsed.form
    return OpenedSession(
        path=real,
        session=parsed.session,
        stamp=parsed.read.stamp,
        faults=parsed.errors,
        notes=_note_modes(lock) + parsed.describe_oddities(form),
        read_only=read_only,
        draft=read_draft(real),
        file=SessionFile(real, folder, parsed.read, lock, form) if lock and form else None,
        changed=parsed.changed,
        held=held,
        other_side=parsed.other and parsed.other.session,
    )


def look_at_session(path: Path) -> OpenedSession:
    """Open a session's file for a list: no draft, and nothing odd.

    Raises:
        UnusableFile: it cannot be read as a session at all.
    """
    parsed = _parse(path, settles=False)
    unfit, saved_at = _describe_unfit(parsed), parsed.read.stamp.saved_at
    return OpenedSession(
        path=path,
        session=parsed.session if unfit else with_hand_edits(parsed.session, saved_at),
        stamp=parsed.read.stamp,
        faults=parsed.errors,
        notes=(),
        read_only=unfit or LOOKING,
        draft=None,
        file=None,
        changed=parsed.changed,
    )


def edit_session(path: Path, change: Callable[[Session], Session]) -> None:
    """Save a session with a change; with none nothing is written.

    Raises:
        LockedByOther: Somebody has it open; nothing is changed.
        NotSaved: It is read-only or cannot be written; nothing is changed.
        UnusableFile: It cannot be read as a session at all.
    """
    opened = open_session(path)
    try:
        if opened.held:
            raise opened.held
        if opened.file is None:
            raise NotSaved(path, opened.read_only, "the file is unchanged")
        session = change(opened.session)
        if session is not opened.session:
            opened.file.save(session)
    finally:
        opened.close()


def new_session(folder: Folder, document: Mapping[str, Any]) -> OpenedSession:
    """Create a session in the folder, and open it.

    Raises:
        NotSaved: it cannot be written.
    """
    return open_session(create(folder, document))


def _follow(path: Path) -> Path:
    """Return the file itself where a path is a link."""
    try:
        return Path(os.path.realpath(path))
    except OSError as error:  # such as a link into the folder of another user's process
        raise UnusableFile(path, cause=describe_cause(error)) from None


def _parse(path: Path, *, settles: bool) -> ParsedFile:
    parsed = parse_file(path)
    return parsed._replace(merge=None) if settles else parsed


def _describe_unfit(parsed: ParsedFile) -> str:
    """Return why nothing may be written over a file, or nothing."""
    if parsed.is_newer:
        return NEWER
    return UNMERGED if parsed.merge else FAULTY if parsed.faults else ""


def _lock(path: Path, real: Path, folder: Folder) -> tuple[Lock | None, LockedByOther | None, str]:
    """Return a lock, or its holder and why there is none."""
    if not is_utf8(real.name):
        return None, None, NAMELESS
    if leads_out(path):
        return None, None, f"{LEADS_OUT}, to {real}"
    try:
        return take_lock(real, folder), None, ""
    except (LockedByOther, LockFailed) as error:
        return None, error if isinstance(error, LockedByOther) else None, str(error)


def _note_modes(lock: Lock | None) -> tuple[str, ...]:
    return () if lock is None or lock.keeps_modes else (f"Warning: {MODELESS}.",)


def _find_stranger(path: Path, folder: Folder, lock: Lock) -> str:
    """Return whose the file is if a save would take it away."""
    facts = path.stat()
    if folder.group is not None or os.geteuid() == 0 or os.fstat(lock.descriptor).st_uid == facts.st_uid:
        return ""
    return f"it belongs to {name_user(facts.st_uid)}; to make it yours, run `{chown_command(path)}`"


def _read_again(path: Path) -> bytes:
    try:
        return read_content(path)[0]
    except OSError:
        return b""
