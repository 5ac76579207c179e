"""A session changed in two windows: both versions are kept and merged."""

import shutil
import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import NOON, drive, read_files
from store.two_versions import MARKS, make_versions, merge_by_git, put_pair

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
        assert "Both versions are kept." in you.main_text
        assert read_goal(path)["why_now"] == "The lease"
        assert read_goal(*find_second_versions(path))["why_now"] == "The bank"

        await you.press("down enter")
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


@pytest.mark.slow
async def test_merge_can_wait(folder, path):
    """Work goes on in one version, and the next opening asks again."""
    async with drive(folder, opened=open_session(path)) as you:
        change_elsewhere(path, folder, larger_aim="A second shop")
        await you.press("=The bank", "esc n")
        await you.press("down down enter")
        await you.press("esc b", "= and the rent", "esc n", "esc q")
    assert read_goal(path).get("why_now") is None
    assert read_goal(*find_second_versions(path))["measure"] == "bowls sold and the rent"

    async with drive(folder, opened=open_session(path)) as you:
        assert "Second version found" in you.main_text
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


@pytest.mark.slow
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_versions_are_compared_at_any_size(folder, path, size):
    """They are in columns where there is room, else one below the other."""
    async with drive(folder, opened=open_session(path), size=size) as you:
        change_elsewhere(path, folder, why_now="The lease")
        await you.press("=The bank", "esc n")
        await you.press("down enter")

        (row,) = (row for row in you.rows if "The lease" in row)
        assert ("The bank" in row) == (size[0] > 60)
        assert "Goal: " in you.screen


@pytest.mark.slow
@pytest.mark.parametrize("program", ["Syncthing", "Dropbox in German", "OneDrive"])
async def test_second_version_of_another_program_is_settled(folder, program):
    """Home lists one session, opening it asks, and the copy goes to the archive."""
    path, second = put_pair(folder, MARKS[program])
    kept = second.read_bytes()
    async with drive(folder) as you:
        assert you.screen.count("Hearth Books") == 1
        assert "a second version" in you.screen
        await you.press("enter")
        assert f"The second version is {second.name}." in " ".join(you.main_text.split())
        await you.press("enter")
        assert "1 more to choose" in you.screen
        await you.press("right right", "down enter")

        assert (read_goal(path)["why_now"], read_goal(path)["larger_aim"]) == ("The bank", "A second shop")
        assert find_second_versions(path) == []
        assert (folder.path / "archive" / second.name).read_bytes() == kept
        await you.press("esc q")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
async def test_unfinished_merge_is_settled(folder, tmp_path):
    """Later leaves the file as it is; settled, one session holds both and the file with its marks is kept."""
    path = folder.path / "harbour.toml"
    marked = merge_by_git(tmp_path, *make_versions())
    path.write_bytes(marked)
    path.chmod(0o600)
    async with drive(folder) as you:
        assert "an unfinished merge: lines" in you.screen
        await you.press("enter")
        assert "Unfinished merge" in you.main_text
        await you.press("enter")
        await you.press("esc")
        assert path.read_bytes() == marked

        await you.press("enter")
        await you.press("enter")
        await you.press("right right", "down enter")
        assert (read_goal(path)["why_now"], read_goal(path)["larger_aim"]) == ("The bank", "A second shop")
        assert path.with_name("harbour.toml.orig").read_bytes() == marked
        assert you.top_line.startswith("Hearth Books")
        await you.press("esc q")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
async def test_unfinished_merge_can_be_looked_at(folder, tmp_path):
    """One side is shown to read-only, and nothing is written."""
    path = folder.path / "harbour.toml"
    path.write_bytes(merge_by_git(tmp_path, *make_versions()))
    async with drive(folder, opened=open_session(path)) as you:
        before = read_files(folder)
        await you.press("down enter")
        assert "read-only" in you.top_line
        await you.press("=not for this file", "esc q")
    assert read_files(folder) == before
