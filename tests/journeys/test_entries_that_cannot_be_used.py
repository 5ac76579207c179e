"""Sessions and disks that lack something, as the screens show them."""

import errno
import os

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive
from journeys.interview_steps import answer, begin_session

from earnest.store.library import assessor
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create


@pytest.fixture
def harbour(folder, example):
    """Return the path of a session whose interview is not there."""
    return create(folder, {**example, "client": "Harbour", "interview": "mine"})


async def test_session_without_its_interview_is_looked_at(folder, harbour):
    """Home names what is missing, and the session opens: review shows its own words, and nothing is written."""
    before = harbour.read_bytes()
    goal = open_session(harbour, to_write=False).session.goal["g1"].text
    async with drive(folder) as you:
        assert "Harbour" in you.screen
        assert "interview not found: mine" in you.screen
        await you.press("enter")
        assert "Opened read-only" in you.screen
        await you.press("enter", "r")
        assert goal[:30] in you.main_text
        await you.press("esc", "q")
    assert harbour.read_bytes() == before


async def test_disk_without_modes_keeps_answers(folder, monkeypatch):
    """Where permissions cannot be set, the answers are saved; it is told once, and as no missing right."""

    def refuse(*_):
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "fchmod", refuse)
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        assert "this disk has no file permissions: other users" in you.main_text
        await you.press("enter")
        await answer(you, "Be among the top five")
        assert "NOT SAVED" not in you.screen
        assert "saved" in you.top_line
        assert "may not write" not in you.screen
    (path,) = folder.path.glob("*.toml")
    assert open_session(path, to_write=False).session.goal["g1"].text == "Be among the top five"


async def test_bug_of_ours_is_one_row(folder, monkeypatch):
    """A session that Earnest itself fails on is told in its own row; the others are listed with their verdicts."""
    for name in ("noodle_shop", "kestrel_vets"):
        copy_sample(name, folder)
    assess = assessor.assess

    def fail_on_one(session, *rest):
        if "Noodle" in session.client:
            raise KeyError("what Lim said")
        return assess(session, *rest)

    monkeypatch.setattr(assessor, "assess", fail_on_one)
    async with drive(folder) as you:
        assert "2 sessions" in you.top_line
        assert "KeyError" in you.screen
        assert "what Lim said" not in you.screen
        assert "Kestrel" in you.screen
