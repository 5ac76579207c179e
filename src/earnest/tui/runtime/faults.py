"""Responsible for a fault of Earnest's own: all is kept, the app ends, and no word of the client's goes out with it.

Textual would print the values of all that was at hand, threads and tasks of Python's a text with the words in it. So
whatever fails, wherever it runs, comes here; what is told of it in the end is told by the command line.
"""

import asyncio
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual.worker import WorkerFailed

from earnest.exit_codes import Exit
from earnest.tui.runtime.shutdown import Leaving


class Failing(Leaving):
    """An app that keeps everything when it fails, and says nothing."""

    bug: BaseException | None = None
    """The first fault, where there was one."""

    def begin_failing(self) -> None:
        """Take the faults of tasks that nobody waits for, from now on."""
        self._loop_here = asyncio.get_running_loop()
        self._loop_here.set_exception_handler(self._task_failed)
        # Past that handler Python would still write of tasks on standard error.
        logging.getLogger("asyncio").addHandler(logging.NullHandler())

    def fail_soon(self, fault: BaseException) -> None:
        """Have the event loop keep everything and end the app; from any thread."""
        self.bug = self.bug or fault
        if self._loop_here is not None:
            with suppress(RuntimeError):
                self._loop_here.call_soon_threadsafe(self._fail, fault)

    def _task_failed(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if isinstance(fault := context.get("exception"), Exception):
            self._fail(fault)

    def _handle_exception(self, error: Exception) -> None:
        """Take what Textual could not go on from."""
        self._fail(error.error if isinstance(error, WorkerFailed) else error)

    def _fail(self, fault: BaseException) -> None:
        self.bug = self.bug or fault
        if self._return_code != Exit.BUG:
            self._return_code = Exit.BUG
            with suppress(Exception):
                self.keep_what_stands()
            with suppress(Exception):
                self.keep_at_last()
        self._close_messages_no_wait()

    def panic(self, *renderables: Any) -> None:  # noqa: ARG002 - they would hold the words
        """End the app, for Textual itself; what it would have printed goes nowhere."""
        self._fail(self.bug or RuntimeError("Textual could not go on"))

    def _print_error_renderables(self) -> None:
        """Print nothing."""
        self._exit_renderables.clear()


def threads_fail_into(app: Failing) -> Callable[[], None]:
    """Have the faults of threads that nobody waits for end the app; return what puts that back as it was."""
    before = threading.excepthook

    def hear(args: threading.ExceptHookArgs) -> None:
        """Have the app fail of what a thread has failed of."""
        app.fail_soon(args.exc_value or RuntimeError("a thread could not go on"))

    def put_back() -> None:
        """Hand faults to whoever heard of them before."""
        threading.excepthook = before

    threading.excepthook = hear
    return put_back
