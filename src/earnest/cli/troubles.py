"""From anything that stops a command to one sentence on standard error, and its exit code."""

import sys
import threading

from earnest.cli.output import complain
from earnest.cli.refusal import Refusal
from earnest.exits import Exit

CODES = {
    "Held": Exit.LOCKED,
    "NotLocked": Exit.NOT_MADE,
    "NotHandedOut": Exit.NOT_MADE,
    "NotSaved": Exit.NOT_WRITTEN,
    "ChangedElsewhere": Exit.NOT_WRITTEN,
}
"""The exit codes of what the disk does not allow; all else is a file or a folder that cannot be used."""


def told(fault: Exception) -> Exit:
    """Say what stopped a command, without a word of the client's, and return its exit code."""
    from earnest.store.troubles import StoreTrouble  # noqa: PLC0415 - what goes well needs no word for what does not

    if isinstance(fault, Refusal):
        complain(str(fault))
        return fault.code
    if isinstance(fault, StoreTrouble):
        complain(str(fault))
        return CODES.get(type(fault).__name__, Exit.UNUSABLE)
    complain(
        f"Earnest met something it was not made for, {_kind_of(fault)} at {_place_of(fault)}: "
        "please report this line, which holds nothing of your session."
    )
    return Exit.BUG


def keep_quiet() -> None:
    """Let no fault outside of a command, in a thread or at the very end, be printed with what it holds."""
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = lambda _kind, fault, _trace: _told_of(fault)
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = lambda args: _told_of(args.exc_value)
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = lambda _args: None


def _told_of(fault: BaseException | None) -> None:
    if isinstance(fault, Exception):
        told(fault)


def _kind_of(fault: Exception) -> str:
    """Return the name of a fault's class, or of the nearest above it that a module has by that name.

    A class that was made on the way may be called after what somebody wrote.
    """
    for kind in type(fault).__mro__:
        known: object = getattr(sys.modules.get(kind.__module__), kind.__name__, None)
        if known is kind:
            return kind.__name__
    return "a fault"


def _place_of(fault: Exception) -> str:
    """Return the innermost line of Earnest's own that the fault came through."""
    from pathlib import Path  # noqa: PLC0415 - as above

    package, place, trace = Path(__file__).parents[1], "an unknown place", fault.__traceback__
    while trace is not None:
        file, line, trace = Path(trace.tb_frame.f_code.co_filename), trace.tb_lineno, trace.tb_next
        if file.is_relative_to(package):
            place = f"{file.relative_to(package)}:{line}"
    return place
