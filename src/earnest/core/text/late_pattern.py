"""Patterns that are compiled when they are first used."""

import re
from functools import lru_cache
from typing import NamedTuple


class LatePattern(NamedTuple):
    """A pattern, used as one of `re` is.

    A large one takes milliseconds to compile, and most starts of the program never need it.
    """

    pattern: str
    flags: int = 0

    def match(self, text: str) -> re.Match[str] | None:
        """Match the beginning of a text."""
        return _compile(self.pattern, self.flags).match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match a text as a whole."""
        return _compile(self.pattern, self.flags).fullmatch(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Look for the first match in a text."""
        return _compile(self.pattern, self.flags).search(text)

    def sub(self, instead: str, text: str) -> str:
        """Return a text with another in place of each match."""
        return _compile(self.pattern, self.flags).sub(instead, text)


@lru_cache(maxsize=256)
def _compile(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags)
