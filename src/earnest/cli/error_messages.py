"""The message and the exit code of whatever stops a command."""

import sys
import traceback
from pathlib import Path

from earnest.cli.errors import CommandError
from earnest.cli.output.streams import write_error
from earnest.exit_codes import Exit
from earnest.workspace.errors import ChangedElsewhere, ExportFailed, LockedByOther, LockFailed, NotSaved, StorageError

PACKAGE = Path(__file__).parents[1]

OF_UNIX = {"fcntl", "grp", "pwd", "termios", "tty"}
"""The modules of Python that Windows lacks."""
CODES: dict[type[StorageError], Exit] = {
    LockedByOther: Exit.LOCKED,
    LockFailed: Exit.NOT_MADE,
    ExportFailed: Exit.NOT_MADE,
    NotSaved: Exit.NOT_WRITTEN,
    ChangedElsewhere: Exit.NOT_WRITTEN,
}
"""The exit codes of storage errors; every other one means an unusable file or folder."""


def describe_fault(fault: Exception) -> Exit:
    """Write what stopped a command, and return its exit code.

    The message quotes no session.
    """
    if isinstance(fault, CommandError):
        write_error(str(fault))
        return fault.code
    if isinstance(fault, ModuleNotFoundError) and fault.name in OF_UNIX:
        write_error("Earnest needs Linux, macOS or another Unix: on Windows use WSL, and install it there.")
        return Exit.UNUSABLE
    if isinstance(fault, StorageError):
        write_error(str(fault))
        return CODES.get(type(fault), Exit.UNUSABLE)
    write_error(
        f"Earnest met something it was not made for, {_kind_of(fault)} at {_place_of(fault)}: "
        "please report this line, which holds nothing of your session."
    )
    return Exit.BUG


def _kind_of(fault: Exception) -> str:
    """Return the name of a fault's class or nearest known base.

    The name of a class that was made at run time may quote what somebody wrote.
    """
    for kind in type(fault).__mro__:
        known: object = getattr(sys.modules.get(kind.__module__), kind.__name__, None)
        if known is kind:
            return kind.__name__
    return "a fault"


def _place_of(fault: Exception) -> str:
    """Return the innermost line of Earnest that the fault passed through."""
    place = "an unknown place"
    for frame, line in traceback.walk_tb(fault.__traceback__):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(PACKAGE):
            place = f"{file.relative_to(PACKAGE)}:{line}"
    return place
