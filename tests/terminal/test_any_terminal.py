"""The same keys on any terminal, in any locale, and through SSH, mosh and screen."""

import os
import re
import shutil
import signal
import subprocess
from contextlib import suppress

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from terminal import pseudo_terminal, sshd
from terminal.pseudo_terminal import ENOUGH, read_kept, start_app

pytestmark = pytest.mark.slow

TERMS = ("xterm", "screen-256color", "linux", "vt100")
UTF8 = {"LC_ALL": "C.UTF-8"}


def answer_question(terminal, text="Be among the top five"):
    """Answer the first question, see the next and the keys, and come back."""
    terminal.type(text.encode())
    terminal.shows(text)
    terminal.type(b"\x1b", b"n", pause=0.3)
    assert "Which number" in terminal.shows("Which number")
    assert terminal.until(lambda: terminal.goal() == text)
    terminal.type(b"\x1b", b"?", pause=0.3)
    assert "type to search" in terminal.shows("type to search")
    terminal.type(b"\x1b")
    assert "RIGHT TO PROPOSE" in terminal.shows("RIGHT TO PROPOSE")


@pytest.mark.parametrize("term", TERMS)
def test_journey_works_on_any_terminal(tmp_path, term):
    """It needs neither a known name nor promised colours."""
    terminal = start_app(tmp_path / "s", TERM=term, COLORTERM="")
    try:
        answer_question(terminal)
    finally:
        terminal.end()


EARNEST = """
import sys
from earnest.cli.main import main

sys.exit(main(["open", sys.argv[1] + "/session.toml"]))
"""
LOCALES = {
    "C": ({"LC_ALL": "C"}, "ascii", "utf-8", "funf", '"Buro" ?? Media'),
    "Latin-1": ({"LANG": "de_DE.ISO-8859-1"}, "latin-1", "latin-1", "fünf", '"Büro" ?? Media'),
}


@pytest.mark.parametrize("name", LOCALES)
def test_locale_without_utf8_gets_its_own_letters(tmp_path, monkeypatch, name):
    """Signs have their ASCII form, letters the nearest one, and typed text is kept as it is."""
    environ, written, typed, shown, client = LOCALES[name]
    monkeypatch.setattr("terminal.pseudo_terminal.APP", EARNEST)
    monkeypatch.setattr("terminal.pseudo_terminal.SESSION", pseudo_terminal.SESSION.replace("Lantern", "“Büro” 山"))
    for variable in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    terminal = start_app(tmp_path / "s", EARNEST_HOME=str(tmp_path / "s"), PYTHONUTF8="", **environ)
    try:
        terminal.stream.select_other_charset("@")
        terminal.type("fünf".encode(typed))
        assert terminal.shows(shown)
        terminal.type(b"\x1b", b"n", pause=0.3)
        assert terminal.shows("Which number")
        assert terminal.until(lambda: terminal.goal() == "fünf")
        assert "RIGHT TO PROPOSE" in terminal.shown
        assert client.encode(written) in terminal.written
        assert terminal.written.isascii() == (written == "ascii")
    finally:
        terminal.end()


@pytest.mark.skipif(not sshd.IS_THERE, reason="needs sshd and ssh")
def test_journey_works_by_ssh(tmp_path):
    """When the window closes, unfinished text is kept on the server."""
    with sshd.server() as server:
        if os.geteuid() != 0 and not server.gives_terminals():
            pytest.skip("needs root here: sshd may not hand over a terminal")
        terminal = start_app(tmp_path / "s", command=server.ssh())
        try:
            answer_question(terminal)
            terminal.type(b"\x1b", b"\r", b" by spring", pause=0.3)
            terminal.shows("by spring")
            terminal.close()
            assert terminal.until(lambda: "by spring" in read_kept(terminal))
        finally:
            terminal.end()


@pytest.mark.skipif(shutil.which("screen") is None, reason="needs screen")
def test_journey_works_in_screen(tmp_path, sockets):
    """GNU screen needs no true colours and keeps no Esc."""
    command = ("screen", "-c", "/dev/null", "-U", "sh", "-c")
    terminal = start_app(tmp_path / "s", command=command, SCREENDIR=str(sockets), **UTF8)
    try:
        answer_question(terminal)
        assert terminal.shows("─")
        assert b"\x1b[2m" not in terminal.written, "a colour was taken for a trait"
    finally:
        quits = ["screen", "-X", "quit"]
        environ = {**os.environ, "SCREENDIR": str(sockets)}
        subprocess.run(quits, env=environ, check=False, capture_output=True, timeout=ENOUGH)
        terminal.end()


MOSH = """
mosh-server new -i 127.0.0.1 -- sh -c "$1" >"{told}" 2>&1
set -- $(grep "MOSH CONNECT" "{told}")
MOSH_KEY=$4 exec mosh-client 127.0.0.1 "$3"
"""


@pytest.mark.skipif(shutil.which("mosh-server") is None, reason="needs mosh")
def test_journey_works_by_mosh(tmp_path):
    """Its server reads what is sent, and its client draws that."""
    told = tmp_path / "told"
    terminal = start_app(tmp_path / "s", command=("sh", "-c", MOSH.format(told=told), "mosh"), **UTF8)
    try:
        answer_question(terminal)
        assert terminal.shows("─")
        terminal.type(b"\x1b", b"q", b"q", pause=0.4)
        assert terminal.process.wait(ENOUGH) == 0
    finally:
        terminal.end()
        with suppress(ProcessLookupError):  # a server waits for its client for ever
            os.kill(int(re.search(r"detached, pid = (\d+)", told.read_text())[1]), signal.SIGTERM)
    assert terminal.goal() == "Be among the top five"
