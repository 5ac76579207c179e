"""However the terminal ends, shown text is on disk and the exit code is right (P3)."""

import os
import signal
import termios
import time
from pathlib import Path

import pytest
from terminal.pseudo_terminal import ENOUGH, read_kept, start_app

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("terminal")]

TYPED = "Be among the top five by users within three years and hold a fifth of the market"
LONG_RUNS = 20


def hang_up(terminal):
    """Send a hang-up, as a shell does when its window closes."""
    terminal.process.send_signal(signal.SIGHUP)


def terminate(terminal):
    """Send a termination, as a machine does when it shuts down."""
    terminal.process.send_signal(signal.SIGTERM)


def close(terminal):
    """Close the window."""
    terminal.stall()
    os.close(terminal.master)


def stall_and_hang_up(terminal):
    """Hang up a terminal that takes no more output."""
    fill_output(terminal)
    hang_up(terminal)


def stall_and_terminate(terminal):
    """Terminate on a terminal that takes no more output."""
    fill_output(terminal)
    terminate(terminal)


def fill_output(terminal):
    """Stop reading, and type until the app's output has nowhere to go."""
    terminal.stall()
    for _ in range(60):
        os.write(terminal.master, b"\x1bw\x1b")
        time.sleep(0.01)


WAYS = {
    "hang-up": (hang_up, 129, ()),
    "terminate": (terminate, 143, ()),
    "window closed": (close, 129, ()),
    "window closed under nohup": (close, 129, (signal.SIGHUP,)),
    "stalled, then hung up": (stall_and_hang_up, 129, ()),
    "stalled, then terminated": (stall_and_terminate, 143, ()),
}


def end_terminal(how, place):
    """End the terminal in one way; return what was not kept, or nothing."""
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
def test_shown_text_is_kept(how, tmp_path, promise):
    """Every shown character is in the file or its draft, with the right exit code."""
    kept = promise("P3", f"{how}: all that was shown is on disk, the exit code is right")
    kept.case(not (lost := end_terminal(how, tmp_path / "s")), lost)
    kept.holds()


@pytest.mark.long
@pytest.mark.parametrize("how", WAYS)
def test_shown_text_is_kept_twenty_times(how, tmp_path, promise):
    """The same holds twenty times each."""
    kept = promise("P3", f"{how}: all that was shown is on disk, the exit code is right")
    for run in range(LONG_RUNS):
        place = tmp_path / str(run)
        place.mkdir()
        kept.case(not (lost := end_terminal(how, place / "s")), lost)
    kept.holds()


@pytest.mark.parametrize("how", ["hang-up", "terminate"])
def test_paste_that_is_cut_is_kept_as_far_as_it_came(how, tmp_path, promise):
    """A line that drops within a long paste costs only what had not arrived."""
    end, code, ignores = WAYS[how]
    kept = promise("P3", "a paste cut within: what had arrived is on disk")
    terminal = start_app(tmp_path / "s", ignores=ignores)
    lines = [f"{number}: they wait for the kitchen" for number in range(800)]
    try:
        terminal.type(b"\x1b[200~", *(f"{line}\r".encode() for line in lines), pause=0.0)
        end(terminal)
        assert terminal.process.wait(ENOUGH) == code
        kept.case(all(line in read_kept(terminal) for line in (lines[0], lines[-1])), read_kept(terminal))
        kept.holds()
    finally:
        terminal.end()


def test_terminal_is_restored(tmp_path):
    """After a termination, modes, main screen and cursor are as before."""
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


def test_stalled_terminal_is_usable_afterwards(tmp_path):
    """Once it is read again, it has left the other screen."""
    terminal = start_app(tmp_path / "s")
    try:
        fill_output(terminal)
        terminate(terminal)
        assert terminal.process.wait(ENOUGH) == 143
        assert termios.tcgetattr(terminal.master)[3] & termios.ICANON
    finally:
        terminal.end()


def test_suspended_app_resumes(tmp_path):
    """Out of a field, Ctrl+Z returns to the shell, and fg redraws the screen with the typed text."""
    terminal = start_app(tmp_path / "s")
    try:
        terminal.type(b"Be among")
        terminal.shows("Be among")
        terminal.type(b"\x1b")
        terminal.type(b"\x1a")
        assert terminal.until(lambda: state_of(terminal.process.pid) == "T")
        terminal.screen.reset()
        terminal.process.send_signal(signal.SIGCONT)
        assert "Be among" in terminal.shows("Be among")
        assert "RIGHT TO PROPOSE" in terminal.shows("RIGHT TO PROPOSE")
        terminal.type(b"\r the top")
        assert "Be among the top" in terminal.shows("Be among the top")
    finally:
        terminal.end()


def state_of(process):
    """Return the state of a process in the system's letters: T is stopped."""
    return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
