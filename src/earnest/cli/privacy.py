"""Protection of confidential text from tracebacks and plugins."""

import importlib
import os
import sys
import threading
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

from earnest.cli.main import load_module

PACKAGES = "importlib.metadata"
"""Tells which packages are installed, and loads the readers of mails and archives for that."""
STAND_INS = {
    "textual.command": (
        *("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider"),
    ),
    "uuid": ("UUID",),
    "zoneinfo": ("ZoneInfo", "ZoneInfoNotFoundError"),
    "secrets": (),
}
"""What Textual and pydantic import for pages and kinds of fields that Earnest has not, and the classes that they name.

Textual's own palette loads a dozen widgets, and each of the others asks about this machine.
"""


class LateModule(ModuleType):
    """Stands for a module until something is asked of it.

    Args:
        name: The module's name.
        stand_ins: What others import from it at once, and do not use.
    """

    def __init__(self, name: str, stand_ins: Mapping[str, object]) -> None:
        super().__init__(name)
        vars(self).update(stand_ins)

    def __getattr__(self, name: str) -> Any:
        """Return what the module itself has, loaded now."""
        if name.startswith("__"):
            raise AttributeError(name)  # what the import system asks of any module
        return getattr(_load(self.__name__), name)


def _load(name: str) -> ModuleType:
    """Return a module itself, found by its name from now on."""
    if isinstance(sys.modules.get(name), LateModule):
        del sys.modules[name]
    load_module(name)
    return sys.modules[name]


def _find_entry_points(**wanted: Any) -> Any:
    return _load(PACKAGES).entry_points(**wanted)


def _make_uuid() -> Any:
    return _load("uuid").uuid4()


FUNCTIONS: dict[str, dict[str, Callable[..., Any]]] = {
    "uuid": {"uuid4": _make_uuid},
    PACKAGES: {"entry_points": _find_entry_points},
}
"""What others import besides, and may call: each asks the module itself."""


def silence_libraries(report: Callable[[Exception], object]) -> None:
    """Report faults without their content; leave out plugins and networks.

    Pydantic would load any package that registers as its plugin, and pass it all data that it reads. Where there is no
    `ssl`, asyncio does without it, and a process needs less memory; so it does where nobody looks for packages, or
    uses what `STAND_INS` names.

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
        # Pydantic imports what looks for plugins, and looks for none here.
        late = LateModule(PACKAGES, FUNCTIONS[PACKAGES])
        sys.modules[PACKAGES] = importlib.metadata = late
    for module, names in STAND_INS.items():
        classes = {name: type(name, (), {}) for name in names}
        sys.modules.setdefault(module, LateModule(module, {**classes, **FUNCTIONS.get(module, {})}))
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = lambda _kind, fault, _trace: handle(fault)
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = lambda args: handle(args.exc_value)
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = lambda _args: None
