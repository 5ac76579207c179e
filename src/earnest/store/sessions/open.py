"""Sessions opened and begun: a file read, judged fit to write or not, locked, and told about."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from earnest.core.history.steps import with_hand_edits
from earnest.core.model.faults import Fault, NotASession
from earnest.core.model.migrations import migrate
from earnest.core.model.parsing import read_session
from earnest.core.model.session import FORMAT, Session
from earnest.core.model.unknown_keys import find_unknown_keys
from earnest.core.text.escaping import escape_controls
from earnest.store.files.folder import Folder
from earnest.store.files.lock import Lock, take_lock
from earnest.store.files.names import SUFFIX, names_like, slug
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.save import save_as_new
from earnest.store.sessions.session_file import SessionFile
from earnest.store.toml.lines import lines_of, nearest
from earnest.store.toml.read import FileRead, read_content, read_file
from earnest.store.toml.write import is_older, to_toml
from earnest.workspace.errors import LockedByOther, LockFailed, UnusableFile
from earnest.workspace.opened_session import LOOKING, NEWER, OpenedSession

FAULTY = "something in the file does not fit"


def open_session(path: Path, *, to_write: bool = True) -> OpenedSession:
    """Open a session's file, and take its lock where `to_write` says so and nothing stands against it.

    Raises:
        UnusableFile: it cannot be read as a session at all; it stays untouched.
    """
    # Through a link, the lock, the draft and each save belong beside the file itself.
    real = Path(os.path.realpath(path))
    read = read_file(real)
    session, found = _session_in(read)
    folder = Folder.existing(real.parent)
    lock, trouble = _locked(real, folder) if to_write else (None, None)
    read_only = str(trouble or "") if to_write else LOOKING
    try:
        if lock and _content_at(real) != read.content:
            read = read_file(real)
            session, found = _session_in(read)
        if session.format > FORMAT or found:
            read_only = NEWER if session.format > FORMAT else FAULTY
        else:
            session = with_hand_edits(session, read.stamp.saved_at)
    except BaseException:
        if lock:
            lock.release()
        raise
    if read_only and lock:
        lock.release()
    ours = not read_only and not is_older(read.document) and to_toml(read.document) == read.text
    return OpenedSession(
        path=real,
        session=session,
        stamp=read.stamp,
        faults=() if session.format > FORMAT else _with_lines(read, found),
        notes=_notes(read, session, found, kept_first=not read_only and not ours),
        read_only=read_only,
        draft=read_draft(real),
        file=SessionFile(real, folder, read.stamp, lock, ours=ours) if lock and not read_only else None,
        held=trouble if isinstance(trouble, LockedByOther) else None,
    )


def new_session(folder: Folder, document: Mapping[str, Any]) -> OpenedSession:
    """Begin a session in the folder, in a file named after its client, and open it.

    Raises:
        NotSaved: it cannot be written.
    """
    return open_session(create(folder, document))


def create(folder: Folder, document: Mapping[str, Any]) -> Path:
    """Write a new session's file, named after its client and never over another, and return it.

    Raises:
        NotSaved: it cannot be written.
    """
    names = names_like(slug(str(document.get("client", ""))))
    while True:
        path = next(path for name in names if not os.path.lexists(path := folder.path / f"{name}{SUFFIX}"))
        with suppress(FileExistsError):
            save_as_new(path, document, folder)
            return path


def _session_in(read: FileRead) -> tuple[Session, tuple[Fault, ...]]:
    try:
        return read_session(migrate(read.document))
    except NotASession as trouble:
        raise _with_lines(read, trouble.faults)[0] from None


def _with_lines(read: FileRead, faults: tuple[Fault, ...]) -> tuple[UnusableFile, ...]:
    lines = lines_of(read.text) if faults else {}
    return tuple(
        UnusableFile(
            read.path,
            f"{fault.expected}, found {fault.found}" if fault.found else fault.expected,
            line=nearest(lines, fault.path),
            key=fault.key,
        )
        for fault in faults
    )


def _notes(read: FileRead, session: Session, faults: tuple[Fault, ...], *, kept_first: bool) -> tuple[str, ...]:
    name = read.path.name
    told = {fault.path for fault in faults}
    unknown = [".".join(path) for path in find_unknown_keys(session.document) if path not in told]
    notes = []
    if unknown:
        notes.append(f"{name} has keys that Earnest does not know and keeps: {', '.join(unknown)}")
    if kept_first:
        has = "was written by an older Earnest" if is_older(read.document) else "has comments or another layout"
        notes.append(f"{name} {has}; before the first save it is kept as {name}.orig")
    return tuple(escape_controls(note, keep_newlines=False) for note in notes)


def _locked(path: Path, folder: Folder) -> tuple[Lock | None, LockedByOther | LockFailed | None]:
    try:
        return take_lock(path, folder), None
    except (LockedByOther, LockFailed) as trouble:
        return None, trouble


def _content_at(path: Path) -> bytes:
    try:
        return read_content(path)[0]
    except OSError:
        return b""
