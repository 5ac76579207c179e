"""Patterns that are compiled when they are first used."""

import re
from collections.abc import Callable
from functools import cached_property


class LatePattern:
    """A pattern that most starts of the program never use.

    A large one takes milliseconds to compile. It is used as one of `re` is.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags

    @cached_property
    def match(self) -> Callable[[str], re.Match[str] | None]:
        """Match the beginning of a text."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[[str], re.Match[str] | None]:
        """Match a text as a whole."""
        return self._compiled.fullmatch

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """Look for the first match in a text."""
        return self._compiled.search

    @cached_property
    def sub(self) -> Callable[[str, str], str]:
        """Return a text, the second argument, with the first one for each match."""
        return self._compiled.sub

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)
