"""Saying back by keys: a correction and what follows, a lapse and its repair."""

import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import drive
from journeys.interview_steps import say_back

from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml


def save_session(folder, case, at="g1.text"):
    """Save a built session in the folder, at a place."""
    path = folder.path / "noodle.toml"
    case.tables["at_question"] = at
    path.write_text(to_toml(case.session().document), "utf-8")
    path.chmod(0o600)
    return path


def read_document(path):
    """Return the tables of the file."""
    return tomllib.loads(path.read_text("utf-8"))


async def test_correction_and_second_say_back_earn_the_right(folder):
    """The correction leads to the claim, keeps their answer in view, and leads back."""
    path = save_session(folder, honest().without("said_back", "s1"))
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        assert "Say it back" in you.panel_text
        await say_back(you, "So rent decides, then", "Nearly: it is the lease that ends in autumn", "Dana", meant=2)
        assert "What did they correct?" in you.screen
        await you.press("down enter")
        assert "They corrected it: “Nearly: it is the lease that ends in autumn”" in you.main_text
        await you.press("end", "=, when the lease ends", "esc")
        assert "You changed it." not in you.main_text
        await you.press(
            "s", "=So by autumn the till must show it, or you lose the shop; guests leave when they see a wait,"
        )
        await you.press("= and whoever cooks learns it too late", "tab", "=Exactly, that is what keeps me awake")
        await you.press("tab ctrl+u", "=Dana", "tab tab right esc n")
        assert "Earned" in you.panel_text
        assert "They corrected it" not in you.main_text
    said = read_document(path)["said_back"]
    assert [record["class"] for record in said.values()] == ["yes but", "that's it"]
    assert said["s1"]["of"]["g1"] != said["s2"]["of"]["g1"]


@pytest.mark.slow
async def test_draft_of_their_words_is_replaced_or_edited(folder):
    """Typing replaces the selection, an arrow keeps it, and an untouched draft does not count."""
    path = save_session(folder, honest().without("said_back", "s1"))
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc s")
        assert "If we do not reach a hundred and twenty bowls the lease is gone" in you.main_text
        await you.press("esc n")
        assert not read_document(path).get("said_back")
        await you.press("esc s enter right", "= So autumn decides it", "esc n")
    said = read_document(path)["said_back"]["s1"]["said"]
    assert said.startswith("If we do not reach")
    assert said.endswith("So autumn decides it")


@pytest.mark.slow
async def test_say_back_needs_a_readable_day(folder):
    """Without its day nothing is saved, as it would not count."""
    path = save_session(folder, honest().without("said_back", "s1"))
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc s", "=So rent decides", "tab", "=Yes, it does", "tab tab ctrl+u", "=next week", "esc n")
        assert "a day, such as today, Monday or 4 Mar?" in you.top_line
        await you.press("enter ctrl+u", "=today", "esc n n")
        assert "Say it back" not in you.top_line
    assert [said["reply"] for said in read_document(path)["said_back"].values()] == ["Yes, it does"]


async def edit_goal(you):
    """Change the confirmed goal, and leave its field."""
    await you.press("end", "=, and fifty at supper", "esc")
    assert "You changed what they confirmed" in you.screen


async def test_edit_of_a_confirmed_text_asks_once(folder):
    """A lapsed claim counts as heard, and a new say-back earns the right again."""
    path = save_session(folder, honest())
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        await edit_goal(you)
        await you.press("down down down enter", "=They are opening for supper", "enter")
        assert "Say it back" in you.panel_text
        await you.press("esc n esc b")
        assert "You changed what they confirmed" not in you.screen
        await say_back(
            you,
            "So rent is safe once supper fills as lunch does, guests leave a slow door, and cooking begins too late",
            "Yes, supper is the thing now",
            "Dana",
        )
        assert "Earned" in you.panel_text
    history = list(read_document(path)["history"].values())
    assert [entry["why"] for entry in history if "why" in entry] == ["They are opening for supper"]


@pytest.mark.slow
async def test_escape_decides_nothing_about_a_confirmed_text(folder):
    """It goes back to the text as it was being written; the file has the confirmed one until it is decided on."""
    path = save_session(folder, honest())
    confirmed = read_document(path)["goal"]["g1"]["text"]
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        await edit_goal(you)
        assert confirmed[:40] in you.main_text
        await you.press("esc")
        assert ", and fifty at supper" in you.main_text
        assert "esc stop writing" in you.screen
        assert "Earned" in you.panel_text
        await you.press("= too", "esc")
        assert "You changed what they confirmed" in you.screen
        await you.press("down down down enter", "=They open for supper", "enter")
    assert read_document(path)["goal"]["g1"]["text"] == f"{confirmed}, and fifty at supper too"


async def test_edit_of_the_same_meaning_keeps_the_confirmation(folder):
    """It needs a note, which is kept."""
    path = save_session(folder, honest())
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        await edit_goal(you)
        await you.press("enter", "down enter")
        assert "How does it mean the same?" in you.screen
        await you.press("=only the other meal named", "enter")
        assert "Earned" in you.panel_text
    assert read_document(path)["said_back"]["s1"]["same_meaning"]["g1"]["note"] == "only the other meal named"


async def test_edit_of_a_confirmed_text_can_be_undone_at_once(folder):
    """Text and right are restored."""
    path = save_session(folder, honest())
    before = read_document(path)["goal"]
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        await edit_goal(you)
        await you.press("down down enter")
        assert "Earned" in you.panel_text
    assert read_document(path)["goal"] == before


async def test_saved_say_back_is_edited(folder):
    """All say-backs are listed under the need, and only the changed field changes."""
    case = honest().said_back(("n1",), "So it is early", "a polite yes", on=2, key="s2", reply="Sure")
    path = save_session(folder, case, at="n1.said_back")
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        assert you.main_text.index("a polite yes") < you.main_text.index("in a word")
        await you.press("down down enter")
        assert "Sure" in you.main_text
        await you.press("enter tab end", "=, I suppose", "esc n")
    said = read_document(path)["said_back"]
    assert said["s2"]["reply"] == "Sure, I suppose"
    assert said["s1"]["reply"] == honest().session().said_back["s1"].reply


@pytest.mark.slow
@pytest.mark.parametrize("way", ["s", "w s", "r s"])
async def test_say_back_without_its_meaning_is_finished_where_it_is_missing(folder, way):
    """It opens again at *they meant*, and no second one is made beside it."""
    path = save_session(folder, honest().without("said_back", "s1"))
    async with drive(folder, opened=open_session(path)) as you:
        await say_back(you, "So rent decides, then", "Yes, it is the rent", "Dana", meant=0)
        assert "They meant: choose with left and right, or go on." in you.top_line
        await you.press("n")
        await you.press(f"esc {way}")
        assert "So rent decides, then" in you.main_text
        await you.press("enter right", "esc n")
    (said,) = read_document(path)["said_back"].values()
    assert (said["reply"], said["class"]) == ("Yes, it is the rent", "that's it")


@pytest.mark.slow
async def test_say_back_of_nothing_is_asked_about(folder):
    """Words that were typed are not thrown away because no quote is picked."""
    path = save_session(folder, honest().without("said_back", "s1"))
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc s", "=So rent decides", "shift+tab", "space down space down space", "esc n")
        assert "Choose the quotes that you said back" in you.top_line
        await you.press("q", "esc s")
        assert "So rent decides" in you.main_text
