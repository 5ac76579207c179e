"""What is kept of a session beside it, under other names."""

import re
from contextlib import suppress
from pathlib import Path

from earnest.store.files.folder import Folder
from earnest.store.files.names import TRANSCRIPTS, session_name
from earnest.store.pictures.picture_file import discard_picture
from earnest.store.sessions.editor_texts import move_editor_texts
from earnest.store.sessions.versions import move_versions
from earnest.workspace.errors import StorageError


def move_kept(session: Path, new: Path, to: Folder) -> None:
    """Move all of it along with a session, if possible.

    Args:
        session: The old path of the session.
        new: Its new path.
        to: Its new folder.
    """
    move_versions(session, new, to)
    move_editor_texts(session, new, to)
    _move_transcripts(session, new, to)
    for page in (session, session.parent):
        discard_picture(str(page))  # what it shows has another place now


def _move_transcripts(session: Path, new: Path, to: Folder) -> None:
    own = re.compile(re.escape(session_name(session)) + r"(-[0-9a-f]{8}(?:\.[^.]*)?)")
    with suppress(OSError, StorageError):
        found = [(path, own.fullmatch(path.name)) for path in (session.parent / TRANSCRIPTS).iterdir()]
        for path, name in found:
            if name:
                path.rename(to.inner(TRANSCRIPTS).path / f"{session_name(new)}{name[1]}")
