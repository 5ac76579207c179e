"""The ways out of the app, with everything kept."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

from earnest.exit_codes import Exit
from earnest.tui import texts as say
from earnest.tui.runtime.driver import driver_of
from earnest.tui.runtime.signals import SignalThread
from earnest.tui.widgets.top_line import set_mark

if TYPE_CHECKING:
    import threading

    from textual.app import App

KEYS_WITHIN = 0.4
"""Seconds that keys which have been read get to reach their field."""
PASTE_WITHIN = 5.0
"""Seconds that a paste gets; a long one takes longer than keys."""
LOOK_AGAIN = 0.01


class Keeper(Protocol):
    """What keeps the user's words when the app ends."""

    def keep_answers(self) -> None:
        """Commit the fields and hand the session over to be saved."""

    def keep_at_last(self) -> None:
        """Save what waits and close the file; from any thread."""

    def keep_picture(self) -> None:
        """Keep what the page shows for the next start."""

    def close(self) -> None:
        """Write what was typed on pages that need no open session."""


class Shutdown:
    """Loses nothing when the app ends, whatever ends it."""

    def __init__(self, app: App[Any], keeper: Keeper) -> None:
        self._app, self._keeper = app, keeper
        self._signals: SignalThread | None = None
        self._is_interrupted = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._leaving: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Take hang-ups and terminations from now on."""
        self._loop = asyncio.get_running_loop()
        self._signals = SignalThread(self)

    def end(self) -> None:
        """Take no signals any more: the app has left."""
        self._keeper.close()
        if self._signals is not None:
            self._signals.close()

    def interrupted(self) -> None:
        """Tell how to leave; the second time, leave with everything kept."""
        if self._is_interrupted:
            self.leave(Exit.INTERRUPTED)
            return
        self._is_interrupted = True
        set_mark(self._app.screen, say.QUIT_AGAIN)

    def forget_interrupt(self) -> None:
        """Take any other key for a change of mind."""
        self._is_interrupted = False

    def leave(self, code: Exit) -> None:
        """Keep everything and leave."""
        with suppress(Exception):
            self._keeper.keep_answers()
        self._keeper.keep_at_last()
        with suppress(Exception):
            self._keeper.keep_picture()
        self._app.exit(code, return_code=code)

    def leave_soon(self, code: Exit, heard: threading.Event) -> None:
        """Leave once all keys are in their fields; from any thread."""
        if self._loop is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._leave_after_keys, code, heard)

    @property
    def takes_paste(self) -> bool:
        """Whether a paste has not reached its field; from any thread."""
        driver = driver_of(self._app)
        return driver is not None and driver.turns.has_paste

    def free_from_terminal(self) -> None:
        """Let nothing wait for the terminal any more; from any thread."""
        if driver := driver_of(self._app):
            driver.free_from_terminal()

    def keep_at_last(self) -> None:
        """Save what waits in the calling thread."""
        self._keeper.keep_at_last()

    def give_back_terminal(self) -> None:
        """Restore the terminal, if it still responds; from any thread."""
        if driver := driver_of(self._app):
            driver.give_back()

    def _leave_after_keys(self, code: Exit, heard: threading.Event) -> None:
        heard.set()
        self.leave_after_keys(code)

    def leave_after_keys(self, code: Exit) -> None:
        """Leave once all that has been typed is in its field."""
        if self._leaving is None:
            self._leaving = asyncio.get_running_loop().create_task(self._after_keys(code))

    async def _after_keys(self, code: Exit) -> None:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        if driver := driver_of(self._app):
            driver.ends.set()
        while driver and not (driver.is_read.is_set() and driver.turns.are_over):
            if loop.time() > begun + (PASTE_WITHIN if self.takes_paste else KEYS_WITHIN):
                break
            await asyncio.sleep(LOOK_AGAIN)
        self.leave(code)
