"""Back, undo, removal, Esc, leaving and a crash lose no text."""

import tomllib

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive
from journeys.interview_steps import add_quote, answer, begin_session
from processes import copy_as_it_is, read_drafts
from textual.events import Key, Paste

from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session

pytestmark = pytest.mark.slow


def session_of(folder):
    """Return the one session of a folder."""
    (path,) = folder.path.glob("*.toml")
    return tomllib.loads(path.read_text("utf-8"))


async def test_back_visits_every_question_in_reverse(folder):
    """A way through a sample and back changes no byte."""
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


async def test_back_keeps_unfinished_text(folder):
    """Half an answer is still in its field after back and forth."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        await you.press("=by users", "esc b")
        assert "Be among the top five" in you.main_text
        await you.press("esc n")
        assert "by users" in you.main_text
        await you.press("tab", "=in three years", "esc b", "esc n")
        assert "in three years" in you.main_text


async def test_not_known_yet_can_be_undone(folder):
    """`k` is an answer, `u` undoes it, `U` redoes it, and so does a second `k`."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        await you.press("esc k")
        assert "Not known yet" in you.main_text
        assert session_of(folder)["goal"]["g1"]["not_known"] == ["measure", "by"]
        assert you.footer.startswith("enter write"), "letters act: the next one is no part of an answer"
        await you.press("n")
        assert "2 of 9" not in you.main_text
        await you.press("esc b", "esc u")
        assert "Not known yet" not in you.main_text
        await you.press("esc U")
        assert "Not known yet" in you.main_text
        await you.press("esc k")
        assert "Not known yet" not in you.main_text
        assert "not_known" not in session_of(folder)["goal"]["g1"]


async def test_answered_text_is_not_asked_about_again(folder):
    """Text is in the session once its field is left, unless it is not accepted."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc")
        await you.wait_until(lambda: "texts" in read_drafts(folder.path) and "top five" not in read_drafts(folder.path))


async def test_record_form_names_what_is_missing(folder):
    """It also says that no day can be read from the text."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h", "=We want to be in the top five", "tab", "=Dana")
        assert "That makes it ◑ heard" in you.main_text, "the day is today's until another one is typed"
        await you.press("tab ctrl+u")
        assert "That makes it ○ guess" in you.main_text
        assert "– missing: the day it was said" in you.main_text
        await you.press("=next week")
        assert "– a day, such as today, Monday or 4 Mar?" in you.main_text
        await you.press("ctrl+u", "=Monday")
        assert "– lacks" not in you.main_text
        assert "such as today" not in you.main_text
        assert "That makes it ◑ heard" in you.main_text, "what was heard is never called read"
        assert "– No measure and no date yet: until then" in you.main_text


async def test_record_form_speaks_of_its_own_record(folder):
    """What another record of the claim lacks is not said of the one in the form."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h", "=We want to be in the top five", "tab", "=Dana", "esc n n")
        await you.press("esc b", "esc h", "=By the end of next spring at the latest", "tab ctrl+u", "=Dana")
        await you.press("tab", "=Monday")
        assert "– lacks" not in you.main_text
        await you.press("ctrl+u")
        assert "– missing: the day it was said" in you.main_text


async def test_record_form_needs_a_claim(folder):
    """Without a claim the line says so."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("esc down enter")
        assert "answer the question first, then add evidence" in you.top_line
        await you.press("n b h")
        assert "answer the question first, then add evidence" in you.top_line


async def test_undo_reaches_the_beginning_and_redo_the_end(folder):
    """Every change can be undone and redone one by one."""
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


async def test_removed_record_and_claim_are_restored(folder):
    """A quote goes alone, a claim with its ties, and undo restores both whole."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five")
        await add_quote(you, "We have to be in the top five", "Dana, founder", "today", how=1)
        await answer(you, "")
        await answer(you, "rank by users", "in three years")
        await answer(you, "Dana, founder")
        await answer(you, "Rivals are there first")
        whole = {key: session_of(folder)[key] for key in ("goal", "challenge", "quote")}

        await you.press("esc 1 esc b", *["esc b"] * 6, "down down x")
        assert "quote" not in session_of(folder)
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


async def test_typed_text_stays(folder):
    """Esc, Tab and another screen never remove a word."""
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


async def test_leaving_keeps_the_text_of_the_field(folder):
    """`q` in the middle of a sentence saves it."""
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
    """Return a copy of a folder after a crash: a saved goal, and words in a draft."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await answer(you, "Be among the top five")
        await you.press("=rank by us")
        (path,) = folder.path.glob("*.toml")
        await you.wait_until(lambda: "rank by us" in read_drafts(folder.path))
        copy_as_it_is(folder.path, tmp_path / "after")
    return Folder.existing(tmp_path / "after"), path.name


async def test_draft_is_restored_after_a_crash(crashed):
    """The question comes once, and the restored words are in their field."""
    folder, name = crashed
    async with drive(folder, opened=open_session(folder.path / name)) as you:
        assert "Unsaved text found" in you.main_text
        await you.press("enter")
        assert "rank by us" in you.main_text
        await you.press("=ers", "esc n")
        assert session_of(folder)["goal"]["g1"]["measure"] == "rank by users"
        await you.press("esc q enter")
        assert "Unsaved text found" not in you.main_text


async def test_saved_session_is_opened_after_a_crash(crashed):
    """The other choice opens what was saved and does not ask again."""
    folder, name = crashed
    async with drive(folder, opened=open_session(folder.path / name)) as you:
        await you.press("down enter")
        assert "rank by us" not in you.main_text
        assert "Which number, rank or event" in you.main_text
        await you.press("esc q enter")
        assert "Unsaved text found" not in you.main_text
    assert "measure" not in session_of(folder)["goal"]["g1"]


async def test_draft_of_a_quote_is_restored_into_its_form(folder, tmp_path):
    """Half a quote does not come back into the answer."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five", "esc h", "=If we are not top five with")
        await you.wait_until(lambda: "top five with" in read_drafts(folder.path))
        copy_as_it_is(folder.path, tmp_path / "after")
    after = Folder.existing(tmp_path / "after")
    (path,) = after.path.glob("*.toml")
    async with drive(after, opened=open_session(path)) as you:
        await you.press("enter")
        assert "What they said, word for word" in you.main_text
        assert "If we are not top five with" in you.main_text
        await you.press("esc n")
    assert session_of(after)["goal"]["g1"]["text"] == "Be among the top five"
    assert session_of(after)["quote"]["q1"]["words"] == "If we are not top five with"


async def test_typed_ahead_over_questions_lands_in_each(folder):
    """Letters that come with an Enter, in one burst, go into the next question, and so does a paste."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("S e l l enter T w o enter M a y enter")
        for key in ("enter", "enter"):
            you._keys.add(Key(key, "\r"))
        you._keys.add(Paste("Dana"))
        await you.settle()
        await you.press("esc n")
    found = session_of(folder)
    assert [found["goal"]["g1"][name] for name in ("text", "measure", "by")] == ["Sell", "Two", "May"]
    assert "Dana" in str(found)


async def test_strip_and_panel_agree_while_an_answer_is_typed(folder):
    """Both show what is saved; at Enter both show the answer."""
    async with drive(folder) as you:
        await begin_session(you, "Lantern Media")
        await you.press("=Be among the top five")
        assert "Be among the top five" in you.main_text
        assert ("1 Goal ·" in you.screen, "· Goal blank" in you.panel_text) == (True, True)
        await you.press("enter")
        assert ("1 Goal ○" in you.screen, "○ Goal guess" in you.panel_text) == (True, True)
