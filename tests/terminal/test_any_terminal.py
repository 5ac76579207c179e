"""The same few keys on any terminal, in any locale, and through whatever stands between: SSH, mosh, screen."""

import shutil

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from terminal import sshd
from terminal.terminals import ENOUGH
from terminal.test_endings import begun, kept_by

TERMS = ("xterm", "screen-256color", "linux", "vt100")
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
UTF8 = {"LC_ALL": "C.UTF-8"}


def answered(terminal, text="Be among the top five"):
    """Answer the first question, see the next and the keys, and come back."""
    terminal.type(text.encode())
    terminal.shows(text)
    terminal.type(b"\x1b", b"n", pause=0.3)
    assert "Which number" in terminal.shows("Which number")
    assert terminal.until(lambda: terminal.goal() == text)
    terminal.type(b"\x1b", b"?", pause=0.3)
    assert "type to find" in terminal.shows("type to find")
    terminal.type(b"\x1b")
    assert "RIGHT TO PROPOSE" in terminal.shows("RIGHT TO PROPOSE")


@pytest.mark.parametrize("term", TERMS)
def test_a_journey_on_any_terminal(tmp_path, term):
    """Whatever it calls itself, and with no colour of its own promised."""
    terminal = begun(tmp_path / "s", TERM=term, COLORTERM="")
    try:
        answered(terminal)
    finally:
        terminal.end()


def test_a_locale_without_utf8_gets_ascii_alone(tmp_path):
    """Each sign has its ASCII form; no byte is sent that such a terminal would take for something else."""
    terminal = begun(tmp_path / "s", **ASCII)
    try:
        answered(terminal)
        assert terminal.written.isascii()
        assert "Business goal" in terminal.shown
    finally:
        terminal.end()


@pytest.mark.skipif(not sshd.IS_THERE, reason="needs sshd and ssh")
def test_a_journey_by_ssh(tmp_path):
    """A real sshd; then the window is closed, and what was being typed is kept at the other end."""
    with sshd.server() as server:
        terminal = begun(tmp_path / "s", command=server.ssh())
        try:
            answered(terminal)
            terminal.type(b"\x1b", b"\r", b" by spring", pause=0.3)
            terminal.shows("by spring")
            terminal.close()
            assert terminal.until(lambda: "by spring" in kept_by(terminal))
        finally:
            terminal.end()


@pytest.mark.skipif(shutil.which("screen") is None, reason="needs screen")
def test_a_journey_in_screen(tmp_path):
    """GNU screen between: it erases in its own ground, knows no true colours, and may keep no Esc to itself."""
    (tmp_path / "sockets").mkdir(mode=0o700)
    command = ("screen", "-c", "/dev/null", "-U", "sh", "-c")
    terminal = begun(tmp_path / "s", command=command, SCREENDIR=str(tmp_path / "sockets"), **UTF8)
    try:
        answered(terminal)
        assert "─" in terminal.shown
        assert b"\x1b[2m" not in terminal.written, "a colour was taken for a trait"
    finally:
        terminal.end()


MOSH = """
set -- "$1" $(mosh-server new -i 127.0.0.1 -- sh -c "$1" 2>/dev/null | grep "MOSH CONNECT")
MOSH_KEY=$5 exec mosh-client 127.0.0.1 "$4"
"""


@pytest.mark.skipif(shutil.which("mosh-server") is None, reason="needs mosh")
def test_a_journey_by_mosh(tmp_path):
    """Its server reads what is sent as a terminal does, and its client draws that."""
    terminal = begun(tmp_path / "s", command=("sh", "-c", MOSH, "mosh"), **UTF8)
    try:
        answered(terminal)
        assert "─" in terminal.shown
        terminal.type(b"\x1b", b"q", b"q", pause=0.4)
        assert terminal.process.wait(ENOUGH) == 0
    finally:
        terminal.end()
    assert terminal.goal() == "Be among the top five"
