"""Work that a key begins: the next key waits until it is done, or asks the user something."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from textual.app import App
    from textual.dom import DOMNode
    from textual.screen import Screen


class Tasks:
    """The app's own flows, each begun by a key and free to ask the user on its way."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._active = 0

    @property
    def are_idle(self) -> bool:
        """Whether no flow is at work; one that waits for the user's answer is not."""
        return self._active == 0

    def start(self, flow: Coroutine[Any, Any, object]) -> None:
        """Begin a flow; it ends with the app at the latest."""
        self._active += 1
        self._app.run_worker(self._run(flow), group="flow")

    async def ask(self, question: Screen[Any]) -> Any:
        """Show a screen on top and return what it is dismissed with. Only a started flow may ask."""
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

        def take(result: Any) -> None:
            """Go on with the answer."""
            self._active += 1
            if not answer.done():
                answer.set_result(result)

        self._active -= 1
        self._app.push_screen(question, take)
        return await answer

    async def _run(self, flow: Coroutine[Any, Any, object]) -> None:
        try:
            await flow
        finally:
            self._active -= 1


def tasks_of(here: DOMNode) -> Tasks:
    """Return the tasks of the app that a screen or widget belongs to."""
    found: Tasks = here.app.tasks  # type: ignore[attr-defined]
    return found
