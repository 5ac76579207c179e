"""Protection of confidential text from tracebacks and plugins."""

import importlib
import os
import sys
import threading
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

from earnest.cli.main import load_module

PACKAGES = "importlib.metadata"
"""Tells which packages are installed, and loads the readers of mails and archives for that."""
STAND_INS = {
    PACKAGES: ("entry_points",),
    "textual.canvas": ("Canvas", "Rectangle"),
    "textual.command": (
        *("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider"),
    ),
    "textual.pilot": ("Pilot",),
    "textual.suggester": ("Suggester", "SuggestionReady"),
    "textual.validation": ("ValidationResult", "Validator"),
    "rich.markup": ("render",),
    "rich.padding": ("Padding",),
    "rich.panel": ("Panel",),
    "rich.table": ("Table",),
    "rich.tree": ("Tree",),
    "asyncio.sslproto": (),
    "asyncio.staggered": (),
    "bz2": (),
    "difflib": ("get_close_matches",),
    "ipaddress": (
        *("IPv4Address", "IPv4Interface", "IPv4Network"),
        *("IPv6Address", "IPv6Interface", "IPv6Network"),
    ),
    "lzma": (),
    "mimetypes": (),
    "platformdirs": ("user_downloads_path",),
    "secrets": (),
    "uuid": ("UUID", "uuid4"),
    "zoneinfo": ("ZoneInfo", "ZoneInfoNotFoundError"),
}
"""What others import for pages, kinds of fields and faults that Earnest has not, and what they take from it by name.

Textual's own palette loads a dozen widgets, and some of the others ask about this machine.
"""


class LateModule(ModuleType):
    """Stands for a module until something is asked of it.

    Args:
        name: The module's name.
        named: The classes and functions that others import from it at once, and may call later.
    """

    def __init__(self, name: str, named: Iterable[str]) -> None:
        super().__init__(name)
        vars(self).update({each: _stand_in(name, each) for each in named})

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


def _stand_in(module: str, name: str) -> type:
    """Return what stands for a class or function, and calls it."""

    def call(_cls: type, *args: object, **named: object) -> Any:
        """Call what the module itself has by the name."""
        return getattr(_load(module), name)(*args, **named)

    def of_kind(cls: type, _kind: object) -> type:
        """Return itself: a hint may name one of many kinds."""
        return cls

    return type(name, (), {"__new__": call, "__class_getitem__": of_kind})


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
    for module, names in STAND_INS.items():
        if module not in sys.modules:
            sys.modules[module] = LateModule(module, names)
    # Pydantic imports what looks for plugins from its package, and looks for none here.
    importlib.metadata = sys.modules[PACKAGES]
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = lambda _kind, fault, _trace: handle(fault)
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = lambda args: handle(args.exc_value)
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = lambda _args: None
