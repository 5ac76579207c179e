"""A proposal by keys: with a reason if the right is not earned, beside its chains if it is."""

import stat
import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml


@pytest.fixture
def on_file(folder):
    """Return what saves a built session in the folder and returns its path."""

    def put(case, at="g1.text"):
        case.tables["at_question"] = at
        path = folder.path / "noodle.toml"
        path.write_text(to_toml(case.session().document), "utf-8")
        path.chmod(0o600)
        return path

    return put


def read_document(path):
    """Return the tables of a file."""
    return tomllib.loads(path.read_text("utf-8"))


async def test_proposal_without_the_right_asks_for_a_reason(folder, on_file):
    """What is missing comes first, and the reason is shown wherever the proposal is."""
    path = on_file(honest().without("quote", "n1h1"))
    async with drive(folder, opened=open_session(path), size=(80, 24)) as you:
        await you.press("esc p")
        assert "Not yet earned." in you.main_text
        assert "rests on a need that nobody there has named" in you.main_text
        assert "– need their words, who, and when (none yet)" in you.main_text
        assert "Part 1" not in you.main_text
        await you.press("=They asked for a price by Friday", "esc down enter")
        assert "Proposed before earning the right: They asked for a price by Friday" in you.main_text
        await you.press("=A bell that rings in the kitchen", "esc esc")
        await you.press("esc p")
        assert "Proposed before earning the right: They asked for a price by Friday" in you.main_text
        assert "A bell that rings in the kitchen" in you.main_text
    assert read_document(path)["proposal"] == {
        "reason_without_right": "They asked for a price by Friday",
        "part": {"p1": {"need": "n1", "text": "A bell that rings in the kitchen"}},
    }


async def test_missing_reason_is_recorded(folder, on_file):
    """A proposal without the right is neither prevented nor hidden."""
    path = on_file(honest().without("said_back", "s1"))
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc p down enter")
        assert "Proposed before earning the right: no reason given" in you.main_text
    assert read_document(path)["proposal"]["reason_without_right"] == "no reason given"


async def test_part_is_shown_beside_its_chain(folder, on_file):
    """Parts, needs, reasons and the route without you are saved field by field."""
    case = honest().claim("n2", "A day off for the cook each week", answers=["c1"])
    case.claim("o1", "Leave it as it is", route="nothing").heard("o1", "We could live with the queue another year")
    path = on_file(case)
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        await you.press("esc p", "=A bell that rings in the kitchen", "tab")
        assert "THIS PART RESTS ON" in you.screen
        assert "● Need  " in you.screen
        await you.press("tab", "=You hear them while they stand outside", "esc a", "=A second cook on Mondays", "tab")
        await you.press("down space")
        assert "○ Need  " in you.screen
        assert "We could live with the queue another year" in you.main_text
        await you.press("esc esc")
        assert "THIS PART RESTS ON" not in you.screen
    held = read_document(path)
    assert [part["need"] for part in held["proposal"]["part"].values()] == ["n1", "n2"]
    assert held["reason"]["w1"] == {"text": "You hear them while they stand outside", "goal": "g1", "need": "n1"}


@pytest.mark.slow
async def test_part_is_removed_and_restored(folder, on_file):
    """`x` removes it, `u` restores it, and an emptied part is removed."""
    case = honest().put("proposal", "part", "p1", need="n1", text="A bell").put("proposal", "part", "p2", text="A lamp")
    path = on_file(case)
    async with drive(folder, opened=open_session(path), size=(100, 30)) as you:
        await you.press("esc p x")
        assert "▎ A bell" not in you.screen
        assert "answers no need on file" in you.main_text
        await you.press("u")
        assert "▎ A bell" in you.screen
        await you.press("U")
        assert "▎ A bell" not in you.screen
        await you.press("enter ctrl+u", "esc esc")
    assert "proposal" not in read_document(path)


async def test_proposal_leads_to_the_next_question_and_why(folder, on_file):
    """`n` and `w` keep what was typed."""
    path = on_file(honest().without("said_back", "s1").put("proposal", reason_without_right="It is due"))
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc p", "=A bell", "esc w")
        assert "said back and confirmed" in you.main_text
        await you.press("esc p n")
        assert "Let me say back what I have understood" in you.main_text
    assert read_document(path)["proposal"]["part"]["p1"]["text"] == "A bell"


@pytest.mark.slow
async def test_read_only_session_shows_its_proposal(folder, on_file):
    """Nothing is written."""
    path = on_file(honest().put("proposal", "part", "p1", need="n1", text="A bell"))
    before = path.read_bytes()
    async with drive(folder, opened=open_session(path, to_write=False)) as you:
        await you.press("esc p", "=more", "esc a x u esc")
    assert path.read_bytes() == before


@pytest.mark.slow
async def test_own_questions_are_added_remarked_and_removed(folder, on_file):
    """A closed question gets a remark, Enter rewrites it, and `x` removes it."""
    path = on_file(honest().without("said_back", "s1"), at="c1.text")
    async with drive(folder, opened=open_session(path), size=(100, 40)) as you:
        await you.press("esc m a", "=Do you have a budget?", "enter")
        assert "Questions of your own" in you.screen
        assert "? Could they answer with yes or no?" in you.main_text
        await you.press("down enter enter ctrl+u", "=What would it be worth to you?", "enter")
        assert "What would it be worth to you?" in you.main_text
        assert "yes or no" not in you.main_text
        held = read_document(path)["own_question"]["q1"]
        await you.press("down x")
        assert "Questions of your own" not in you.screen
    assert held["text"] == "What would it be worth to you?"
    assert "own_question" not in read_document(path)


@pytest.mark.slow
async def test_documents_are_exported_to_file_and_clipboard(folder, on_file, tmp_path, monkeypatch):
    """Each of the three documents gets a new private file or a reported copy."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 22")
    for name in ("TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    path = on_file(honest())
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc o down enter down enter", "=~/understood.md", "enter")
        assert "Saved" in you.screen
        await you.press("enter o down enter down enter", "=~/understood.md", "enter")
        assert "file exists; choose another name" in you.main_text
        await you.press("enter o enter enter")
        assert "Copied" in you.screen
        assert "Sent to your terminal's clipboard." in you.main_text
        assert "What is clearer to you now than when we started?" in you.app.clipboard
        await you.press("enter p o enter")
        assert "Proposal for A noodle shop" in you.app.clipboard
        await you.press("enter esc m o enter")
    written = tmp_path / "understood.md"
    assert written.read_text("utf-8").startswith("# A noodle shop")
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
