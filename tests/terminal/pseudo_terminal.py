"""The real app on a pseudo-terminal, with an emulator that draws what it writes."""

import os
import pty
import select
import shlex
import signal
import subprocess
import sys
import termios
import threading
import time
import tomllib
from contextlib import suppress
from pathlib import Path

import pyte
from processes import read_drafts
from renderer.emulator import Screen

APP = """
import sys
from pathlib import Path
from earnest.store.disk import open_workspace
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.tui.app import Start
from earnest.tui.runtime.signals import hold_back
from earnest.tui.start import run

hold_back()
folder = Path(sys.argv[1])
sys.exit(run(open_workspace(Folder.existing(folder)), Start(open_session(folder / "session.toml"))))
"""
SESSION = (
    'format = 2\nclient = "Lantern Media"\ninterview = "client"\nlanguage = "en"\nstarted = 2026-04-13 19:40:00+10:00\n'
)
ENOUGH = 60.0


class Terminal:
    """The real app on a pseudo-terminal with an emulator."""

    def __init__(self, folder: Path, *, ignores=(), size=(80, 24), command=(), app=(), **environ) -> None:
        """Start it, on the session that is there or a new one.

        Args:
            folder: Where the session is, or is put.
            ignores: Signals that are not heard.
            size: Columns and rows.
            app: What Python runs, in place of the session alone.
            command: What takes a shell command as its last word, such as ssh to another machine.
            environ: More of the environment.
        """
        self.folder = folder
        if not folder.exists():
            folder.mkdir(mode=0o700)
            (folder / "session.toml").write_text(SESSION)
        script = folder.parent / "app.py"
        script.write_text(APP)
        self.screen = Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.written = b""
        self.is_closed = False
        self._drawing = threading.Lock()
        self.master, slave = pty.openpty()
        self.modes = termios.tcgetattr(slave)
        """How the terminal was before anything ran in it."""
        self.resize(*size, of=slave)
        app = [sys.executable, *(app or (str(script), str(folder)))]
        self.process = subprocess.Popen(
            [*command, shlex.join(app)] if command else app,
            preexec_fn=lambda: self._begin(slave, ignores),  # noqa: PLW1509 - nothing else runs in the tests' process
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONUTF8": "1", **environ},
        )
        os.close(slave)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    @staticmethod
    def _begin(slave, ignores):
        """Make the terminal the child's own, as a window does; what `ignores` names is not heard, as under nohup."""
        os.login_tty(slave)
        for number in ignores:
            signal.signal(number, signal.SIG_IGN)

    def _read(self):
        while not self.is_closed:
            if select.select([self.master], [], [], 0.02)[0]:
                try:
                    read = os.read(self.master, 65536)
                except OSError:
                    return
                self.written += read
                with self._drawing:
                    self.stream.feed(read)

    def resize(self, columns, rows, of=None):
        """Make the window another size."""
        termios.tcsetwinsize(self.master if of is None else of, (rows, columns))

    def stall(self):
        """Read no more: what the app writes piles up, as on a line that has dropped."""
        self.is_closed = True
        self.reader.join(ENOUGH)

    def end(self):
        """End the app, whatever it is doing, and close the window."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.is_closed = True
        self.reader.join(ENOUGH)
        with suppress(OSError):
            os.close(self.master)

    def close(self):
        """Close the window: nobody reads any more, and nobody writes."""
        if not self.is_closed:
            self.is_closed = True
            self.reader.join(ENOUGH)
            os.close(self.master)

    def shows(self, text: str) -> str:
        """Wait until the screen shows a text, and return the screen."""
        return self.until(lambda: text in self.shown) and self.shown

    def until(self, seen) -> bool:
        """Wait until something is so, and say whether it is."""
        end = time.monotonic() + ENOUGH
        while not seen() and time.monotonic() < end:
            time.sleep(0.01)
        return seen()

    @property
    def shown(self) -> str:
        """What stands on the screen."""
        # pyte's own `display` fails on the second half of a wide character that was written over.
        with self._drawing:
            rows = [self.screen.buffer[row] for row in range(self.screen.lines)]
            return "\n".join("".join(row[column].data for column in range(self.screen.columns)) for row in rows)

    def type(self, *parts: bytes, pause: float = 0.02):
        """Write the parts, each in one write."""
        for number, part in enumerate(parts):
            if number:
                time.sleep(pause)
            os.write(self.master, part)

    def goal(self) -> str | None:
        """Return the goal as the file has it."""
        found = tomllib.loads((self.folder / "session.toml").read_text("utf-8"))
        return found.get("goal", {}).get("g1", {}).get("text")

    def drafted(self) -> str:
        """Return what the draft has."""
        return read_drafts(self.folder)


def start_app(place, **more):
    """Return the app at the first question of a new session."""
    one = Terminal(place, **more)
    if not one.until(lambda: "What result are they working towards" in one.shown and "esc stop writing" in one.shown):
        one.end()
        raise AssertionError(one.shown)
    return one


def read_kept(terminal):
    """Return the text of the session's file and its drafts."""
    return (terminal.folder / "session.toml").read_text("utf-8") + terminal.drafted()
