"""A dialog that waits for work on another thread."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from earnest.core.transcripts.transcript import Stopped
from earnest.tui import key_commands as do
from earnest.tui.dialogs import texts as say
from earnest.tui.dialogs.choice_dialog import choice_items
from earnest.tui.list_screen import ListScreen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from typing import Any

    from textual.binding import BindingType
    from textual.screen import Screen

    from earnest.core.transcripts.transcript import Check
    from earnest.tui.widgets.item_list import Item

T = TypeVar("T")
PATIENCE: Final = 0.5
"""After so many seconds it is shown that there is work, and keys are taken."""


class WaitingDialog(ListScreen):
    """What is being done; Enter or Esc stops it."""

    leads_on = False
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((do.LEAVE,))]

    def __init__(self, title: str, headline: str) -> None:
        super().__init__(title)
        self._headline, self._is_over, self._has_left = headline, False, False

    def items(self) -> Sequence[Item]:
        """Return what is being done, and the way to stop it."""
        return list(choice_items(self._headline, (), (("", say.STOP, ""),)))

    def on_item_list_chosen(self) -> None:
        """Stop waiting."""
        self.action_leave()

    def action_leave(self) -> None:
        """Leave, once: the work may end in the moment of a key."""
        if not self._has_left:
            self._has_left = True
            self.dismiss(None)

    def end(self) -> None:
        """Leave; under another page, once that is left."""
        self._is_over = True
        if self.is_active:
            self.action_leave()

    def on_screen_resume(self) -> None:
        """Leave what is over by now."""
        if self._is_over:
            self.action_leave()


async def wait_for(
    work: Callable[[Check], T], ask: Callable[[Screen[Any]], Awaitable[Any]], title: str, headline: str
) -> T | None:
    """Return what a thread works out; None where it is stopped.

    A thread cannot be ended, but ends by itself where it is stopped; nobody waits for it, and what it finds is
    forgotten.

    Args:
        work: What is done on the thread, with what tells it to stop; it touches nothing on the screen.
        ask: Shows a page and returns its answer.
        title: The client's name.
        headline: What is being done.
    """
    stop = threading.Event()
    working = begin(partial(work, partial(_check, stop)))
    done, _ = await asyncio.wait({working}, timeout=PATIENCE)
    if not done:
        dialog = WaitingDialog(title, headline)
        working.add_done_callback(lambda _: dialog.end())
        await ask(dialog)
        if not working.done():
            stop.set()
            working.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
            return None
    return await working


def _check(stop: threading.Event) -> None:
    """Stop the work, where nobody waits for it.

    Raises:
        Stopped: nobody does.
    """
    if stop.is_set():
        raise Stopped


def begin(work: Callable[[], T]) -> asyncio.Future[T]:
    """Begin work on a thread that ends with the program."""
    loop = asyncio.get_running_loop()
    found: asyncio.Future[T] = loop.create_future()

    def tell(keep: Callable[[Any], None], what: object) -> None:
        """Keep what came of it, where anybody still waits."""
        with suppress(RuntimeError):  # the program has ended meanwhile
            loop.call_soon_threadsafe(lambda: None if found.done() else keep(what))

    def run() -> None:
        """Work, and tell what came of it."""
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - it is raised where it is awaited
            tell(found.set_exception, error)
        else:
            tell(found.set_result, result)

    threading.Thread(target=run, name="waiting", daemon=True).start()
    return found
