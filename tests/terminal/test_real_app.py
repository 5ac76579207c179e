"""The real app on a real terminal: keys, pastes, endings and idling."""

import re
import signal
import time

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from processes import count_wakes
from terminal.pseudo_terminal import ENOUGH, Terminal, start_app

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("terminal")]


@pytest.fixture
def terminal(tmp_path):
    """Yield the app at the first question of a new session."""
    one = start_app(tmp_path / "sessions")
    yield one
    one.end()


@pytest.mark.parametrize("apart", [False, True], ids=["one write", "20 ms apart"])
def test_esc_and_a_letter_never_type_the_letter(terminal, apart):
    """Esc with n, b, w, 1 and ? runs the command, however the line joins them."""
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


def test_paste_of_forty_lines_is_one_answer(terminal):
    """No line is a command, none is lost, and the cursor is at its end."""
    pasted = "\r".join(f"line {number} n b q x" for number in range(40))
    terminal.type(b"\x1b[200~" + pasted.encode() + b"\x1b[201~", b"!\x1bn")

    terminal.shows("Which number")
    assert terminal.until(lambda: terminal.goal() is not None)
    assert terminal.goal() == pasted.replace("\r", "\n") + "!"


def test_leaving_restores_the_terminal(terminal):
    """After `q` twice all modes are as before, and the exit code is 0."""
    terminal.type(b"\x1bq")
    assert "1 session" in terminal.shows("1 session")
    terminal.type(b"q")

    assert terminal.process.wait(ENOUGH) == 0
    terminal.reader.join(ENOUGH)
    ends = {mode: re.findall(rb"\x1b\[\?%d([hl])" % mode, terminal.written) for mode in (1049, 1000, 2004, 25)}
    assert {mode: found[-1:] for mode, found in ends.items()} == {1049: [b"l"], 1000: [b"l"], 2004: [b"l"], 25: [b"h"]}
    assert terminal.written.endswith((b"\x1b[?25h", b"l", b"h", b"\n", b"m"))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
def test_first_picture_is_drawn_once(tmp_path, size):
    """The page is laid out for its window at once, and not for a narrower one first."""
    one = start_app(tmp_path / "sessions", size=size)
    one.end()

    assert one.written.count(b"RIGHT TO PROPOSE") == 1


def test_idle_app_writes_nothing_and_never_wakes(terminal):
    """Without keys no byte is sent, and no thread looks whether there is something to do."""
    terminal.type(b"Be among")
    terminal.shows("Be among")
    terminal.until(lambda: "Be among" in terminal.drafted())

    def is_idle():
        before = len(terminal.written), count_wakes(terminal.process.pid)
        time.sleep(2)
        return (len(terminal.written), count_wakes(terminal.process.pid)) == before

    assert terminal.until(is_idle)


SIGNALS = {"hang-up": signal.SIGHUP, "terminate": signal.SIGTERM}


@pytest.mark.parametrize("how", ["hang-up", "terminate", "closed"])
def test_lost_terminal_keeps_typed_text(terminal, how):
    """After a hang-up, a termination or a closed window, the exit code is right."""
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


def test_ctrl_l_redraws_the_screen(terminal):
    """A broadcast message in the middle of the screen disappears."""
    terminal.type(b"Be among")
    terminal.shows("Be among")
    before = terminal.shown
    terminal.stream.feed(b"\x1b[9;1HBroadcast message from root: the machine goes down\x1b[10;1H\x1b[K")
    assert "Broadcast" in terminal.shown

    terminal.type(b"\x0c")

    assert terminal.until(lambda: terminal.shown == before), terminal.shown


def test_text_typed_before_the_screen_goes_into_its_field(tmp_path):
    """No letter is lost, and none is a command."""
    terminal = Terminal(tmp_path / "sessions")
    try:
        assert terminal.until(lambda: b"\x1b[?1049h" in terminal.written)
        terminal.type(b"Be known and top")
        assert terminal.until(lambda: "Be known and top" in terminal.shown)
    finally:
        terminal.end()
