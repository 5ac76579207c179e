"""One writer a session: a lock beside the file, which names its holder for the message only."""

import errno
import fcntl
import os
import socket
import stat
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from earnest.store.files.atomic import discard, is_alive, set_access
from earnest.store.files.folder import Folder
from earnest.store.files.names import lock_path
from earnest.store.system_user import user_name
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import LockedByOther, LockFailed, describe_cause

_AT_MOST = 4096
_FLAGS = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


@dataclass(slots=True)
class Lock:
    """A lock that is held until it is released, or its process ends."""

    path: Path
    descriptor: int

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self.descriptor < 0:
            return
        if _stands_at(self.path, self.descriptor):
            discard(self.path)
        os.close(self.descriptor)
        self.descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def take_lock(session: Path, folder: Folder) -> Lock:
    """Take the lock of a session's file, without waiting.

    Raises:
        Held: somebody has it.
        NotLocked: no lock can be made there, or what stands in its place is none of Earnest's.
    """
    path = lock_path(session)
    while True:
        try:
            descriptor = _opened(path, folder)
        except OSError as trouble:
            raise LockFailed(path, describe_cause(trouble)) from None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            held = _holder(session, descriptor)
            os.close(descriptor)
            raise held from None
        except OSError as trouble:
            os.close(descriptor)
            raise LockFailed(path, describe_cause(trouble)) from None
        # Between opening and locking, its last holder may have taken the file away.
        if _stands_at(path, descriptor):
            _sign(descriptor)
            return Lock(path, descriptor)
        os.close(descriptor)


def is_free(session: Path) -> bool:
    """Say whether nobody holds a session, without touching its lock: there is none, or its process has ended here."""
    try:
        held = _signed(session)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return bool(held.pid) and held.host == socket.gethostname() and not is_alive(held.pid)


def read_holder(session: Path) -> LockedByOther | None:
    """Return who holds a session, as its lock tells, without touching it; None where nobody does, or none can tell."""
    try:
        return None if is_free(session) else _signed(session)
    except OSError:
        return None


def _signed(session: Path) -> LockedByOther:
    descriptor = os.open(lock_path(session), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        return _holder(session, descriptor)
    finally:
        os.close(descriptor)


def _opened(path: Path, folder: Folder) -> int:
    with suppress(FileExistsError):
        descriptor = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, folder.file_mode)
        set_access(folder, descriptor)
        return descriptor
    try:
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError:
        return _opened(path, folder)
    facts = os.fstat(descriptor)
    # A hard link here would have somebody else's file written to.
    ours = facts.st_uid == os.geteuid() or folder.group is not None
    if not stat.S_ISREG(facts.st_mode) or facts.st_nlink > 1 or not ours:
        os.close(descriptor)
        raise OSError(errno.ELOOP, "planted")
    return descriptor


def _stands_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    except OSError:
        return False


def _sign(descriptor: int) -> None:
    since = datetime.now().astimezone().replace(microsecond=0)
    who = {"who": user_name(), "pid": os.getpid(), "host": socket.gethostname(), "since": since}
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, to_toml(who).encode(), 0)


def _holder(session: Path, descriptor: int) -> LockedByOther:
    found: dict[str, Any] = {}
    with suppress(OSError, ValueError, RecursionError):
        found = tomllib.loads(os.pread(descriptor, _AT_MOST, 0).decode())
    who, pid, host, since = (found.get(key) for key in ("who", "pid", "host", "since"))
    return LockedByOther(
        session,
        who if isinstance(who, str) else "",
        pid if isinstance(pid, int) else 0,
        host if isinstance(host, str) else "",
        since if isinstance(since, datetime) else None,
    )
