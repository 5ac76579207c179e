"""The stored files, proved: each session sound, each file for those alone whom it is for, nothing left over."""

import os
import re
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from earnest.core.history.consistency import find_inconsistencies
from earnest.core.text.escaping import escape_controls
from earnest.store.files.atomic import NAMES, discard, is_alive, put_as_new
from earnest.store.files.folder import GROUP_FOLDER, PRIVATE_FOLDER, Folder
from earnest.store.files.lock import is_free, read_holder
from earnest.store.files.names import SUFFIX, find_conflict_session, find_notes_session, notes_path, number_names
from earnest.store.library.library import ARCHIVE, TRASH
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.notes import load_notes
from earnest.store.sessions.open import open_session
from earnest.store.sessions.versions import VERSIONS
from earnest.store.toml.read import read_file
from earnest.workspace.errors import LockedByOther, StorageError, UnusableFolder, describe_cause
from earnest.workspace.opened_session import Draft
from earnest.workspace.stamp import local_time

INNER = (ARCHIVE,)
"""The folders inside a sessions' folder whose files are looked at as its own are."""
BESIDE = re.compile(rf"(.+{re.escape(SUFFIX)})\.(bak|orig)(?:-[0-9]+)?")
"""The names of what stands beside a session: the session's own name, and what it is."""
LONG = 3600.0
"""Seconds after which no save is under way any more."""
LEFT = "left-over"
"""What a file is called in the archive that nothing belonged to any more."""


class StoredFault(NamedTuple):
    """One thing that is not as it should be."""

    path: Path
    what: str
    """What is found, as a clause."""
    do: str
    """What to do about it, as a sentence."""
    mend: str = ""
    """How `repair` mends it: `mode`, `lock` or `move`; empty where a person has to."""
    is_grave: bool = False
    """Whether a session cannot be used."""

    def __str__(self) -> str:
        """Say it in one line."""
        return escape_controls(f"{self.path.name}: {self.what}. {self.do}", keep_newlines=False)


def verify(folder: Folder) -> tuple[StoredFault, ...]:
    """Return everything in a folder that is not as it was promised; nothing is written.

    Raises:
        UnusableFolder: it cannot be read.
    """
    try:
        return tuple(_findings(folder))
    except OSError as trouble:
        raise UnusableFolder(folder.path, describe_cause(trouble)) from None


def verify_session(path: Path) -> tuple[StoredFault, ...]:
    """Return what is not as it should be of one session's file."""
    folder = Folder.existing(path.parent)
    return (*_of_mode(path, folder), *_of_session(path))


def repair(folder: Folder, findings: tuple[StoredFault, ...]) -> tuple[StoredFault, ...]:
    """Mend what can be mended without a word lost, and return what is left; what belongs to nothing is archived.

    Raises:
        UnusableFolder: the archive cannot be made.
    """
    return tuple(finding for finding in findings if not _mended(finding, folder))


def _findings(folder: Folder) -> Iterator[StoredFault]:
    yield from _of_folder(folder)
    for path in sorted(folder.path.iterdir()):
        # Somebody may be saving: what a moment ago had a name may have none by now.
        with suppress(FileNotFoundError):
            yield from _of_name(path, folder)


def _of_name(path: Path, folder: Folder) -> Iterator[StoredFault]:
    if path.is_symlink():
        yield from _of_link(path)
    elif path.is_dir() and not NAMES.fullmatch(path.name) and path.suffix != SUFFIX:
        inner = Folder(path, folder.group)
        if path.name in INNER:
            yield from _findings(inner)
        elif path.name == TRASH:
            yield from _of_trash(inner)
        elif path.name == VERSIONS:
            yield from _of_versions(inner)
    else:
        yield from _of_entry(path, folder)


def _of_entry(path: Path, folder: Folder) -> Iterator[StoredFault]:
    if not path.is_dir():
        yield from _of_mode(path, folder, is_ours=_is_ours(path))
    if NAMES.fullmatch(path.name):
        yield from _of_temporary(path)
    elif path.name.startswith(".") and path.name.endswith(".lock"):
        yield from _of_lock(path)
    elif path.name.startswith(".") and path.name.endswith(".draft"):
        yield from _of_draft(path)
    elif (session := find_notes_session(path)) is not None and session.exists():
        yield from _of_notes(session)
    elif path.suffix == SUFFIX:
        yield from _of_session(path)
        yield from _of_conflict(path)
    elif not path.is_file():
        yield StoredFault(path, "it is a pipe or a device", "Nobody knows who put it there: take it away.")
    else:
        yield from _of_company(path)


def _of_folder(folder: Folder) -> Iterator[StoredFault]:
    facts = folder.path.stat()
    if facts.st_uid != os.geteuid() and folder.group is None:
        yield StoredFault(folder.path, "the folder belongs to somebody else", "Copy what is in it to one of your own.")
    mode, wanted = stat.S_IMODE(facts.st_mode), PRIVATE_FOLDER if folder.group is None else GROUP_FOLDER
    if mode & ~wanted & 0o777:
        yield StoredFault(
            folder.path, f"others may look into the folder (mode {mode:o})", f"chmod {wanted:o} it.", "mode"
        )
    elif wanted & ~mode:
        yield StoredFault(folder.path, f"it keeps its own people out (mode {mode:o})", f"chmod {wanted:o} it.", "mode")


def _of_trash(folder: Folder) -> Iterator[StoredFault]:
    """Tell who could read what was deleted; what it is worth does not matter any more."""
    yield from _of_folder(folder)
    for path in sorted(folder.path.iterdir()):
        if path.is_dir() and not path.is_symlink():
            yield from _of_trash(Folder(path, folder.group))
        else:
            yield from _of_mode(path, folder)


def _of_versions(folder: Folder) -> Iterator[StoredFault]:
    """Tell who could read the versions of each session, and which of them are nobody's or cannot be used."""
    yield from _of_folder(folder)
    for place in sorted(folder.path.iterdir()):
        session = folder.path.with_name(place.name + SUFFIX)
        if place.is_symlink() or not place.is_dir():
            yield StoredFault(place, "it is no folder of versions", "Nobody knows who put it there: take it away.")
            continue
        if not session.exists():
            yield StoredFault(place, "the session of these versions is gone", "Look into them, then take them away.")
        yield from _of_folder(Folder(place, folder.group))
        for path in sorted(place.iterdir()):
            with suppress(FileNotFoundError):
                yield from _of_entry(path, folder)


def _of_link(path: Path) -> Iterator[StoredFault]:
    if path.suffix != SUFFIX:
        yield StoredFault(path, "it is a link", "Put the file itself there, or take the link away.")
    elif not path.exists():
        yield StoredFault(path, "it is a link that leads nowhere", "Take the link away.")
    else:
        yield from _of_session(path)


def _of_conflict(path: Path) -> Iterator[StoredFault]:
    session = find_conflict_session(path)
    if session is not None and session.exists():
        yield StoredFault(path, "a second version waits to be settled", f"`earnest open {session.stem}` asks about it.")


def _of_notes(session: Path) -> Iterator[StoredFault]:
    try:
        load_notes(session)
    except StorageError as trouble:
        yield StoredFault(notes_path(session), f"the notes cannot be used ({trouble})", "Mend them by hand.")


def _of_company(path: Path) -> Iterator[StoredFault]:
    """Tell what is wrong with a file beside a session: its backup, or the file as somebody's hand left it."""
    beside = BESIDE.fullmatch(path.name)
    if beside is None:
        return
    if not path.with_name(beside[1]).exists():
        yield StoredFault(path, "its session is gone", "Look into it: it holds how the session stood.", "move")
    if beside[2] == "bak":
        try:
            read_file(path, follow=False)
        except (StorageError, OSError) as trouble:
            yield StoredFault(path, f"the version before cannot be read ({trouble})", "The next save writes it anew.")


def _is_ours(path: Path) -> bool:
    """Tell whether a file is a session or goes with one; a paper may well be its writer's alone."""
    return path.suffix == SUFFIX or path.name.startswith(".") or BESIDE.fullmatch(path.name) is not None


def _of_mode(path: Path, folder: Folder, *, is_ours: bool = True) -> Iterator[StoredFault]:
    facts = path.lstat()
    if path.is_symlink():
        return
    if facts.st_uid != os.geteuid() and folder.group is None:
        yield StoredFault(path, "it belongs to somebody else", "Copy it, and take the copy.")
    if folder.group is not None and facts.st_gid != folder.group:
        yield StoredFault(path, "it is not the group's", "Give it to the group that shares the folder: chgrp it.")
    mode, wanted = stat.S_IMODE(facts.st_mode), folder.file_mode
    if mode & ~wanted:
        yield StoredFault(path, f"others may read or write it (mode {mode:o})", f"chmod {wanted:o} it.", "mode")
    elif is_ours and wanted & ~mode:
        yield StoredFault(
            path, f"its own people may not read or write it (mode {mode:o})", f"chmod {wanted:o} it.", "mode"
        )
    if stat.S_ISREG(facts.st_mode) and facts.st_nlink > 1:
        yield StoredFault(path, "it has a second name elsewhere, which keeps old words", "Find it with find -samefile.")


def _of_session(path: Path) -> Iterator[StoredFault]:
    try:
        opened = open_session(path, to_write=False)
    except (StorageError, OSError) as trouble:
        what = str(trouble) if isinstance(trouble, StorageError) else describe_cause(trouble)
        yield StoredFault(path, f"it cannot be used ({what})", "Mend it by hand, or take its .bak.", is_grave=True)
        return
    if opened.newer:
        yield StoredFault(path, "a newer Earnest wrote it", "It stays as it is; open it with that one.", is_grave=True)
        return
    for fault in opened.faults:
        yield StoredFault(path, str(fault), "Mend it by hand; until then it is only read.", is_grave=True)
    if not opened.faults:
        for what in find_inconsistencies(opened.session):
            yield StoredFault(path, what, "What stands in the file counts; replay cannot tell how it came there.")


def _of_temporary(path: Path) -> Iterator[StoredFault]:
    found, facts = NAMES.fullmatch(path.name), path.lstat()
    # A folder is one that an editor works in, which may take all day; a save does not.
    is_long_ago = stat.S_ISREG(facts.st_mode) and time.time() - facts.st_mtime > LONG
    if found and (is_long_ago or not is_alive(int(found[1]))):
        yield StoredFault(path, "a save that did not end left it", "Look into it, then take it away.", "move")


def _of_lock(path: Path) -> Iterator[StoredFault]:
    session = path.with_name(path.name.removeprefix(".").removesuffix(".lock") + SUFFIX)
    if is_free(session):
        yield StoredFault(path, "its process has ended, and it holds nobody off", "It may be taken away.", "lock")
    elif time.time() - path.lstat().st_mtime > LONG and not ((held := read_holder(session)) and held.pid):
        yield StoredFault(path, "it names nobody", "If nobody has the session open, take it away.")


def _of_draft(path: Path) -> Iterator[StoredFault]:
    session = path.with_name(path.name.removeprefix(".").removesuffix(".draft") + SUFFIX)
    if not session.exists():
        yield StoredFault(path, "its session is gone", "Look into it: what was typed is in there.", "move")
    elif read_draft(session) is None:
        yield StoredFault(path, "it cannot be read as a draft", "Look into it: what was typed is in there.", "move")


def _mended(finding: StoredFault, folder: Folder) -> bool:
    try:
        if finding.mend == "mode":
            wanted = folder.dir_mode if finding.path.is_dir() else folder.file_mode
            finding.path.chmod(wanted, follow_symlinks=True)
        elif finding.mend == "lock":
            discard(finding.path)
        elif finding.mend == "move":
            _put_aside(finding.path, folder.inner(ARCHIVE))
        else:
            return False
    except OSError:
        return False
    return True


def _put_aside(path: Path, archive: Folder) -> None:
    for name in number_names(f"{LEFT}{path.suffix}"):
        if not os.path.lexists(archive.path / name):
            put_as_new(path, archive.path / name)
            return


def list_locks(folder: Folder) -> tuple[LockedByOther, ...]:
    """Return who has which sessions open."""
    found = (read_holder(path) for path in sorted(folder.path.glob(f"*{SUFFIX}")))
    return tuple(held for held in found if held)


def list_drafts(folder: Folder) -> tuple[tuple[Path, Draft], ...]:
    """Return the sessions that nobody has open and beside which something typed waits, each with it."""
    paths = (path for path in sorted(folder.path.glob(f"*{SUFFIX}")) if read_holder(path) is None)
    found = ((path, read_draft(path)) for path in paths)
    return tuple((path, draft) for path, draft in found if draft and draft.texts)


def find_last_write(folder: Folder) -> datetime | None:
    """Return when a session of a folder was written last, as a local time; None where there is none."""
    times = []
    for path in folder.path.glob(f"*{SUFFIX}"):
        with suppress(OSError):
            times.append(path.lstat().st_mtime_ns)
    return local_time(max(times)) if times else None
