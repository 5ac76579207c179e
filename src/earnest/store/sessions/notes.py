"""Notes on a session's replay, in a file beside it."""

import os
from pathlib import Path

from earnest.core.replay.notes import NONE, ReplayNote, ReplayNotes, read_notes, with_note, without_note
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock
from earnest.store.files.names import notes_path
from earnest.store.sessions.save import save, save_as_new
from earnest.store.toml.comments import read_form
from earnest.store.toml.read import FileRead, read_file
from earnest.workspace.errors import UnusableFile


def load_notes(session: Path) -> ReplayNotes:
    """Return the notes on a session.

    Raises:
        UnusableFile: their file cannot be used.
    """
    return _read(session)[0]


def keep_note(session: Path, note: ReplayNote, key: str = "") -> ReplayNotes:
    """Save a note, or delete an emptied one; return all notes.

    Args:
        session: The session's file.
        note: The note.
        key: The id of an existing note to replace.

    Raises:
        LockedByOther: somebody is saving a note at this moment.
        LockFailed: no lock can be created there.
        UnusableFile: the existing notes cannot be used; they stay as they are.
        NotSaved: the notes cannot be written; they stay as they were.
    """
    path, folder = notes_path(session), Folder.existing(session.parent)
    with take_lock(path, folder):
        existing, read = _read(session)
        document = read.document if read else {}
        if note.text:
            document = with_note(document, note, key)
        elif key in existing.note:
            document = without_note(document, key)
        else:
            return existing
        if read is None:
            save_as_new(path, document, folder)
        else:
            save(path, document, read.stamp, folder, read_form(read.text, read.document))
    return load_notes(session)


def _read(session: Path) -> tuple[ReplayNotes, FileRead | None]:
    path = notes_path(session)
    if not os.path.lexists(path):
        return NONE, None
    read = read_file(path, follow=False)
    notes, faults = read_notes(read.document)
    if faults:
        raise UnusableFile(path, faults[0].expected, key=faults[0].key)
    return notes, read
