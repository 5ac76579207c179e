"""One writer for each session: a lock beside its file.

The lock names its holder, but only for messages.
"""

import errno
import fcntl
import os
import socket
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import tomli

from earnest.store.files.access import set_mode
from earnest.store.files.atomic import discard, is_alive
from earnest.store.files.folder import Folder
from earnest.store.files.names import lock_path
from earnest.store.system_user import user_name
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import LockedByOther, LockFailed, describe_cause
from earnest.workspace.stamp import now

_AT_MOST = 4096
_FLAGS = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


@dataclass(slots=True)
class Lock:
    """A lock, held until it is released or its process ends."""

    path: Path
    descriptor: int
    keeps_modes: bool = True
    """Whether the disk keeps who may read a file."""

    def release(self) -> None:
        """Release the lock; a second call does nothing."""
        if self.descriptor < 0:
            return
        if _is_still_at(self.path, self.descriptor):
            discard(self.path)
        _close(self.descriptor)
        self.descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def take_lock(session: Path, folder: Folder) -> Lock:
    """Take the lock of a session's file, without waiting.

    Raises:
        LockedByOther: somebody has it.
        LockFailed: no lock can be created there, or the file in its place is no lock of Earnest.
    """
    path = lock_path(session)
    while True:
        try:
            descriptor, keeps_modes = _open(path, folder)
        except OSError as error:
            raise LockFailed(path, describe_cause(error)) from None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = _parse_holder(session, descriptor)
            _close(descriptor)
            raise holder from None
        except OSError as error:
            _close(descriptor)
            raise LockFailed(path, describe_cause(error)) from None
        # Between opening and locking, its last holder may have deleted the file.
        if _is_still_at(path, descriptor):
            if os.fstat(descriptor).st_nlink == 1:
                _sign(descriptor)
                return Lock(path, descriptor, keeps_modes)
            # Whatever has a second name, such as a backup, is not written to: only this name of it goes.
            discard(path)
        _close(descriptor)


def is_free(session: Path) -> bool:
    """Return whether nobody holds a session.

    There is no lock, or its process has ended, though another may have its number by now. The lock is not changed.
    """
    try:
        holder = _read_signature(session)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    is_here = bool(holder.pid) and holder.host == socket.gethostname()
    return is_here and (not is_alive(holder.pid) or not _is_held(session))


def _is_held(session: Path) -> bool:
    """Return whether some process of this machine holds the lock."""
    with suppress(OSError), _opened(session) as descriptor:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        return False
    return True


def read_holder(session: Path) -> LockedByOther | None:
    """Return who holds a session according to its lock, or None."""
    try:
        return None if is_free(session) else _read_signature(session)
    except OSError:
        return None


def _read_signature(session: Path) -> LockedByOther:
    with _opened(session) as descriptor:
        return _parse_holder(session, descriptor)


@contextmanager
def _opened(session: Path) -> Iterator[int]:
    """Open a session's lock to look at it."""
    descriptor = os.open(lock_path(session), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        yield descriptor
    finally:
        _close(descriptor)


def _open(path: Path, folder: Folder) -> tuple[int, bool]:
    """Open or create a lock; also return whether its disk keeps modes."""
    with suppress(FileExistsError):
        return _make(path, folder)
    try:
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError:
        return _open(path, folder)
    facts = os.fstat(descriptor)
    is_ours = facts.st_uid in {os.geteuid(), folder.path.stat().st_uid} or folder.group is not None
    is_lock = facts.st_nlink == 1 or not facts.st_size or bool(_parse_holder(path, descriptor).pid)
    if not stat.S_ISREG(facts.st_mode) or not is_ours or not is_lock:
        _close(descriptor)
        raise OSError(errno.ELOOP, "planted")
    return descriptor, facts.st_nlink > 1 or facts.st_uid != os.geteuid() or set_mode(descriptor, folder.file_mode)


def _make(path: Path, folder: Folder) -> tuple[int, bool]:
    descriptor = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, folder.file_mode)
    try:
        return descriptor, folder.set_access(descriptor)
    except BaseException:
        discard(path)
        _close(descriptor)
        raise


def _close(descriptor: int) -> None:
    """Close a lock; an error of its disk changes nothing."""
    with suppress(OSError):
        os.close(descriptor)


def _is_still_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    except OSError:
        return False


def _sign(descriptor: int) -> None:
    since = now()
    who = {"who": user_name(), "pid": os.getpid(), "host": socket.gethostname(), "since": since}
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, to_toml(who).encode(), 0)


def _parse_holder(session: Path, descriptor: int) -> LockedByOther:
    found: dict[str, Any] = {}
    with suppress(OSError, ValueError, RecursionError):
        found = tomli.loads(os.pread(descriptor, _AT_MOST, 0).decode())
    who, pid, host, since = (found.get(key) for key in ("who", "pid", "host", "since"))
    return LockedByOther(
        session,
        who if isinstance(who, str) else "",
        pid if isinstance(pid, int) else 0,
        host if isinstance(host, str) else "",
        since if isinstance(since, datetime) else None,
    )
