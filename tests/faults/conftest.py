"""A machine that fails: a private folder, a child process to harm, and a second user."""

import os
import sys
from pathlib import Path

import pytest

from earnest.store.files.folder import Folder
from earnest.store.sessions.save import save_as_new

OLD = {"client": "Noodle", "text": "old " * 400}
STRANGER = 65534


@pytest.fixture(autouse=True)
def _own_machine_kept_out(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("EARNEST_HOME", str(tmp_path / "sessions"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)


@pytest.fixture
def folder(tmp_path):
    """Return a private folder for sessions."""
    return Folder.open_or_make(tmp_path / "sessions")


@pytest.fixture
def session(folder):
    """Return the path of a saved session."""
    path = folder.path / "noodle.toml"
    save_as_new(path, OLD, folder)
    return path


@pytest.fixture
def as_stranger():
    """Return what runs a function in a child process of another user; it returns the exit code."""
    if os.geteuid() != 0:
        pytest.skip("only root can be somebody else for a moment")

    def run(act):
        child = os.fork()
        if child == 0:
            code = 70
            try:
                os.setgroups([])
                os.setgid(STRANGER)
                os.setuid(STRANGER)
                code = act() or 0
            finally:
                os._exit(code)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    return run


@pytest.fixture
def saver(tmp_path):
    """Return the command of a program that saves a session again: `saver FILE TEXT [TIMES]`."""
    program = tmp_path / "saver.py"
    program.write_text(Path(__file__).with_name("saver.txt").read_text("utf-8"), "utf-8")
    return [sys.executable, "-B", str(program)]
