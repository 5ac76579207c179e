"""Sessions at home: moved to the trash or archived, and restored."""

import os

import pytest
from journeys.driver import drive
from journeys.test_merging_versions import path  # noqa: F401 - the same session, as a fixture


async def choose(you, command):
    """Choose a command from the list of keys."""
    await you.press("?")
    await you.type(command)
    await you.press("enter")


async def test_deleted_session_is_restored(folder, path):  # noqa: F811 - pytest gives it
    """The list of keys has it, its name is asked for, and another name deletes nothing."""
    content = path.read_bytes()
    async with drive(folder) as you:
        await choose(you, "delete")
        assert "type its name" in you.main_text
        await you.press("=noodle", "enter")
        assert "The name does not match." in you.main_text
        await you.press("enter")
        assert path.read_bytes() == content

        await choose(you, "delete")
        await you.press("=lim", "enter")
        assert "moved to the trash" in you.top_line
        assert not path.exists()
        assert (folder.path / ".trash" / "lim.toml").read_bytes() == content

        await choose(you, "trash")
        assert "A noodle shop" in you.main_text
        await you.press("enter")
        assert "lim is restored" in you.top_line
        assert path.read_bytes() == content


async def test_single_key_never_deletes(folder, path):  # noqa: F811 - pytest gives it
    """Keys that delete elsewhere do nothing, `x` archives, and `u` restores."""
    async with drive(folder) as you:
        await you.press("d D delete backspace ctrl+d")
        assert path.exists()
        await you.press("x")

    assert (folder.path / "archive" / "lim.toml").exists()
    assert not (folder.path / ".trash").exists()


@pytest.mark.slow
async def test_archived_session_is_restored_later(folder, path):  # noqa: F811 - pytest gives it
    """The archive is in the list of keys after a new start and in an empty folder."""
    content = path.read_bytes()
    async with drive(folder) as you:
        await you.press("x")
    assert not path.exists()

    async with drive(folder) as you:
        await choose(you, "open the archive")
        assert "Archive" in you.main_text
        assert "A noodle shop" in you.main_text
        await you.press("enter")
        assert "lim is restored" in you.top_line
        assert path.read_bytes() == content


@pytest.mark.slow
async def test_restored_session_is_not_restored_twice(folder, path):  # noqa: F811 - pytest gives it
    """`u` has nothing to undo once the archive has returned it."""
    async with drive(folder) as you:
        await you.press("x")
        await choose(you, "open the archive")
        await you.press("enter")
        assert path.exists()
        await you.press("u")
        assert "A noodle shop" in you.main_text
        assert "Not restored" not in you.main_text


@pytest.mark.slow
async def test_empty_archive_says_so(folder):
    """It says so where nothing was archived."""
    async with drive(folder) as you:
        await choose(you, "open the archive")
        assert "The archive is empty." in you.main_text


async def test_restored_session_is_selected(folder, path):  # noqa: F811 - pytest gives it
    """The bar is on it, not on its neighbour."""
    other = path.with_name("newer.toml")
    other.write_text(path.read_text("utf-8").replace("A noodle shop", "A tea house"), "utf-8")
    other.chmod(0o600)
    for number, each in enumerate((path, other)):
        os.utime(each, (1_000_000 + number, 1_000_000 + number))
    async with drive(folder) as you:
        await you.press("down", "x")
        await choose(you, "open the archive")
        await you.press("enter")
        assert "lim is restored" in you.top_line
        assert "▌ A noodle shop" in you.screen
