"""Responsible for what is said in confidence to stay in the process: no fault prints it, no plugin sees it."""

import os
import sys
import threading


def silence_libraries() -> None:
    """Let no fault outside of a command be printed with what it holds, and no plugin be loaded that reads along.

    Pydantic would load whatever says in the environment of Python that it is a plugin, and show it all that is read.
    """
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = lambda _kind, fault, _trace: _tell(fault)
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = lambda args: _tell(args.exc_value)
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = lambda _args: None


def _tell(fault: BaseException | None) -> None:
    if isinstance(fault, Exception):
        report_fault(fault)


def report_fault(fault: Exception) -> int:
    """Say what stopped a command, and return its exit code; how that is said is loaded only where there is a fault."""
    from earnest.cli.error_messages import describe_fault  # noqa: PLC0415 - most commands meet none

    return int(describe_fault(fault))
