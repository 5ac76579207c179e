"""A team's clones, by real git: a bare repository on the same machine, and a folder for each person."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from store.two_versions import make_versions

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.store.teams.share import share
from earnest.store.teams.sync import plan_sync, sync

EARNEST = Path(sys.executable).parent / "earnest"
NAME = "hearth.toml"
TIME = datetime(2026, 3, 21, 9, tzinfo=UTC)
QUIET = "[gc]\nauto = 0\n[maintenance]\nauto = false\n"
"""Git starts no other programs to tidy up."""
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


class Team:
    """Clones of one bare repository."""

    def __init__(self, place):
        self.place = place
        (place / "config").write_text(
            "[init]\ndefaultBranch = main\n[user]\nname = Ada\nemail = ada@example.org\n" + QUIET
        )
        os.environ.update(GIT_CONFIG_GLOBAL=str(place / "config"), GIT_CONFIG_SYSTEM="/dev/null")
        self.git(place, "init", "-q", "--bare", "shared.git")
        self.minute = 0

    def git(self, folder, *words, check=True):
        """Run git, and return what it did."""
        return subprocess.run(["git", "-C", str(folder), *words], capture_output=True, text=True, check=check)

    def begin(self, person, text=None):
        """Return the folder of the one who shares first."""
        folder = Folder.open_or_make(self.place / person)
        (folder.path / NAME).write_text(text or make_versions()[0], "utf-8")
        (folder.path / NAME).chmod(0o600)
        share(folder)
        self.git(folder.path, "remote", "add", "origin", str(self.place / "shared.git"))
        sync(folder, plan_sync(folder))
        return folder

    def join(self, person, *, shares=True):
        """Return the folder of somebody who joins."""
        self.git(self.place, "clone", "-q", "shared.git", person)
        folder = Folder.existing(self.place / person)
        folder.path.chmod(0o700)
        if shares:
            share(folder)
        return folder

    def write(self, folder, by, **answers):
        """Answer questions about the goal, as the app would."""
        self.minute += 1
        opened = open_session(folder.path / NAME)
        edits = [Edit(("goal", "g1", key), now) for key, now in answers.items()]
        try:
            opened.file.save(apply_edits(opened.session, edits, Author(by, TIME.replace(minute=self.minute))))
        finally:
            opened.close()

    def read(self, folder):
        """Return the session in a folder."""
        opened = open_session(folder.path / NAME, to_write=False)
        assert not opened.faults, opened.faults
        return opened.session


def step(folder):
    """Sync a folder, and return what it did."""
    return sync(folder, plan_sync(folder))


@pytest.fixture
def team(tmp_path, monkeypatch):
    """Return a team, with a configuration of git of its own."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "")
    monkeypatch.setenv("PATH", f"{EARNEST.parent}:{os.environ['PATH']}")
    return Team(tmp_path)
