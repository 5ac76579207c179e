"""A replay as a recording in the format asciicast v2."""

import json
from collections.abc import Iterator
from io import StringIO
from typing import Any, Final

from rich.console import Console
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot

from earnest.core.history.sittings import find_sittings
from earnest.core.replay.replay import Replay
from earnest.terminal.capabilities import FULL
from earnest.terminal.renderer.renderer import DiffRenderer
from earnest.terminal.signs import UNICODE
from earnest.tui.app import EarnestApp, Start
from earnest.tui.appearance.appearance import Appearance
from earnest.tui.replay.screen import ReplayScreen
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.workspace import Workspace

SIZE: Final = (80, 24)
STEP, TURN, SITTING = 1.5, 4.0, 3.0
"""Seconds that a step stays; one that changed the verdict; one that begins a sitting."""
PATIENCE = 100
"""Rounds of the event loop in which the replay is shown at the latest."""
CLEARED = "\x1b[?25l\x1b[2J\x1b[H"
ENDED = "\x1b[0m\x1b[?25h"
"""What gives the cursor back."""

Event = tuple[float, str]


class RecordingDriver(HeadlessDriver):
    """A terminal of 80 by 24 that keeps what it is sent."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._sent = StringIO()
        self._wire = DiffRenderer(self._sent, lambda: SIZE, FULL)

    @property
    def is_headless(self) -> bool:
        """Have the app draw anyway."""
        return False

    def write(self, data: str) -> None:
        """Take what is to be sent."""
        self._wire.write(data)

    def taken(self) -> str:
        """Return what was sent since the last time."""
        self._wire.flush()
        sent = self._sent.getvalue()
        self._sent.seek(0)
        self._sent.truncate()
        return sent


class RecordedApp(EarnestApp):
    """The app with a replay of one session, drawn for a recording."""

    def __init__(self, workspace: Workspace, opened: OpenedSession) -> None:
        environ = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        super().__init__(workspace, Appearance(environ, signs=UNICODE), Start(replay=opened), takes_signals=False)
        self.driver_class = RecordingDriver
        self.console = Console(color_system="truecolor", force_terminal=True, file=StringIO(), legacy_windows=False)
        self.events: list[Event] = []

    async def walk(self, pilot: Pilot[Any]) -> None:
        """Go through the replay, step by step, and keep what each sends."""
        for _ in range(PATIENCE):  # the screen comes once the app is ready
            await pilot.pause()
            if isinstance(self.screen, ReplayScreen) and self.screen.stands:
                break
        page, driver = self.screen, self._driver
        if not isinstance(page, ReplayScreen) or not isinstance(driver, RecordingDriver):
            self.exit(0)
            return
        # The flow that shows the screen is a worker too; it ends with the screen.
        if work := [each for each in self.workers if each.node is page]:
            await self.workers.wait_for_complete(work)
        at, begins = 0.0, frozenset(find_sittings(page.replay.steps))
        for step in range(len(page.replay) + 1):
            page.go(step)
            await pilot.pause()
            sent = driver.taken()
            self.events.append((at, sent if step else CLEARED + sent))
            at += _stays(page.replay, step, begins)
        self.events.append((at, ENDED))
        self.exit(0)


def cast(workspace: Workspace, opened: OpenedSession) -> Iterator[str]:
    """Yield the lines of a recording of a session's replay.

    It is 80 by 24; when played, a step stays a second and a half.
    The form is that of https://docs.asciinema.org/manual/asciicast/v2/.
    """
    app = RecordedApp(workspace, opened)
    app.run(headless=False, size=SIZE, inline=False, auto_pilot=app.walk)
    width, height = SIZE
    header = {"version": 2, "width": width, "height": height, "env": {"TERM": "xterm-256color"}}
    yield json.dumps(header)
    for at, sent in app.events:
        yield json.dumps([round(at, 3), "o", sent])


def _stays(replay: Replay, step: int, begins: frozenset[int]) -> float:
    if step and replay.points.is_turn(step):
        return TURN
    return SITTING if step in begins else STEP
