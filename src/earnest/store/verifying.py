"""The stored files, proved: each session sound, each file for those alone whom it is for, nothing left over."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from earnest.core.soundness import unsound
from earnest.core.visible import visible
from earnest.store.folder import GROUP_FOLDER, PRIVATE_FOLDER, Folder
from earnest.store.library import ARCHIVE
from earnest.store.locking import is_free
from earnest.store.naming import SUFFIX, lock_of, names_like, session_of_conflict
from earnest.store.reading import read_file
from earnest.store.sessions import open_session
from earnest.store.temporary import NAMES, discard, is_alive, put_as_new
from earnest.store.troubles import StoreTrouble, UnusableFile, cause_of

LEFT = "left-over"
"""What a file is called in the archive that nothing belonged to any more."""


@dataclass(frozen=True, slots=True)
class Finding:
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
        return visible(f"{self.path.name}: {self.what}. {self.do}", keep_newlines=False)


def verify(folder: Folder) -> tuple[Finding, ...]:
    """Return everything in a folder that is not as it was promised; nothing is written.

    Raises:
        UnusableFolder: it cannot be read.
    """
    return tuple(_findings(folder))


def verify_session(path: Path) -> tuple[Finding, ...]:
    """Return what is not as it should be of one session's file."""
    folder = Folder.existing(path.parent)
    return (*_of_mode(path, folder), *_of_session(path))


def repair(folder: Folder, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Mend what can be mended without a word lost, and return what is left; what belongs to nothing is archived.

    Raises:
        UnusableFolder: the archive cannot be made.
    """
    return tuple(finding for finding in findings if not _mended(finding, folder))


def _findings(folder: Folder) -> Iterator[Finding]:
    yield from _of_folder(folder)
    for path in sorted(folder.path.iterdir()):
        if path.is_symlink() and not path.name.endswith(SUFFIX):
            yield Finding(path, "it is a link", "Put the file itself there, or take the link away.")
        elif NAMES.fullmatch(path.name):
            yield from _of_temporary(path)
        elif path.name.startswith(".") and path.name.endswith(".lock"):
            yield from _of_lock(path)
        elif path.name.startswith(".") and path.name.endswith(".draft"):
            yield from _of_draft(path, folder)
        elif path.is_file():
            yield from _of_file(path, folder)


def _of_folder(folder: Folder) -> Iterator[Finding]:
    mode = stat.S_IMODE(folder.path.stat().st_mode)
    if mode & 0o007 or (folder.group is None and mode & 0o077):
        wanted = PRIVATE_FOLDER if folder.group is None else GROUP_FOLDER
        yield Finding(folder.path, f"others may look into the folder (mode {mode:o})", f"chmod {wanted:o} it.", "mode")


def _of_file(path: Path, folder: Folder) -> Iterator[Finding]:
    yield from _of_mode(path, folder)
    session = session_of_conflict(path)
    if session is not None and session.exists():
        yield Finding(path, "a second version waits to be settled", f"`earnest open {session.stem}` asks about it.")
    if path.suffix == SUFFIX:
        yield from _of_session(path)
    elif path.name.endswith(f"{SUFFIX}.bak"):
        try:
            read_file(path, follow=False)
        except (StoreTrouble, OSError) as trouble:
            yield Finding(path, f"the version before cannot be read ({trouble})", "The next save writes it anew.")


def _of_mode(path: Path, folder: Folder) -> Iterator[Finding]:
    facts = path.lstat()
    if path.is_symlink():
        return
    if facts.st_uid != os.geteuid() and folder.group is None:
        yield Finding(path, "it belongs to somebody else", "Copy it, and take the copy.")
    mode = stat.S_IMODE(facts.st_mode)
    if mode & ~folder.file_mode:
        yield Finding(path, f"others may read or write it (mode {mode:o})", f"chmod {folder.file_mode:o} it.", "mode")


def _of_session(path: Path) -> Iterator[Finding]:
    try:
        opened = open_session(path, to_write=False)
    except (StoreTrouble, OSError) as trouble:
        what = str(trouble) if isinstance(trouble, StoreTrouble) else cause_of(trouble)
        yield Finding(path, f"it cannot be used ({what})", "Mend it by hand, or take its .bak.", is_grave=True)
        return
    if opened.newer:
        yield Finding(path, "a newer Earnest wrote it", "It stays as it is; open it with that one.", is_grave=True)
        return
    for fault in opened.faults:
        yield Finding(path, str(fault), "Mend it by hand; until then it is only read.", is_grave=True)
    if not opened.faults:
        for what in unsound(opened.session):
            yield Finding(path, what, "What stands in the file counts; replay cannot tell how it came there.")


def _of_temporary(path: Path) -> Iterator[Finding]:
    found = NAMES.fullmatch(path.name)
    if found and not is_alive(int(found[1])):
        yield Finding(path, "a save that did not end left it", "Look into it, then take it away.", "move")


def _of_lock(path: Path) -> Iterator[Finding]:
    session = path.with_name(path.name.removeprefix(".").removesuffix(".lock") + SUFFIX)
    if is_free(session):
        yield Finding(path, "its process has ended, and it holds nobody off", "It may be taken away.", "lock")


def _of_draft(path: Path, folder: Folder) -> Iterator[Finding]:
    yield from _of_mode(path, folder)
    session = path.with_name(path.name.removeprefix(".").removesuffix(".draft") + SUFFIX)
    if not session.exists():
        yield Finding(path, "its session is gone", "Look into it: what was typed is in there.", "move")
    try:
        read_file(path, follow=False)
    except (UnusableFile, OSError):
        yield Finding(path, "it cannot be read as a draft", "Look into it: what was typed is in there.", "move")


def _mended(finding: Finding, folder: Folder) -> bool:
    try:
        if finding.mend == "mode":
            wanted = folder.dir_mode if finding.path == folder.path else folder.file_mode
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
    for name in names_like(f"{LEFT}{path.suffix}"):
        if not os.path.lexists(archive.path / name):
            put_as_new(path, archive.path / name)
            return


def locks_held(folder: Folder) -> tuple[Path, ...]:
    """Return the sessions that somebody has open."""
    return tuple(
        path for path in sorted(folder.path.glob(f"*{SUFFIX}")) if os.path.lexists(lock_of(path)) and not is_free(path)
    )
