"""A disk that refuses: it is said at once, nothing typed is lost, and a later save mends it."""

import tomllib

import pytest
from journeys.hands import hands
from journeys.telling import answers, begins

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
    async with hands(folder) as you:
        await begins(you, "Lantern Media")
        disk["full"] = True
        await answers(you, "Be among the top five")
        assert "NOT SAVED: no space left on the disk" in you.top
        assert goal_in(folder) == {}
        await you.do("esc b")
        assert "Be among the top five" in you.words

        disk["full"] = False
        await you.do("esc n")
        await answers(you, "rank by users")
        assert you.top.endswith("saved 12:00")
        assert goal_in(folder) == {"text": "Be among the top five", "measure": "rank by users"}


async def test_leaving_asks_first(folder, disk):
    """`q` says what is not saved and offers to stay; staying, with room again, saves it."""
    async with hands(folder) as you:
        await begins(you, "Lantern Media")
        disk["full"] = True
        await answers(you, "Be among the top five")
        await you.do("esc q")
        assert "NOT SAVED" in you.words
        assert "no space left on the disk" in you.words
        disk["full"] = False
        await you.do("down", "enter")
        await you.until(lambda: goal_in(folder) == {"text": "Be among the top five"})
        await you.do("esc q")
        assert "Lantern Media" in you.screen
        assert "1 session" in you.top


async def test_left_unsaved_it_is_there_next_time(folder, disk):
    """Whoever leaves all the same is asked at the next opening, and gets it back."""
    async with hands(folder) as you:
        await begins(you, "Lantern Media")
        await answers(you, "Be among the top five")
        disk["full"] = True
        await you.do("=rank by users", "esc q", "enter")
        assert "1 session" in you.top
        disk["full"] = False
        await you.do("enter", "enter")
        assert "rank by users" in you.words
