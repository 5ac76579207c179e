"""Notes on a session's moments, in a file of their own beside it; the session itself is never written to."""

import os
from pathlib import Path

from earnest.core.replay.notes import NONE, ReplayNote, ReplayNotes, read_notes, with_note, without_note
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock
from earnest.store.files.names import notes_path
from earnest.store.sessions.save import save, save_as_new
from earnest.store.toml.read import FileRead, read_file
from earnest.store.toml.write import is_own_form
from earnest.workspace.errors import UnusableFile


def load_notes(session: Path) -> ReplayNotes:
    """Return the notes on a session; none where there is no file of them.

    Raises:
        UnusableFile: they cannot be read, or something in them is not what it should be.
    """
    return _read(session)[0]


def keep_note(session: Path, note: ReplayNote, key: str = "") -> ReplayNotes:
    """Keep a note, or write the one of that id anew; without words it goes. Return the notes as they are then.

    Raises:
        Held: somebody is keeping one at this moment.
        NotLocked: no lock can be made there.
        UnusableFile: the notes that are there cannot be used; they stay as they are.
        NotSaved: they cannot be written; they stay as they were.
    """
    path, folder = notes_path(session), Folder.existing(session.parent)
    with take_lock(path, folder):
        there, read = _read(session)
        document = read.document if read else {}
        if note.text:
            document = with_note(document, note, key)
        elif key in there.note:
            document = without_note(document, key)
        else:
            return there
        if read is None:
            save_as_new(path, document, folder)
        else:
            save(path, document, read.stamp, folder, ours=is_own_form(read.text))
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
