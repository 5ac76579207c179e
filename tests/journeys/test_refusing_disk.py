"""A disk that refuses: it is said at once, nothing typed is lost, and a later save mends it."""

import tomllib

import pytest
from journeys.driver import drive
from journeys.interview_steps import answer, begin_session

from earnest.store.sessions import session_file
from earnest.workspace.errors import NotSaved


@pytest.fixture
def disk(monkeypatch):
    """Return a disk that can be told to refuse: `disk['full'] = True`."""
    state = {"full": False}
    save = session_file.save

    def refusing(path, *rest, **more):
        if state["full"]:
            raise NotSaved(path, "no space left on the disk", "The file is as it was before.")
        return save(path, *rest, **more)

    monkeypatch.setattr(session_file, "save", refusing)
    return state


def goal_in(folder):
    """Return the goal as the disk has it."""
    (path,) = folder.path.glob("*.toml")
    return tomllib.loads(path.read_text("utf-8")).get("goal", {}).get("g1", {})


async def test_it_is_said_and_mended(folder, disk):
    """The top line alarms and names the cause; the answers stay, and are saved as soon as the disk takes them."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        disk["full"] = True
        await answer(you, "Be among the top five")
        assert "NOT SAVED: no space left on the disk" in you.top_line
        assert goal_in(folder) == {}
        await you.press("esc b")
        assert "Be among the top five" in you.main_text

        disk["full"] = False
        await you.press("esc n")
        await answer(you, "rank by users")
        assert you.top_line.endswith("saved 12:00")
        assert goal_in(folder) == {"text": "Be among the top five", "measure": "rank by users"}


async def test_leaving_asks_first(folder, disk):
    """`q` says what is not saved and offers to stay; staying, with room again, saves it."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        disk["full"] = True
        await answer(you, "Be among the top five")
        await you.press("esc q")
        assert "NOT SAVED" in you.main_text
        assert "no space left on the disk" in you.main_text
        disk["full"] = False
        await you.press("down", "enter")
        await you.wait_until(lambda: goal_in(folder) == {"text": "Be among the top five"})
        await you.press("esc q")
        assert "Lantern Media" in you.screen
        assert "1 session" in you.top_line


async def test_left_unsaved_it_is_there_next_time(folder, disk):
    """Whoever leaves all the same is asked at the next opening, and gets it back."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        disk["full"] = True
        await you.press("=rank by users", "esc q", "enter")
        assert "1 session" in you.top_line
        disk["full"] = False
        await you.press("enter", "enter")
        assert "rank by users" in you.main_text
