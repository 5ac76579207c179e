"""The modules that a front end may need after an upgrade."""

from __future__ import annotations

import asyncio
import sys
import zlib
from contextlib import suppress
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

from earnest.cli.main import load_module

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

    from _typeshed import ReadableBuffer

PACKAGE = Path(__file__).parents[2]
PAUSE = 0.01
"""Seconds between two modules, for keys."""
OF_BOTH = ("core", "workspace", "store", "cli/error_messages.py")
OF_SCREENS = (*OF_BOTH, "terminal", "tui")
OF_PLAIN = (*OF_BOTH, "plain")


class KeptLoader(SourceFileLoader):
    """Loads a module as it was.

    Its compiled file is used where it is of that source.

    Args:
        loader: What loads it from its file.
    """

    def __init__(self, loader: SourceFileLoader) -> None:
        super().__init__(loader.name, loader.path)
        self._stats = loader.path_stats(loader.path)
        self._source = zlib.compress(loader.get_data(loader.path))

    def path_stats(self, path: str) -> Mapping[str, Any]:  # noqa: ARG002 - it is that of one module
        """Return the time and size of the source as it was."""
        return self._stats

    def get_data(self, path: str) -> bytes:
        """Return the source that was kept, or what another file holds."""
        return zlib.decompress(self._source) if path == self.path else super().get_data(path)

    def set_data(self, path: str, data: ReadableBuffer, *, _mode: int = 0o666) -> None:
        """Write a compiled file, where its source is still there."""
        with suppress(OSError):
            if super().path_stats(self.path) == self._stats:
                super().set_data(path, data, _mode=_mode)


class KeptModules:
    """Modules that are found as they were kept, without their files.

    Each is loaded when it is first used. Most never are, and their sources take little memory, packed.
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
