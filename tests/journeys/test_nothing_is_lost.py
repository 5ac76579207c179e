"""Back, undo, put away, Esc, leaving, and a crash: whatever one does, the text is still there."""

import shutil
import tomllib

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive
from journeys.interview_steps import add_quote, answer, begin_session

from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session


def session_of(folder):
    """Return what the one session in a folder holds."""
    (path,) = folder.path.glob("*.toml")
    return tomllib.loads(path.read_text("utf-8"))


def drafted(folder):
    """Return what the drafts in a folder hold."""
    return "".join(path.read_text("utf-8") for path in folder.path.glob(".*.draft"))


async def test_back_from_every_question(folder):
    """Forwards through a sample and back again: the same questions in reverse, and not a byte changed."""
    path = copy_sample("media", folder)
    before = path.read_bytes()
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc 2")
        there, back = [you.rows], []
        for _ in range(10):
            await you.press("esc n")
            there.append(you.rows)
        for _ in range(10):
            await you.press("esc b")
            back.append(you.rows)

        assert back == there[-2::-1]
        assert len(set(map(tuple, there))) == len(there)
        await you.press("esc q")
    assert path.read_bytes() == before


async def test_back_takes_what_was_typed_along(folder):
    """From a field half written, back and forth: the words stand where they were typed."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        await you.press("=by users", "esc b")
        assert "Be among the top five" in you.main_text
        await you.press("esc n")
        assert "by users" in you.main_text
        await you.press("tab", "=in three years", "esc b", "esc n")
        assert "in three years" in you.main_text


async def test_not_known_yet_and_back(folder):
    """`k` is an answer, `u` takes it back, `U` makes it again, and so does `k` once more."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        await you.press("esc k")
        assert "Not known yet" in you.main_text
        assert session_of(folder)["goal"]["g1"]["not_known"] == ["measure", "by"]
        assert you.footer.startswith("enter write"), "letters act: the next one is no part of an answer"
        await you.press("n")
        assert "2 of 6" not in you.main_text
        await you.press("esc b", "esc u")
        assert "Not known yet" not in you.main_text
        await you.press("esc U")
        assert "Not known yet" in you.main_text
        await you.press("esc k")
        assert "Not known yet" not in you.main_text
        assert "not_known" not in session_of(folder)["goal"]["g1"]


async def test_what_is_answered_is_not_asked_about_again(folder):
    """Out of a field its text is in the session; only one that could not be taken is still to be answered."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc")
        await you.wait_until(lambda: "texts" in drafted(folder) and "top five" not in drafted(folder))


async def test_a_record_says_what_it_lacks_while_it_is_written(folder):
    """Below *how do you know?* stands what is missing, and that no day can be told from what was typed."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h", "=We want to be in the top five", "tab", "=Dana")
        assert "That makes it ○ guess" in you.main_text
        assert "– lacks the day it was said" in you.main_text
        await you.press("tab", "=next week")
        assert "– a day, such as today, Monday or 4 Mar?" in you.main_text
        await you.press("ctrl+u", "=Monday")
        assert "– lacks" not in you.main_text
        assert "such as today" not in you.main_text
        assert "That makes it ◔ read" in you.main_text
        assert "– No measure and no date yet: until then the" in you.main_text


async def test_how_do_you_know_asks_for_the_claim_first(folder):
    """Where nothing is claimed yet, the line says so rather than nothing."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("tab enter")
        assert "first what is claimed, then how you know it" in you.top_line
        await you.press("n esc b", "esc h")
        assert "first what is claimed, then how you know it" in you.top_line


async def test_undo_goes_back_to_the_beginning_and_redo_to_the_end(folder):
    """Every change can be undone one by one, and made again one by one."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        await answer(you, "rank by users", "in three years")
        await answer(you, "Dana, founder")
        told = {key: value for key, value in session_of(folder).items() if key not in {"history", "at_question"}}
        await you.press(*["esc u"] * 12)
        assert not session_of(folder).get("goal")
        await you.press(*["esc U"] * 14)

        found = {key: value for key, value in session_of(folder).items() if key not in {"history", "at_question"}}
        assert found == told


async def test_put_away_and_back(folder):
    """A quote that is put away goes alone, a claim with its ties; undo brings each back whole."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five")
        await add_quote(you, "We have to be in the top five", "Dana, founder", "today")
        await answer(you, "")
        await answer(you, "rank by users", "in three years")
        await answer(you, "Dana, founder")
        await answer(you, "Rivals are there first")
        whole = {key: session_of(folder)[key] for key in ("goal", "challenge")}

        await you.press("esc 1 esc b", *["esc b"] * 6, "tab tab esc x")
        assert "heard" not in session_of(folder)["goal"]["g1"]
        await you.press("esc u")
        assert {key: session_of(folder)[key] for key in whole} == whole
        await you.press("esc x")
        assert "goal" not in session_of(folder)
        assert not session_of(folder)["challenge"]["c1"].get("blocks")
        await you.press("esc u")
        assert {key: session_of(folder)[key] for key in whole} == whole


AWAY_AND_BACK = [
    ("tab", "shift+tab"),
    ("shift+tab", "tab"),
    *((away, "enter") for away in ("esc", "esc esc esc", "esc ? esc", "esc w esc", "esc r esc", "esc m esc")),
]


async def test_what_is_typed_stays(folder):
    """Esc, Tab and a look at another page never take a word away, the last one typed among them."""
    typed = "Be among the top five"
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.type(typed)
        for away, back in AWAY_AND_BACK:
            await you.press(away)
            assert typed in you.main_text, away

            await you.press(back)
            await you.type(" x")
            typed += " x"
            assert typed in you.main_text, back


async def test_leaving_keeps_what_stands_in_the_field(folder):
    """`q` in the middle of a sentence: it is in the file, and there when one comes back."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.type("Be among")
        await you.press("esc q")
        assert session_of(folder)["goal"]["g1"]["text"] == "Be among"
        await you.press("enter")
        assert "Be among" in you.main_text
        await you.press("= the top five", "esc q")
        assert session_of(folder)["goal"]["g1"]["text"] == "Be among the top five"


@pytest.fixture
async def crashed(folder, tmp_path):
    """Return a copy of a folder as a crash leaves it: a saved goal, and words that were being typed."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        await you.press("=rank by us")
        (path,) = folder.path.glob("*.toml")
        await you.wait_until(lambda: "rank by us" in drafted(folder))
        shutil.copytree(folder.path, tmp_path / "after")
    return Folder.existing(tmp_path / "after"), path.name


async def test_after_a_crash_what_was_typed_comes_back(crashed):
    """It asks once: restored, the words stand in their field, and are an answer as soon as one goes on."""
    folder, name = crashed
    async with drive(folder, opened=open_session(folder.path / name)) as you:
        assert "Something was typed and not answered." in you.main_text
        await you.press("enter")
        assert "rank by us" in you.main_text
        await you.press("=ers", "esc n")
        assert session_of(folder)["goal"]["g1"]["measure"] == "rank by users"
        await you.press("esc q enter")
        assert "Something was typed" not in you.main_text


async def test_after_a_crash_the_saved_can_be_opened(crashed):
    """The other choice opens what was saved, and does not ask again."""
    folder, name = crashed
    async with drive(folder, opened=open_session(folder.path / name)) as you:
        await you.press("down enter")
        assert "rank by us" not in you.main_text
        assert "Which number, rank or event" in you.main_text
        await you.press("esc q enter")
        assert "Something was typed" not in you.main_text
    assert "measure" not in session_of(folder)["goal"]["g1"]


async def test_a_crash_in_how_do_you_know_keeps_the_quote(folder, tmp_path):
    """A quote half written comes back into its form, not into the answer."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h", "=If we are not top five with")
        await you.wait_until(lambda: "top five with" in drafted(folder))
        shutil.copytree(folder.path, tmp_path / "after")
    after = Folder.existing(tmp_path / "after")
    (path,) = after.path.glob("*.toml")
    async with drive(after, opened=open_session(path)) as you:
        await you.press("enter")
        assert "What they said, word for word" in you.main_text
        assert "If we are not top five with" in you.main_text
        await you.press("esc n")
    assert session_of(after)["goal"]["g1"]["text"] == "Be among the top five"
    assert session_of(after)["goal"]["g1"]["heard"]["h1"]["words"] == "If we are not top five with"
