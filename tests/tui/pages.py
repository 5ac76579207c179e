"""Every kind of screen, found in the code."""

import inspect
import pkgutil
from importlib import import_module

import earnest.tui
from earnest.tui.base_screen import BaseScreen

for module in pkgutil.walk_packages(earnest.tui.__path__, "earnest.tui."):
    import_module(module.name)


def list_pages(screen=BaseScreen):
    """Yield every kind of screen."""
    for each in screen.__subclasses__():
        if not inspect.isabstract(each):
            yield each
        yield from list_pages(each)
