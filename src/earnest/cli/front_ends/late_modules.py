"""The modules that a front end may need after an upgrade."""

from __future__ import annotations

import asyncio
import marshal
import sys
import zlib
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

from earnest.cli.main import load_module

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType

PACKAGE = Path(__file__).parents[2]
PAUSE = 0.01
"""Seconds between two modules, for keys."""
OF_BOTH = ("core", "workspace", "store", "cli/error_messages.py")
OF_SCREENS = (*OF_BOTH, "terminal", "tui")
OF_PLAIN = (*OF_BOTH, "plain")


class KeptLoader(SourceFileLoader):
    """Loads a module from its code as it was.

    Args:
        loader: What loads it from its file.
    """

    def __init__(self, loader: SourceFileLoader) -> None:
        super().__init__(loader.name, loader.path)
        self._code = zlib.compress(marshal.dumps(loader.get_code(loader.name)))

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - it is that of one module
        """Return the code that was kept."""
        code: CodeType = marshal.loads(zlib.decompress(self._code))  # noqa: S302 - nobody else can have written it
        return code


class KeptModules:
    """Modules that are found as they were kept, without their files.

    Each is loaded when it is first used. Most never are, and their code takes a fifth of their memory.
    """

    def __init__(self) -> None:
        self._loaders: dict[str, KeptLoader] = {}

    def keep(self, name: str) -> None:
        """Keep a module, unless it is loaded.

        Raises:
            ImportError: it is not there any more.
            OSError: the same.
        """
        if name in sys.modules:
            return
        spec = find_spec(name)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            self._loaders[name] = KeptLoader(spec.loader)
        else:
            load_module(name)

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002 - where else it might be
        target: ModuleType | None = None,  # noqa: ARG002 - what it would be loaded into again
    ) -> ModuleSpec | None:
        """Return the spec of a module that is kept."""
        loader = self._loaders.get(fullname)
        return spec_from_file_location(fullname, loader.path, loader=loader) if loader else None


def begin_keeping() -> KeptModules:
    """Return what keeps modules, asked before all else from now on."""
    kept = KeptModules()
    sys.meta_path.insert(0, kept)
    return kept


def list_modules(places: Iterable[str]) -> Iterator[str]:
    """Yield the names of the modules at places in the package."""
    for place in places:
        path = PACKAGE / place
        for module in sorted(path.rglob("*.py")) if path.suffix != ".py" else [path]:
            parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
            yield ".".join(parts).removesuffix(".__init__")


def keep_modules(places: Iterable[str]) -> None:
    """Keep all modules at places in the package now."""
    kept = begin_keeping()
    for name in list_modules(places):
        kept.keep(name)


async def keep_between_keys() -> None:
    """Keep all modules that the screens may need, one at a time."""
    kept = begin_keeping()
    for name in list_modules(OF_SCREENS):
        await asyncio.sleep(PAUSE)
        kept.keep(name)
