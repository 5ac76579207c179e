"""A home folder of its own for every test of the command line, and the app faked where it is wanted."""

from pathlib import Path
from types import ModuleType

import pytest

from earnest.store.files.folder import Folder

EXAMPLE = Path(__file__).with_name("example.toml")


@pytest.fixture(autouse=True)
def _own_machine_kept_out(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("EARNEST_HOME", str(tmp_path / "sessions"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)


@pytest.fixture
def example_text():
    """Return the design's example session as a text, to be changed at will."""
    return EXAMPLE.read_text("utf-8")


@pytest.fixture
def home(tmp_path):
    """Return the folder of sessions, made and empty."""
    return Folder.open_or_make(tmp_path / "sessions").path


@pytest.fixture
def put(home):
    """Put a session of some text into the folder, and return its path."""

    def put_in(name, text):
        path = home / f"{name}.toml"
        path.write_text(text, "utf-8")
        return path

    return put_in


@pytest.fixture
def lantern(put, example_text):
    """Return the example session, put into the folder as `lantern`."""
    return put("lantern", example_text)


@pytest.fixture
def app(monkeypatch):
    """Put a fake in the app's place, on a fake terminal; it keeps what it was run with and answers `code`."""
    fake = ModuleType("earnest.tui.app")
    fake.runs = []
    fake.code = 0

    def run(folder, **wanted):
        fake.runs.append((folder, wanted))
        return fake.code

    fake.run = run
    monkeypatch.setattr("earnest.cli.front_ends.screens.app", fake)
    monkeypatch.setattr("earnest.cli.front_ends.terminal.is_terminal", lambda _name: True)
    monkeypatch.setattr("earnest.cli.front_ends.terminal.hold_back", lambda: None)
    return fake
