"""Esc and the letters after it on a real terminal, in a tiny app."""

import json
import os
import pty
import subprocess
import sys
import termios
import threading
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("terminal")

APP = """
import json, sys
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import TextArea
from earnest.tui.runtime.driver import EarnestDriver


class Page(Screen):
    AUTO_FOCUS = ""
    BINDINGS = [
        Binding("ctrl+t", "report", priority=True),
        Binding("ctrl+r", "reset", priority=True),
        Binding("escape", "leave"),
        *(Binding(key, f"fire('{key}')") for key in sys.argv[2].split()),
    ]

    def compose(self):
        yield TextArea("", id="first")
        yield TextArea("", id="second")

    def on_mount(self):
        self.query_one("#first").focus()
        self.call_after_refresh(self.tell)

    def action_report(self):
        self.app.times_asked += 1
        self.tell()

    def action_reset(self):
        self.query_one("#first").clear()
        self.query_one("#second").clear()
        self.query_one("#first").focus()
        self.app.fired.clear()
        self.action_report()

    def action_leave(self):
        self.app.fired.append("escape")
        self.set_focus(None)
        self.tell()

    def action_fire(self, key):
        self.app.fired.append(key)
        if key == "n":
            self.query_one("#second").focus()
        self.tell()

    def on_text_area_changed(self):
        self.tell()

    def on_click(self, event):
        self.app.fired.append("click")
        self.tell()

    def tell(self):
        state = {"first": self.query_one("#first").text, "second": self.query_one("#second").text}
        with open(sys.argv[1], "a") as log:
            log.write(json.dumps(state | {"fired": self.app.fired, "asked": self.app.times_asked}) + "\\n")


class Tiny(App):
    def __init__(self):
        super().__init__(driver_class=EarnestDriver)
        self.fired = []
        self.times_asked = 0

    def on_mount(self):
        self.push_screen(Page())


app = Tiny()
app.run()
"""
KEYS = "n b h x f 1 7 question_mark slash"
ENOUGH = 60.0


class Terminal:
    """The tiny app on a pseudo-terminal of its own."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "log"
        (folder / "app.py").write_text(APP)
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (24, 80))
        self.process = subprocess.Popen(
            [sys.executable, folder / "app.py", self.log, KEYS],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color"},
        )
        os.close(slave)
        self.written = b""
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        """Take what is drawn, so that the app never waits for its terminal."""
        while True:
            try:
                self.written += os.read(self.master, 65536)
            except OSError:
                return

    def state(self) -> dict:
        """What the app last told, without its line's end if it is just being written."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        try:
            return json.loads(lines[-1]) if lines else {}
        except ValueError:
            return {}

    def shows(self, **wanted) -> dict:
        """Wait until the app tells this, or for long enough, and return what it tells."""
        end = time.monotonic() + ENOUGH
        while time.monotonic() < end:
            state = self.state()
            if state and wanted.items() <= state.items():
                return state
            time.sleep(0.01)
        return self.state()

    def type(self, *parts: bytes, pause: float = 0.02):
        """Write the parts, each in one write."""
        for number, part in enumerate(parts):
            if number:
                time.sleep(pause)
            os.write(self.master, part)

    def last(self, key: bytes = b"\x14") -> dict:
        """Ask the app to tell once more, after all that was typed, and return what it tells."""
        asked = self.state().get("asked", 0) + 1
        os.write(self.master, key)
        told = self.shows(asked=asked)
        assert told.pop("asked") == asked
        return told

    def reset(self) -> None:
        """Empty both fields and forget what was pressed."""
        assert self.last(b"\x12") == {"first": "", "second": "", "fired": []}

    def quit(self) -> None:
        """Leave the app."""
        os.write(self.master, b"\x11")
        self.process.wait(ENOUGH)
        self.reader.join(ENOUGH)

    def end(self) -> None:
        """End the app, if it is still there."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """Yield the tiny app, for all tests but those that end it."""
    one = Terminal(tmp_path_factory.mktemp("tiny"))
    one.shows(fired=[])
    yield one
    one.end()


@pytest.fixture
def terminal(started):
    """Return the tiny app with its first field focused and empty."""
    started.reset()
    return started


@pytest.mark.parametrize("parts", [(b"\x1bn",), (b"\x1b", b"n")], ids=["one write", "20 ms apart"])
def test_esc_and_a_letter_are_two_keys(terminal, parts):
    """Esc n moves on and types no n, however the line joins them."""
    terminal.type(*parts)

    terminal.shows(fired=["escape", "n"])
    assert terminal.last() == {"first": "", "second": "", "fired": ["escape", "n"]}


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        (b"\x1bb", ["escape", "b"]),
        (b"\x1bf", ["escape", "f"]),
        (b"\x1b1\x1b7", ["escape", "1", "escape", "7"]),
        (b"\x1b?", ["escape", "question_mark"]),
        (b"\x1b\x1bn\x1bn", ["escape", "escape", "n", "escape", "n"]),
    ],
)
def test_esc_sequences_of_textual_are_two_keys(terminal, typed, keys):
    """Esc b is no word left, Esc 1 types no ¡, and twice is twice."""
    terminal.type(typed)

    terminal.shows(fired=keys)
    assert terminal.last() == {"first": "", "second": "", "fired": keys}


def test_text_after_esc_n_goes_to_the_next_field(terminal):
    """What follows in the same write is the next answer."""
    terminal.type(b"nine\x1bnhb xfn1\x1bbx")

    terminal.shows(fired=["escape", "n", "escape", "b", "x"])
    assert terminal.last() == {
        "first": "nine",
        "second": "hb xfn1",
        "fired": ["escape", "n", "escape", "b", "x"],
    }


def test_text_after_tab_goes_to_the_next_field(terminal):
    """Tab and words in one read reach the field that Tab goes to."""
    terminal.type(b"one\ttwo\x1bb")

    terminal.shows(fired=["escape", "b"])
    assert terminal.last() == {"first": "one", "second": "two", "fired": ["escape", "b"]}


def test_paste_with_an_escape_stays_one_paste(terminal):
    """It becomes no command, and none of its text is lost; its sequences are no part of it."""
    pasted = "a\x1bnb\x1b[Ac\x1b[200d\rlast"
    terminal.type(b"\x1b[200~" + pasted.encode() + b"\x1b[201~", b"\x1bb")

    terminal.shows(fired=["escape", "b"])
    assert terminal.last() == {"first": "anbc\nlast", "second": "", "fired": ["escape", "b"]}


def test_arrows_and_mouse_events_type_nothing(terminal):
    """Left, End, a function key, an unknown sequence and a click stay whole."""
    terminal.type(b"ac\x1b[Db\x1bOF\x1b[15~\x1b[?62;4cd", b"\x1b[<0;5;20M\x1b[<0;5;20m", b"\x1bb")

    terminal.shows(fired=["click", "escape", "b"])
    last = terminal.last()
    assert last == {"first": "abcd", "second": "", "fired": ["click", "escape", "b"]}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (b"a\x1b[49;;26469:24180:12398:22770:19978ub", "a来年の売上b"),
        (b"one\x1b[32;2utwo\x1b[32uthree\x1b[27;2;32~four", "one two three four"),
        (b"\x1b[97;2ub\x1b[97;2:3u\x1b[127;2uc\x1b[57441;2u\x1b[57400u", "Ac1"),
        (b"a\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\b\x1bP>|term\x1b\\c\x1b_Gi=31;OK\x1b\\\x1bOq", "abc1"),
        (b"a\xff\xc3\xc2\x9b32;2u\x80b", "a b"),
    ],
)
@pytest.mark.parametrize("is_cut", [False, True], ids=["one write", "byte by byte"])
def test_reports_of_keys_type_their_text_alone(terminal, typed, text, is_cut):
    """Input methods, Shift and Space, keys let go, and what a terminal answers."""
    terminal.type(*([typed[at : at + 1] for at in range(len(typed))] if is_cut else [typed]), b"\x1bb", pause=0.005)

    terminal.shows(fired=["escape", "b"])
    assert terminal.last() == {"first": text, "second": "", "fired": ["escape", "b"]}


@pytest.mark.slow
def test_a_report_that_is_cut_off_types_nothing(terminal):
    """Its rest comes too late; then letters and Esc are what they are."""
    terminal.type(b"\x1b[49;;26469:2418", b"0:12398uok", b"\x1b[49;;26469", b"\x1b", b"b", pause=1.5)

    terminal.shows(fired=["escape", "b"])
    assert terminal.last() == {"first": "ok", "second": "", "fired": ["escape", "b"]}


@pytest.mark.slow
def test_a_burst_is_typed_and_lines_are_a_paste(terminal):
    """A Tab and an Enter that ends it are keys; with a line break inside it is a paste."""
    terminal.type(b"what they said\r")
    terminal.shows(first="what they said\n")  # what lies there unread after a stall would be one burst with the next
    terminal.type(b"nine days late\tin the spring", b"\x1bb", pause=0.4)
    terminal.shows(fired=["escape", "b"])
    last = terminal.last()
    assert last["first"] == "what they said\nnine days late"
    assert last["second"] == "in the spring"

    terminal.reset()
    terminal.type(b"first line\rsecond\tline\rthird", b"\x1bb", pause=0.4)
    terminal.shows(fired=["escape", "b"])
    assert terminal.last()["first"] == "first line\nsecond line\nthird"


@pytest.mark.slow
def test_mouse_moves_are_not_requested(tmp_path):
    """Clicks are requested, moves are not, and both are off at the end."""
    terminal = Terminal(tmp_path)
    try:
        terminal.shows(fired=[])
        terminal.quit()
    finally:
        terminal.end()

    assert b"\x1b[?1000h" in terminal.written
    assert b"\x1b[?1003h" not in terminal.written
    assert b"\x1b[?1000l" in terminal.written
    assert b"\x1b[?1002l" in terminal.written
