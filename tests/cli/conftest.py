"""A home folder for every test of the command line, and a fake app."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from earnest.store.files.folder import Folder
from earnest.store.preferences import load_preferences

EXAMPLE = Path(__file__).with_name("example.toml")


@pytest.fixture(autouse=True)
def _isolated_home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("EARNEST_HOME", str(tmp_path / "sessions"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)


@pytest.fixture
def example_text():
    """Return the text of the example session."""
    return EXAMPLE.read_text("utf-8")


@pytest.fixture
def home(tmp_path):
    """Return the empty folder of sessions."""
    return Folder.open_or_make(tmp_path / "sessions").path


@pytest.fixture
def put(home):
    """Write a session into the folder, and return its path."""

    def put_in(name, text):
        path = home / f"{name}.toml"
        path.write_text(text, "utf-8")
        return path

    return put_in


@pytest.fixture
def lantern(put, example_text):
    """Return the path of the example session, written as `lantern`."""
    return put("lantern", example_text)


@pytest.fixture
def app(monkeypatch):
    """Replace the app by a fake on a fake terminal, which records its arguments and returns `code`."""
    fake = SimpleNamespace(runs=[], code=0)

    def run(folder, start, _keep_late, _opening):
        fake.runs.append((folder, start._asdict()))
        return fake.code

    fake.run = run
    user = SimpleNamespace(preferences=load_preferences)
    monkeypatch.setattr(
        "earnest.cli.front_ends.app.open_workspace", lambda folder, *_: SimpleNamespace(path=folder.path, user=user)
    )
    monkeypatch.setattr("earnest.cli.front_ends.app.run", lambda *wanted: fake.run(*wanted))
    monkeypatch.setattr("earnest.cli.front_ends.terminal.is_terminal", lambda _name: True)
    monkeypatch.setattr("earnest.cli.front_ends.terminal.hold_back", lambda: None)
    return fake
