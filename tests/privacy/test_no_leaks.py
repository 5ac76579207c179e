"""Nothing of a client's is in process lists, titles, temporary folders or a network."""

import os
import re
import secrets
import shutil
import stat
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from journeys.hostile_text import make_sound_session
from terminal.pseudo_terminal import ENOUGH, Terminal

from earnest.store.toml.write import to_toml

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("terminal")]
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")

CANARY = f"Ziziphora{secrets.token_hex(4)}"
"""A word that no other run of these tests has, so that only this one can leave it anywhere."""
INTERNET = re.compile(r"AF_INET6?|AF_NETLINK|AF_PACKET")
TITLE = re.compile(rb"\x1b\][012l];|\x1b\]7;|\x1bk")
"""A window's title or place; OSC 22, the shape of the mouse's pointer, is neither."""
SESSION = """
import os, sys
if {traced!r}:
    os.execvp("strace", ["strace", "-f", "-e", "trace=network", "-o", {traced!r},
                         sys.executable, "-m", "earnest", "open", "1", "--home", sys.argv[1]])
os.execv(sys.executable, [sys.executable, "-m", "earnest", "open", "1", "--home", sys.argv[1]])
"""
EDITOR = """#!/bin/sh
for each in /proc/[0-9]*; do cat $each/cmdline $each/environ $each/comm 2>/dev/null; done | tr '\\0' '\\n' > "{seen}"
echo "$@" >> "{seen}"
echo more >> "$1"
"""
COMMANDS = """
import io, sys
from types import SimpleNamespace
from earnest.cli.main import main
home = ["--home", sys.argv[1]]
def fed(text):
    sys.stdin = SimpleNamespace(buffer=io.BytesIO(text), closed=False, isatty=lambda: False)
EVERY = (
    ["--help"], ["--version"], [], ["list"], ["list", "--json"], ["check", "1"], ["check", "1", "--json"],
    ["ask", "1"], ["letter", "1"], ["proposal", "1"], ["ask", "1", "-o", sys.argv[2]], ["replay", "1", "--json"],
    ["replay", "1"], ["verify"], ["verify", "--repair"], ["doctor"], ["schema"], ["schema", "stage"],
    ["new", "Somebody"], ["new", "--from", "1"], ["open", "1", "--plain"], ["remarks", "--kind", "need"],
    ["open", "1"], ["nonsense"], ["versions", "1"], ["quotes", "1"], ["delete", "1"], ["restore", "1"],
)
for words in EVERY:
    fed(b"Buy a thing\\n/q\\n")
    taken = home if words[:1] not in (["remarks"], ["schema"], ["--help"], ["--version"], ["nonsense"]) else []
    try:
        print(words, main([*words, *taken]), file=sys.stderr)
    except SystemExit as stop:
        print(words, stop.code, file=sys.stderr)
print(len(EVERY), "commands", file=sys.stderr)
"""


@pytest.fixture
def place(tmp_path, monkeypatch):
    """Return a folder with a home, a temporary folder and an editor of its own."""
    for name, variable in {"user": "HOME", "tmp": "TMPDIR"}.items():
        (tmp_path / name).mkdir()
        monkeypatch.setenv(variable, str(tmp_path / name))
    editor = tmp_path / "editor.sh"
    editor.write_text(EDITOR.format(seen=tmp_path / "seen"))
    editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("TEXTUAL", "devtools,debug")
    monkeypatch.setenv("TEXTUAL_LOG", str(tmp_path / "log"))
    monkeypatch.setenv("TEXTUAL_SCREENSHOT", "0")
    monkeypatch.setenv("TEXTUAL_SCREENSHOT_LOCATION", str(tmp_path / "tmp"))
    monkeypatch.setattr("terminal.pseudo_terminal.SESSION", to_toml(make_sound_session(CANARY)))
    return tmp_path


def run_session(place, monkeypatch, traced=""):
    """Run a session on a real terminal, from answers to exports; return what it wrote."""
    monkeypatch.setattr("terminal.pseudo_terminal.APP", SESSION.format(traced=traced))
    terminal = Terminal(place / "sessions")
    try:
        terminal.shows("esc stop writing")
        terminal.type(f"{CANARY} and more ".encode())
        terminal.until(lambda: CANARY in terminal.drafted())
        terminal.type(b"\x1be")
        assert terminal.until(lambda: (place / "seen").exists() and "more" in terminal.shown), terminal.shown
        for keys, seen in (
            (b"\x1bn", "enter write"),
            (b"\x1bw", "› Why"),
            (b"r", "› Review"),
            (b"m", "› Questions"),
            (b"\x1bp", "› Proposal"),
            (b"\x1bo", "Export or copy"),
        ):
            terminal.type(keys)
            assert terminal.until(lambda seen=seen: seen in terminal.shown), f"{keys} {terminal.shown}"
        terminal.type(b"\r", b"\r", b"\r", b"\x1b", b"\x1b", b"\x1b", pause=0.3)
        terminal.type(b"t")
        assert terminal.shows("› Replay"), terminal.shown
        terminal.type(b"\x03", b"\x03", pause=0.3)
        assert terminal.process.wait(ENOUGH) == 130
        terminal.reader.join(ENOUGH)
        return terminal.written
    finally:
        terminal.end()


class ProcessWatcher(threading.Thread):
    """Reads the list of processes again and again, as any user may."""

    def __init__(self):
        super().__init__(daemon=True)
        self.found, self.looks, self.is_over = set(), 0, False

    def run(self):
        """Look until it is over."""
        while not self.is_over:
            self.looks += 1
            for path in Path("/proc").glob("[0-9]*/cmdline"):
                with suppress(OSError):
                    if CANARY.lower().encode() in (words := path.read_bytes().lower()):
                        self.found.add(words)
            time.sleep(0.05)


def find_canary(place, since=0.0):
    """Return the files below a place, changed since a time, whose content or name holds the client's words."""
    found = []
    for folder, folders, names in os.walk(place):
        inner = (name for name in folders if not name.startswith("pytest-of-"))
        folders[:] = [name for name in inner if not Path(folder, name).is_mount()]  # such as the /proc of a chroot
        for path in (Path(folder, name) for name in names):
            # Others use the place too: what they remove meanwhile, or forbid to read, is not ours.
            with suppress(OSError):
                facts = path.lstat()
                if facts.st_mtime > since and (CANARY.lower() in path.name.lower() or holds_canary(path, facts)):
                    found.append(path)
    return found


def holds_canary(path, facts):
    """Return whether a file of at most 10 MB holds the client's words."""
    is_small_file = stat.S_ISREG(facts.st_mode) and facts.st_size < 10_000_000
    return is_small_file and CANARY.encode() in path.read_bytes()


def test_session_is_visible_nowhere_else(place, monkeypatch, promise):
    """Arguments, variables, titles and temporary folders hold nothing of it, nor with an editor."""
    kept = promise("P12", "places that others may look at")
    watcher = ProcessWatcher()
    watcher.start()
    began = time.time()

    written = run_session(place, monkeypatch)

    watcher.is_over = True
    watcher.join()
    told = (place / "seen").read_text("utf-8", "replace")
    kept.case(watcher.looks > 20 and not watcher.found, f"arguments: {watcher.found}")
    kept.case("\nPATH=" in told and CANARY.lower() not in told.lower(), "what the editor saw of processes")
    kept.case(re.search(r"/\.earnest-editor-[0-9a-f]{16}/1\.txt$", told.strip()), f"the editor: {told[-200:]}")
    kept.case(not TITLE.search(written), f"the terminal's title: {TITLE.findall(written)[:3]}")
    outside = [path for path in find_canary(place) if not path.is_relative_to(place / "sessions")]
    kept.case(not outside, f"outside of the folder: {outside}")
    everywhere = find_canary(Path("/tmp"), began)  # noqa: S108 - where others look
    lying = [path for path in everywhere if not path.is_relative_to(place)]
    kept.case(not lying, f"in the machine's temporary folder: {lying}")
    kept.case(not (place / "log").exists() and not list((place / "tmp").iterdir()), "a log or a picture of Textual's")
    kept.holds()


@needs_strace
def test_session_opens_no_socket(place, monkeypatch, promise):
    """No screen makes a socket of the internet, from the first start on."""
    kept = promise("P15", "commands and sessions without a socket")

    run_session(place, monkeypatch, traced=str(place / "trace"))

    traced = (place / "trace").read_text("utf-8", "replace")
    kept.case("exited with 130" in traced, f"it was not traced to its end: {traced[-200:]}")
    kept.case(not INTERNET.search(traced), INTERNET.findall(traced)[:3])
    kept.holds()


@needs_strace
def test_commands_open_no_socket(place, promise):
    """No command does, with any option."""
    kept = promise("P15", "commands and sessions without a socket")
    folder = place / "sessions"
    folder.mkdir(0o700)
    (folder / "session.toml").write_text(to_toml(make_sound_session(CANARY)), "utf-8")
    trace = ["strace", "-f", "-e", "trace=network", "-o", str(place / "trace")]

    done = subprocess.run(
        [*trace, sys.executable, "-c", COMMANDS, folder, place / "paper.txt"],
        capture_output=True, text=True, timeout=100, check=False, cwd=place,
    )  # fmt: skip

    traced = (place / "trace").read_text("utf-8", "replace")
    codes = [int(code) for code in re.findall(r"^\[.*\] (\d+)$", done.stderr, re.MULTILINE)]
    assert f"{len(codes)} commands" in done.stderr, done.stderr
    for code in codes:
        kept.case(code in {0, 1, 2} and not INTERNET.search(traced), f"{code} {INTERNET.findall(traced)[:3]}")
    kept.holds()


@needs_strace
def test_trace_notices_a_socket(tmp_path):
    """The tests above can fail."""
    trace = ["strace", "-f", "-e", "trace=network", "-o", str(tmp_path / "trace")]

    subprocess.run([*trace, sys.executable, "-c", "import socket; socket.socket()"], check=True, timeout=60)

    assert INTERNET.search((tmp_path / "trace").read_text())
