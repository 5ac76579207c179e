"""A private folder, and a machine that is nobody's, for every journey."""

import pytest
from frames.snapshots import open_once, use_utc

from earnest.store.files.folder import Folder


@pytest.fixture(autouse=True)
def _own_machine_kept_out(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("EARNEST_HOME", raising=False)
    monkeypatch.setattr("earnest.store.system_user.user_full_name", lambda: "Sam")
    monkeypatch.setattr("earnest.store.sessions.open.open_session", open_once)
    with use_utc():
        yield


@pytest.fixture
def folder(tmp_path):
    """Return a private folder for sessions."""
    return Folder.open_or_make(tmp_path / "sessions")
