"""A choice that was never made is not chosen, is asked for once, and decides nothing."""

import re
import tomllib

import pytest
from frames.snapshots import copy_sample
from journeys.driver import NOON, drive
from journeys.interview_steps import add_quote, answer, begin_session

from earnest.core.editing.new_session import begin_tables
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.tui.destinations import View

ASKED = "choose with left and right, or go on."


def read(folder):
    """Return the only session of a folder."""
    (path,) = folder.path.glob("*.toml")
    return tomllib.loads(path.read_text("utf-8"))


@pytest.mark.slow
async def test_way_of_a_first_quote_is_not_chosen(folder):
    """It is asked for once, and may stay open."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h")
        assert "call meeting letter interpreter other (not chosen)" in you.main_text
        await you.press("=We want to be in the top five", "tab", "=Dana", "esc n")
        assert ASKED in you.top_line
        await you.press("n")
        assert ASKED not in you.top_line
        assert "how" not in read(folder)["quote"]["q1"]


async def test_way_is_asked_for_while_writing_too(folder):
    """Enter at the end of the form goes to the choice, and the next time on."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h")
        await you.press("=We want to be in the top five", "enter", "=Dana", "enter enter enter enter")
        assert ASKED in you.top_line
        await you.press("right enter enter")
        assert read(folder)["quote"]["q1"]["how"] == "call"


@pytest.mark.slow
async def test_quote_of_the_same_talk_carries_on_its_way(folder):
    """The next one begins with the way of the previous one; nothing is asked."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five")
        await add_quote(you, "We want to be in the top five", "Dana", "4 Mar", how=2)
        await you.press("esc h")
        assert "[meeting]" in you.main_text
        await you.press("=By the end of next spring", "esc n")
        assert ASKED not in you.top_line
    assert [quote["how"] for quote in read(folder)["quote"].values()] == ["meeting", "meeting"]


async def test_each_open_choice_is_asked_for(folder):
    """What was asked of one record is asked of the next one too."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five")
        for words in ("We want to be in the top five", "Or else we close"):
            await you.press("esc h", f"={words}", "esc n")
            assert ASKED in you.top_line
            await you.press("n")


@pytest.mark.slow
async def test_way_of_a_meeting_is_not_chosen(folder):
    """It is asked for once, with the first quote of the meeting."""
    path = folder.path / "clinics.toml"
    tables = begin_tables("Clinics", "client", NOON) | {"goal": {"g1": {"text": "A third clinic"}}}
    path.write_text(to_toml(tables), "utf-8")
    path.chmod(0o600)
    async with drive(folder, opened=open_session(path), first=View.MEETING, size=(80, 40)) as you:
        assert "not chosen" in you.main_text
        await you.press("=Tom", "tab tab tab", "=Nobody can lend a nurse", "esc n")
        assert ASKED in you.top_line
        await you.press("n")
        assert "“Nobody can lend a nurse”" in you.main_text
        await you.press("=Nor a doctor", "tab", "ctrl+u", "=Tom", "tab space", "esc n")
        assert "“Nor a doctor”" in you.main_text


async def test_way_that_somebody_wrote_by_hand_is_shown(folder):
    """It is one of the choices, and stays."""
    path = copy_sample("noodle_shop", folder)
    text = path.read_text("utf-8")
    path.write_text(re.sub('(?<=how = )"[a-z]+"', '"over dinner"', text), "utf-8")
    async with drive(folder, opened=open_session(path), size=(80, 40)) as you:
        await you.press("esc 1 down down enter")
        assert "[over dinner]" in you.main_text
        await you.press("enter", "= indeed", "esc n")
    heard = read(folder)["quote"]["q1"]
    assert (heard["how"], heard["words"][-7:]) == ("over dinner", " indeed")


@pytest.mark.slow
async def test_option_without_its_place_is_asked_about_once(folder):
    """So is every question with something typed beside an open choice; a skipped one is not."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("esc 4 n")
        assert ASKED not in you.top_line
        await you.press("esc 4", "=Hire an editor", "esc n")
        assert ASKED in you.top_line
        await you.press("n")
        assert ASKED not in you.top_line


async def test_enter_decides_nothing_in_a_question_that_costs(folder):
    """No way is chosen; Enter asks to choose, and arrows do."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        await you.press("?", "=rename", "enter", "enter ctrl+u", "=Lantern Press", "enter")
        assert "The file is lantern-media" in you.main_text
        assert "Choose with up and down" in you.main_text
        await you.press("enter enter")
        assert "Choose with up and down first." in you.top_line
        assert [path.name for path in folder.path.glob("*.toml")] == ["lantern-media.toml"]
        await you.press("up")
        assert "Choose with up and down" not in you.main_text
        await you.press("up enter")
        assert [path.name for path in folder.path.glob("*.toml")] == ["lantern-press.toml"]


@pytest.mark.parametrize("key", ["esc", pytest.param("q", marks=pytest.mark.slow)])
async def test_leaving_a_question_decides_nothing(folder, key):
    """The file keeps its name."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("esc ?", "=rename", "enter", "enter ctrl+u", "=Lantern Press", "enter", key)
        assert [path.name for path in folder.path.glob("*.toml")] == ["lantern-media.toml"]


async def test_link_alone_on_its_page_is_asked_for_once(folder):
    """Where only a line is to be picked, the first Enter tells how; the next one goes on."""
    challenges = {f"c{number}": {"text": text, "blocks": ["g1"]} for number, text in ((1, "No time"), (2, "No room"))}
    tables = begin_tables("A noodle shop", "client", NOON) | {
        "at_question": "n1.answers",
        "goal": {"g1": {"text": "Survive till spring"}},
        "challenge": challenges,
        "need": {"n1": {"text": "Guests who stay"}},
    }
    path = folder.path / "noodle.toml"
    path.write_text(to_toml(tables), "utf-8")
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter enter")
        assert you.top_line.endswith("Space picks a line; Enter goes on.")
        assert "Which challenge does this need answer" in you.main_text
        await you.press("enter")
        assert "Which challenge does this need answer" not in you.main_text
    assert "answers" not in read(folder)["need"]["n1"]
