"""What signals do in plain mode: end it, wherever it waits."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread, main_thread

from earnest.exit_codes import Exit

HEEDED = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
NUDGE = signal.SIGURG
"""A signal that means nothing; its handler runs after those of the others."""
BETWEEN_NUDGES = 0.02
"""Seconds."""
LOOK = signal.SIGALRM
"""The signal at which the line that is being typed is looked at."""
BETWEEN_LOOKS = 0.5
"""Seconds."""


class PlainSignals:
    """The signals of plain mode.

    SIGHUP, SIGQUIT and SIGTERM raise SystemExit once, so that a last save follows; SIGINT raises KeyboardInterrupt.

    Python runs a handler between two of its own steps. One signal that comes after the last step before a wait would be
    heard when the user types. So a thread learns of it at once, and nudges the main thread until that runs handlers.

    Python may also run a handler while the exception of another is on its way out of `input`. There it has to raise,
    and to call nothing.
    """

    def __init__(self) -> None:
        self.look: Callable[[], None] | None = None
        """Called now and then, on the main thread, while a line is typed; never while a key is taken in."""
        self._stop, self._interrupt = SystemExit(), KeyboardInterrupt()
        self._is_waiting = False
        self._raised: BaseException | None = None  # what ends the wait
        self._unheard: list[int] = []

    @contextmanager
    def heeded(self) -> Iterator[None]:
        """Heed the signals, but for those that are ignored."""
        numbers = [number for number in HEEDED if signal.getsignal(number) is not signal.SIG_IGN]
        before = {number: signal.signal(number, self._heed) for number in numbers}
        before[NUDGE] = signal.signal(NUDGE, self._hear)
        before[LOOK] = signal.signal(LOOK, self._look)
        # The process that started this one may have blocked them; what it has it ignore, as nohup does, stays ignored.
        signal.pthread_sigmask(signal.SIG_UNBLOCK, before)
        told, telling = os.pipe()
        os.set_blocking(telling, False)
        told_before = signal.set_wakeup_fd(telling, warn_on_full_buffer=False)
        thread = Thread(target=self._nudge, args=(told,), name="signals", daemon=True)
        thread.start()
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.set_wakeup_fd(told_before)
            os.close(telling)
            thread.join()
            os.close(told)
            for number, action in before.items():
                signal.signal(number, action)

    def wait(self, read_line: Callable[[], bytes]) -> bytes:
        """Return the next line, or raise what a signal means."""
        self._is_waiting = True
        if self.look is not None:
            signal.setitimer(signal.ITIMER_REAL, BETWEEN_LOOKS, BETWEEN_LOOKS)
        try:
            return read_line()
        finally:
            self._is_waiting, self._raised = False, None
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _heed(self, number: int, _frame: object) -> None:
        is_first = self._stop.code is None
        if number == signal.SIGINT and is_first:
            why: BaseException = self._interrupt
        elif is_first or self._is_waiting:  # a closed window sends more than one
            why = self._stop
            if is_first:
                why.code = Exit.HUNG_UP if number == signal.SIGHUP else Exit.TERMINATED
        else:
            return
        self._raised = why if self._is_waiting else None
        raise why

    def _hear(self, _number: int, _frame: object) -> None:
        if self._raised is not None:
            raise self._raised
        self._unheard.clear()  # a call: Python looks for more signals after it

    def _look(self, _number: int, _frame: object) -> None:
        if self._raised is not None:
            raise self._raised
        if self._is_waiting and self.look is not None:
            self.look()

    def _nudge(self, told: int) -> None:
        while numbers := os.read(told, 64):
            self._unheard.extend(number for number in numbers if number not in {NUDGE, LOOK})
            while self._unheard:
                time.sleep(BETWEEN_NUDGES)
                signal.pthread_kill(main_thread().ident or 0, NUDGE)
