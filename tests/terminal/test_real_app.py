import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import threading
import time
import tomllib
from pathlib import Path

import pytest

pyte = pytest.importorskip("pyte", reason="needs the terminal emulator pyte")

pytestmark = pytest.mark.xdist_group("terminal")

APP = """
import sys
from pathlib import Path
from earnest.store.folder import Folder
from earnest.store.sessions import open_session
from earnest.tui.app import run

sys.exit(run(Folder.existing(Path(sys.argv[1])), opened=open_session(Path(sys.argv[1]) / "session.toml")))
"""
SESSION = (
    'format = 1\nclient = "Lantern Media"\ninterview = "client"\nlanguage = "en"\nstarted = 2026-04-13 19:40:00+10:00\n'
)
ENOUGH = 20.0


class Terminal:
    """The real app on a pseudo-terminal, with an emulator that draws what it writes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(mode=0o700)
        (folder / "session.toml").write_text(SESSION)
        script = folder.parent / "app.py"
        script.write_text(APP)
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.written = b""
        self.is_closed = False
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (24, 80))
        self.process = subprocess.Popen(
            [sys.executable, script, folder],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONUTF8": "1"},
        )
        os.close(slave)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        while not self.is_closed:
            if select.select([self.master], [], [], 0.02)[0]:
                try:
                    read = os.read(self.master, 65536)
                except OSError:
                    return
                self.written += read
                self.stream.feed(read)

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
        return "\n".join(self.screen.display)

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
        return "".join(path.read_text("utf-8") for path in self.folder.glob(".*.draft"))


@pytest.fixture
def terminal(tmp_path):
    """The app at the first question of a new session."""
    one = Terminal(tmp_path / "sessions")
    assert one.until(lambda: "What result are they working towards" in one.shown and "tab next field" in one.shown)
    yield one
    if one.process.poll() is None:
        one.process.kill()
        one.process.wait()
    one.close()


@pytest.mark.parametrize("apart", [False, True], ids=["one write", "20 ms apart"])
def test_esc_and_a_letter_never_type_the_letter(terminal, apart):
    """Esc with n, b, w, 1 and ? does what the letter says, however the line joins them."""
    terminal.type(b"Be among the top five")
    steps = [
        (b"n", "Which number"),
        (b"b", "What result"),
        (b"w", "\u203a Why"),
        (b"\x1b1", "1 Business goal"),
        (b"?", "\u203a Keys"),
    ]
    for letter, seen in steps:
        terminal.type(*((b"\x1b", letter) if apart else (b"\x1b" + letter,)))
        assert seen in terminal.shows(seen)
    terminal.type(*((b"\x1b", b"\x1b", b"q") if apart else (b"\x1b", b"\x1bq")), pause=0.3)

    assert terminal.until(lambda: terminal.goal() is not None)
    assert terminal.goal() == "Be among the top five"


def test_a_paste_of_forty_lines_is_one_answer(terminal):
    """No line of it is a command, none is lost, and its end is where one goes on writing."""
    pasted = "\r".join(f"line {number} n b q x" for number in range(40))
    terminal.type(b"\x1b[200~" + pasted.encode() + b"\x1b[201~", b"!\x1bn")

    terminal.shows("Which number")
    assert terminal.until(lambda: terminal.goal() is not None)
    assert terminal.goal() == pasted.replace("\r", "\n") + "!"


def test_leaving_gives_the_terminal_back(terminal):
    """`q` twice: the other screen, the mouse, the pastes and the cursor are as they were; the exit code is 0."""
    terminal.type(b"\x1bq")
    assert "1 session" in terminal.shows("1 session")
    terminal.type(b"q")

    assert terminal.process.wait(ENOUGH) == 0
    terminal.reader.join(ENOUGH)
    ends = {mode: re.findall(rb"\x1b\[\?%d([hl])" % mode, terminal.written) for mode in (1049, 1000, 2004, 25)}
    assert {mode: found[-1:] for mode, found in ends.items()} == {1049: [b"l"], 1000: [b"l"], 2004: [b"l"], 25: [b"h"]}
    assert terminal.written.endswith((b"\x1b[?25h", b"l", b"h", b"\n", b"m"))


def test_idle_writes_nothing(terminal):
    """Nobody types: not one byte goes over the line."""
    terminal.type(b"Be among")
    terminal.shows("Be among")
    terminal.until(lambda: "Be among" in terminal.drafted())
    time.sleep(0.5)
    before = len(terminal.written)
    time.sleep(2)

    assert terminal.written[before:] == b""


SIGNALS = {"hang-up": signal.SIGHUP, "terminate": signal.SIGTERM}


@pytest.mark.parametrize("how", ["hang-up", "terminate", "closed"])
def test_a_lost_terminal_keeps_what_was_typed(terminal, how):
    """A hang-up, a termination, a closed window: the words are kept, and the app has gone, with the code for it."""
    terminal.type(b"Be among the top five by users")
    terminal.shows("by users")
    assert terminal.until(lambda: "by users" in terminal.drafted())
    if how == "closed":
        terminal.close()
    else:
        terminal.process.send_signal(SIGNALS[how])

    assert terminal.process.wait(ENOUGH) == (143 if how == "terminate" else 129)
    kept = (terminal.folder / "session.toml").read_text("utf-8") + terminal.drafted()
    assert "Be among the top five by users" in kept
