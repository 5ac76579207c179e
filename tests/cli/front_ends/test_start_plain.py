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
    """Write lines to standard input, as from a file."""

    def fed(text):
        content = text if isinstance(text, bytes) else text.encode()
        stream = SimpleNamespace(buffer=io.BytesIO(content), closed=False, isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", stream)

    return fed


@pytest.mark.parametrize("way", WAYS)
def test_plain_mode_starts_no_app(way, app, answers, monkeypatch, capsys, home):
    """`--plain`, ACCESSIBLE=1 and TERM=dumb start plain mode and not the app."""
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


def test_accessible_0_is_ignored(app, monkeypatch):
    """ACCESSIBLE=0 does not ask for plain mode."""
    monkeypatch.setenv("ACCESSIBLE", "0")

    assert main([]) == 0
    assert len(app.runs) == 1


def test_answers_may_come_from_a_file(answers, capsys, home):
    """`earnest new --plain < answers` answers a session without waiting for prompts."""
    answers(f"{ANSWER}\n.\n/q\n")

    assert main(["new", "Lim", "--plain"]) == 0
    assert capsys.readouterr().err == ""
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == ANSWER


def test_end_of_answers_is_reported(answers, capsys, home):
    """When the answers end, the open question is named, and every answer is kept, an unfinished text too."""
    answers("Sell a hundred bowls\nby the spring")

    assert main(["new", "Lim", "--plain"]) == 2
    assert capsys.readouterr().err == (
        "The answers ran out before /q: “Your answer” was waiting for one. All before it is kept.\n"
    )
    kept = open_session(home / "lim.toml", to_write=False).session.goal["g1"].text
    assert kept == "Sell a hundred bowls\nby the spring"


def test_closed_output_keeps_answers(home):
    """When nobody reads the output any more, the interview goes on and the answers are kept."""
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "earnest", "--home", str(home), "new", "Lim", "--plain"]
    typed = f"{ANSWER}\n.\n/q\n".encode()
    ended = subprocess.run(command, input=typed, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (0, b"")
    (path,) = home.glob("*.toml")
    assert ANSWER in path.read_text("utf-8")


def test_mark_before_the_answers_is_no_text(home, answers):
    """A file of answers may begin with a byte order mark, which is part of none."""
    answers(f"\ufeff{ANSWER}\n.\n/q\n".encode())

    assert main(["new", "Hearth Lane", "--plain"]) == 0
    (path,) = home.glob("*.toml")
    assert f'"{ANSWER}"' in path.read_text("utf-8")


def test_invalid_utf8_is_reported_with_its_line(answers, capsys, lantern):
    """A line that is not UTF-8 is named, and the answers before it are kept."""
    before = lantern.read_bytes()
    answers(b"\xff\n")

    assert main(["open", "lantern", "--plain"]) == 2
    assert capsys.readouterr().err.startswith("Line 1 of standard input is no UTF-8")
    assert lantern.read_bytes() == before


def test_other_encoding_is_named(answers, capsys, lantern):
    """Answers saved as UTF-16 are refused at their first line, with the reason."""
    before = lantern.read_bytes()
    answers("/q\n".encode("utf-16"))

    assert main(["open", "lantern", "--plain"]) == 2
    assert capsys.readouterr().err.startswith("Line 1 of standard input is UTF-16, not UTF-8")
    assert lantern.read_bytes() == before


def test_faulty_file_is_read_only(answers, capsys, put, example_text):
    """A fault is reported with file, line and key, and nothing can be written."""
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


def test_dumb_terminal_gets_no_escapes(home):
    """With TERM=dumb the interview runs line by line, without a single escape sequence."""
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
def test_signals_end_plain_mode_with_a_save(number, code, home):
    """SIGTERM and SIGHUP end plain mode with their exit codes, and the answers are on disk."""
    process, terminal = plain_on_a_terminal("new", "Lim")
    read_until(terminal, b"Your answer:\r\n> ")
    os.write(terminal, f"{ANSWER}\n.\n".encode())
    read_until(terminal, b"Goal, guess")
    process.send_signal(number)

    assert process.wait(30) == code
    os.close(terminal)
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == ANSWER
