"""Long answers: written in an external editor, and shown whole in any window."""

import re
import tomllib

import pytest
from frames.snapshots import AT_THE_WAIT, copy_sample
from journeys.driver import drive
from journeys.interview_steps import begin_session

from earnest.store.sessions.open import open_session


async def test_editor_writes_the_answer(folder, editor):
    """The text of the field goes to the editor, and what comes back is kept."""
    editor("path.write_text(path.read_text() + ' by autumn\\nand by spring at the latest\\n')")
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc e")
        assert "Be among the top five by autumn and by spring at the latest" in you.main_text
        assert you.footer.startswith("enter write")
        await you.type("!")
        await you.press("esc n")
    (path,) = folder.path.glob("*.toml")
    assert "Be among the top five by autumn\nand by spring at the latest!" in path.read_text()
    assert not list(folder.path.glob("*.tmp"))


async def test_failed_edit_keeps_the_answer(folder, editor):
    """The screen says why, and names the editor."""
    editor("sys.exit(1)")
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc e")
        assert "The text is unchanged." in you.main_text
        assert re.search(r"editor\.py'?exitedwithcode1\.", you.main_text.replace(" ", ""))  # a path wraps anywhere
        await you.press("enter")
        assert "Be among the top five" in you.main_text


@pytest.mark.slow
async def test_editor_opens_quotes_and_say_backs(folder, editor):
    """It opens the field that was written in last."""
    editor("path.write_text('We plan for a niche before it opens')")
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h e")
        assert "We plan for a niche before it opens" in you.main_text
        await you.press("tab ctrl+u", "=Dana", "tab ctrl+u", "=today", "esc n s enter tab esc")
        editor("path.write_text(path.read_text() + 'Yes, exactly that')")
        await you.press("e")
        assert "What they answered, word for word Yes, exactly that" in you.main_text


@pytest.mark.slow
async def test_long_answer_scrolls_with_the_cursor(folder):
    """The cursor's line is shown at the end, at the beginning and between."""
    text = "\n".join(f"They said it, and then again, in line {number}" for number in range(30))
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press(f"={text}")
        await you.type("!")
        assert "line 29!" in you.main_text
        await you.press("pageup pageup pageup pageup pageup pageup home")
        await you.type("Well: ")
        assert "Well: They said it" in you.main_text
        await you.press("pagedown pagedown pagedown pagedown pagedown pagedown end")
        await you.type("?")
        assert "line 29!?" in you.main_text


async def test_paste_outside_a_field_is_reported_until_the_next_key(folder):
    """The message takes the place of the save mark and gives it back."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc n esc b esc")
        before = you.top_line
        await you.paste("nnbq")
        assert you.top_line.endswith("to paste, go to a field first")
        await you.press("down")
        assert you.top_line == before
        assert "saved" in before


async def test_a_letter_that_does_not_act_is_told(folder):
    """With Caps Lock, on another layout, or full width; until the next key."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc n esc b esc")
        before, there = you.top_line, you.main_text
        for letter in "NтｎШ１שم":
            await you.press(letter)
            assert you.top_line.endswith("keys here are small Latin letters; ? lists them"), letter
            await you.press("left")
            assert you.top_line == before
        for letter in "j%":
            await you.press(letter)
            assert "Latin" not in you.top_line, letter
        assert you.main_text == there
        await you.press("U")
        assert "Latin" not in you.top_line


async def test_paste_into_one_line_keeps_its_lines(folder):
    """A name copied with a line break inside is taken whole."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h", "=We plan for a niche before it opens", "tab ctrl+u")
        await you.press("=Dana\nLee", "esc n")
        assert "Dana Lee" in next(folder.path.glob("*.toml")).read_text("utf-8")


@pytest.mark.slow
async def test_long_line_stays_one_line(folder):
    """Ten thousand words without a line break are one line after saving and opening."""
    text = "they said it again, " * 2_500
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press(f"={text}")
        await you.type("and so!")
        assert "and so!" in you.main_text
        await you.press("esc n", "esc b")
        await you.type("!")
        await you.press("esc q")
    (path,) = folder.path.glob("*.toml")
    assert tomllib.loads(path.read_text("utf-8"))["goal"]["g1"]["text"] == f"{text}and so!!"


@pytest.mark.slow
async def test_resized_window_shows_every_word(folder):
    """The lines are wrapped again for a larger or smaller window."""
    async with drive(folder, size=(60, 20), opened=open_session(copy_sample("noodle_shop", folder))) as you:
        await you.press(AT_THE_WAIT)
        for size in ((80, 24), (120, 40), (60, 20), (120, 40), (80, 24)):
            await you.resize(*size)
            assert "Mrs Lim put a bean in a cup for everybody who left the line: eleven beans." in you.main_text
