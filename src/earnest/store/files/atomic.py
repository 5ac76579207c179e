"""Temporary files: how a new text comes beside an old one, whole or not at all."""

import errno
import os
import re
import stat
import time
from contextlib import suppress
from pathlib import Path

from earnest.store.files.folder import Folder

NAMES = re.compile(r"\.earnest-([0-9]+)-[0-9a-f]{16}\.tmp")
"""What a temporary file is called: the process that made it, and chance."""
_LEAST_AGE = 60.0
_MOST_NAMES = 16
_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


class SyncFailed(OSError):  # noqa: N818 - what the disk left undone
    """The disk did not confirm that it holds what was written."""


def write_synced(folder: Folder, content: bytes) -> Path:
    """Write a new file with the folder's mode, to the disk itself, and return it; or leave nothing.

    Raises:
        OSError: it could not be written; `Unsynced` where only the disk's word is missing.
    """
    path, descriptor = _new_file(folder)
    try:
        try:
            set_access(folder, descriptor)
            _write_all(descriptor, content)
            sync_file(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        discard(path)
        raise
    return path


def _new_file(folder: Folder) -> tuple[Path, int]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    for _ in range(_MOST_NAMES):
        path = folder.path / f".earnest-{os.getpid()}-{_chance()}.tmp"
        with suppress(FileExistsError):
            return path, os.open(path, flags, folder.file_mode)
    # Not FileExistsError: to a caller that would mean the session's own name.
    raise OSError(errno.EBUSY, "every name is taken")


def _chance() -> str:
    """Return sixteen digits that nobody can foresee."""
    return os.urandom(8).hex()


def set_access(folder: Folder, descriptor: int) -> None:
    """Let those who share the folder, and nobody else, read and write an open file under any umask."""
    if folder.group is not None and os.fstat(descriptor).st_gid != folder.group:
        os.fchown(descriptor, -1, folder.group)
    os.fchmod(descriptor, folder.file_mode)


def sync_file(descriptor: int) -> None:
    """Have the disk confirm an open file.

    Raises:
        Unsynced: it did not.
    """
    try:
        os.fsync(descriptor)
    except OSError as trouble:
        raise SyncFailed(trouble.errno, trouble.strerror) from None


def sync_folder(folder: Folder) -> None:
    """Have the disk confirm the folder's names.

    Raises:
        Unsynced: it did not.
    """
    try:
        descriptor = os.open(folder.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as trouble:
        # Some file systems have no fsync for folders and say so in this way.
        if trouble.errno not in {errno.EINVAL, errno.EOPNOTSUPP}:
            raise SyncFailed(trouble.errno, trouble.strerror) from None


def put_as_new(temporary: Path, path: Path) -> None:
    """Give a temporary file a name that nothing has yet.

    Raises:
        FileExistsError: something has it.
        OSError: the disk refused.
    """
    try:
        os.link(temporary, path, follow_symlinks=False)
    except OSError as trouble:
        if trouble.errno not in _NO_LINKS:
            raise
        # Without hard links the name is taken first; nobody else then has it.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600))
        try:
            temporary.replace(path)
        except OSError:
            discard(path)
            raise
    else:
        discard(temporary)


def make_work_folder(folder: Folder) -> Path:
    """Make a new folder that is the user's alone, for a file that another program works on.

    Raises:
        OSError: it could not be made.
    """
    path = folder.path / f".earnest-{os.getpid()}-{_chance()}.tmp"
    path.mkdir(mode=0o700)
    path.chmod(0o700)
    return path


def discard(path: Path) -> None:
    """Take a file, or a folder with all that is in it, away if that can be done."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            import shutil  # noqa: PLC0415 - next to never

            shutil.rmtree(path)
        else:
            path.unlink()


def sweep(folder: Folder) -> list[Path]:
    """Remove, and return, temporary files that a dead process of this user left over a minute ago."""
    swept = []
    with suppress(OSError):
        for path in folder.path.iterdir():
            match = NAMES.fullmatch(path.name)
            if match and _is_orphan(path, int(match[1])):
                discard(path)
                swept.append(path)
    return swept


def _is_orphan(path: Path, process: int) -> bool:
    facts = path.lstat()
    old = time.time() - facts.st_mtime > _LEAST_AGE
    ours = stat.S_ISREG(facts.st_mode) or stat.S_ISDIR(facts.st_mode)
    return ours and facts.st_uid == os.geteuid() and old and not is_alive(process)


def is_alive(process: int) -> bool:
    """Say whether a process of this machine, by its number, is there."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _write_all(descriptor: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]
