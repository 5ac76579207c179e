"""Files written as a whole or not at all, through temporary files."""

import errno
import fcntl
import os
import re
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from earnest.store.files.folder import Folder

NAMES = re.compile(r"\.earnest-([0-9]+)-[0-9a-f]{16}\.tmp")
"""The names of temporary files: the process that made it, and random digits."""
_LEAST_AGE = 60.0
_MOST_NAMES = 16
_NO_LINKS = {errno.EPERM, errno.EACCES, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
"""What disks and systems without hard links answer."""
_NO_FOLDER_SYNC = {errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EBADF, errno.EISDIR, errno.EPERM}
"""What file systems without fsync for folders answer."""


class SyncFailed(OSError):  # noqa: N818 - named after what happened
    """The disk did not confirm that it holds what was written."""


def write_synced(folder: Folder, content: bytes, replaced: os.stat_result | None = None) -> Path:
    """Write a temporary file, confirmed by the disk; return its path.

    Args:
        folder: The folder, whose owner and group it gets.
        content: What is written.
        replaced: The status of the file that it is to replace, whose owner and group it gets instead.

    Raises:
        SyncFailed: only the confirmation is missing.
        OSError: it cannot be written; nothing of it is left.
    """
    return _write_temporary(folder, content, replaced, sync_file)


def write_unsynced(folder: Folder, content: bytes) -> Path:
    """Write a temporary file that a power cut may empty.

    Raises:
        OSError: it cannot be written; nothing of it is left.
    """
    return _write_temporary(folder, content, None, lambda _: None)


def _write_temporary(
    folder: Folder, content: bytes, replaced: os.stat_result | None, confirm: Callable[[int], None]
) -> Path:
    path, descriptor = _new_file(folder)
    try:
        try:
            folder.set_access(descriptor, replaced)
            _write_all(descriptor, content)
            confirm(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        discard(path)
        raise
    return path


def link_temporary(folder: Folder, path: Path) -> Path | None:
    """Give a file a temporary second name; None without links."""
    for _ in range(_MOST_NAMES):
        name = _temporary_name(folder)
        try:
            os.link(path, name, follow_symlinks=False)
        except FileExistsError:
            continue
        except OSError as error:
            if error.errno in _NO_LINKS:
                return None
            raise
        return name
    return None


def _new_file(folder: Folder) -> tuple[Path, int]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    for _ in range(_MOST_NAMES):
        path = _temporary_name(folder)
        with suppress(FileExistsError):
            return path, os.open(path, flags, folder.file_mode)
    # Not FileExistsError, which callers take for the session's own name.
    raise OSError(errno.EBUSY, "no free name for a temporary file")


def _temporary_name(folder: Folder) -> Path:
    return folder.path / f".earnest-{os.getpid()}-{random_digits()}.tmp"


def random_digits() -> str:
    """Return sixteen unpredictable digits."""
    return os.urandom(8).hex()


def sync_file(descriptor: int) -> None:
    """Have the disk confirm an open file.

    Raises:
        SyncFailed: it did not.
    """
    try:
        _sync_fully(descriptor)
    except OSError as error:
        raise SyncFailed(error.errno, error.strerror) from None


def _sync_fully(descriptor: int) -> None:
    # On macOS, fsync leaves it in the disk's own memory; not every disk there knows more.
    if (full := getattr(fcntl, "F_FULLFSYNC", None)) is not None:
        with suppress(OSError):
            fcntl.fcntl(descriptor, full)
            return
    os.fsync(descriptor)


def sync_folder(folder: Folder) -> None:
    """Have the disk confirm the entries of a folder.

    Raises:
        SyncFailed: it did not.
    """
    try:
        descriptor = _open_folder(folder)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        # XFS that was shut down, as when its disk fails, confirms a folder without writing; only opening tells.
        os.close(_open_folder(folder))
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise SyncFailed(error.errno, error.strerror) from None


def _open_folder(folder: Folder) -> int:
    return os.open(folder.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)


def put_as_new(temporary: Path, path: Path) -> None:
    """Move a temporary file to a path that must not exist.

    Raises:
        FileExistsError: it exists.
        OSError: the file cannot be moved.
    """
    try:
        os.link(temporary, path, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # Without hard links, an empty file first reserves the name.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600))
        try:
            temporary.replace(path)
        except OSError:
            discard(path)
            raise
    else:
        discard(temporary)


def discard(path: Path) -> None:
    """Delete a file, or a folder with its content, if possible."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


@contextmanager
def discard_unless_placed(temporary: Path) -> Iterator[Path]:
    """Delete a temporary file where what puts it in its place fails."""
    try:
        yield temporary
    except BaseException:
        discard(temporary)
        raise


def sweep(folder: Folder) -> list[Path]:
    """Delete temporary files that a dead process left over a minute ago.

    Only files of this user are deleted; their paths are returned.
    """
    removed = []
    with suppress(OSError):
        for path in folder.path.iterdir():
            match = NAMES.fullmatch(path.name)
            if match and _is_orphan(path, int(match[1])):
                discard(path)
                removed.append(path)
    return removed


def _is_orphan(path: Path, process: int) -> bool:
    facts = path.lstat()
    is_old = time.time() - facts.st_mtime > _LEAST_AGE
    # A folder of that name holds what somebody wrote in an editor.
    return stat.S_ISREG(facts.st_mode) and facts.st_uid == os.geteuid() and is_old and not is_alive(process)


def is_alive(process: int) -> bool:
    """Return whether a process of this machine is running."""
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
