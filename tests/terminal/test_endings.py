"""However the terminal goes, what it had shown is on disk, and the process has gone with the code for it (P3)."""

import os
import signal
import termios
import time
from pathlib import Path

import pytest
from terminal.pseudo_terminal import ENOUGH, Terminal

pytestmark = pytest.mark.xdist_group("terminal")

TYPED = "Be among the top five by users within three years and hold a fifth of the market"
LONG_RUNS = 20


def start_app(place, **more):
    """Return the app at the first question of a new session."""
    one = Terminal(place, **more)
    assert one.until(lambda: "What result are they working towards" in one.shown and "tab next field" in one.shown)
    return one


def read_kept(terminal):
    """Return everything that is on disk."""
    return (terminal.folder / "session.toml").read_text("utf-8") + terminal.drafted()


def hang_up(terminal):
    """Hang up, as a shell does whose window is closed."""
    terminal.process.send_signal(signal.SIGHUP)


def terminate(terminal):
    """Terminate, as a machine does that is shut down."""
    terminal.process.send_signal(signal.SIGTERM)


def close(terminal):
    """Close the window."""
    terminal.stall()
    os.close(terminal.master)


def stalled_hang_up(terminal):
    """Hang up a terminal that takes no more."""
    fill(terminal)
    hang_up(terminal)


def stalled_terminate(terminal):
    """Terminate on a terminal that takes no more."""
    fill(terminal)
    terminate(terminal)


def fill(terminal):
    """Read no more, and go on typing until what the app draws has nowhere to go."""
    terminal.stall()
    for _ in range(60):
        os.write(terminal.master, b"\x1bw\x1b")
        time.sleep(0.01)


WAYS = {
    "hang-up": (hang_up, 129, ()),
    "terminate": (terminate, 143, ()),
    "window closed": (close, 129, ()),
    "window closed under nohup": (close, 129, (signal.SIGHUP,)),
    "stalled, then hung up": (stalled_hang_up, 129, ()),
    "stalled, then terminated": (stalled_terminate, 143, ()),
}


def tried(how, place):
    """Let the terminal go in one way; return what was not kept of it, empty where all was."""
    end, code, ignores = WAYS[how]
    terminal = start_app(place, ignores=ignores)
    try:
        terminal.type(TYPED.encode())
        terminal.shows(TYPED[-8:])
        end(terminal)
        if terminal.process.wait(ENOUGH) != code:
            return f"code {terminal.process.returncode}"
        return "" if TYPED in read_kept(terminal) else read_kept(terminal)
    finally:
        terminal.end()


@pytest.mark.parametrize("how", WAYS)
def test_nothing_that_was_shown_is_lost(how, tmp_path, promise):
    """Every character that the screen had shown is in the file or its draft; the exit code is 128 and the signal's."""
    kept = promise("P3", f"{how}: all that was shown is on disk, the exit code is right")
    kept.case(not (lost := tried(how, tmp_path / "s")), lost)
    kept.holds()


@pytest.mark.long
@pytest.mark.parametrize("how", WAYS)
def test_twenty_times(how, tmp_path, promise):
    """The same, twenty times each."""
    kept = promise("P3", f"{how}: all that was shown is on disk, the exit code is right")
    for run in range(LONG_RUNS):
        place = tmp_path / str(run)
        place.mkdir()
        kept.case(not (lost := tried(how, place / "s")), lost)
    kept.holds()


def test_the_terminal_is_given_back(tmp_path):
    """Terminated on a terminal that is there: its modes, the other screen and the cursor are as they were."""
    terminal = start_app(tmp_path / "s")
    try:
        before = termios.tcgetattr(terminal.master)
        terminate(terminal)
        assert terminal.process.wait(ENOUGH) == 143
        assert terminal.until(lambda: b"\x1b[?1049l" in terminal.written)
        assert b"\x1b[?25h" in terminal.written.rpartition(b"\x1b[?25l")[2]
        after = termios.tcgetattr(terminal.master)
        assert after[3] & termios.ECHO
        assert after[3] & termios.ICANON
        assert not before[3] & termios.ICANON
    finally:
        terminal.end()


def test_a_stalled_terminal_that_comes_back_is_usable(tmp_path):
    """Terminated while it took no more: once it is read again, it has been told to leave the other screen."""
    terminal = start_app(tmp_path / "s")
    try:
        fill(terminal)
        terminate(terminal)
        assert terminal.process.wait(ENOUGH) == 143
        assert termios.tcgetattr(terminal.master)[3] & termios.ICANON
    finally:
        terminal.end()


def test_suspended_and_back(tmp_path):
    """Ctrl+z gives the shell back; after fg the page is drawn anew, and what was typed is there."""
    terminal = start_app(tmp_path / "s")
    try:
        terminal.type(b"Be among")
        terminal.shows("Be among")
        terminal.type(b"\x1a")
        assert terminal.until(lambda: state_of(terminal.process.pid) == "T")
        terminal.screen.reset()
        terminal.process.send_signal(signal.SIGCONT)
        assert "Be among" in terminal.shows("Be among")
        assert "RIGHT TO PROPOSE" in terminal.shows("RIGHT TO PROPOSE")
        terminal.type(b" the top")
        assert "Be among the top" in terminal.shows("Be among the top")
    finally:
        terminal.end()


def state_of(process):
    """Return the state of a process, as the system names it: T is stopped."""
    return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
