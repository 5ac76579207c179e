"""A replay by keys: steps, jumps, playing, notes, and reverting."""

import asyncio
import concurrent.futures.thread  # noqa: F401 - somebody else may not look into where Python was installed for us
import shutil
import tempfile
import threading
from pathlib import Path

import pytest
from frames.snapshots import copy_first_sample
from journeys.driver import Driver, drive, read_files
from privacy.other_users import STRANGER, becomes_another_user, run_as_user

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
    """Return a copy of the noodle shop: 53 steps in four sittings."""
    return copy_first_sample("noodle_shop", folder)


async def test_replay_moves_step_by_step(folder, path):
    """Panel and changes are those of the step, and nothing is written."""
    before = read_files(folder)
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        assert you.top_line.endswith("read-only")
        assert STEPS.format(53) in you.main_text

        await you.press("home")
        assert "Before the first step" in you.main_text
        assert "Nothing heard from them yet." in you.panel_text
        await you.press("n", "n", "right")
        assert STEPS.format(3) in you.main_text
        assert "Goal added" in you.main_text
        assert "blank › ○ guess" in you.main_text
        await you.press("left", "b")
        assert STEPS.format(1) in you.main_text
        await you.press("end", "n")
        assert STEPS.format(53) in you.main_text
    assert read_files(folder) == before


async def test_replay_jumps_to_changes(folder, path):
    """Keys jump by verdict, sitting, meeting and claim, in both directions."""
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

        for words, step in (("next meeting", 9), ("next step of this", 10), ("previous step of this", 9)):
            await you.press("?")
            await you.type(words)
            await you.press("enter")
            assert STEPS.format(step) in you.main_text
        await you.press("?")
        await you.type("previous meeting")
        await you.press("enter")
        assert STEPS.format(9) in you.main_text


async def test_replay_plays_until_a_step(folder, path):
    """Space plays from the beginning, a key stops it, and the speed is shown."""
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


async def test_why_and_review_show_the_past(folder, path):
    """They open at any step as they were then, and lead back to it."""
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("home", "n", "n", "n", "w")
        assert "No complete chain yet" in you.main_text
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


async def test_replay_opens_from_home_and_interview(folder, path):
    """`t` replays the session, and leaving returns there."""
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


async def test_leaving_a_replay_opened_alone_ends_the_app(folder, path):
    """`earnest replay` ends with its screen."""
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("q")
        assert you.app._exit


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_timeline_shows_days_and_verdicts_at_any_size(folder, path, size):
    """Where there is room it shows the grades of the chain too."""
    async with drive(folder, size=size, replay=open_session(path, to_write=False)) as you:
        await you.wait_until(lambda: "Say it back" in you.screen.partition("13 Apr")[2])
        assert "16 Apr" in you.screen
        assert ("Challenge\n" in "\n".join(row.rstrip().lstrip() for row in you.rows) + "\n") == (size[0] == 120)


async def test_revert_to_a_step_can_be_undone(folder, path):
    """The history keeps the later steps, and one undo restores everything."""
    before = open_session(path, to_write=False).session
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "t", "home", "n", "n")
        await you.press("?")
        await you.type("revert")
        await you.press("enter")
        assert "51 of 53 steps came after it, by " in you.main_text
        await you.press("down down", "enter")
        assert STEPS.format(2) in you.main_text, "left as it is"
        await you.press("?")
        await you.type("revert")
        await you.press("enter", "down enter")
        await you.settle()
        back = open_session(path, to_write=False).session
        assert not back.claims.keys() - {"g1"}
        assert list(back.history.values())[-1].why == "back to step 2"
        assert list(back.history.items())[: len(before.history)] == list(before.history.items())

        await you.press("esc", "u")
        await you.settle()
    assert open_session(path, to_write=False).session.claims == before.claims


@pytest.mark.slow
async def test_revert_is_not_offered_without_a_session(folder, path):
    """It is not offered at the last step or in a replay opened alone."""
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("home", "?")
        await you.type("revert")
        assert "revert to this step" not in you.main_text
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "t", "?")
        await you.type("revert")
        assert "revert to this step" not in you.main_text


@pytest.mark.slow
async def test_note_on_a_step_is_shown_to_the_next_reader(folder, path):
    """It is kept in a file beside the session, which stays unchanged."""
    before = path.read_bytes()
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("home", "n", "n", "a")
        await you.type("Whose words are these?")
        await you.press("enter")
        assert "Note, " in you.main_text
        assert "Whose words are these?" in you.main_text
        await you.press("n")
        assert "Whose words" not in you.main_text
        await you.press("b", "a", "enter ctrl+u")
        await you.type("[bold]Who said so?")
        await you.press("enter")
        assert "[bold]Who said so?" in you.main_text
        assert "Whose words" not in you.main_text
    assert path.read_bytes() == before

    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "t", "?")
        await you.type("next note")
        await you.press("enter")
        assert STEPS.format(2) in you.main_text
        assert "[bold]Who said so?" in you.main_text
        await you.press("a", "enter ctrl+u", "enter")
        assert "Who said so?" not in you.main_text


async def test_unsaved_note_is_reported(folder, path):
    """A notes file that cannot be used stays as it is, and the words are shown."""
    notes = path.with_name("noodle_shop.notes.toml")
    notes.write_text("format = 9\n")
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        assert "The notes on it cannot be used." in you.main_text
        await you.press("enter", "a")
        await you.type("Mine")
        await you.press("enter")
        assert "The note was not saved" in you.main_text
        assert "Mine" in you.main_text
    assert notes.read_text() == "format = 9\n"


@becomes_another_user
def test_read_only_file_of_another_user_is_replayed(path, monkeypatch):
    """In a folder that the user may only read, replay and lessons write nothing."""
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
    assert said == "Lim's Noodles › Compared                                             read-only; []"
    assert after == before


async def test_jump_to_a_verdict_waits_for_its_computation(folder, path, monkeypatch):
    """The screen answers meanwhile, and a step cancels the jump."""
    may_look = threading.Event()
    monkeypatch.setattr(Driver, "waits_for_reading", False)
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
        assert "no later verdict change" in you.top_line

    may_look.clear()
    async with drive(folder, replay=open_session(path, to_write=False)) as you:
        await you.press("home", "v", "right")
        may_look.set()
        await you.settle()
        assert STEPS.format(1) in you.main_text
