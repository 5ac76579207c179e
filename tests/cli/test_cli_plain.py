import io
import os
import pty
import select
import signal
import subprocess
import sys
from types import SimpleNamespace

import pytest

from earnest.cli.main import main
from earnest.store.sessions.open import open_session

WAYS = {
    "--plain": (["--plain"], {}),
    "ACCESSIBLE=1": ([], {"ACCESSIBLE": "1"}),
    "TERM=dumb": ([], {"TERM": "dumb"}),
}
ANSWER = "Sell a hundred and twenty bowls at lunch"


@pytest.fixture
def answers(monkeypatch):
    """Feed lines to standard input, as from a file."""

    def fed(text):
        content = text if isinstance(text, bytes) else text.encode()
        stream = SimpleNamespace(buffer=io.BytesIO(content), closed=False, isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", stream)

    return fed


@pytest.mark.parametrize("way", WAYS)
def test_each_way_in_talks_and_draws_nothing(way, app, answers, monkeypatch, capsys, home):
    """`--plain`, ACCESSIBLE=1 and a terminal that cannot draw all lead to the talk; the drawn app is not started."""
    words, environment = WAYS[way]
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    answers(f"Lim's Noodle Shop\n{ANSWER}\n.\n/q\n/q\n")

    assert main(words) == 0

    said = capsys.readouterr().out
    assert said.startswith("Nobody to listen to yet.\n")
    assert "Right to propose: Keep listening" in said
    assert app.runs == []
    assert open_session(*home.glob("*.toml"), to_write=False).session.goal["g1"].text == ANSWER


def test_accessible_turned_off(app, monkeypatch):
    """ACCESSIBLE=0 is no wish for plain mode."""
    monkeypatch.setenv("ACCESSIBLE", "0")

    assert main([]) == 0
    assert len(app.runs) == 1


def test_a_new_session_from_a_file_of_answers(answers, capsys, home):
    """`earnest new --plain < answers` answers a session with no prompt waited for."""
    answers(f"{ANSWER}\n.\n/q\n")

    assert main(["new", "Lim", "--plain"]) == 0
    assert capsys.readouterr().err == ""
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == ANSWER


def test_answers_that_run_out(answers, capsys, home):
    """It ends loudly, names the question that waited, and keeps what was answered, half a text too."""
    answers("Sell a hundred bowls\nby the spring")

    assert main(["new", "Lim", "--plain"]) == 2
    assert capsys.readouterr().err == (
        "The answers ran out before /q: “Your answer” was waiting for one. All before it is kept.\n"
    )
    kept = open_session(home / "lim.toml", to_write=False).session.goal["g1"].text
    assert kept == "Sell a hundred bowls\nby the spring"


def test_what_is_answered_is_kept_where_nobody_reads_on(home):
    """Into a pipe that is closed, such as that of `head`, the talk goes on in silence: it is no fault of Earnest's."""
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "earnest", "--home", str(home), "new", "Lim", "--plain"]
    typed = f"{ANSWER}\n.\n/q\n".encode()
    ended = subprocess.run(command, input=typed, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (0, b"")
    (path,) = home.glob("*.toml")
    assert ANSWER in path.read_text("utf-8")


def test_answers_that_are_no_utf_8(answers, capsys, lantern):
    """The line is named, and what came before it is kept."""
    before = lantern.read_bytes()
    answers(b"\xff\n")

    assert main(["open", "lantern", "--plain"]) == 2
    assert capsys.readouterr().err.startswith("Line 1 of standard input is no UTF-8")
    assert lantern.read_bytes() == before


def test_a_file_with_a_slip_is_told_and_only_read(answers, capsys, put, example_text):
    """The slip is told by file, line and key; nothing can be written."""
    path = put("slip", example_text.replace("incident =", "incidnt =", 1))
    before = path.read_bytes()
    answers("/k\n/q\n")

    assert main(["open", "slip", "--plain"]) == 0

    told = capsys.readouterr()
    assert "slip.toml:" in told.err
    assert "incidnt" in told.err
    assert "This session can only be read." in told.out
    assert path.read_bytes() == before


def plain_on_a_terminal(*words):
    """Start Earnest on a real terminal that cannot draw; return the process and the terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "earnest", *words],
        env=os.environ | {"TERM": "dumb"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    return process, ours


def read_until(terminal, wanted):
    """Return what the terminal was sent, up to and with some text."""
    written = b""
    while wanted not in written:
        assert select.select([terminal], [], [], 30)[0], f"waited in vain for {wanted!r} after {written!r}"
        written += os.read(terminal, 65536)
    return written


def test_on_a_real_terminal_that_cannot_draw(home):
    """With TERM=dumb the talk goes on line by line, and not one escape is sent."""
    process, terminal = plain_on_a_terminal()
    written = read_until(terminal, b"> ")
    os.write(terminal, b"Lim\n")
    written += read_until(terminal, b"Your answer:\r\n> ")
    os.write(terminal, f"{ANSWER}\n.\n/q\n".encode())
    written += read_until(terminal, b"/q leaves):\r\n> ")
    os.write(terminal, b"/q\n")

    assert process.wait(30) == 0
    os.close(terminal)
    assert b"\x1b" not in written
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == ANSWER


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_ended_from_outside(number, code, home):
    """A termination and a hang-up end the talk with their code; what was answered is on disk."""
    process, terminal = plain_on_a_terminal("new", "Lim")
    read_until(terminal, b"Your answer:\r\n> ")
    os.write(terminal, f"{ANSWER}\n.\n".encode())
    read_until(terminal, b"Goal, guess")
    process.send_signal(number)

    assert process.wait(30) == code
    os.close(terminal)
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == ANSWER
