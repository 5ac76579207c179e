"""Read-only sessions: the reason is shown, every screen opens, and nothing is written."""

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive, read_files
from textual.widgets import TextArea

from earnest.store.sessions.open import open_session
from earnest.tui.interview.controls import CONTROLS

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
        path.write_text(path.read_text("utf-8").replace("format = 2", "format = 9", 1), "utf-8")
        yield path, "written by a newer Earnest"
    else:
        other = open_session(path)
        yield path, "open"
        other.close()


@pytest.mark.slow
async def test_read_only_session_says_why_and_stays_unchanged(faulty, folder, promise):
    """The folder is the same to the byte after every key that writes elsewhere."""
    path, reason = faulty
    before = read_files(folder)
    async with drive(folder, opened=open_session(path)) as you:
        assert "Opened read-only" in you.main_text or "Somebody else has it open" in you.main_text
        assert reason in you.main_text
        await you.press("enter")
        assert "read-only" in you.top_line
        await you.press("=not for this file", *EVERYTHING)
        await you.press("esc q")
        assert "Lim's Noodles" in you.screen
    kept = promise("P9", "sessions that can only be read, every key tried: the same to the byte")
    kept.case(read_files(folder) == before, reason)
    kept.holds()


async def test_home_lists_a_file_that_is_no_session(folder):
    """It is listed with its fault, opens into a sentence and stays unchanged."""
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


async def test_selected_line_is_visible_below_many_faults(folder):
    """The line under the bar is on the screen."""
    path = copy_sample("noodle_shop", folder)
    path.write_text(path.read_text("utf-8").replace('who = "mrs"', 'who = "nobody"'), "utf-8")

    async with drive(folder, opened=open_session(path)) as you:
        assert "▌ open read-only" in you.screen


async def test_footer_names_no_key_that_writes(faulty, folder):
    """Only keys that move and look are named."""
    path, _ = faulty
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter", "esc")

        assert "w why" in you.footer
        assert not [key for key in ("k not known", "h heard", "s say back", "a add", "u undo") if key in you.footer]


def read_value(field):
    """Return what a field holds."""
    return field.text if isinstance(field, TextArea) else field.value


@pytest.mark.slow
async def test_no_field_takes_text_at_any_question(folder):
    """Typed, pasted or clicked into, each field of each question shows what it showed before."""
    path = copy_sample("noodle_shop", folder)
    other = open_session(path)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter")
        places = set()
        for stage in "1234567":
            await you.press(stage)
            for _ in range(3):
                places.add(you.app.screen.editor.working.place)
                fields = list(you.app.screen.query(CONTROLS).results())
                before = [read_value(field) for field in fields]
                for field in fields:
                    field.focus()
                    if field.region:
                        await you.click(field)
                    await you.press("=pasted", "j", "space")
                assert [read_value(field) for field in fields] == before
                assert not [field for field in fields if field.has_focus]
                await you.press("n")
        assert len(places) > 14
    other.close()
