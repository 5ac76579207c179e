"""Who may use a file: its owner, its group and its mode."""

import errno
import os
import shlex
import stat
from contextlib import suppress
from pathlib import Path

from earnest.store.system_user import name_group, name_user
from earnest.workspace.errors import NotGiven

MODELESS = "this disk has no file permissions: other users may be able to read your sessions"
"""What is told where a disk does not keep who may read a file."""

_REFUSALS = {errno.EPERM, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS}
"""What disks without modes answer."""


def give(descriptor: int, like: os.stat_result, group: int | None = None) -> None:
    """Give an open new file the owner and group of another.

    Only root can give files away. Others keep theirs, except in the place of somebody else's private file.

    Args:
        descriptor: The new file.
        like: The status of the file that it replaces, or of its folder.
        group: The group that shares its folder, if any.

    Raises:
        NotGiven: it cannot belong to whom it has to.
    """
    now, wanted = os.fstat(descriptor), like.st_gid if group is None else group
    is_folder = stat.S_ISDIR(like.st_mode)
    if os.geteuid() != 0 and group is None:
        if not is_folder and now.st_uid != like.st_uid:
            raise NotGiven(errno.EPERM, f"it belongs to {name_user(like.st_uid)}, and your save would change its owner")
        if not is_folder and now.st_gid != wanted:
            # Its mode gives the group nothing, so that the save need not fail for it.
            with suppress(OSError):
                os.fchown(descriptor, -1, wanted)
        return
    owner = like.st_uid if os.geteuid() == 0 else now.st_uid
    if (now.st_uid, now.st_gid) != (owner, wanted):
        try:
            os.fchown(descriptor, -1 if owner == now.st_uid else owner, wanted)
        except OSError as error:
            whose = f"{name_user(owner)} and the group {name_group(wanted)}"
            raise NotGiven(error.errno, f"cannot change its owner to {whose}") from None


def set_mode(descriptor: int, mode: int) -> bool:
    """Set a file's mode; return whether its disk keeps modes."""
    try:
        os.fchmod(descriptor, mode)
    except OSError as error:
        if error.errno not in _REFUSALS:
            raise
        return False
    return not os.fstat(descriptor).st_mode & 0o777 & ~mode


def keeps_modes(folder: Path) -> bool:
    """Return whether a folder's disk keeps modes, as far as is known."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            facts = os.fstat(descriptor)
            return facts.st_uid != os.geteuid() or set_mode(descriptor, stat.S_IMODE(facts.st_mode))
        finally:
            os.close(descriptor)
    return True


def chown_command(path: Path) -> str:
    """Return the command that gives a file to its folder's owner."""
    folder = path.parent.stat()
    return f"sudo chown {name_user(folder.st_uid)}:{name_group(folder.st_gid)} {shlex.quote(str(path.absolute()))}"


def find_stranger(path: Path) -> str:
    """Return a file's owner where that is not its folder's, or nothing."""
    with suppress(OSError):
        facts, folder = path.lstat(), path.parent.stat()
        if facts.st_uid != folder.st_uid:
            return name_user(facts.st_uid)
    return ""
