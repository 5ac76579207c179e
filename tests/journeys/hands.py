"""Responsible for a pair of hands and eyes: keys and pastes for the app, in a terminal's order, and its screen.

The keys go through the app's own `Turns`, so that a journey types as fast as anybody can; what is looked at
is only what a user sees: the rows of the screen, and the files.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Self

from frames.rows import rows
from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.pilot import Pilot

from earnest.store.disk import open_workspace
from earnest.store.files.folder import Folder
from earnest.store.library.index import NAME as INDEX
from earnest.terminal.signs import UNICODE, Signs
from earnest.tui.app import EarnestApp, Start
from earnest.tui.appearance.appearance import Appearance
from earnest.tui.runtime.key_queue import KeyQueue
from earnest.tui.widgets.top_line import SAVING, TopLine
from earnest.workspace.ports import Preferences

TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
NOON = datetime(2026, 4, 21, 12, 0, tzinfo=timezone(timedelta(hours=10)))
"""The time at which every journey begins."""
NAMED = {"esc": "escape", "space": "space"}
CHARACTERS = {"space": " ", "tab": "\t", "enter": "\r"}
PATIENCE = 20.0


class Watch:
    """A clock that goes on by a second whenever somebody looks at it."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def __call__(self) -> datetime:
        """The time now."""
        self._now += timedelta(seconds=1)
        return self._now


class Hands:
    """Someone at the keyboard."""

    def __init__(self, app: EarnestApp, pilot: Pilot[Any]) -> None:
        self.app, self._pilot = app, pilot
        self._turns = KeyQueue(app, PATIENCE / 4)

    async def do(self, *parts: str) -> Self:
        """Press keys, named with spaces between (`esc n`, `tab enter`, `U`); paste a part that begins with `=`."""
        for part in parts:
            if part.startswith("="):
                self._turns.add(Paste(part[1:]))
                continue
            for name in part.split(" "):
                character = CHARACTERS.get(name, name if len(name) == 1 else None)
                key = NAMED.get(name) or (_character_to_key(name) if len(name) == 1 else name)
                self._turns.add(Key(key, character))
        return await self.settled()

    async def type(self, text: str) -> Self:
        """Type a text, key by key."""
        for character in text:
            key = "enter" if character == "\n" else _character_to_key(character)
            self._turns.add(Key(key, "\r" if character == "\n" else character))
        return await self.settled()

    async def settled(self) -> Self:
        """Wait until the app has taken everything in and has saved it."""
        end = time.monotonic() + PATIENCE
        while self._turns.waiting or (self._turns._turn and not self._turns._turn.done()):
            await asyncio.sleep(0)
            if self.app.faults.bug is not None:
                raise self.app.faults.bug
            assert time.monotonic() < end, "the app takes no keys any more"
        if not self.app.is_running or self.app._exit:
            return self
        await self._pilot.pause()
        for _ in range(2):  # what a layout has sent to its widgets is handled, and drawn
            await self._pilot.pause(0)
        while self.app.is_running and (self._is_saving or self._is_reading):
            await self._pilot.pause()
            assert time.monotonic() < end, "saving never ends"
        return self

    async def resize(self, columns: int, rows: int) -> Self:
        """Make the window another size."""
        await self._pilot.resize_terminal(columns, rows)
        return await self.settled()

    async def until(self, seen: Callable[[], bool]) -> Self:
        """Wait for something outside of the app, such as a draft on disk."""
        end = time.monotonic() + PATIENCE
        while not seen():
            await asyncio.sleep(0.01)
            assert time.monotonic() < end, "it never comes"
        return self

    @property
    def _is_saving(self) -> bool:
        # Asked of the line itself: to draw the whole screen for it would take longer than the save.
        return any(line.mark == SAVING for line in self.app.screen.query(TopLine).results())

    @property
    def _is_reading(self) -> bool:
        """Whether a list is being filled in beside what it shows."""
        return any(worker.group in {"read", "look"} and not worker.is_finished for worker in self.app.workers)

    @property
    def _top(self) -> int:
        return 0 if self.app.size.width < 110 else 1

    @property
    def rows(self) -> list[str]:
        """The rows on the screen."""
        return rows(self.app)

    @property
    def screen(self) -> str:
        """The screen as one text."""
        return "\n".join(self.rows)

    @property
    def words(self) -> str:
        """What stands left of the panel, as one line of running text."""
        return " ".join(" ".join(row.partition("│  ")[0].strip("▌▎ ") for row in self.rows).split())

    @property
    def beside(self) -> str:
        """What stands in the panel, as one line of running text."""
        return " ".join(" ".join(row.partition("│  ")[2] for row in self.rows).split())

    @property
    def top(self) -> str:
        """The top line."""
        return self.rows[self._top].strip()

    @property
    def footer(self) -> str:
        """The keys that the last line names."""
        return next(row.strip() for row in reversed(self.rows) if row.strip())


def app_on(
    folder: Folder,
    *,
    clock: Callable[[], datetime] | None = None,
    signs: Signs = UNICODE,
    environ: Mapping[str, str] = TERMINAL,
    preferences: Preferences | None = None,
    keep: Callable[[Preferences], None] | None = None,
    **start: Any,
) -> EarnestApp:
    """Return the app on a folder, with what it starts with."""
    look = Appearance(environ, preferences, signs=signs, keep=keep)
    return EarnestApp(open_workspace(folder, clock or Watch()), look, Start(**start))


@asynccontextmanager
async def hands(
    folder: Folder, *, size: tuple[int, int] = (80, 24), signs: Signs = UNICODE, **more: Any
) -> AsyncIterator[Hands]:
    """Start the app on a folder and lend hands to it; its bug, if it had one, is raised here."""
    app = app_on(folder, signs=signs, **more)
    async with app.run_test(size=size) as pilot:
        you = Hands(app, pilot)
        await you.settled()
        yield you
        await you.settled()
    if app.faults.bug is not None:
        raise app.faults.bug


def files(folder: Folder | Path) -> dict[str, bytes]:
    """Return every file below a folder with its content, but for locks, older versions and the index."""
    place = folder.path if isinstance(folder, Folder) else folder
    return {
        str(path.relative_to(place)): path.read_bytes()
        for path in sorted(place.rglob("*"))
        if path.is_file() and not path.name.endswith((".lock", INDEX)) and ".versions" not in path.parts
    }
