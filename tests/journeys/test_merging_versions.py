"""A session changed in two windows: both versions are kept and merged."""

import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import NOON, drive

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.library.scan import find_second_versions
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


def change_elsewhere(path, folder, **answers):
    """Change answers about the goal in the file, as another window would."""
    opened = open_session(path, to_write=False)
    edits = [Edit(("goal", "g1", key), now) for key, now in answers.items()]
    save(path, apply_edits(opened.session, edits, Author("dana", NOON)).document, opened.stamp, folder)


def read_goal(path):
    """Return the goal of a file."""
    return tomllib.loads(path.read_text("utf-8"))["goal"]["g1"]


async def test_conflicting_versions_are_merged(folder, path):
    """Nothing is overwritten, one version is chosen, and one file holds both."""
    async with drive(folder, opened=open_session(path)) as you:
        change_elsewhere(path, folder, why_now="The lease", larger_aim="A second shop")
        await you.press("=The bank", "esc n")
        assert "Both are kept." in you.main_text
        assert read_goal(path)["why_now"] == "The lease"
        assert read_goal(*find_second_versions(path))["why_now"] == "The bank"

        await you.press("enter")
        assert "The lease" in you.screen
        assert "The bank" in you.screen
        assert "1 more to choose" in you.screen
        await you.press("down enter")
        assert "1 more to choose" in you.screen, "it is not settled while something is to be chosen"
        await you.press("up right right")
        assert "[yours]" in you.screen
        await you.press("down enter")

        assert (read_goal(path)["why_now"], read_goal(path)["larger_aim"]) == ("The bank", "A second shop")
        assert find_second_versions(path) == []
        assert (folder.path / "archive" / "lim.conflict-1.toml").exists()
        assert you.top_line.startswith("A noodle shop")
        await you.press("esc q")


async def test_merge_can_wait(folder, path):
    """Work goes on in one version, and the next opening asks again."""
    async with drive(folder, opened=open_session(path)) as you:
        change_elsewhere(path, folder, larger_aim="A second shop")
        await you.press("=The bank", "esc n")
        await you.press("down enter")
        await you.press("esc b", "= and the rent", "esc n", "esc q")
    assert read_goal(path).get("why_now") is None
    assert read_goal(*find_second_versions(path))["measure"] == "bowls sold and the rent"

    async with drive(folder, opened=open_session(path)) as you:
        assert "A second version is kept" in you.main_text
        await you.press("enter")
        assert "[both]" in you.screen
        await you.press("down down enter")
        assert len(find_second_versions(path)) == 1, "later changes nothing"

    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter")
        await you.press("down enter")
        assert (read_goal(path)["why_now"], read_goal(path)["measure"]) == ("The bank", "bowls sold and the rent")
        assert read_goal(path)["larger_aim"] == "A second shop"
        await you.press("esc q")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_versions_are_compared_at_any_size(folder, path, size):
    """They are in columns where there is room, else one below the other."""
    async with drive(folder, opened=open_session(path), size=size) as you:
        change_elsewhere(path, folder, why_now="The lease")
        await you.press("=The bank", "esc n")
        await you.press("enter")

        (row,) = (row for row in you.rows if "The lease" in row)
        assert ("The bank" in row) == (size[0] > 60)
        assert "Goal: " in you.screen
