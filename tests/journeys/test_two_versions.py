import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import NOON, drive

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.files.names import find_conflicts
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import save
from earnest.store.toml.write import to_toml

PLACE = "g1.why_now"


@pytest.fixture
def path(folder):
    """Return a session that goes on at why this goal now."""
    path = folder.path / "lim.toml"
    path.write_text(to_toml({**honest().session().document, "at_question": PLACE}), "utf-8")
    return path


def elsewhere(path, folder, **answers):
    """Change answers about the goal in the file, as another window would."""
    opened = open_session(path, to_write=False)
    edits = [Edit(("goal", "g1", key), now) for key, now in answers.items()]
    save(path, apply_edits(opened.session, edits, Author("dana", NOON)).document, opened.stamp, folder)


def goal_in(path):
    """Return the goal as a file holds it."""
    return tomllib.loads(path.read_text("utf-8"))["goal"]["g1"]


async def test_both_changed_the_same_and_it_is_settled(folder, path):
    """Nothing is written over; side by side, one's own is chosen, and one file holds what both have said."""
    async with drive(folder, opened=open_session(path)) as you:
        elsewhere(path, folder, why_now="The lease", larger_aim="A second shop")
        await you.press("=The bank", "esc n")
        assert "Both are kept." in you.main_text
        assert goal_in(path)["why_now"] == "The lease"
        assert goal_in(*find_conflicts(path))["why_now"] == "The bank"

        await you.press("enter")
        assert "The lease" in you.screen
        assert "The bank" in you.screen
        assert "1 more to choose" in you.screen
        await you.press("down enter")
        assert "1 more to choose" in you.screen, "it is not settled while something is to be chosen"
        await you.press("up right right")
        assert "[yours]" in you.screen
        await you.press("down enter")

        assert (goal_in(path)["why_now"], goal_in(path)["larger_aim"]) == ("The bank", "A second shop")
        assert find_conflicts(path) == []
        assert (folder.path / "archive" / "lim.conflict-1.toml").exists()
        assert you.top_line.startswith("A noodle shop")
        await you.press("esc q")


async def test_later_leaves_both_and_asks_again(folder, path):
    """Settling can wait: one goes on in one's own version, and the file asks when it is opened next."""
    async with drive(folder, opened=open_session(path)) as you:
        elsewhere(path, folder, larger_aim="A second shop")
        await you.press("=The bank", "esc n")
        await you.press("down enter")
        await you.press("esc b", "= and the rent", "esc n", "esc q")
    assert goal_in(path).get("why_now") is None
    assert goal_in(*find_conflicts(path))["measure"] == "bowls sold and the rent"

    async with drive(folder, opened=open_session(path)) as you:
        assert "A second version is kept" in you.main_text
        await you.press("enter")
        assert "[both]" in you.screen
        await you.press("down down enter")
        assert len(find_conflicts(path)) == 1, "later changes nothing"

    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter")
        await you.press("down enter")
        assert (goal_in(path)["why_now"], goal_in(path)["measure"]) == ("The bank", "bowls sold and the rent")
        assert goal_in(path)["larger_aim"] == "A second shop"
        await you.press("esc q")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_side_by_side_at_any_size(folder, path, size):
    """In columns where there is room, one under the other where there is not."""
    async with drive(folder, opened=open_session(path), size=size) as you:
        elsewhere(path, folder, why_now="The lease")
        await you.press("=The bank", "esc n")
        await you.press("enter")

        (row,) = (row for row in you.rows if "The lease" in row)
        assert ("The bank" in row) == (size[0] > 60)
        assert "Goal: " in you.screen
