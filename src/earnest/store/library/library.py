"""The library: the sessions of a folder as a list, one picked by a word, and the archive."""

import difflib
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from earnest.core.model.session import Session
from earnest.store.files.atomic import put_as_new, sync_folder
from earnest.store.files.folder import Folder, is_missing
from earnest.store.files.lock import take_lock
from earnest.store.files.names import SUFFIX, list_related, number_names, session_name
from earnest.store.library.scan import FolderEntry, list_newest_first
from earnest.store.sessions.open import open_session
from earnest.store.sessions.versions import move_versions, versions_path
from earnest.workspace.errors import NoSuchSession, NotSaved, UnusableFile, describe_cause

ARCHIVE = "archive"
"""The folder inside a sessions' folder for what is put away."""
NEAR = 3
"""So many names are told, at most, that may have been meant."""
TRASH = ".trash"
"""The folder inside a sessions' folder for what was deleted; nothing goes from it by itself."""


class ListedSession(NamedTuple):
    """One session of a folder, as a list shows it."""

    path: Path
    number: int
    """Its place in the list, from 1; what a command line may call it by."""
    client: str
    modified: datetime
    """When its file last changed, as a local time."""
    session: Session | None
    """None where the file cannot be read at all."""
    message: str
    """Why the file is unusable, or only to be read; empty where it is usable."""
    conflicts: tuple[Path, ...]
    """Versions kept beside it because it was changed elsewhere."""


def list_sessions(folder: Folder) -> list[ListedSession]:
    """Return the sessions of a folder, last changed first; each file is read whole.

    Raises:
        UnusableFolder: it cannot be read.
    """
    return [_listed(number, found) for number, found in enumerate(list_newest_first(folder), 1)]


def pick(folder: Folder, word: str) -> Path:
    """Return the session that a path, a name in the folder, or a number of the list stands for.

    The beginning of a name is enough, or that of any word in it, where only one session has it.

    Raises:
        NoSuchSession: none does.
        UnusableFolder: the folder cannot be read.
    """
    given = Path(word)
    if (os.sep in word or word.endswith(SUFFIX)) and os.path.lexists(given):
        return given
    named = folder.path / (word.removesuffix(SUFFIX) + SUFFIX)
    if os.sep not in word and os.path.lexists(named):
        return named
    paths = [found.path for found in list_newest_first(folder)]
    if word.isdecimal() and 0 < int(word) <= len(paths):
        return paths[int(word) - 1]
    if word and os.path.lexists(given):
        return given
    names = {session_name(path): path for path in paths}
    begun = _begun(names, word)
    if len(begun) == 1:
        return names[begun[0]]
    near = begun[:NEAR] or difflib.get_close_matches(word.removesuffix(SUFFIX), names, n=NEAR)
    raise NoSuchSession(word, tuple(near))


def _begun(names: Iterable[str], word: str) -> list[str]:
    """Return the names that begin with a word; where none does, those of which a part does."""
    sought = word.casefold()
    begun = [name for name in names if word and name.casefold().startswith(sought)]
    return begun or [name for name in names if word and any(part.startswith(sought) for part in _parts(name))]


def _parts(name: str) -> list[str]:
    return re.split(r"[-_. ]+", name.casefold())


def archive(path: Path) -> Path:
    """Move a session, with all that is kept beside it, to the archive inside its folder; return where it is.

    Raises:
        Held: somebody has it open.
        NotSaved: it could not be moved and stays.
    """
    folder = Folder.existing(path.parent)
    return _moved(path, folder, folder.inner(ARCHIVE))


def move_to_trash(path: Path) -> Path:
    """Move a session, with all that is kept beside it, to the trash inside its folder; return where it is.

    Raises:
        Held: somebody has it open.
        NotSaved: it could not be moved and stays.
    """
    folder = Folder.existing(path.parent)
    return _moved(path, folder, folder.inner(TRASH))


def list_removed(place: str, folder: Folder) -> list[ListedSession]:
    """Return the sessions in a folder's `ARCHIVE` or `TRASH`, last changed first.

    Raises:
        UnusableFolder: it cannot be read.
    """
    there = Folder(folder.path / place, folder.group)
    return [] if is_missing(there.path) else list_sessions(there)


def pick_from_trash(folder: Folder, word: str) -> Path:
    """Return the session in a folder's trash that a name, its beginning, or a number stands for.

    Raises:
        NoSuchSession: none does.
        UnusableFolder: it cannot be read.
    """
    trash = Folder(folder.path / TRASH, folder.group)
    if is_missing(trash.path) or os.sep in word:
        raise NoSuchSession(word, ())
    return pick(trash, word)


def restore(path: Path) -> Path:
    """Move a session back from the archive or the trash; return where it is.

    Raises:
        Held: somebody has it open.
        NotSaved: it could not be moved and stays.
    """
    return _moved(path, Folder.existing(path.parent), Folder.existing(path.parent.parent))


def _listed(number: int, found: FolderEntry) -> ListedSession:
    session, message = None, ""
    try:
        opened = open_session(found.path, to_write=False)
        session = opened.session
        message = opened.unfit
    except UnusableFile as trouble:
        message = str(trouble)
    client = session.client if session else ""
    return ListedSession(found.path, number, client, found.modified, session, message, found.conflicts)


def _moved(path: Path, folder: Folder, to: Folder) -> Path:
    with take_lock(path, folder):
        try:
            company = list_related(path)
            new = next(
                to.path / f"{name}{SUFFIX}"
                for name in number_names(session_name(path))
                if not any(map(os.path.lexists, (to.path / f"{name}{SUFFIX}", versions_path(to.path / name))))
            )
            put_as_new(path, new)
            move_versions(path, new, to)
            for other in company:
                with suppress(OSError):
                    put_as_new(other, new.with_name(other.name.replace(session_name(path), session_name(new), 1)))
            sync_folder(to)
            sync_folder(folder)
        except OSError as trouble:
            raise NotSaved(path, describe_cause(trouble), "it stays where it was") from None
    return new
