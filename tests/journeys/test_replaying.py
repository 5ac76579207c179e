import asyncio
import concurrent.futures.thread  # noqa: F401 - somebody else may not look into where Python was installed for us
import os
import shutil
import tempfile
import threading
from pathlib import Path

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive, read_files
from privacy.other_users import STRANGER, run_as_user

from earnest.cli.main import main
from earnest.core.replay import cursor
from earnest.core.replay.replay import ReplayPoints
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session

STEPS = "step {} of 53"
OUTSIDE = (
    ["replay", "theirs", "--json"],
    ["replay", "theirs", "--lesson"],
    ["replay", "theirs", "--compare", "1", "end"],
    ["lessons"],
)
"""Ways to replay a session outside of the app."""


@pytest.fixture
def path(folder):
    """Return the noodle shop, copy_sample: 53 steps in four sittings."""
    return copy_sample("noodle_shop", folder)


async def test_a_session_is_walked_step_by_step(folder, path):
    """From its last step back and on; the panel and what changed as they stood; nothing is written."""
    before = read_files(folder)
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        assert you.top_line.endswith("read only")
        assert STEPS.format(53) in you.main_text

        await you.press("home")
        assert "Before the first step" in you.main_text
        assert "Nothing of theirs yet." in you.panel_text
        await you.press("n", "n", "right")
        assert STEPS.format(3) in you.main_text
        assert "Goal begun" in you.main_text
        assert "blank › ○ guess" in you.main_text
        await you.press("left", "b")
        assert STEPS.format(1) in you.main_text
        await you.press("end", "n")
        assert STEPS.format(53) in you.main_text
    assert read_files(folder) == before


async def test_straight_to_what_matters(folder, path):
    """The next and the last change of the verdict, of sitting, of meeting, and of the same claim."""
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("home", "v")
        assert STEPS.format(26) in you.main_text
        assert "Keep listening › Say it back" in you.main_text
        await you.press("v")
        assert STEPS.format(26) in you.main_text
        await you.press("pagedown")
        assert STEPS.format(31) in you.main_text
        await you.press("pageup")
        assert STEPS.format(8) in you.main_text
        await you.press("V")
        assert STEPS.format(8) in you.main_text, "there is none before"

        for words, step in (("next meeting brought", 9), ("next step about the same", 10), ("step before about", 9)):
            await you.press("?")
            await you.type(words)
            await you.press("enter")
            assert STEPS.format(step) in you.main_text
        await you.press("?")
        await you.type("meeting before")
        await you.press("enter")
        assert STEPS.format(9) in you.main_text


async def test_it_plays_and_any_step_stops_it(folder, path):
    """Space plays on from the beginning, a key stops it, the speed is said."""
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press(">", ">")
        assert "4 a second" in you.top_line
        await you.press("space")
        await you.wait_until(lambda: STEPS.format(2) in you.main_text)
        await you.press("<")
        assert "2 a second" in you.top_line
        await you.press("b")
        at = next(step for step in range(54) if STEPS.format(step) in you.main_text)
        assert not you.app.screen.player.is_playing
        await you.press("space", "space")
        assert STEPS.format(at) in you.main_text


async def test_why_and_the_review_as_they_stood(folder, path):
    """Why, and everything said by then, open from any step and lead back to it."""
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("home", "n", "n", "n", "w")
        assert "There is no whole chain yet" in you.main_text
        assert you.footer.split() == ["up", "down", "move", "esc", "back", "?", "keys"]
        await you.press("s", "enter")
        assert "› Why" in you.top_line, "nothing can be done there, and nothing seems to be"
        await you.press("esc", "r")
        assert "Get more customers" in you.screen
        assert "bowls" not in you.screen
        await you.press("m", "w", "enter")
        assert "› Review" in you.top_line
        await you.press("esc")
        assert STEPS.format(3) in you.main_text


async def test_from_home_and_from_the_interview(folder, path):
    """`t` replays the session one is on; leaving leads back, and the session is as it was."""
    async with drive(folder) as you:
        await you.press("t")
        assert STEPS.format(53) in you.main_text
        await you.press("q")
        assert you.top_line.startswith("Earnest")

    async with drive(folder, opened=open_session(path)) as you:
        where = you.main_text
        await you.press("esc", "t")
        assert STEPS.format(53) in you.main_text
        await you.press("esc")
        assert you.main_text.partition("enter write")[0] == where.partition("tab next")[0]
        await you.press("q")


async def test_leaving_what_alone_was_asked_for_leaves_earnest(folder, path):
    """`earnest replay` ends where it is left."""
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("q")
        assert you.app._exit


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_the_line_tells_days_and_verdicts_at_any_size(folder, path, size):
    """The days above, the verdicts below, and with room the grades of the chain."""
    async with drive(folder, size=size, replay=open_session(path, to_write=False)) as you:
        await you.wait_until(lambda: "Say it back" in you.screen.partition("13 Apr")[2])
        assert "16 Apr" in you.screen
        assert ("Challenge\n" in "\n".join(row.rstrip().lstrip() for row in you.rows) + "\n") == (size[0] == 120)


async def test_going_back_to_a_step_is_a_change_that_undo_takes_back(folder, path):
    """The session stands as it stood there, the history says so and keeps the rest; one undo, and all is as it was."""
    before = open_session(path, to_write=False).session
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "t", "home", "n", "n")
        await you.press("?")
        await you.type("go back")
        await you.press("enter")
        assert "51 of 53 steps came after it." in you.main_text
        await you.press("down", "enter")
        assert STEPS.format(2) in you.main_text, "left as it is"
        await you.press("?")
        await you.type("go back")
        await you.press("enter", "enter")
        await you.settle()
        back = open_session(path, to_write=False).session
        assert not back.claims.keys() - {"g1"}
        assert list(back.history.values())[-1].why == "back to step 2"
        assert list(back.history.items())[: len(before.history)] == list(before.history.items())

        await you.press("esc", "u")
        await you.settle()
    assert open_session(path, to_write=False).session.claims == before.claims


async def test_what_is_only_looked_at_cannot_go_back(folder, path):
    """From a file that is replayed by itself, and at the last step, going back is not offered."""
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("home", "?")
        await you.type("go back")
        assert "let it stand" not in you.main_text
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "t", "?")
        await you.type("go back")
        assert "let it stand" not in you.main_text


async def test_a_coach_notes_a_moment_and_the_author_reads_it(folder, path):
    """The note is kept in a file beside the session, which stays as it is, and is shown to whoever replays it."""
    before = path.read_bytes()
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("home", "n", "n", "a")
        await you.type("Whose words are these?")
        await you.press("enter")
        assert "Note, " in you.main_text
        assert "Whose words are these?" in you.main_text
        await you.press("n")
        assert "Whose words" not in you.main_text
        await you.press("b", "a", "ctrl+u")
        await you.type("[bold]Who said so?")
        await you.press("enter")
        assert "[bold]Who said so?" in you.main_text
        assert "Whose words" not in you.main_text
    assert path.read_bytes() == before

    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "t", "?")
        await you.type("moment with a note")
        await you.press("enter")
        assert STEPS.format(2) in you.main_text
        assert "[bold]Who said so?" in you.main_text
        await you.press("a", "ctrl+u", "enter")
        assert "Who said so?" not in you.main_text


async def test_a_note_that_cannot_be_kept_is_not_lost_in_silence(folder, path):
    """What stands in the notes' place cannot be used: it is said, the words are shown, and it stays."""
    notes = path.with_name("noodle_shop.notes.toml")
    notes.write_text("format = 9\n")
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        assert "The notes on it cannot be used." in you.main_text
        await you.press("enter", "a")
        await you.type("Mine")
        await you.press("enter")
        assert "The note is not kept" in you.main_text
        assert "Mine" in you.main_text
    assert notes.read_text() == "format = 9\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else for a moment")
def test_a_read_only_file_of_another_user_is_replayed_and_left_alone(path, monkeypatch):
    """In a folder that one may only look into: replay, its lesson and all sessions' lessons work, and write nothing."""
    place = Path(tempfile.mkdtemp(prefix="read-only-", dir="/tmp"))
    shutil.copyfile(path, place / "theirs.toml")
    (place / "theirs.toml").chmod(0o444)
    place.chmod(0o555)
    (before,) = [(each.name, each.read_bytes(), each.stat().st_mtime_ns) for each in place.iterdir()]
    monkeypatch.setenv("HOME", "/nowhere")

    async def walked():
        opened = open_session(place / "theirs.toml", to_write=False)
        async with drive(Folder.existing(place), replay=opened) as you:
            await you.press("home", "n", "v", "l", "esc", "d", "end", "d")
            return you.top_line

    def looked():
        top = asyncio.run(walked())
        return f"{top}; {[command for command in OUTSIDE if main([*command, '--home', str(place)])]}"

    try:
        said = run_as_user(STRANGER, [], looked)
        (after,) = [(each.name, each.read_bytes(), each.stat().st_mtime_ns) for each in place.iterdir()]
    finally:
        shutil.rmtree(place)
    assert said == "Lim's Noodles › Compared                                             read only; []"
    assert after == before


async def test_the_verdict_s_change_is_gone_to_once_it_is_known(folder, path, monkeypatch):
    """While the verdicts of a long history are worked out the screen stays at hand; a step changes one's mind."""
    may_look = threading.Event()
    every = ReplayPoints.all.fget
    monkeypatch.setattr(cursor, "FEW_STEPS", 0)
    monkeypatch.setattr(ReplayPoints, "all", property(lambda points: may_look.wait(20) and every(points)))
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("home", "v")
        assert "working out the verdicts" in you.top_line
        assert "Before the first step" in you.main_text
        await you.press("right", "v")
        assert STEPS.format(1) in you.main_text
        may_look.set()
        await you.wait_until(lambda: STEPS.format(26) in you.main_text)
        await you.press("v")
        assert "the verdict changes no more" in you.top_line

    may_look.clear()
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("home", "v", "right")
        may_look.set()
        await you.settle()
        assert STEPS.format(1) in you.main_text
