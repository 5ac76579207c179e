"""A session that is nearly full says so at home and on its page, with the way out."""

import tomllib

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create

MIB = 1024 * 1024


def make_full(folder, size):
    """Return a session of about a size."""
    source = copy_sample("noodle_shop", folder)
    tables = tomllib.loads(source.read_text("utf-8"))
    source.unlink()
    return create(folder, {**tables, "filling": "x" * (size - source_size(tables))})


def source_size(tables):
    """Return about how many bytes a session takes."""
    return len(str(tables))


async def test_home_says_it_in_the_row(folder):
    """The third line of the row names how full it is, and what goes on."""
    path = make_full(folder, int(3.3 * MIB))
    async with drive(folder) as you:
        await you.wait_until(lambda: "nearly full: 3." in you.screen)
        assert f"`earnest new --from {path.stem}`" in you.screen


@pytest.mark.slow
async def test_page_says_it_once_it_is_crossed(folder):
    """Before that it says nothing; after the save that crosses three quarters, the top line has it."""
    path = make_full(folder, int(2.9 * MIB))
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        assert "nearly full" not in you.screen
        await you.press("esc 4 enter", "=" + "More guests " * 16_000, "esc n")
        await you.wait_until(lambda: "nearly full" in you.top_line)
        assert "continue with `earnest new --from`" in you.top_line
