"""Long answers: written in one's own editor and brought back to the same field, and whole in any window."""

import sys
import tomllib

import pytest
from frames.snapshots import AT_THE_WAIT, copy_sample
from journeys.driver import drive
from journeys.interview_steps import begin_session

from earnest.store.sessions.open import open_session


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Make an editor of a few lines of Python, which get the file as `path`."""

    def made(script):
        program = tmp_path / "editor.py"
        program.write_text(f"import sys, pathlib\npath = pathlib.Path(sys.argv[1])\n{script}\n")
        monkeypatch.setenv("VISUAL", f"{sys.executable} {program}")

    return made


async def test_an_answer_is_written_in_ones_own_editor(folder, editor):
    """What stands in the field goes along, what is written there comes back, and is kept like any answer."""
    editor("path.write_text(path.read_text() + ' by autumn\\nand by spring at the latest\\n')")
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc e")
        assert "Be among the top five by autumn and by spring at the latest" in you.main_text
        assert you.footer.startswith("tab next field")
        await you.type("!")
        await you.press("esc n")
    (path,) = folder.path.glob("*.toml")
    assert "Be among the top five by autumn\nand by spring at the latest!" in path.read_text()
    assert not list(folder.path.glob("*.tmp"))


async def test_an_edit_that_comes_to_nothing_keeps_the_answer(folder, editor):
    """With a word of why."""
    editor("sys.exit(1)")
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc e")
        assert "The text is as it was. The editor ended with 1." in you.main_text
        await you.press("enter")
        assert "Be among the top five" in you.main_text


async def test_their_words_and_a_say_back_are_long_answers_too(folder, editor):
    """The editor opens the field that was written in last."""
    editor("path.write_text('We plan for a niche before it opens')")
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h esc e")
        assert "We plan for a niche before it opens" in you.main_text
        await you.press("tab ctrl+u", "=Dana", "tab ctrl+u", "=today", "esc n esc s tab esc")
        editor("path.write_text(path.read_text() + 'Yes, exactly that')")
        await you.press("e")
        assert "What they answered, word for word Yes, exactly that" in you.main_text


async def test_of_a_long_answer_one_sees_the_line_one_is_in(folder):
    """At its end, at its beginning and back: what the field stands in scrolls along."""
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


async def test_a_paste_out_of_a_field_is_told_until_the_next_key(folder):
    """The word stands where it says that all is saved, and gives the place back."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc n esc b esc")
        before = you.top_line
        await you.press("=nnbq")
        assert you.top_line.endswith("pasted out of a field: nothing taken")
        await you.press("down")
        assert you.top_line == before
        assert "saved" in before


async def test_a_paste_into_one_line_keeps_all_its_lines(folder):
    """A name that was copy_sample with its line's end inside is taken whole."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h", "=We plan for a niche before it opens", "tab ctrl+u")
        await you.press("=Dana\nLee", "esc n")
        assert "Dana Lee" in next(folder.path.glob("*.toml")).read_text("utf-8")


async def test_an_answer_of_one_long_line_is_kept_as_one(folder):
    """Ten thousand words without a line's end: pasted, written on, saved and opened again, it is still one line."""
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


async def test_in_a_window_of_another_size_every_word_is_there(folder):
    """Larger or smaller: its lines are broken anew, and drawn so."""
    async with drive(folder, size=(60, 20), opened=open_session(copy_sample("noodle_shop", folder))) as you:
        await you.press(AT_THE_WAIT)
        for size in ((80, 24), (120, 40), (60, 20), (120, 40), (80, 24)):
            await you.resize(*size)
            assert "Mrs Lim put a bean in a cup for everybody who left the line: eleven beans." in you.main_text
