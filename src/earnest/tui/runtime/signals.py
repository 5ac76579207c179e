"""A thread that takes hang-ups and terminations.

A terminal that stops draining blocks the event loop, and with it every handler of the loop's and of Python's own. So
the two signals are held back before any thread exists, and waited for by one that does nothing else: it lets the app
leave by itself, frees it from a terminal that takes no more, and at the last keeps what there is and ends the process.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from earnest.exit_codes import Exit

HELD = frozenset({signal.SIGHUP, signal.SIGTERM})
ANSWERS_WITHIN = 0.15
"""Seconds in which a loop that is not stuck says that it is there."""
LEAVES_WITHIN = 0.6
"""Seconds that the app gets to keep everything and leave by itself."""

PASTE_WAITS = 9
"""How many times as long that is where a long paste is still on its way."""


class Ending(Protocol):
    """What can be ended: an app, seen from another thread."""

    @property
    def takes_paste(self) -> bool:
        """Whether a paste is still on its way to its field."""

    def leave_soon(self, code: Exit, heard: threading.Event) -> None:
        """Keep everything and leave soon; set `heard` at once."""

    def free_from_terminal(self) -> None:
        """Let nothing wait for the terminal any more."""

    def keep_at_last(self) -> None:
        """Keep what there is, in the calling thread."""

    def give_back_terminal(self) -> None:
        """Leave the terminal as it was, if it still takes anything."""


def hold_back() -> None:
    """Block the signals; call this before any thread exists."""
    signal.pthread_sigmask(signal.SIG_BLOCK, HELD)


class SignalThread:
    """The thread that takes the signals, from its making until `close`."""

    def __init__(self, app: Ending) -> None:
        self._app = app
        self._has_left = threading.Event()
        hold_back()
        self._thread = threading.Thread(target=self._wait, name="endings", daemon=True)
        self._thread.start()
        # Where a thread was there before the signals were held back, they reach Python's own handler: it hands them on.
        self._before = {number: signal.signal(number, self._hand_on) for number in HELD if not _is_ignored(number)}

    def close(self) -> None:
        """Stop taking signals: the app has left."""
        self._has_left.set()
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _hand_on(self, number: int, _frame: object) -> None:
        signal.pthread_kill(self._thread.ident or 0, number)

    def _wait(self) -> None:
        while not self._has_left.is_set():
            number = signal.sigwait(HELD)
            if not self._has_left.is_set():
                self._end(Exit.HUNG_UP if number == signal.SIGHUP else Exit.TERMINATED)

    def _end(self, code: Exit) -> None:
        heard = threading.Event()
        self._app.leave_soon(code, heard)
        if code is Exit.HUNG_UP or not heard.wait(ANSWERS_WITHIN):
            self._app.free_from_terminal()
        waits = 0
        while waits == 0 or (waits < PASTE_WAITS and self._app.takes_paste):
            waits += 1
            if self._has_left.wait(LEAVES_WITHIN):
                return
        try:
            self._app.free_from_terminal()
            self._app.keep_at_last()
            self._app.give_back_terminal()
        finally:
            os._exit(code)


@contextmanager
def let_through() -> Iterator[None]:
    """Unblock the signals for a moment, so that a child hears them."""
    before = signal.pthread_sigmask(signal.SIG_UNBLOCK, HELD)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _is_ignored(number: signal.Signals) -> bool:
    return signal.getsignal(number) is signal.SIG_IGN
