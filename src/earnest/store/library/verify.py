"""Checks of the stored files: sound sessions, safe modes, nothing left over."""

import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from shlex import quote

from earnest.core.history.consistency import find_inconsistencies
from earnest.store.files.atomic import NAMES, discard, is_alive, put_as_new
from earnest.store.files.folder import ARCHIVE, Folder
from earnest.store.files.lock import is_free, read_holder
from earnest.store.files.names import (
    PAGE_DRAFT,
    SUFFIX,
    backup_path,
    find_notes_session,
    find_session_beside,
    number_names,
    session_name,
)
from earnest.store.interviews import SCREENS, find_interviews
from earnest.store.library.access_faults import StoredFault, check_folder_mode, check_mode, find_remedy, leave_out_modes
from earnest.store.library.beside_faults import check_git, check_notes, check_related, check_second_version
from earnest.store.library.library import TRASH
from earnest.store.library.scan import find_first_version
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.editor_texts import NAMES as EDITOR_FOLDERS
from earnest.store.sessions.editor_texts import check_editor_text
from earnest.store.sessions.open import open_session
from earnest.store.sessions.versions import VERSIONS
from earnest.workspace.errors import StorageError, UnfinishedMerge, UnusableFolder, describe_cause, describe_unread

GIT_FILE = ".git"
"""What git has in a worktree or a submodule in place of its folder; it names where that is, and no more."""
CHECKED_INSIDE = (ARCHIVE,)
"""The inner folders whose files are checked like those of the folder itself."""
LONG = 3600.0
"""Seconds after which no save can still be running."""
ABANDONED = "left-over"
"""The name that an abandoned file gets in the archive."""


def verify(folder: Folder, *, tidies: bool = False) -> tuple[StoredFault, ...]:
    """Return every fault in a folder; no file's content changes.

    Args:
        folder: The folder.
        tidies: Whether what git has checked out is made private first.

    Raises:
        UnusableFolder: it cannot be read.
    """
    try:
        found = (*check_git(folder, tidies=tidies), *_check_folder(folder))
        return leave_out_modes(folder, found)
    except OSError as error:
        raise UnusableFolder(folder.path, describe_cause(error)) from None


def verify_session(path: Path) -> tuple[StoredFault, ...]:
    """Return the faults of one session's file."""
    return tuple(_check_one(path, Folder.existing(path.parent), _check_sound))


def repair(folder: Folder, faults: tuple[StoredFault, ...]) -> tuple[StoredFault, ...]:
    """Repair what can be repaired without loss, and return the other faults.

    Abandoned files are moved to the archive.

    Raises:
        UnusableFolder: the archive cannot be created.
    """
    return tuple(fault for fault in faults if not _repair(fault, folder))


def _check_folder(folder: Folder) -> Iterator[StoredFault]:
    yield from check_folder_mode(folder)
    yield from _check_each(folder, _check_name)


def _check_each(folder: Folder, check: Callable[[Path, Folder], Iterator[StoredFault]]) -> Iterator[StoredFault]:
    """Yield the faults of each entry of a folder.

    One that cannot be looked at is a fault, and stops no other.
    """
    for path in sorted(folder.path.iterdir()):
        # During a save elsewhere, a file that was just listed may be gone.
        with suppress(FileNotFoundError):
            yield from _check_one(path, folder, check)


def _check_one(
    path: Path, folder: Folder, check: Callable[[Path, Folder], Iterator[StoredFault]]
) -> Iterator[StoredFault]:
    try:
        yield from check(path, folder)
    except FileNotFoundError:
        raise
    except OSError as error:
        what = f"cannot be checked ({describe_cause(error)})"
        yield StoredFault(path, what, "Check it by hand.", is_grave=path.suffix == SUFFIX)
    except Exception as fault:  # noqa: BLE001 - one file never stops a folder
        yield StoredFault(path, describe_unread(fault), "The file is unchanged.", is_grave=path.suffix == SUFFIX)


def _check_name(path: Path, folder: Folder) -> Iterator[StoredFault]:
    if path.is_symlink():
        yield from _check_link(path)
    elif path.is_dir() and not NAMES.fullmatch(path.name) and path.suffix != SUFFIX:
        inner = Folder(path, folder.group)
        if path.name in CHECKED_INSIDE:
            yield from _check_folder(inner)
        elif path.name == TRASH:
            yield from _check_trash(inner)
        elif path.name == VERSIONS:
            yield from _check_versions(inner)
        elif EDITOR_FOLDERS.fullmatch(path.name):
            yield from _check_editor_text(path)
    elif path.name != GIT_FILE or not path.is_file():
        yield from _check_file(path, folder)


def _check_file(path: Path, folder: Folder) -> Iterator[StoredFault]:
    if not path.is_dir():
        yield from check_mode(path, folder, is_ours=_is_ours(path))
    if NAMES.fullmatch(path.name):
        yield from _check_temporary(path)
    elif path.name.startswith(".") and path.name.endswith(".lock"):
        yield from _check_lock(path)
    elif path.name.startswith(".") and path.name.endswith(".draft"):
        yield from _check_draft(path)
    elif (session := find_notes_session(path)) is not None and session.exists():
        yield from check_notes(session)
    elif path.is_file() and (first := find_first_version(path)) is not None:
        yield from _check_second_version(path, first)
    elif path.suffix == SUFFIX:
        yield from _check_session(path)
    elif not path.is_file():
        yield StoredFault(path, "not a file, but a pipe or a device", "Delete it.")
    else:
        yield from check_related(path)


def _check_trash(folder: Folder) -> Iterator[StoredFault]:
    """Yield faults of access to deleted files; their content does not matter."""
    yield from check_folder_mode(folder)
    yield from _check_each(folder, _check_deleted)


def _check_deleted(path: Path, folder: Folder) -> Iterator[StoredFault]:
    if EDITOR_FOLDERS.fullmatch(path.name):
        return
    if path.is_dir() and not path.is_symlink():
        yield from _check_trash(Folder(path, folder.group))
    else:
        yield from check_mode(path, folder)


def _check_versions(folder: Folder) -> Iterator[StoredFault]:
    """Yield faults of the versions: access, unusable files, missing sessions."""
    yield from check_folder_mode(folder)
    yield from _check_each(folder, _check_versions_of_one)


def _check_versions_of_one(place: Path, folder: Folder) -> Iterator[StoredFault]:
    if place.is_symlink() or not place.is_dir():
        yield StoredFault(place, "not a folder of versions", "Delete it.")
        return
    if not os.path.lexists(folder.path.with_name(place.name + SUFFIX)):
        yield StoredFault(
            place, "the session of these versions is missing", "Check whether you need them, then delete them."
        )
    inner = Folder(place, folder.group)
    yield from check_folder_mode(inner)
    yield from _check_each(inner, _check_file)


def _check_editor_text(place: Path) -> Iterator[StoredFault]:
    if place.stat().st_uid == os.geteuid():
        yield from check_folder_mode(Folder(place))
    if told := check_editor_text(place):
        yield StoredFault(*told)


def _check_link(path: Path) -> Iterator[StoredFault]:
    if path.suffix != SUFFIX:
        yield StoredFault(path, "a link, not a file", "Replace it with the file, or delete it.")
    elif not path.exists():
        yield StoredFault(path, "broken link", "Connect the disk of its target, or delete the link.")
    else:
        yield from _check_session(path)


def _is_ours(path: Path) -> bool:
    """Return whether a file is a session or belongs to one."""
    return path.suffix == SUFFIX or path.name.startswith(".") or find_session_beside(path) is not None


def _check_sound(path: Path, folder: Folder) -> Iterator[StoredFault]:
    yield from check_mode(path, folder)
    yield from _check_session(path)


def _check_session(path: Path) -> Iterator[StoredFault]:
    try:
        opened = open_session(path, to_write=False)
    except (StorageError, OSError) as error:
        what = str(error) if isinstance(error, StorageError) else describe_cause(error)
        yield StoredFault(path, f"cannot be used ({what})", find_remedy(path) or _advise(path), is_grave=True)
        return
    if opened.is_newer:
        yield StoredFault(path, "written by a newer Earnest", "Upgrade Earnest to open it.", is_grave=True)
        return
    for fault in opened.faults:
        if isinstance(fault, UnfinishedMerge):
            do = f"Merge both sides with `earnest open {quote(session_name(path))}`, or finish the merge with git."
            yield StoredFault(path, fault.what, do, is_grave=True)
        else:
            yield StoredFault(path, str(fault), "Fix it by hand; until then the session is read-only.", is_grave=True)
    if opened.fullness:
        yield StoredFault(path, opened.fullness, "Do this before it is full.")
    home = path.parent.parent if path.parent.name in CHECKED_INSIDE else path.parent
    if opened.session.interview not in find_interviews(Folder(home)):
        what = f"interview not found: {opened.session.interview}"
        yield StoredFault(path, what, f"Name its folder with --screens, or copy it to {home / SCREENS}.")
    if not opened.faults:
        for what in find_inconsistencies(opened.session):
            yield StoredFault(path, what, "The file counts as it is; replay cannot show this change.")


def _check_second_version(path: Path, first: Path) -> Iterator[StoredFault]:
    if path.suffix == SUFFIX and not find_notes_session(first):
        yield from _check_session(path)
    if path.parent.name not in CHECKED_INSIDE:
        yield check_second_version(path, first)


def _advise(path: Path) -> str:
    """Return what to do about a session that cannot be read."""
    if not path.is_file():
        return "Move it elsewhere: it is not a session."
    if backup_path(path).is_file():
        return "Fix it by hand, or restore its .bak."
    name = session_name(path)
    has_versions = path.with_name(VERSIONS).joinpath(name).is_dir()
    return (
        f"Fix it by hand, or restore a version from `earnest versions {name}`." if has_versions else "Fix it by hand."
    )


def _check_temporary(path: Path) -> Iterator[StoredFault]:
    found, facts = NAMES.fullmatch(path.name), path.lstat()
    is_long_ago = time.time() - facts.st_mtime > LONG
    if found and stat.S_ISDIR(facts.st_mode):
        yield from () if is_alive(int(found[1])) else _check_editor_text(path)
    elif found and (is_long_ago or not is_alive(int(found[1]))):
        yield StoredFault(
            path, "left over from an interrupted save", "Check whether you need it, then delete it.", "move"
        )


def _check_lock(path: Path) -> Iterator[StoredFault]:
    session = path.with_name(path.name.removeprefix(".").removesuffix(".lock") + SUFFIX)
    if is_free(session):
        yield StoredFault(path, "lock of a process that has ended", "Delete it.", "lock")
    elif time.time() - path.lstat().st_mtime > LONG and not ((held := read_holder(session)) and held.pid):
        yield StoredFault(path, "lock without an owner", "If nobody has the session open, delete it.")


def _check_draft(path: Path) -> Iterator[StoredFault]:
    session = path.with_name(path.name.removeprefix(".").removesuffix(".draft") + SUFFIX)
    if not session.exists() and not PAGE_DRAFT.fullmatch(path.name):
        yield StoredFault(path, "its session is missing", "Check whether you need it: it holds unsaved text.", "move")
    elif read_draft(session) is None:
        yield StoredFault(path, "unreadable draft", "Check whether you need it: it holds unsaved text.", "move")


def _repair(fault: StoredFault, folder: Folder) -> bool:
    try:
        if fault.fix == "mode":
            wanted = folder.dir_mode if fault.path.is_dir() else folder.file_mode
            fault.path.chmod(wanted, follow_symlinks=True)
        elif fault.fix in {"lock", "picture"}:
            discard(fault.path)
        elif fault.fix == "move":
            _archive(fault.path, folder.inner(ARCHIVE))
        else:
            return False
    except OSError:
        return False
    return True


def _archive(path: Path, archive: Folder) -> None:
    for name in number_names(f"{ABANDONED}{path.suffix}"):
        if not os.path.lexists(archive.path / name):
            put_as_new(path, archive.path / name)
            return
