"""A proposal by keys: without the right it asks for a reason; with it each part stands beside its chain."""

import stat
import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml


@pytest.fixture
def on_file(folder):
    """Put a case into the folder, and return its path."""

    def put(case, at="g1.text"):
        case.tables["at_question"] = at
        path = folder.path / "noodle.toml"
        path.write_text(to_toml(case.session().document), "utf-8")
        path.chmod(0o600)
        return path

    return put


def told(path):
    """Return what a file holds."""
    return tomllib.loads(path.read_text("utf-8"))


async def test_a_proposal_without_the_right_with_its_reason(folder, on_file):
    """What is missing and what to ask come first; the reason is kept, and shown wherever the proposal is."""
    path = on_file(honest().without("need", "n1", "heard"))
    async with drive(folder, opened=open_session(path), size=(80, 24)) as you:
        await you.press("esc p")
        assert "Not yet earned." in you.main_text
        assert "rest on a need that nobody there has named" in you.main_text
        assert "– need their words, who, when, how: none on file" in you.main_text
        assert "Part 1" not in you.main_text
        await you.press("=They asked for a price by Friday", "tab enter")
        assert "Went ahead without the right: They asked for a price by Friday" in you.main_text
        await you.press("=A bell that rings in the kitchen", "esc esc")
        await you.press("esc p")
        assert "Went ahead without the right: They asked for a price by Friday" in you.main_text
        assert "A bell that rings in the kitchen" in you.main_text
    assert told(path)["proposal"] == {
        "reason_without_right": "They asked for a price by Friday",
        "part": {"p1": {"need": "n1", "text": "A bell that rings in the kitchen"}},
    }


async def test_no_reason_is_kept_as_no_reason(folder, on_file):
    """Going ahead is never barred, and never silent."""
    path = on_file(honest().without("said_back", "s1"))
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc p tab enter")
        assert "Went ahead without the right: no reason given" in you.main_text
    assert told(path)["proposal"]["reason_without_right"] == "no reason given"


async def test_each_part_stands_beside_the_chain_of_its_need(folder, on_file):
    """Earned: parts, the need each answers, why you with their goal, the route without you; kept field by field."""
    case = honest().claim("n2", "A day off for the cook each week", answers=["c1"])
    case.claim("o1", "Leave it as it is", route="nothing").heard("o1", "We could live with the queue another year")
    path = on_file(case)
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        await you.press("esc p", "=A bell that rings in the kitchen", "tab")
        assert "THIS PART STANDS ON" in you.screen
        assert "● Need  " in you.screen
        await you.press("tab", "=You hear them while they stand outside", "esc a", "=A second cook on Mondays", "tab")
        await you.press("enter down enter")
        assert "○ Need  " in you.screen
        assert "We could live with the queue another year" in you.main_text
        await you.press("esc esc")
        assert "THIS PART STANDS ON" not in you.screen
    held = told(path)
    assert [part["need"] for part in held["proposal"]["part"].values()] == ["n1", "n2"]
    assert held["reason"]["w1"] == {"text": "You hear them while they stand outside", "goal": "g1", "need": "n1"}


async def test_a_part_is_put_away_and_brought_back(folder, on_file):
    """X puts it away, u brings it back; an emptied part is put away as well."""
    case = honest().put("proposal", "part", "p1", need="n1", text="A bell").put("proposal", "part", "p2", text="A lamp")
    path = on_file(case)
    async with drive(folder, opened=open_session(path), size=(100, 30)) as you:
        await you.press("esc p esc x")
        assert "A bell" not in you.screen
        assert "answers no need on file" in you.main_text
        await you.press("esc u")
        assert "A bell" in you.screen
        await you.press("esc U")
        assert "A bell" not in you.screen
        await you.press("ctrl+u", "esc esc")
    assert "proposal" not in told(path)


async def test_from_the_proposal_to_what_to_ask_and_why(folder, on_file):
    """N goes to the question to ask next, w to why; what was typed is kept on the way."""
    path = on_file(honest().without("said_back", "s1").put("proposal", reason_without_right="It is due"))
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc p", "=A bell", "esc w")
        assert "said back and confirmed" in you.main_text
        await you.press("esc esc p esc n")
        assert "Let me say back what I have understood" in you.main_text
    assert told(path)["proposal"]["part"]["p1"]["text"] == "A bell"


async def test_a_session_to_be_read_only_shows_its_proposal(folder, on_file):
    """Nothing is written into it."""
    path = on_file(honest().put("proposal", "part", "p1", need="n1", text="A bell"))
    before = path.read_bytes()
    async with drive(folder, opened=open_session(path, to_write=False)) as you:
        await you.press("esc p", "=more", "esc a x u esc")
    assert path.read_bytes() == before


async def test_questions_of_ones_own_are_added_asked_about_and_put_away(folder, on_file):
    """On the sheet, with a remark where one is closed; Enter rewrites it, x puts it away."""
    path = on_file(honest().without("said_back", "s1"), at="c1.text")
    async with drive(folder, opened=open_session(path), size=(100, 40)) as you:
        await you.press("esc m a", "=Do you have a budget?", "enter")
        assert "Questions of your own" in you.screen
        assert "? Could they answer with yes or no?" in you.main_text
        await you.press("down enter ctrl+u", "=What would it be worth to you?", "enter")
        assert "What would it be worth to you?" in you.main_text
        assert "yes or no" not in you.main_text
        held = told(path)["own_question"]["q1"]
        await you.press("down x")
        assert "Questions of your own" not in you.screen
    assert held["text"] == "What would it be worth to you?"
    assert "own_question" not in told(path)


async def test_out_to_a_file_and_to_the_clipboard(folder, on_file, tmp_path, monkeypatch):
    """Any of the three papers, from anywhere; a file is new and private, a copy says what is known of it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TERM", "xterm")
    for name in ("TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    path = on_file(honest())
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc o down enter down enter", "=~/understood.md", "enter")
        assert "Written" in you.screen
        await you.press("enter o down enter down enter", "=~/understood.md", "enter")
        assert "it is there already, and is left as it is" in you.main_text
        await you.press("enter o enter enter")
        assert "Copied" in you.screen
        assert "Sent to your terminal's clipboard." in you.main_text
        assert "What is clearer to you now than when we started?" in you.app.clipboard
        await you.press("enter p esc o enter")
        assert "Proposal for A noodle shop" in you.app.clipboard
        await you.press("enter esc m o enter")
    written = tmp_path / "understood.md"
    assert written.read_text("utf-8").startswith("# A noodle shop")
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
