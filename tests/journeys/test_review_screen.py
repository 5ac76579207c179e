"""The review: everything said, folded and opened, each with its jump."""

import pytest
from core.session_builder import honest
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml


@pytest.fixture
def path(folder):
    """Save a session with answers, quotes, a source and a say-back."""
    path = folder.path / "lim.toml"
    case = honest().read("g1").put("decision", last_time="Over soup\nand a handshake, in a day")
    path.write_text(to_toml(case.claim("k1", "Near", rank=1).tables), "utf-8")
    return path


def line_of(you):
    """Return the line that the bar is on."""
    return next(row for row in you.rows if row.startswith(" ▌"))


async def test_claim_opens_and_folds_in_place(folder, path):
    """The right arrow shows what was said of it, the left one folds it, and nothing is written."""
    before = path.read_bytes()
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc r")
        assert "Measured by" not in you.screen
        assert "›" in line_of(you)
        assert "right open" in you.footer
        await you.press("right")
        for said in ("Measured by  bowls sold", "heard · Dana", "“If we do not reach", "said back · Dana · in a word"):
            assert said in you.screen
        assert "left fold" in you.footer
        await you.press("down down left")
        assert "Measured by" not in you.screen
        assert "Serve a hundred" in line_of(you)
        await you.press("esc q")
    assert path.read_bytes() == before


async def test_everything_opens_at_once(folder, path):
    """`f` opens all claims and answers, and folds them again."""
    async with drive(folder, size=(100, 60), opened=open_session(path)) as you:
        await you.press("esc r f")
        for said in ("Measured by", "“They look at the line", "“The cook must know", "and a handshake, in a day"):
            assert said in you.screen
        await you.press("f")
        assert "Measured by" not in you.screen


@pytest.mark.slow
@pytest.mark.parametrize(
    ("steps", "arrives"),
    [
        ("down", "What will tell them they got there"),
        ("down down down", "Who will be judged on it"),
        ("down down down down", "What they said"),
        ("down down down down down", "Source"),
        ("down down down down down down", "Say it back"),
    ],
)
async def test_each_line_leads_to_its_place_and_back(folder, path, steps, arrives):
    """An answer, a quote, a source and a say-back are opened by Enter; the review opens again at the line."""
    async with drive(folder, size=(80, 40), opened=open_session(path)) as you:
        await you.press("esc 1 r right", steps)
        line = line_of(you)
        await you.press("enter")
        assert "› Review" not in you.top_line
        assert arrives.split()[-1] in you.screen
        await you.press("q r" if "Say" in arrives else "esc r")
        assert line_of(you) == line


async def test_step_of_a_replay_opens_too(folder, path):
    """In a replay the review folds and opens, and leads nowhere."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc t r right")
        assert "Measured by" in you.screen
        await you.press("down enter")
        assert "› Review" in you.top_line


async def test_shortlist_shows_the_criteria(folder, path):
    """In the review and in the interview, whom they compare is beside what they compare on."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc 6")
        assert "They compare on: 1 Near" in you.main_text
        await you.press("r end")
        assert "they compare on" in you.screen


async def test_sample_opens_with_its_review(folder):
    """It opens with the review; the interview is a key away, still commanding."""
    async with drive(folder) as you:
        await you.press("down down enter", "enter")
        assert "› Review" in you.top_line
        await you.press("esc")
        assert "›" not in you.top_line
        assert "n next" in you.footer


async def test_file_name_is_proposed(folder, path, tmp_path, monkeypatch):
    """It names client, paper and day, is replaced by typing, and never overwrites."""
    monkeypatch.chdir(tmp_path)
    async with drive(folder, opened=open_session(path)) as you:
        for name in ("a-noodle-shop-questions-for-the-meeting-2026-04-21", None):
            await you.press("esc o enter down enter", "enter")
            assert name is None or f"{name}.txt" in you.main_text
            await you.press("enter")
            assert "Saved" in you.main_text
            await you.press("enter")
        assert sorted(each.name for each in tmp_path.glob("*.txt")) == [
            "a-noodle-shop-questions-for-the-meeting-2026-04-21-2.txt",
            "a-noodle-shop-questions-for-the-meeting-2026-04-21.txt",
        ]
        await you.press("esc o enter down enter", "=mine.txt", "enter")
        assert (tmp_path / "mine.txt").exists()
