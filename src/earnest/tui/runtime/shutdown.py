"""Responsible for leaving: by ctrl+c, by a lost terminal, by a hang-up or a termination; and for coming back."""

import asyncio
import threading
from contextlib import suppress

from textual.app import App
from textual.events import Paste

from earnest.exit_codes import Exit
from earnest.tui.replay.actions import Replaying
from earnest.tui.runtime.driver import EarnestDriver, TerminalLost
from earnest.tui.runtime.signals import SignalThread
from earnest.tui.widgets.field_roles import role_of

KEYS_WITHIN = 0.4
"""Seconds that keys which have been read get to reach their field."""
LOOK_AGAIN = 0.01


class Leaving(Replaying):
    """An app that loses nothing on its way out, whoever or whatever ends it."""

    _endings: SignalThread | None = None
    _is_interrupted = False
    _loop_here: asyncio.AbstractEventLoop | None = None

    def begin_endings(self) -> None:
        """Take hang-ups and terminations from now on, and draw everything anew after a suspension."""
        self._loop_here = asyncio.get_running_loop()
        self._endings = SignalThread(self)
        self.app_resume_signal.subscribe(self, self._come_back)

    def end_endings(self) -> None:
        """Say that the app has left."""
        if self._endings is not None:
            self._endings.close()

    def _come_back(self, _: App[int]) -> None:
        self.draw_anew()

    def draw_anew(self) -> None:
        """Draw everything again: somebody else may have written on the terminal."""
        if isinstance(self._driver, EarnestDriver):
            self._driver.draw_anew()
        self.refresh(layout=True)

    def action_interrupt(self) -> None:
        """Say how to leave; the second time, leave with everything kept."""
        if self._is_interrupted:
            self._leave(Exit.INTERRUPTED)
            return
        self._is_interrupted = True
        for line in self.screen.query("TopLine").results():
            line.mark = "ctrl+c once more leaves; all is kept"  # type: ignore[attr-defined]

    def on_key(self) -> None:
        """Take any other key for a change of mind; the word about the key before goes."""
        self._is_interrupted = False
        for line in self.screen.query("TopLine").results():
            line.aside = ""  # type: ignore[attr-defined]

    def on_paste(self, event: Paste) -> None:
        """Say that a paste outside a field is not taken: its letters would be commands."""
        if not role_of(self.focused).takes_letters:
            event.stop()
            for line in self.screen.query("TopLine").results():
                line.aside = "pasted out of a field: nothing taken"  # type: ignore[attr-defined]

    def on_terminal_lost(self, event: TerminalLost) -> None:
        """Keep everything, and go."""
        event.stop()
        self._leave(Exit.HUNG_UP)

    def leave_soon(self, code: Exit, heard: threading.Event) -> None:
        """Have the event loop leave, once the keys that have been read are where they belong; from any thread."""
        if self._loop_here is not None:
            with suppress(RuntimeError):
                self._loop_here.call_soon_threadsafe(self._leave_after_keys, code, heard)

    def _leave_after_keys(self, code: Exit, heard: threading.Event) -> None:
        heard.set()
        asyncio.get_running_loop().create_task(self._after_keys(code))

    async def _after_keys(self, code: Exit) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + KEYS_WITHIN
        while not self._keys_are_through and loop.time() < end:  # noqa: ASYNC110 - keys tell nobody when they are through
            await asyncio.sleep(LOOK_AGAIN)
        self._leave(code)

    @property
    def _keys_are_through(self) -> bool:
        return not isinstance(self._driver, EarnestDriver) or self._driver.turns.are_over

    def _leave(self, code: Exit) -> None:
        with suppress(Exception):
            self.keep_what_stands()
        self.keep_at_last()
        self.exit(code, return_code=code)

    def keep_what_stands(self) -> None:
        """Take what stands in the fields into the session, and hand that over to be saved."""
        if self._page is not None and self._desk is not None:
            self._page.commit_answer()
            if self._page.editor.session is not self._desk.handed:
                self._desk.save(self._page.editor.session)

    def free_from_terminal(self) -> None:
        """Let nothing wait for the terminal any more; from any thread."""
        if isinstance(self._driver, EarnestDriver):
            self._driver.free_from_terminal()

    def keep_at_last(self) -> None:
        """Save what waits, let go of the file; what cannot be saved stays in the draft. From any thread."""
        if self._desk:
            self._desk.drop()

    def give_back_terminal(self) -> None:
        """Leave the terminal as it was, if it still takes anything; from any thread."""
        if isinstance(self._driver, EarnestDriver):
            self._driver.give_back()
