"""A meeting lived through by keys: lines with their time, questions ticked off, and nothing lost."""

import pytest
from frames.snapshots import copy_sample
from journeys.driver import drive
from processes import read_drafts

from earnest.store.sessions.open import open_session

CALL = "Dana: We lost nine days in spring, and we cannot do that twice.\nJo: Nobody had booked the press.\n" * 3


@pytest.fixture
def path(folder):
    """Return a session with people."""
    return copy_sample("media", folder)


def read_live(path):
    """Return the last meeting on disk, which is the one that was begun."""
    return list(open_session(path, to_write=False).session.meeting.values())[-1]


async def test_lines_are_on_disk_at_enter(folder, path):
    """Whose words, what kind, a question ticked off, and no claim moves."""
    before = open_session(path, to_write=False).session
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "m", "end", "enter")
        assert you.top_line.startswith("Lantern Media › In the meeting")
        first = next(iter(read_live(path).plan.question.values())).text
        assert first[:30] in you.main_text
        await you.press("=d we lost nine days", "enter", '=d "nobody had booked the press', "enter")
        await you.press("tab", "=? who noticed first", "enter", "== so the press was late", "enter")
        assert "we lost nine days" in you.main_text
        assert first[:30] not in you.main_text.partition("Then")[0]
        await you.wait_until(lambda: len(read_live(path).line) == 5)
        kept = [(line.kind, line.who, line.text) for line in read_live(path).line.values()]
        assert kept == [
            ("said", "dana", "we lost nine days"),
            ("word for word", "dana", "nobody had booked the press"),
            ("question", "", first),
            ("question", "", "who noticed first"),
            ("say-back", "", "so the press was late"),
        ]
        assert [line.at for line in read_live(path).line.values()] == sorted(
            line.at for line in read_live(path).line.values()
        )
        await you.press("esc", "q", "down", "down", "enter", "esc q")
    session = open_session(path, to_write=False).session
    assert (session.quote, session.hung) == (before.quote, before.hung)
    assert not read_live(path).ended


async def test_empty_enter_brings_the_next_question(folder, path):
    """It comes again once the others were passed by; a meeting left for later is two keys away."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "m", "end", "enter")
        questions = [each.text[:30] for each in read_live(path).plan.question.values()]
        await you.press("enter")
        assert you.main_text.index(questions[1]) < you.main_text.index(questions[2])
        assert questions[0] not in you.main_text
        await you.press("esc", "q", "down", "down", "enter", "m")
        assert "▌ go back to the meeting" in you.screen
        assert "begin the meeting" not in you.screen
        await you.press("enter")
        assert "In the meeting" in you.top_line
        await you.press("esc", "?")
        assert "tick off the question to ask now" in you.main_text
        await you.press("esc", "esc", "q", "down", "down", "enter", "esc q")


async def test_line_in_hand_survives_and_the_meeting_goes_on(folder, path):
    """What is typed is in the draft within a second; opened again, the page goes on where it was."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "m", "end", "enter", "=d we lost nine days", "enter", "=d and then nobo")
        await you.wait_until(lambda: "and then nobo" in read_drafts(folder.path))
        draft = (folder.path / ".media.draft").read_bytes()
        await you.wait_until(lambda: len(read_live(path).line) == 1)
        crashed = path.read_bytes()
        await you.press("esc", "q", "down", "down", "enter", "esc q")
    place = folder.inner("again")
    (place.path / "media.toml").write_bytes(crashed)
    (place.path / ".media.draft").write_bytes(draft)

    async with drive(place, opened=open_session(place.path / "media.toml")) as you:
        await you.press("enter")
        assert "In the meeting" in you.top_line
        assert "and then nobo" in you.screen
        assert "we lost nine days" in you.main_text
        await you.press("=dy came", "enter", "esc", "q", "down", "enter")
        assert you.top_line.startswith("Lantern Media › Meeting")
        assert "take quotes from the 2 lines you typed" in you.main_text
        await you.press("esc", "esc", "esc q")
    held = read_live(place.path / "media.toml")
    assert [line.text for line in held.line.values()] == ["we lost nine days", "and then nobody came"]
    assert held.ended


@pytest.mark.slow
async def test_write_up_leads_to_the_lines_and_back(folder, path, tmp_path):
    """One key opens the tray of what was typed; what is known is not asked, and a transcript joins the meeting."""
    call = tmp_path / "call.txt"
    call.write_text(CALL, "utf-8")
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc", "m", "end", "enter", '=d "we cannot do that twice', "enter", "=? who decides", "enter")
        await you.press("esc", "q", "down", "enter")
        assert "take quotes from the line you typed" in you.main_text
        assert "(a number)" not in you.screen.partition("Questions you asked")[2].partition("\n")[0]
        await you.press("h")
        assert "› Tray" in you.top_line
        assert "Dana, typed: we cannot do that twice" in you.main_text
        assert "You: who decides" in you.main_text
        await you.press("2 enter", "q")
        assert you.top_line.startswith("Lantern Media › Meeting")
        assert "we cannot do that twice" in you.screen
        await you.press("down down down enter", f"={call}", "enter")
        assert "Who speaks in call.txt?" in you.screen
        await you.press("n n")
        assert "› Tray" in you.top_line
        await you.press("q")
        assert you.top_line.startswith("Lantern Media › Meeting")
        await you.press("q", "esc q")
    held = read_live(path)
    assert (held.questions, held.transcript.name, len(held.line)) == (1, "call.txt", 2)
    (quote,) = [each for each in open_session(path, to_write=False).session.quote.values() if "twice" in each.words]
    assert quote.meeting == list(open_session(path, to_write=False).session.meeting)[-1]
