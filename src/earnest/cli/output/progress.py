"""How far the reading of many sessions is."""

import sys
import time

from earnest.cli.output import texts as say
from earnest.cli.output.streams import write_error

EVERY = 2.0
"""The seconds from one line to the next."""


class ReadingProgress:
    """Tells somebody at a terminal how far the reading is, every two seconds."""

    def __init__(self) -> None:
        self._told = time.monotonic()
        self._has_reader = sys.stderr is not None and sys.stderr.isatty()

    def tell(self, done: int, of: int) -> None:
        """Say that so many sessions of so many are read, if it is time."""
        now = time.monotonic()
        if self._has_reader and now - self._told >= EVERY:
            self._told = now
            write_error(say.READING.format(done=f"{done:,}", of=f"{of:,}"))
