"""What a replay teaches: the lesson, a comparison, steps found, and the pace."""

import threading

import pytest
from frames.snapshots import copy_first_sample
from journeys.driver import PATIENCE, drive, read_files

from earnest.store.sessions.open import open_session
from earnest.tui.replay.timeline.text_screen import TimelineTextScreen

STEPS = "step {} of 83"


@pytest.fixture
def path(folder):
    """Return a copy of the media house: 83 steps."""
    return copy_first_sample("media", folder)


@pytest.fixture
def replayed(folder, path):
    """Yield a driver in the media house's replay, and check that nothing was written."""

    def _replayed(**more):
        return drive(folder, replay=open_session(path, to_write=False), **more)

    before = read_files(folder)
    yield _replayed
    assert read_files(folder) == before


async def test_lesson_leads_to_its_steps(replayed):
    """`l` lists what the session teaches, Enter goes to the step, Esc returns."""
    async with replayed() as you:
        await you.press("l")
        assert "Guesses that turned out different" in you.main_text
        assert "you had “Become a leading digital media company”" in you.main_text
        await you.press("esc")
        assert STEPS.format(83) in you.main_text
        await you.press("l", "down down down", "enter")
        assert STEPS.format(12) in you.main_text
        assert "Dana · yes, but · 4 Mar" in you.main_text


async def test_end_of_the_replay_shows_the_lesson(replayed):
    """A session played to its end shows what it teaches."""
    async with replayed() as you:
        await you.press("end", "b", ">", ">", "space")
        await you.wait_until(lambda: "Guesses that turned out different" in you.screen)
        await you.press("esc")
        assert STEPS.format(83) in you.main_text


@pytest.mark.parametrize("size", [(80, 24), pytest.param((64, 24), marks=pytest.mark.slow)])
async def test_two_steps_are_compared(size, replayed):
    """`d` marks a step, at another shows what differs, and Enter goes to the change."""
    async with replayed(size=size) as you:
        await you.press("home", *(12 * ["n"]), "d")
        assert "step 12 marked" in you.top_line
        await you.press("end", "d")
        assert "Step 12, 4 Mar 11:40" in you.screen
        assert "Step 83, 23 Mar 17:32" in you.screen
        assert ("◔ read                                 ● confirmed" in you.screen) == (size[0] == 80)
        assert "● confirmed" in you.screen
        await you.press("down")
        assert "Dana, that's it" in you.screen
        assert "2 things they said, the same at both" in you.main_text
        await you.press("enter")
        assert STEPS.format(13) in you.main_text


async def test_second_d_removes_the_mark(replayed):
    """Pressed twice on the same step, `d` marks nothing."""
    async with replayed() as you:
        await you.press("d", "d")
        assert "mark removed" in you.top_line
        await you.press("b", "d")
        assert "step 82 marked" in you.top_line


async def test_step_is_found_by_its_text(replayed):
    """`/` narrows the steps, Enter goes to one, and an empty result is reported."""
    async with replayed() as you:
        await you.press("/")
        await you.type("gardening")
        assert "2 of 83 steps" in you.top_line
        await you.press("down", "enter")
        assert STEPS.format(81) in you.main_text
        await you.press("/")
        await you.type("[bold]")
        assert "No steps match “[bold]”." in you.main_text
        await you.press("enter", "esc")
        assert STEPS.format(81) in you.main_text


async def test_colon_goes_to_a_time(replayed):
    """`:` takes a time, a day or a step, and reports anything else."""
    async with replayed() as you:
        for spoken, step in (("4 Mar", 11), ("11:41", 13), ("end", 83)):
            await you.press("colon")
            await you.type(spoken)
            await you.press("enter")
            assert STEPS.format(step) in you.main_text
        await you.press("colon")
        await you.type("soon")
        await you.press("enter")
        assert "no such time or step" in you.top_line
        await you.press("colon", "esc")
        assert STEPS.format(83) in you.main_text


@pytest.mark.slow
async def test_timeline_text_leads_to_its_steps(replayed):
    """The timeline can be read as text, and each line leads to its step."""
    async with replayed() as you:
        await you.press("home", "?")
        await you.type("timeline as text")
        await you.press("enter")
        await you.wait_until(lambda: "The need: blank, now guess" in you.main_text)
        await you.press("down", "enter")
        assert STEPS.format(3) in you.main_text


async def test_replay_moves_by_question(replayed):
    """Steps that answer the same question are skipped."""
    async with replayed() as you:
        await you.press("colon")
        await you.type("19")
        await you.press("enter")
        await you.press("?")
        await you.type("previous question")
        await you.press("enter")
        assert STEPS.format(18) in you.main_text
        await you.press("?")
        await you.type("next question")
        await you.press("enter")
        assert STEPS.format(20) in you.main_text


@pytest.mark.slow
async def test_pace_follows_the_real_time(replayed):
    """`=` plays in real proportion with long pauses cut, and again at an even pace."""
    async with replayed() as you:
        await you.press("equals_sign")
        assert "1 minute a second" in you.top_line
        await you.press("colon")
        await you.type("10")
        await you.press("enter", ">", "space")
        assert "1 day passes" in you.top_line
        await you.press("equals_sign")
        assert "2 a second" in you.top_line
        await you.press("b")
        assert not you.app.screen.player.is_playing


async def test_last_jump_says_that_there_is_no_more(replayed):
    """A jump past the last change or step stays there and says so."""
    async with replayed() as you:
        await you.press("end", "v")
        assert "no later verdict change" in you.top_line
        await you.press("n")
        assert "last step; l shows the lesson" in you.top_line
        await you.press("home", "V")
        assert "no earlier verdict change" in you.top_line
        await you.press("n")
        assert you.top_line.endswith("read-only")


async def test_home_shows_the_lessons_of_all_sessions(folder):
    """`l` at home counts over the folder, and Enter replays a counted session."""
    for end in ("media", "freight", "clinics"):
        copy_first_sample(end, folder)
    before = read_files(folder)
    async with drive(folder) as you:
        await you.press("l")
        await you.wait_until(lambda: "3 sessions" in you.screen)
        assert "Too early to say: this needs 5 sessions, and has 2." in you.main_text
        await you.press("enter")
        assert "› Replay" in you.top_line
        await you.press("q")
        assert you.top_line.startswith("Earnest › Lessons")
        await you.press("esc")
        assert you.top_line.startswith("Earnest  ")
    assert read_files(folder) == before


async def test_broken_file_is_left_out_of_the_lessons(folder, path):
    """The file is not counted, and the screen says so."""
    path.with_name("torn.toml").write_text("client =")
    async with drive(folder) as you:
        await you.press("l")
        await you.wait_until(lambda: "1 session" in you.top_line)
        await you.press("end")
        assert "Not included: 1 file that cannot be used." in you.main_text


async def test_footer_follows_a_timeline_that_is_read_late(folder):
    """The keys of its steps are shown once there are steps, however long reading takes."""
    read = threading.Event()

    def read_late():
        read.wait(PATIENCE)
        return [(1, "the goal is known")]

    async with drive(folder) as you:
        you.app.push_screen(TimelineTextScreen("Lantern Media", read_late, 1))
        await you.wait_until(lambda: "esc back" in you.screen)
        assert "go there" not in you.screen
        read.set()
        await you.wait_until(lambda: "the goal is known" in you.screen)
        await you.settle()
        assert "enter go there" in you.footer


async def test_mistake_in_the_questions_ends_no_page(folder):
    """Own questions with a mistake are told where they are wanted, with their file; the samples are still listed."""
    questions = folder.path / "screens" / "client" / "1_goal.toml"
    questions.parent.mkdir(parents=True)
    questions.write_text("a mistake")
    async with drive(folder) as you:
        assert "Lantern Media" in you.screen
        await you.press("l")
        assert "The lessons cannot be worked out." in you.screen
        assert "1_goal.toml" in you.screen
        await you.press("esc down down enter enter")
        assert "Its interview cannot be read." in you.screen
        assert "1_goal.toml" in you.screen
        await you.press("enter")
        assert "1 session" in you.top_line
