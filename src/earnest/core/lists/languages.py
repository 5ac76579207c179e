"""Which languages have word lists behind the remarks: each package in this folder that is named as a language is."""

import re
from functools import cache
from importlib import import_module
from types import ModuleType

HOME = "earnest.core.lists"
NAMED = re.compile(r"[a-z]{2,3}", re.ASCII)
"""How a language's package is called, as ISO 639 does; the lists that are for all languages have longer names."""


def lists_of(language: str) -> ModuleType | None:
    """Return the lists for a language such as `en` or `en-GB`; None where there are none yet.

    They are a package, one module a list, each by the same name in every language. Another language is another
    folder, and named nowhere else. A list that most texts have no word of says with which BEGINNINGS such words begin.
    """
    return _package(tongue(language))


@cache
def _package(name: str) -> ModuleType | None:
    if not NAMED.fullmatch(name):
        return None
    try:
        return import_module(f"{HOME}.{name}")
    except ModuleNotFoundError as missing:
        if missing.name == f"{HOME}.{name}":
            return None
        raise


def tongue(language: str) -> str:
    """Return the first part of a language's name, folded: `en` of `en-GB`."""
    return language.replace("_", "-").partition("-")[0].casefold()
