"""The message and the exit code of whatever stops a command."""

import errno
import sys
from pathlib import Path

from earnest.cli.errors import UPGRADED, CommandError
from earnest.cli.output.streams import write_error
from earnest.exit_codes import Exit
from earnest.workspace.errors import (
    ChangedElsewhere,
    ExportFailed,
    FolderNotMade,
    LockedByOther,
    LockFailed,
    NotMoved,
    NotSaved,
    StorageError,
    describe_cause,
    describe_own_fault,
)

SHORTAGES = {errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN}
"""What the system has no more of: open files, memory, processes."""
NO_THREAD = "can't start new thread"
"""Python's own words, which no class tells apart."""
OF_UNIX = {"fcntl", "grp", "pwd", "termios", "tty"}
"""The modules of Python that Windows lacks."""
CODES: dict[type[StorageError], Exit] = {
    LockedByOther: Exit.LOCKED,
    FolderNotMade: Exit.NOT_MADE,
    LockFailed: Exit.NOT_WRITTEN,
    ExportFailed: Exit.NOT_WRITTEN,
    NotMoved: Exit.NOT_WRITTEN,
    NotSaved: Exit.NOT_WRITTEN,
    ChangedElsewhere: Exit.NOT_WRITTEN,
}
"""The exit codes of storage errors; every other one means an unusable file or folder."""


def describe_fault(fault: Exception, begun: float) -> Exit:
    """Write what stopped a command, and return its exit code.

    The message quotes no session.

    Args:
        fault: What stopped it.
        begun: When the program was started, by the clock of its files.
    """
    if isinstance(fault, CommandError):
        write_error(str(fault))
        return fault.code
    if isinstance(fault, ModuleNotFoundError) and fault.name in OF_UNIX:
        write_error("Earnest needs Linux, macOS or another Unix. On Windows, install it in WSL.")
        return Exit.UNUSABLE
    if isinstance(fault, StorageError):
        write_error("\n".join(filter(None, (str(fault), fault.remedy))))
        return CODES.get(type(fault), Exit.UNUSABLE)
    if shortage := find_shortage(fault):
        write_error(f"The system refuses what Earnest needs: {shortage}. Close other programs or raise the limit.")
        return Exit.REFUSED
    if was_replaced(begun):
        write_error(UPGRADED)
        return Exit.UPGRADED
    write_error(
        f"Unexpected error. Please report: {describe_own_fault(fault)}. Nothing of your session is in this line."
    )
    return Exit.BUG


def find_shortage(fault: Exception) -> str:
    """Return what the system has no more of, or nothing."""
    if isinstance(fault, MemoryError):
        return describe_cause(OSError(errno.ENOMEM, ""))
    if isinstance(fault, OSError) and fault.errno in SHORTAGES:
        return describe_cause(fault)
    return "too many threads" if isinstance(fault, RuntimeError) and NO_THREAD in str(fault) else ""


def was_replaced(since: float) -> bool:
    """Return whether files of running modules are gone or were replaced."""
    specs = [getattr(module, "__spec__", None) for module in list(sys.modules.values())]
    try:
        return any(Path(spec.origin).stat().st_ctime > since for spec in specs if spec and spec.has_location)
    except FileNotFoundError:
        return True
    except OSError:
        return False  # inside an archive
