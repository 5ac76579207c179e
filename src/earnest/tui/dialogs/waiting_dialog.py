"""A dialog that waits for work on another thread."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, TypeVar

from earnest.tui.dialogs import texts as say
from earnest.tui.dialogs.choice_dialog import ChoiceDialog

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.screen import Screen

T = TypeVar("T")
PATIENCE: Final = 0.5
"""After so many seconds it is shown that there is work, and keys are taken."""
STOP: Final = "stop"


class WaitingDialog(ChoiceDialog):
    """What is being done, and the way to stop it."""

    def __init__(self, title: str, headline: str) -> None:
        super().__init__(title, headline, (), ((STOP, say.STOP, ""),), starts_chosen=True)
        self._is_over = False

    def end(self) -> None:
        """Leave; under another page, once that is left."""
        self._is_over = True
        if self.is_current:
            self.dismiss(None)

    def on_screen_resume(self) -> None:
        """Leave what is over by now."""
        if self._is_over:
            self.dismiss(None)


async def wait_for(
    work: Callable[[], T], ask: Callable[[Screen[Any]], Awaitable[Any]], title: str, headline: str
) -> T | None:
    """Return what a thread works out, or None where the user stops it.

    A thread cannot be ended; what a stopped one finds is forgotten.

    Args:
        work: What is done on the thread; it touches nothing on the screen.
        ask: Shows a page and returns its answer.
        title: The client's name.
        headline: What is being done.
    """
    working = asyncio.ensure_future(asyncio.to_thread(work))
    done, _ = await asyncio.wait({working}, timeout=PATIENCE)
    if not done:
        dialog = WaitingDialog(title, headline)
        working.add_done_callback(lambda _: dialog.end())
        if await ask(dialog) == STOP:
            working.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
            return None
    return await working
