"""Faults of versions, notes and backups that stand beside a session."""

import os
from collections.abc import Iterator
from pathlib import Path
from shlex import quote

from earnest.store.files.folder import Folder
from earnest.store.files.names import find_notes_session, find_session_beside, notes_path, session_name
from earnest.store.library.access_faults import StoredFault
from earnest.store.pictures.picture_file import find_pictured
from earnest.store.sessions.notes import load_notes
from earnest.store.teams.clone_faults import check_clone
from earnest.store.teams.share import restore_modes
from earnest.store.toml.read import read_file
from earnest.workspace.errors import StorageError, UnfinishedMerge


def check_second_version(path: Path, first: Path) -> StoredFault:
    """Return that a second version waits to be settled."""
    if find_notes_session(first):
        do = f"Copy what is missing to {first.name}, then delete it."
        return StoredFault(path, "second version of the notes", do)
    do = f"Run `earnest open {quote(session_name(first))}` to merge them."
    return StoredFault(path, "second version, not merged yet", do)


def check_notes(session: Path) -> Iterator[StoredFault]:
    """Yield that the notes on a session cannot be used."""
    try:
        load_notes(session)
    except StorageError as error:
        yield StoredFault(notes_path(session), f"the notes cannot be used ({error})", "Fix them by hand.")


def check_git(folder: Folder, *, tidies: bool) -> Iterator[StoredFault]:
    """Yield what git lacks here; make files private first, if wanted."""
    if tidies:
        restore_modes(folder)
    yield from check_clone(folder)


def check_related(path: Path) -> Iterator[StoredFault]:
    """Yield the faults of a backup, an original or a picture."""
    if page := find_pictured(str(path)):
        yield from _check_picture(path, Path(page))
    beside = find_session_beside(path)
    if beside is None:
        return
    session, kind = beside
    if not session.exists():
        yield StoredFault(
            path, "its session is missing", "Check whether you need it: it holds an older state of the session.", "move"
        )
    elif not kind:
        do = f"Copy what is missing to {session.name}, then delete it."
        yield StoredFault(path, "a version of the session, kept by another program", do)
    if kind == "bak":
        try:
            read_file(path, follow=False)
        except UnfinishedMerge:
            return  # so it was before it was merged
        except (StorageError, OSError) as error:
            yield StoredFault(
                path, f"the version before cannot be read ({error})", "Nothing to do: the next save replaces it."
            )


def _check_picture(path: Path, page: Path) -> Iterator[StoredFault]:
    if not os.path.lexists(page):
        yield StoredFault(path, "the last picture of a session that is missing", "Delete it.", "picture")
