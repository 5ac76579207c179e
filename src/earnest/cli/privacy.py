"""Protection of confidential text from tracebacks and plugins."""

import os
import sys
import threading
from collections.abc import Callable


def silence_libraries(report: Callable[[Exception], object]) -> None:
    """Report faults outside of commands without their content, and disable plugins.

    Pydantic would load any package that registers as its plugin, and pass it all data that it reads.

    Args:
        report: Writes a message on a fault that quotes no data.
    """

    def handle(fault: BaseException | None) -> None:
        """Report a fault that is no request to stop."""
        if isinstance(fault, Exception):
            report(fault)

    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = lambda _kind, fault, _trace: handle(fault)
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = lambda args: handle(args.exc_value)
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = lambda _args: None
