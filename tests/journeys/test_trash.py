"""From home a session goes into the trash once its name is typed, or is put away; and it comes back."""

import os

from journeys.driver import drive
from journeys.test_two_versions import path  # noqa: F401 - the same session, as a fixture


async def chooses(you, command):
    """Choose a command from the list of keys."""
    await you.press("?")
    await you.type(command)
    await you.press("enter")


async def test_deleted_by_its_name_and_brought_back(folder, path):  # noqa: F811 - pytest gives it
    """No letter deletes: the list of keys has it, the name is asked for, another name deletes nothing."""
    content = path.read_bytes()
    async with drive(folder) as you:
        await chooses(you, "delete")
        assert "Type its name" in you.main_text
        await you.press("=noodle", "enter")
        assert "Another name was typed, so it stays." in you.main_text
        await you.press("enter")
        assert path.read_bytes() == content

        await chooses(you, "delete")
        await you.press("=lim", "enter")
        assert "in the trash" in you.top_line
        assert not path.exists()
        assert (folder.path / ".trash" / "lim.toml").read_bytes() == content

        await chooses(you, "trash")
        assert "A noodle shop" in you.main_text
        await you.press("enter")
        assert "lim is back" in you.top_line
        assert path.read_bytes() == content


async def test_no_single_key_deletes(folder, path):  # noqa: F811 - pytest gives it
    """Keys that delete elsewhere do nothing at home; x puts into the archive, and u takes back from there."""
    async with drive(folder) as you:
        await you.press("d D delete backspace ctrl+d")
        assert path.exists()
        await you.press("x")

    assert (folder.path / "archive" / "lim.toml").exists()
    assert not (folder.path / ".trash").exists()


async def test_what_was_put_away_is_had_back_another_day(folder, path):  # noqa: F811 - pytest gives it
    """The archive is in the list of keys, also after a new start, and where no session is left beside it."""
    content = path.read_bytes()
    async with drive(folder) as you:
        await you.press("x")
    assert not path.exists()

    async with drive(folder) as you:
        await chooses(you, "archive")
        assert "In the archive" in you.main_text
        assert "A noodle shop" in you.main_text
        await you.press("enter")
        assert "lim is back" in you.top_line
        assert path.read_bytes() == content


async def test_what_came_back_by_the_list_is_not_taken_back_again(folder, path):  # noqa: F811 - pytest gives it
    """Once the archive has given a session back, u has nothing to take back."""
    async with drive(folder) as you:
        await you.press("x")
        await chooses(you, "archive")
        await you.press("enter")
        assert path.exists()
        await you.press("u")
        assert "A noodle shop" in you.main_text
        assert "Not taken back" not in you.main_text


async def test_an_empty_archive_says_so(folder):
    """Where nothing was put away, that is what is said."""
    async with drive(folder) as you:
        await chooses(you, "archive")
        assert "Nothing is in the archive." in you.main_text


async def test_the_bar_is_on_what_came_back(folder, path):  # noqa: F811 - pytest gives it
    """Whoever had a session given back goes on with that one, not with its neighbour."""
    other = path.with_name("newer.toml")
    other.write_text(path.read_text("utf-8").replace("A noodle shop", "A tea house"), "utf-8")
    other.chmod(0o600)
    for number, each in enumerate((path, other)):
        os.utime(each, (1_000_000 + number, 1_000_000 + number))
    async with drive(folder) as you:
        await you.press("down", "x")
        await chooses(you, "archive")
        await you.press("enter")
        assert "lim is back" in you.top_line
        assert "▌ A noodle shop" in you.screen
