"""A private folder, and a machine that is nobody's, for every journey."""

import shlex
import sys

import pytest
from frames.snapshots import open_once, use_utc

from earnest.store.files.folder import Folder


@pytest.fixture(autouse=True)
def _own_machine_kept_out(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("EARNEST_HOME", raising=False)
    monkeypatch.setenv("VISUAL", "true")  # an editor that changes nothing
    monkeypatch.setattr("earnest.store.system_user.user_full_name", lambda: "Sam")
    monkeypatch.setattr("earnest.store.sessions.open.open_session", open_once)
    with use_utc():
        yield


@pytest.fixture
def folder(tmp_path):
    """Return a private folder for sessions."""
    return Folder.open_or_make(tmp_path / "sessions")


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Return what makes an editor of a few lines of Python, which get the file as `path`."""

    def made(script):
        program = tmp_path / "editor.py"
        program.write_text(f"import sys, pathlib\npath = pathlib.Path(sys.argv[1])\n{script}\n")
        monkeypatch.setenv("VISUAL", shlex.join([sys.executable, str(program)]))

    return made
