"""Responsible for faults that nobody catches: none is printed with what it holds."""

import sys
import threading


def keep_quiet() -> None:
    """Let no fault outside of a command, in a thread or at the very end, be printed with what it holds."""
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = lambda _kind, fault, _trace: _tell(fault)
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = lambda args: _tell(args.exc_value)
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = lambda _args: None


def _tell(fault: BaseException | None) -> None:
    if isinstance(fault, Exception):
        tell(fault)


def tell(fault: Exception) -> int:
    """Say what stopped a command, and return its exit code; how that is said is loaded only where there is a fault."""
    from earnest.cli.troubles import told  # noqa: PLC0415 - most commands meet none

    return int(told(fault))
