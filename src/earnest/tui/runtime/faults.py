"""Keeps everything when Earnest has a bug, and prints no client's words.

Textual would print the values of all variables; threads and tasks print a traceback. So every fault
comes here, wherever it happens; the command line tells of it in the end.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from textual.worker import WorkerFailed

from earnest.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import App

    from earnest.tui.runtime.shutdown import Keeper


class FaultGuard:
    """Keeps everything when the app fails."""

    def __init__(self, app: App[Any], keeper: Keeper) -> None:
        self._app, self._keeper = app, keeper
        self._loop: asyncio.AbstractEventLoop | None = None
        self.bug: BaseException | None = None
        """The first fault; None while there is none."""

    def begin(self, loop: asyncio.AbstractEventLoop) -> None:
        """Take the faults of tasks that nobody waits for, from now on."""
        self._loop = loop
        loop.set_exception_handler(self._task_failed)
        # Past that handler Python would still write of tasks on standard error.
        logging.getLogger("asyncio").addHandler(logging.NullHandler())

    def fail_soon(self, fault: BaseException) -> None:
        """Keep everything and end the app soon; from any thread."""
        self.bug = self.bug or fault
        if self._loop is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self.fail, fault)

    def fail(self, fault: BaseException) -> None:
        """Keep everything and end the app."""
        if isinstance(fault, WorkerFailed):
            fault = fault.error
        self.bug = self.bug or fault
        if self._app._return_code != Exit.BUG:  # noqa: SLF001 - Textual's own way
            self._app._return_code = Exit.BUG  # noqa: SLF001 - the same
            with suppress(Exception):
                self._keeper.keep_answers()
            with suppress(Exception):
                self._keeper.keep_at_last()
        self._app._close_messages_no_wait()  # noqa: SLF001 - the same

    def _task_failed(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if isinstance(fault := context.get("exception"), Exception):
            self.fail(fault)


@contextmanager
def threads_guarded(guard: FaultGuard) -> Iterator[None]:
    """Have the faults of threads that nobody waits for end the app."""
    before = threading.excepthook

    def hear(args: threading.ExceptHookArgs) -> None:
        """Have the app fail with the fault of a thread."""
        guard.fail_soon(args.exc_value or RuntimeError("a thread stopped"))

    threading.excepthook = hear
    try:
        yield
    finally:
        threading.excepthook = before
