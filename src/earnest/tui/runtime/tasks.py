"""Flows that a key begins; the next key waits for them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from textual.app import App
    from textual.dom import DOMNode
    from textual.screen import Screen
    from textual.widget import Widget

Result = TypeVar("Result")


class Tasks:
    """The app's running flows, which may ask the user."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._active = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @property
    def are_idle(self) -> bool:
        """Whether every flow has ended or waits for the user's answer."""
        return self._active == 0

    def start(self, flow: Coroutine[Any, Any, object]) -> None:
        """Begin a flow; it ends with the app at the latest."""
        self._count(1)
        self._app.run_worker(self._run(flow), group="flow")

    async def ask(self, question: Screen[Any]) -> Any:
        """Show a screen on top and return what it is dismissed with.

        Raises:
            NoActiveWorker: It was not asked by a flow that was started.
        """
        answer = self._app.push_screen(question, wait_for_dismiss=True)
        self._count(-1)
        try:
            # Shielded: a flow that is cancelled must not cancel what the screen is dismissed with.
            return await asyncio.shield(answer)
        finally:
            self._count(1)

    async def until_idle(self) -> None:
        """Wait until every flow has ended or asks the user."""
        await self._idle.wait()

    async def _run(self, flow: Coroutine[Any, Any, object]) -> None:
        try:
            await flow
        finally:
            self._count(-1)

    def _count(self, change: int) -> None:
        self._active += change
        if self._active:
            self._idle.clear()
        else:
            self._idle.set()


def tasks_of(here: DOMNode) -> Tasks:
    """Return the tasks of a screen's or widget's app."""
    found: Tasks = here.app.tasks  # type: ignore[attr-defined]
    return found


def fail_in(app: App[Any], fault: Exception) -> None:
    """Raise a fault in the app; only in the event loop's thread."""

    def fail() -> None:
        """Raise it where the app handles its own."""
        raise fault

    app.call_later(fail)


def read_on_thread(host: Widget, read: Callable[[], Result], show: Callable[[Result], None]) -> None:
    """Read on a thread, and show it if the host still stands."""

    def work() -> None:
        """Read, and hand over."""
        found = read()
        if host.is_attached:
            host.app.call_from_thread(show, found)

    host.run_worker(work, thread=True, group="read")
