"""Protection of confidential text from tracebacks and plugins."""

import os
import sys
import threading
from collections.abc import Callable


def silence_libraries(report: Callable[[Exception], object]) -> None:
    """Report faults without their content; leave out plugins and networks.

    Pydantic would load any package that registers as its plugin, and pass it all data that it reads. Where there is no
    `ssl`, asyncio does without it, and a process needs less memory.

    Args:
        report: Writes a message on a fault that quotes no data.
    """

    def handle(fault: BaseException | None) -> None:
        """Report a fault that is no request to stop."""
        if isinstance(fault, Exception):
            report(fault)

    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type] # as the import system has it for what is not to be
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = lambda _kind, fault, _trace: handle(fault)
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = lambda args: handle(args.exc_value)
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = lambda _args: None
