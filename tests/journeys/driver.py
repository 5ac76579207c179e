"""A driver for the app: sends keys and pastes, and reads the screen and the files.

The keys go through the app's own `KeyQueue`, in a terminal's order. Only what a user sees is read.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Self
from unittest.mock import patch

from frames.screen_rows import drawing_put_off, read_rows
from processes import read_present
from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from earnest.store.disk import open_workspace
from earnest.store.files.folder import Folder
from earnest.store.library.index import NAME as INDEX
from earnest.terminal.signs import UNICODE, Signs
from earnest.tui.app import EarnestApp, Start
from earnest.tui.appearance.appearance import Appearance
from earnest.tui.runtime.key_queue import KeyQueue
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.top_line import SaveState, find_lines, state_of
from earnest.workspace.ports import Preferences

TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
NOON = datetime(2026, 4, 21, 12, 0, tzinfo=timezone(timedelta(hours=10)))
"""The time at which every journey begins."""
KEY_NAMES = {"esc": "escape", "space": "space"}
CHARACTERS = {"space": " ", "tab": "\t", "enter": "\r"}
PATIENCE = 60.0
"""Seconds that it may take on a machine with much else to do."""
AT_REST = {"SLEEP_GRANULARITY": 0.004, "SLEEP_IDLE": 0.0004}
"""How long Textual's pilot looks at a time whether the app rests, and how much work it may do then, in seconds.

Its own 20 ms a key and more were a third of the time that the tests took; all that is waited for is looked at as well.
"""
AT_ONCE = 50
"""How often the app is given its turn before it is given time too."""
STYLES: dict[Any, list[RuleSet]] = {}
"""The style sheets that were parsed, by their text and the colours."""


class TickingClock:
    """A clock that goes forward by a second at each call."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def __call__(self) -> datetime:
        """Move on by a second and return the time."""
        self._now += timedelta(seconds=1)
        return self._now

    def go_on(self, by: timedelta) -> None:
        """Let time pass."""
        self._now += by


class Driver:
    """A user at the keyboard of a running app."""

    draws = False
    """Whether each page where the app rests is drawn, though nobody reads it."""
    waits_for_reading = True
    """Whether it waits for what is read or worked out in the background."""

    def __init__(self, app: EarnestApp, pilot: Pilot[Any], undrawn: set[Compositor]) -> None:
        self.app, self._pilot, self._undrawn = app, pilot, undrawn
        self._drawn: tuple[Screen[Any] | None, list[str]] = (None, [])
        self._keys = KeyQueue(app, PATIENCE / 4)
        self.keys = 0
        """How many keys were pressed, beside those that write a text."""

    async def press(self, *parts: str) -> Self:
        """Press keys, named with spaces between (`esc n`, `U`); write a part that begins with `=`.

        To write is to paste, after Enter where the cursor is in no field yet.
        """
        await self.send(*parts)
        return await self.settle()

    async def send(self, *parts: str) -> None:
        """Press keys as `press` does, and wait only until each has had its effect."""
        for part in parts:
            if part.startswith("="):
                await self._go_in()
                self._keys.add(Paste(part[1:]))
                continue
            for name in part.split(" "):
                character = CHARACTERS.get(name, name if len(name) == 1 else None)
                key = KEY_NAMES.get(name) or (_character_to_key(name) if len(name) == 1 else name)
                self._keys.add(Key(key, character))
                self.keys += 1
        await self._have_effect()

    async def paste(self, text: str) -> Self:
        """Paste a text, wherever the cursor is."""
        self._keys.add(Paste(text))
        return await self.settle()

    async def _go_in(self) -> None:
        """Press Enter where the cursor is in no field, as a user would."""
        await self.settle()
        if not role_of(self.app.focused).is_field:
            await self.press("enter")

    async def type(self, text: str) -> Self:
        """Type a text key by key, after Enter where the cursor is in no field yet; a new line is Ctrl+J."""
        await self._go_in()
        for character in text:
            key = "ctrl+j" if character == "\n" else _character_to_key(character)
            self._keys.add(Key(key, character))
        return await self.settle()

    async def settle(self) -> Self:
        """Wait until the app has handled all keys and saved everything."""
        end = time.monotonic() + PATIENCE
        await self._have_effect()
        if not self.app.is_running or self.app._exit:
            return self
        await self._pilot.pause()
        for _ in range(3):  # a layout sends events to its widgets
            await self._pilot.pause(0)
        while self.app.is_running and (self._is_saving or self._is_reading):
            await self._pilot.pause()
            assert time.monotonic() < end, "saving never ends"
        if self.draws and self.app.is_running and not self.app._exit:
            self.look()
        return self

    async def _have_effect(self) -> None:
        """Wait until the app has handled all keys."""
        end = time.monotonic() + PATIENCE
        while not self._keys.are_over:
            if turn := self._keys._turn:
                await asyncio.wait([turn], timeout=0.1)
            if self.app.faults.bug is not None:
                raise self.app.faults.bug
            assert time.monotonic() < end, "the app no longer takes keys"

    def look(self) -> list[str]:
        """Return the rows of the screen, drawn again if something on it has changed."""
        screen = self.app.screen
        if screen is not self._drawn[0] or screen._compositor in self._undrawn:
            self._drawn = screen, read_rows(self.app)
        return self._drawn[1]

    async def click(self, widget: Widget) -> Self:
        """Click on a widget."""
        await self._pilot.click(widget)
        return await self.settle()

    async def look_again(self) -> Self:
        """Look now for what was saved in another window, instead of a second later."""
        watched = self.app._navigator.flows.sessions()._watched
        assert watched is not None, "no session is watched"
        await watched.look()
        return await self.settle()

    async def resize(self, columns: int, rows: int) -> Self:
        """Change the size of the window."""
        await self._pilot.resize_terminal(columns, rows)
        await self.wait_until(lambda: self.app.screen._compositor.size == (columns, rows))
        return await self.settle()

    async def wait_until(self, seen: Callable[[], bool]) -> Self:
        """Wait for something outside the app, such as a draft on disk."""
        end = time.monotonic() + PATIENCE
        while not seen():
            await asyncio.sleep(0.01)
            assert time.monotonic() < end, "it never comes"
        return self

    @property
    def _is_saving(self) -> bool:
        """Whether a save is under way, on this page or begun on one that lies below it."""
        here = self.app._navigator.flows.open_screen
        is_under_way = here is not None and here.autosave.error is None and not here.autosave.is_saved
        # Drawing the whole screen would take longer than the save.
        return is_under_way or any(state_of(line.mark) is SaveState.SAVING for line in find_lines(self.app.screen))

    @property
    def _is_reading(self) -> bool:
        """Whether a list is still being filled in the background."""
        return self.waits_for_reading and any(
            worker.group in {"read", "look", "words"} and not worker.is_finished for worker in self.app.workers
        )

    @property
    def _first_row(self) -> int:
        return 0 if self.app.size.width < 110 else 1

    @property
    def rows(self) -> list[str]:
        """The rows of the screen."""
        return self.look()

    @property
    def screen(self) -> str:
        """The screen as one text."""
        return "\n".join(self.rows)

    @property
    def main_text(self) -> str:
        """The text left of the panel, as one line."""
        return " ".join(" ".join(row.partition("│  ")[0].strip("▌▎ ") for row in self.rows).split())

    @property
    def panel_text(self) -> str:
        """The text of the panel, as one line."""
        return " ".join(" ".join(row.partition("│  ")[2] for row in self.rows).split())

    @property
    def top_line(self) -> str:
        """The top line."""
        return self.rows[self._first_row].strip()

    @property
    def footer(self) -> str:
        """The last line, with its keys."""
        return next(row.strip() for row in reversed(self.rows) if row.strip())


def make_app(
    folder: Folder,
    *,
    clock: Callable[[], datetime] | None = None,
    signs: Signs = UNICODE,
    environ: Mapping[str, str] = TERMINAL,
    preferences: Preferences | None = None,
    keep: Callable[[Preferences], None] | None = None,
    **start: Any,
) -> EarnestApp:
    """Return the app on a folder; `start` says what it opens first."""
    look = Appearance(environ, preferences, signs=signs, keep=keep)
    return EarnestApp(open_workspace(folder, clock or TickingClock()), look, Start(**start))


def is_idle(pump: MessagePump) -> bool:
    """Return whether a widget has handled all its messages and waits for the next one."""
    queue = pump._message_queue
    return pump._closing or (queue.empty() and bool(queue.ready_event._waiters))


async def wait_until_handled(pilot: Pilot[Any]) -> bool:
    """Wait until each widget has handled its messages or is gone; Textual's own waits for those that go as well.

    An app that ends handles no more.
    """
    app, end, turns = pilot.app, time.monotonic() + PATIENCE, 0

    def is_done() -> bool:
        return app._exit or all(map(is_idle, (app, *app.screen.walk_children(with_self=True))))

    while app.screen_stack and not is_done():
        if app._exception_event.is_set():
            return False
        assert time.monotonic() < end, "they never handle what they were told"
        turns += 1
        await asyncio.sleep(0 if turns < AT_ONCE else 0.001)
    return True


@contextmanager
def styles_parsed_once() -> Iterator[None]:
    """Parse each style sheet once for all apps of a process, for the same colours."""
    parse = Stylesheet._parse_rules

    def parse_once(sheet: Stylesheet, *what: Any, **more: Any) -> list[RuleSet]:
        key = (tuple(sheet._variables.items()), what, tuple(more.items()))
        if key not in STYLES:
            STYLES[key] = parse(sheet, *what, **more)
        return STYLES[key]

    with patch.object(Stylesheet, "_parse_rules", parse_once):
        yield


@asynccontextmanager
async def drive(
    folder: Folder, *, size: tuple[int, int] = (80, 24), signs: Signs = UNICODE, **more: Any
) -> AsyncIterator[Driver]:
    """Run the app on a folder and yield its driver; raise its bug, if it had one."""
    app = make_app(folder, signs=signs, **more)
    waits = patch.object(Pilot, "_wait_for_screen", wait_until_handled)
    with drawing_put_off() as undrawn, styles_parsed_once(), waits, patch.multiple("textual._wait", **AT_REST):
        async with app.run_test(size=size) as pilot:
            you = Driver(app, pilot, undrawn)
            await you.settle()
            yield you
            await you.settle()
    app.shutdown.end()
    if app.faults.bug is not None:
        raise app.faults.bug


def read_files(folder: Folder | Path) -> dict[str, bytes]:
    """Return the content of each file below a folder, without locks, versions and the index."""
    place = folder.path if isinstance(folder, Folder) else folder
    return {
        str(path.relative_to(place)): content
        for path, content in read_present(place, "*").items()
        if not path.name.endswith((".lock", INDEX)) and ".versions" not in path.parts
    }
