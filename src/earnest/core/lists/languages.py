"""Which languages have word lists behind the remarks; another language is another folder, named here once."""

from collections.abc import Mapping
from types import ModuleType

from earnest.core.lists import en

LISTS: Mapping[str, ModuleType] = {"en": en}
"""By language: the package that holds its lists, one module a list, each by the same name in every language."""


def lists_of(language: str) -> ModuleType | None:
    """Return the lists for a language such as `en` or `en-GB`; None where there are none yet."""
    return LISTS.get(tongue(language))


def tongue(language: str) -> str:
    """Return the first part of a language's name, folded: `en` of `en-GB`."""
    return language.replace("_", "-").partition("-")[0].casefold()
