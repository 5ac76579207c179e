"""Sessions that can only be looked at: the reason is said, every page opens, and nothing on disk changes."""

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive, read_files

from earnest.store.sessions.open import open_session

EVERYTHING = (
    "esc n",
    "k",
    "esc a",
    "esc x",
    "u",
    "U",
    "esc h",
    "esc s",
    "esc q",
    "esc w",
    "esc",
    "esc r",
    "esc",
    "esc m",
    "esc",
)


@pytest.fixture(params=["a link to nothing", "a held lock", "a newer format"])
def faulty(request, folder):
    """Return a session that cannot be written, with a word of the reason."""
    path = copy_sample("noodle_shop", folder)
    if request.param == "a link to nothing":
        path.write_text(path.read_text("utf-8").replace('blocks = [\n    "g1",', 'blocks = [\n    "g7",', 1), "utf-8")
        yield path, "a link to nothing"
    elif request.param == "a newer format":
        path.write_text(path.read_text("utf-8").replace("format = 1", "format = 9", 1), "utf-8")
        yield path, "written by a newer Earnest"
    else:
        other = open_session(path)
        yield path, "open"
        other.close()


async def test_it_says_why_and_changes_nothing(faulty, folder):
    """The reason stands first; after every key that writes elsewhere, the folder is the same to the byte."""
    path, reason = faulty
    before = read_files(folder)
    async with drive(folder, opened=open_session(path)) as you:
        assert "Opened to read only" in you.main_text or "Somebody is writing in it" in you.main_text
        assert reason in you.main_text
        await you.press("enter")
        assert "read only" in you.top_line
        await you.press("=not for this file", *EVERYTHING)
        await you.press("esc q")
        assert "Lim's Noodles" in you.screen
    assert read_files(folder) == before


async def test_a_file_that_is_no_session_is_told_of_on_home(folder):
    """It stands on the list with what is wrong, opens into a sentence, and stays as it is."""
    (folder.path / "broken.toml").write_text("client = \n")
    before = read_files(folder)
    async with drive(folder) as you:
        assert "cannot be read" in you.main_text
        await you.press("enter")
        assert "This file cannot be opened." in you.main_text
        assert "broken.toml" in you.main_text
        await you.press("enter")
        assert "cannot be read" in you.main_text
    assert read_files(folder) == before


async def test_the_way_on_is_in_sight_below_many_faults(folder):
    """However much is wrong with a file, the line we are on is on the screen."""
    path = copy_sample("noodle_shop", folder)
    path.write_text(path.read_text("utf-8").replace('who = "mrs"', 'who = "nobody"'), "utf-8")

    async with drive(folder, opened=open_session(path)) as you:
        assert "▌ look at it" in you.screen


async def test_the_footer_names_no_key_that_would_write(faulty, folder):
    """Where nothing can be changed, only the keys that move and look are named."""
    path, _ = faulty
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter", "esc")

        assert "w why" in you.footer
        assert not [key for key in ("k not known", "h heard", "s say back", "a add", "u undo") if key in you.footer]
