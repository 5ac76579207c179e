"""A private folder and the example session for every test of the store."""

import os
import tomllib
from pathlib import Path

import pytest

from earnest.store.files.folder import Folder
from earnest.store.toml.write import to_toml

EXAMPLE = Path(__file__).with_name("example.toml")


@pytest.fixture(autouse=True)
def _isolated_home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("EARNEST_HOME", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)


@pytest.fixture
def folder(tmp_path):
    """Return a private folder for sessions."""
    return Folder.open_or_make(tmp_path / "sessions")


@pytest.fixture
def example():
    """Return the example session's tables."""
    return tomllib.loads(EXAMPLE.read_text())


@pytest.fixture
def left_over(folder):
    """Return the names in the folder, sorted."""
    return lambda: sorted(path.name for path in folder.path.iterdir())


@pytest.fixture
def umask():
    """Set the umask for one test."""
    before = os.umask(0o022)
    yield os.umask
    os.umask(before)


@pytest.fixture
def harbour(folder, example):
    """Return a folder with a sound session, and a second one that gets into trouble."""
    for name in ("harbour", "odd"):
        (folder.path / f"{name}.toml").write_text(to_toml(example))
        (folder.path / f"{name}.toml").chmod(0o600)
    return folder
