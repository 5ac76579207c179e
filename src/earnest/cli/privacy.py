"""Protection of confidential text from tracebacks and plugins."""

import importlib
import os
import sys
import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

from earnest.cli.main import load_module

PACKAGES = "importlib.metadata"
"""Tells which packages are installed, and loads the readers of mails and archives for that."""


class LatePackages(ModuleType):
    """Stands for `importlib.metadata` until something is asked of it.

    Pydantic imports it to look for plugins, and looks for none here.
    """

    def __getattr__(self, name: str) -> Any:
        """Return what the module itself has, loaded now."""
        if name.startswith("__"):
            raise AttributeError(name)  # what the import system asks of any module
        if name == "entry_points":
            return lambda **wanted: getattr(_load_packages(), name)(**wanted)
        return getattr(_load_packages(), name)


def _load_packages() -> ModuleType:
    """Return the module itself, found by its name from now on."""
    if isinstance(sys.modules.get(PACKAGES), LatePackages):
        del sys.modules[PACKAGES]
    load_module(PACKAGES)
    return sys.modules[PACKAGES]


def silence_libraries(report: Callable[[Exception], object]) -> None:
    """Report faults without their content; leave out plugins and networks.

    Pydantic would load any package that registers as its plugin, and pass it all data that it reads. Where there is no
    `ssl`, asyncio does without it, and a process needs less memory; so it does where nobody looks for packages.

    Args:
        report: Writes a message on a fault that quotes no data.
    """

    def handle(fault: BaseException | None) -> None:
        """Report a fault that is no request to stop."""
        if isinstance(fault, Exception):
            report(fault)

    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type] # as the import system has it for what is not to be
    if PACKAGES not in sys.modules:
        sys.modules[PACKAGES] = importlib.metadata = LatePackages(PACKAGES)
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = lambda _kind, fault, _trace: handle(fault)
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = lambda args: handle(args.exc_value)
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = lambda _args: None
