"""What is written in the user's own editor is offered until it is decided on."""

import tomllib

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive
from journeys.interview_steps import begin_session

from earnest.store.sessions.editor_texts import list_editor_texts
from earnest.store.sessions.open import open_session
from earnest.tui.destinations import View

pytestmark = pytest.mark.slow

NOTES = "Twenty minutes of notes on their queue"
OFFERED = "Text from your editor, not used yet."


@pytest.fixture
def failing(editor):
    """Have an editor that saves, and ends with 1."""
    editor(f"path.write_text('{NOTES}\\n')\nsys.exit(1)")


def session_of(folder):
    """Return the one session of a folder."""
    (path,) = folder.path.glob("*.toml")
    return path


def read_goals(folder):
    """Return the texts of the goals on file."""
    return [goal["text"] for goal in tomllib.loads(session_of(folder).read_text("utf-8")).get("goal", {}).values()]


def read_left(folder):
    """Return what editors have left."""
    return [left.text for left in list_editor_texts(session_of(folder))]


@pytest.mark.usefixtures("failing")
async def test_text_of_an_editor_that_failed_is_offered_at_once(folder):
    """It is looked at beside what stands there, and taken into its field."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc e")
        assert OFFERED in you.main_text
        assert "exited with code 1." in you.main_text
        await you.press("down enter")
        assert f"From your editor: {NOTES} Now: Be among the top five" in you.main_text
        await you.press("enter", "enter")
        assert NOTES in you.main_text
        await you.type("!")
        await you.press("esc n")
    assert read_goals(folder) == [f"{NOTES}!"]
    assert read_left(folder) == []


@pytest.mark.usefixtures("failing")
async def test_left_text_is_offered_at_every_opening(folder):
    """Left, it is asked about again; thrown away, it is gone, and the answer stays."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc e", "esc")
        assert "Be among the top five" in you.main_text
        await you.press("esc q")
        for _ in range(2):
            await you.press("enter")
            assert OFFERED in you.main_text
            await you.press("esc", "esc q")
        assert read_left(folder) == [NOTES]
        await you.press("enter", "down down down enter", "esc q", "enter")
        assert OFFERED not in you.main_text
        assert "Be among the top five" in you.main_text
    assert (read_goals(folder), read_left(folder)) == (["Be among the top five"], [])


async def leave_text(folder, you, keys):
    """Have an editor fail on a page, and leave what it left."""
    await begin_session(you, "Lantern Media")
    await you.press(*keys, "esc e", "esc", "esc q")
    assert read_left(folder) == [NOTES]


@pytest.mark.usefixtures("failing")
async def test_text_of_a_record_is_taken_in_its_form(folder):
    """The form is open again, with what was typed beside it."""
    async with drive(folder) as you:
        await leave_text(folder, you, ("=Be among the top five", "esc h", "=We have to", "tab", "=Dana"))
        await you.press("enter", "enter")
        assert "What they said, word for word" in you.main_text
        assert NOTES in you.main_text
        assert "Dana" in you.main_text


@pytest.mark.usefixtures("failing")
async def test_text_of_a_meeting_is_taken_in_its_page(folder):
    """So are its people."""
    path = copy_sample("media", folder)
    async with drive(folder, opened=open_session(path), first=View.MEETING, size=(80, 40)) as you:
        await you.press("enter", "ctrl+u", "=Dana Reyes", "tab tab tab", "=We have to", "esc e", "esc", "q", "q")
        await you.press("enter", "enter", "enter")
        assert "Meeting" in you.top_line
        assert NOTES in you.main_text
        assert "Dana Reyes" in you.main_text


@pytest.mark.usefixtures("failing")
async def test_text_of_the_proposal_is_taken_in_its_page(folder):
    """It is the reason to go ahead, which was being written."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("esc p", "=They ask for it", "esc e", "esc", "q", "q", "enter", "enter")
        assert "Proposal" in you.top_line
        assert NOTES in you.main_text


@pytest.mark.usefixtures("failing")
async def test_text_of_a_say_back_is_taken_in_its_page(folder):
    """Beside it stands what they answered."""
    path = copy_sample("media", folder)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc s enter", "tab", "=Yes, exactly", "esc e", "esc", "q", "q")
        assert read_left(folder) == [NOTES]
        await you.press("enter", "enter")
        assert "Say it back" in you.top_line
        assert f"What they answered, word for word {NOTES}" in you.main_text


@pytest.mark.usefixtures("failing")
async def test_text_of_a_claim_that_is_gone_begins_it_again(folder):
    """It is told that it is gone; no other claim is changed."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc a", "=A second goal", "esc e", "esc", "esc x", "esc q", "enter")
        assert OFFERED in you.main_text
        assert "The claim it belongs to has been deleted since." in you.main_text
        await you.press("enter", "esc n")
    assert sorted(read_goals(folder)) == ["Be among the top five", NOTES]


@pytest.mark.usefixtures("failing")
async def test_answer_that_has_changed_since_is_told(folder):
    """Both texts and the one from before are shown; undo brings back what stood there."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc e", "esc", "= of all", "esc q", "enter")
        assert "The text there has changed since." in you.main_text
        await you.press("down enter")
        assert "Now: Be among the top five of all When the editor opened: Be among" in you.main_text
        await you.press("enter", "enter", "n")
        assert read_goals(folder) == [NOTES]
        await you.press("u")
        assert read_goals(folder) == ["Be among the top five of all"]


async def test_text_for_a_second_claim_does_not_replace_the_first(folder, editor):
    """What was to begin a claim of its own begins one still."""
    editor(f"path.write_text('{NOTES}')\nsys.exit(1)")
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc a", "esc e", "esc", "esc q", "enter", "enter", "esc n")
    assert sorted(read_goals(folder)) == ["Be among the top five", NOTES]


async def test_text_is_opened_in_the_editor_again(folder, editor):
    """What comes back from there is taken."""
    editor(f"path.write_text('{NOTES}')\nsys.exit(1)")
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc e")
        editor("path.write_text(path.read_text() + ', and more')")
        await you.press("down down enter", "esc n")
    assert read_goals(folder) == [f"{NOTES}, and more"]
    assert read_left(folder) == []
