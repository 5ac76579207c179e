"""Patterns that are compiled when they are first used."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple


class LatePattern(NamedTuple):
    """A pattern, used as one of `re` is.

    A large one takes milliseconds to compile, and most starts of the program never need it. A part of a text is told by
    the places where it begins and ends.
    """

    pattern: str
    flags: int = 0

    def match(self, text: str, *within: int) -> re.Match[str] | None:
        """Match the beginning of a text, or of a part of it."""
        return _compile(self.pattern, self.flags).match(text, *within)

    def fullmatch(self, text: str, *within: int) -> re.Match[str] | None:
        """Match a text as a whole, or a part of it."""
        return _compile(self.pattern, self.flags).fullmatch(text, *within)

    def search(self, text: str, *within: int) -> re.Match[str] | None:
        """Find the first match in a text, or in a part."""
        return _compile(self.pattern, self.flags).search(text, *within)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all matches in a text."""
        return _compile(self.pattern, self.flags).finditer(text)

    def findall(self, text: str) -> list[Any]:
        """Return what all matches in a text hold."""
        return _compile(self.pattern, self.flags).findall(text)

    def split(self, text: str) -> list[str | Any]:
        """Return a text, split at each match."""
        return _compile(self.pattern, self.flags).split(text)

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Return a text with another in place of each match."""
        return _compile(self.pattern, self.flags).sub(instead, text, count)


@lru_cache(maxsize=256)
def _compile(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags)
