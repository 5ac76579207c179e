"""The rooms of a package, each opened when it is first entered (PEP 562), so that a start loads what it shows alone.

`from earnest import core` opens nothing; `core.film.Film` opens the room `film`. What the first page needs is imported
by name, as anywhere; what comes later is named by its room. `__init__.pyi` lists the rooms for type checkers.
"""

from collections.abc import Callable
from importlib import import_module
from types import ModuleType


def rooms_of(package: str) -> Callable[[str], ModuleType]:
    """Return what opens the rooms of a package, to be its `__getattr__`."""

    def enter(name: str) -> ModuleType:
        """Return the room of a name, opened."""
        room = f"{package}.{name}"
        try:
            return import_module(room)
        except ModuleNotFoundError as missing:
            if missing.name != room:
                raise
            raise AttributeError(f"{package} has no room {name}") from None

    return enter
