"""A machine that fails: a private folder, and a child process to harm."""

import io
import os
import sys
from pathlib import Path

import pytest

from earnest.cli.main import main
from earnest.store.files.folder import Folder
from earnest.store.sessions.save import save_as_new

OLD = {"client": "Noodle", "text": "old " * 400}


@pytest.fixture(autouse=True)
def _own_machine_kept_out(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("EARNEST_HOME", str(tmp_path / "sessions"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setenv("VISUAL", "true")


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
def saver(tmp_path):
    """Return the command of a program that saves a session again: `saver FILE TEXT [TIMES]`."""
    program = tmp_path / "saver.py"
    program.write_text(Path(__file__).with_name("saver.txt").read_text("utf-8"), "utf-8")
    return [sys.executable, "-B", str(program)]


@pytest.fixture
def run(monkeypatch, tmp_path, capfd):
    """Return a function that runs a command in this process, and returns its code and what it wrote."""

    def run(words, typed=""):
        typed_in = tmp_path / "typed"
        typed_in.write_text(typed, "utf-8", newline="")
        before = os.dup(0)
        with typed_in.open("rb") as lines:
            os.dup2(lines.fileno(), 0)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.FileIO(0, closefd=False), "utf-8"))
        try:
            code = main(words)
        finally:
            os.dup2(before, 0)
            os.close(before)
        return code, "".join(capfd.readouterr())

    return run
