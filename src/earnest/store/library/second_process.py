"""Many sessions, read by two processes."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from contextlib import redirect_stderr, suppress
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from pathlib import Path

    from earnest.store.files.folder import Folder
    from earnest.store.library.assessor import SessionOutline
    from earnest.store.library.catalog import MakeAssessor

AT_A_TIME: Final = 20
"""How many sessions the second process is given at once."""
SELDOM: Final = 100_000
"""After so many new objects it looks for garbage: a file is made of many, and leaves next to none."""
STDERR: Final = 2


def read_in_two(
    folder: Folder, make_assessor: MakeAssessor, paths: Sequence[Path]
) -> Iterator[tuple[Path, SessionOutline]]:
    """Yield what a list keeps of each session, in any order.

    Args:
        folder: The folder of the sessions.
        make_assessor: Returns what judges a session; a function of a module, so that the second process finds it.
        paths: The files.
    """
    assessor, waiting = make_assessor(folder), deque(paths)
    second = SecondReader(folder, make_assessor)
    try:
        while waiting or second.given:
            if found := second.read_on(waiting):
                yield from found
            elif waiting:
                path = waiting.popleft()
                yield path, assessor.outline(path)
    finally:
        second.end()


class SecondReader:
    """A second process, which reads what it is given.

    It ends with this one, however that ends: then its pipe does.
    """

    def __init__(self, folder: Folder, make_assessor: MakeAssessor) -> None:
        """Start the process.

        Args:
            folder: The folder of the sessions.
            make_assessor: Returns what judges a session.
        """
        self.given: Sequence[Path] = ()
        """What it is reading."""
        context = multiprocessing.get_context("spawn")
        theirs, self._ask = context.Pipe(duplex=False)
        self._answer, back = context.Pipe(duplex=False)
        self._process = context.Process(target=_serve, args=(theirs, back, folder, make_assessor), daemon=True)
        self._is_gone = not _start(self._process)
        theirs.close()
        back.close()

    def read_on(self, waiting: deque[Path]) -> Sequence[tuple[Path, SessionOutline]]:
        """Return what it has read by now, and give it more.

        It is given the last ones. Where nothing else waits, its answer is waited for. If it is gone, what it was
        given waits again.
        """
        if self._is_gone:
            return ()
        try:
            if not self.given:
                self.given = [waiting.pop() for _ in range(min(AT_A_TIME, len(waiting) // 2))]
                self._ask.send(self.given)
            if not waiting or self._answer.poll():
                found = list(zip(self.given, self._answer.recv(), strict=True))
                self.given = ()
                return found
        except (EOFError, OSError):
            self._is_gone = True
            waiting.extend(self.given)
            self.given = ()
        return ()

    def end(self) -> None:
        """End the process, wherever it is: it only reads."""
        self._ask.close()
        self._answer.close()
        if self._process.pid is not None:
            self._process.kill()
            self._process.join()


def _start(process: BaseProcess) -> bool:
    """Start a process if that is possible; return whether it was.

    Control+C in the terminal does not reach it. The tracker that belongs to the first one lets the signal through
    again, so it is there before. It is handed the terminal's own stderr: in place of that, the screens have one that no
    process can be handed.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with redirect_stderr(sys.__stderr__):
            resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        process.start()
    except (OSError, ValueError):
        return False
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return True


def _serve(ask: Connection, answer: Connection, folder: Folder, make_assessor: MakeAssessor) -> None:
    """Read what is asked for, until nobody asks any more.

    Whatever goes wrong here, the first process reads the files itself, and nothing is written over its screen.
    """
    with suppress(Exception):
        os.dup2(os.open(os.devnull, os.O_WRONLY), STDERR)
        gc.set_threshold(SELDOM)
        assessor = make_assessor(folder)
        while True:
            answer.send([assessor.outline(path) for path in ask.recv()])
