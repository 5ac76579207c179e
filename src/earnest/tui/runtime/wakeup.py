"""Events that end a wait for the terminal, so that nobody has to look at them again and again."""

import os
import threading
import weakref
from contextlib import suppress


class Wakeup:
    """A pipe to wait on besides the terminal; its end is readable once somebody has called."""

    def __init__(self) -> None:
        self.fileno, self._writing = os.pipe()
        for end in (self.fileno, self._writing):
            os.set_blocking(end, False)
            weakref.finalize(self, os.close, end)

    def call(self) -> None:
        """Make the end readable; from any thread."""
        with suppress(BlockingIOError):  # it is full, and so readable
            os.write(self._writing, b"\0")

    def clear(self) -> None:
        """Forget all calls so far."""
        with suppress(BlockingIOError):
            while os.read(self.fileno, 65536):
                pass


class WakingEvent(threading.Event):
    """An event that also wakes who waits on a pipe."""

    def __init__(self, wakeup: Wakeup) -> None:
        super().__init__()
        self._wakeup = wakeup

    def set(self) -> None:
        """Set the event, then wake who waits."""
        super().set()
        self._wakeup.call()
