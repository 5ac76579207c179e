"""The modules that a front end needs late, before an upgrade."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from earnest.cli.main import load_module

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PACKAGE = Path(__file__).parents[2]
PAUSE = 0.01
"""Seconds between two modules, for keys."""
OF_BOTH = ("core", "workspace", "store", "cli/error_messages.py")
OF_SCREENS = (*OF_BOTH, "terminal", "tui")
OF_PLAIN = (*OF_BOTH, "plain")


def list_modules(places: Iterable[str]) -> Iterator[str]:
    """Yield the names of the modules at places in the package."""
    for place in places:
        path = PACKAGE / place
        for module in sorted(path.rglob("*.py")) if path.suffix != ".py" else [path]:
            parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
            yield ".".join(parts).removesuffix(".__init__")


def load_modules(places: Iterable[str]) -> None:
    """Load all modules at places in the package now."""
    for name in list_modules(places):
        load_module(name)


async def load_between_keys() -> None:
    """Load all modules that the screens may need, one at a time."""
    for name in list_modules(OF_SCREENS):
        await asyncio.sleep(PAUSE)
        load_module(name)
