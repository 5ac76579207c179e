"""An upgrade of the package under a running app ends nothing and loses nothing."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from processes import running

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from terminal.pseudo_terminal import ENOUGH, SESSION, Terminal

from earnest.cli.error_messages import describe_fault
from earnest.cli.errors import UPGRADED
from earnest.cli.front_ends.late_modules import OF_PLAIN, OF_SCREENS, list_modules

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PAGES = {
    b"\x1bh": "What they said, word for word",
    b"\x1bs": "› Say it back",
    b"\x1bp": "› Proposal",
    b"\x1bm": "› Questions",
    b"\x1bw": "› Why",
    b"\x1br": "› Review",
    b"\x1bt": "› Replay",
    b"\x1bo": "Export or copy",
    b"\x1b?": "› Keys",
}
"""The keys of the pages of an open session, and what tells that one is there."""


def remove(package):
    """Have the package be gone, as in the middle of an upgrade."""
    package.rename(package.with_name("gone"))


def replace(package):
    """Have another version there, whose modules are none of these."""
    package.rename(package.with_name("gone"))
    package.mkdir()
    for path in package.with_name("gone").rglob("*.py"):
        new = package / path.relative_to(package.with_name("gone"))
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_text("raise ImportError('another version')\n")


@pytest.fixture
def installed(tmp_path):
    """Return a copy of the package of its own, with what ships beside it."""
    package = tmp_path / "lib" / "earnest"
    shutil.copytree(ROOT / "src" / "earnest", package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("screens", "sample_sessions"):
        shutil.copytree(ROOT / name, package / name)
    return package


TELLING = """
from sys import exit

from earnest.cli.front_ends.late_modules import KeptModules
from earnest.cli.main import main

keep = KeptModules.keep


def keep_and_tell(kept, name):
    keep(kept, name)
    with open({told!r}, "a") as told:
        told.write(f"{{name}} ")


KeptModules.keep = keep_and_tell
exit(main())
"""
"""Runs a copy of the package, and tells which modules it keeps."""


def telling(package):
    """Return the words after `python`, and the environment, in which a copy of the package tells what it keeps."""
    words = ("-c", TELLING.format(told=str(package.with_name("kept"))))
    return words, {"PYTHONPATH": str(package.parent), "PYTHONDONTWRITEBYTECODE": "1"}


def are_kept(package, places):
    """Return whether it keeps all modules at places."""
    told = package.with_name("kept")
    return told.exists() and set(list_modules(places)) <= set(told.read_text().split(" "))


@pytest.mark.xdist_group("terminal")
@pytest.mark.parametrize("upgrade", [remove, replace])
def test_upgraded_app_goes_on(tmp_path, installed, upgrade):
    """Each page still opens, what is typed is saved, and leaving is as ever."""
    home = tmp_path / "sessions"
    home.mkdir(mode=0o700)
    (home / "session.toml").write_text(SESSION)
    words, environ = telling(installed)
    terminal = Terminal(home, app=(*words, "open", "session", "--home", str(home)), **environ)
    try:
        assert terminal.shows("RIGHT TO PROPOSE"), terminal.shown
        assert terminal.until(lambda: are_kept(installed, OF_SCREENS))
        upgrade(installed)
        terminal.type(b"They want quiet evenings")
        for keys, seen in PAGES.items():
            terminal.type(keys)
            assert terminal.shows(seen), (keys, terminal.shown)
            terminal.type(b"\x1b", b"\x1b", b"\x1b", pause=0.3)
            assert terminal.until(lambda: "RIGHT TO PROPOSE" in terminal.shown and "›" not in terminal.shown)
        terminal.type(b"\x1bq")
        assert terminal.shows("1 session"), terminal.shown
        terminal.type(b"q")
        assert terminal.process.wait(20) == 0, terminal.shown
        assert terminal.goal() == "They want quiet evenings"
        assert b"Traceback" not in terminal.written
    finally:
        terminal.end()


@pytest.mark.parametrize("upgrade", [remove, replace])
def test_upgraded_plain_mode_goes_on(tmp_path, installed, upgrade):
    """Answers typed after the upgrade are saved, and every command that prints still does."""
    home = tmp_path / "sessions"
    words, told_of = telling(installed)
    command = [sys.executable, *words, "new", "Harbour", "--plain", "--home", home]
    environ = {**os.environ, "HOME": str(tmp_path), **told_of}
    pipe = subprocess.PIPE
    with running(command, env=environ, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as app:
        end = time.monotonic() + ENOUGH
        while not are_kept(installed, OF_PLAIN):
            assert time.monotonic() < end, "not all is kept"
            time.sleep(0.05)
        upgrade(installed)
        commands = ("/w", "/r", "/i", "/m", "/o", "/f", "/t", "/l", "/q")
        said, told = app.communicate("They want quiet evenings\n.\n" + "\n\n\n".join(commands) + "\n", ENOUGH)
    assert (app.returncode, told) == (0, ""), said
    assert "They want quiet evenings" in "".join(path.read_text() for path in home.glob("*.toml"))


def test_fault_of_an_upgraded_program_says_so(capsys):
    """It asks for nothing but a new start; a fault of a program as it was started is one to report."""
    assert describe_fault(ImportError("cannot import name"), time.time() - 1e9) == 75
    assert capsys.readouterr().err == f"{UPGRADED}\n"
    assert describe_fault(ImportError("cannot import name"), time.time()) == 70
