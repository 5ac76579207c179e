"""Every screen can be reached and left by keys."""

import re

import pytest
from frames.snapshots import HOME, copy_first_sample, copy_sample
from journeys.driver import drive

from earnest.store.manual import load_manual
from earnest.store.sessions.open import open_session
from earnest.tui.key_commands import NEXT_THEME

PAGES = {"w": "Why", "r": "Review", "m": "Questions", "s": "Say it back", "?": "Keys"}


@pytest.fixture
async def you(folder):
    """Yield a driver at the need of the noodle shop."""
    async with drive(folder, opened=open_session(copy_sample("noodle_shop", folder))) as one:
        await one.press("esc")
        yield one


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "ways"),
    [
        ("w", ("esc", "q", "ctrl+p esc esc")),
        ("r", ("esc", "q", "ctrl+p esc esc")),
        ("m", ("esc", "q", "ctrl+p esc esc")),
        ("s", ("esc", "q", "? esc esc", "tab tab esc esc")),
        ("?", ("esc", "w esc", "tab esc")),
    ],
)
async def test_screen_returns_to_the_question(you, key, ways):
    """A letter opens the screen, each of the ways leaves it, and the question is unchanged."""
    before = you.rows
    for way in ways:
        await you.press(key)
        assert you.top_line.startswith(f"Lim's Noodles › {PAGES[key]}")
        await you.press(way)
        assert you.rows == before


async def test_screens_lead_to_one_another(you):
    """One letter each leads from why to the review, the sheet and the interview."""
    await you.press("w")
    assert "› Why" in you.top_line
    await you.press("r")
    assert "› Review" in you.top_line
    await you.press("m")
    assert "› Questions" in you.top_line
    await you.press("w", "s")
    assert "› Say it back" in you.top_line
    await you.press("esc q")
    assert "›" not in you.top_line


@pytest.mark.slow
async def test_review_leads_to_a_claim_and_back_to_its_line(you):
    """Enter goes to the claim, and the review opens again at its line."""
    await you.press("r", "end")
    (line,) = (row for row in you.rows if row.startswith(" ▌"))
    assert "what would help them choose" in line
    await you.press("enter")
    assert "7 Choice" in you.main_text
    await you.press("r")
    assert "what would help them choose" in next(row for row in you.rows if row.startswith(" ▌"))
    await you.press("esc")
    await you.press("6 r")
    (line,) = (row for row in you.rows if row.startswith(" ▌"))
    claim = line[4:20]
    await you.press("enter")
    assert claim in you.main_text
    await you.press("r")
    (line,) = (row for row in you.rows if row.startswith(" ▌"))
    assert claim in line


async def test_why_and_sheet_lead_to_their_places(you):
    """Enter goes to the claim of a link, or to where a question is answered."""
    await you.press("w", "down", "enter")
    assert "2 Challenges" in you.main_text
    assert "At half past twelve" in you.main_text
    await you.press("esc m", "down")
    asked = next(row for row in you.rows if row.startswith(" ▌"))[2:].strip(" “”")
    await you.press("enter")
    assert "›" not in you.top_line
    assert asked[:40] in you.main_text


async def test_key_list_is_a_palette(you):
    """Letters narrow the list, Enter runs a command, and an empty result is reported."""
    await you.press("?")
    await you.type("agenda")
    assert [row.split()[1] for row in you.rows if row.startswith(" ▌")][1:] == ["m"]
    await you.press("enter")
    assert "› Questions" in you.top_line
    await you.press("esc ?")
    await you.type("xyzzy")
    assert "No key matches “xyzzy”." in you.main_text
    await you.press("esc ?")
    await you.type("Agén\u200bda")
    assert [row.split()[1] for row in you.rows if row.startswith(" ▌")][1:] == ["m"]
    await you.press("enter", "esc")
    assert "›" not in you.top_line


async def test_manual_is_read_inside(you):
    """A heading found in the list of keys opens its page there; Esc leads back to the question."""
    before = you.rows
    await you.press("?")
    await you.type("uninstall")
    await you.press("enter")
    assert you.top_line.startswith("Earnest › Manual")
    assert "Remove the program" in you.screen
    await you.press("b")
    assert "# Remarks" not in you.screen
    assert "Remarks on wording" in you.screen
    await you.press("? esc esc")
    assert you.rows == before


@pytest.mark.slow
async def test_manual_holds_the_text_of_its_file(you):
    """Every word of every page is there, whatever is drawn bold."""
    pages = load_manual()
    await you.resize(110, 400)
    await you.press("?", "=get started", "enter")
    for page in pages.values():
        shown = set(re.findall(r"\w+", you.screen))
        assert [word for word in re.findall(r"\w+", re.sub(r"```\w+", "", page.text)) if word not in shown] == []
        await you.press("n")


@pytest.mark.slow
@pytest.mark.parametrize("way", ["", "w", "r", "m", "p esc", "t", "s esc", "q"])
async def test_every_command_is_in_reach_at_80_by_24(you, promise, way):
    """The arrows reach each command of the list, and its words are shown whole."""
    kept = promise("P18", "commands in reach of the arrows at 80 by 24")
    if way:
        await you.press(way)
    page = you.app.screen
    wanted = {command.says for command in (*page.COMMANDS_HERE, NEXT_THEME) if page.can_do(command)}
    await you.press("?")
    at, before = set(), None
    while at != before:
        before = set(at)
        at |= {row.strip(" ▌") for row in you.rows[3:] if row.startswith(" ▌")}
        await you.press("down")
    for says in wanted:
        kept.case(any(row.endswith(says) for row in at), f"{way}: {says}")
    kept.holds()


async def test_letters_typed_ahead_reach_the_new_screen(you):
    """What follows `?` and `/` goes into their fields from the first letter on."""
    await you.press("? m e e t i n g")
    assert "▌ meeting" in you.screen
    await you.press("enter esc q")
    await you.press("/ l i m")
    assert "▌ lim" in you.screen


async def test_digit_goes_to_its_stage(folder):
    """It does from anywhere in the interview."""
    titles = ("Business goal", "Challenges", "Need", "Potential solutions", "Ruled out", "Shortlist", "Choice")
    async with drive(folder, opened=open_session(copy_sample("media", folder))) as you:
        for stage in (4, 7, 1, 6, 2, 5, 3):
            await you.press(f"esc {stage}")

            assert you.rows[3].strip().startswith(f"{stage} {titles[stage - 1]}")


async def test_home_searches_archives_and_restores(folder):
    """A search narrows the list, Esc ends it, `x` archives a session and `u` restores it."""
    for number, end in enumerate(HOME):
        copy_sample(end, folder, number)
    async with drive(folder) as you:
        await you.press("/")
        await you.type("lim")
        assert "Lim's Noodles" in you.main_text
        assert "Northside" not in you.main_text
        await you.type("zzz")
        assert "No sessions match “limzzz”." in you.main_text
        await you.press("esc", "/")
        await you.type("punishment")
        assert "Lim's Noodles" in you.main_text
        await you.press("esc")
        assert "Northside Clinics" in you.main_text

        await you.press("end", "x")
        assert "Northside Clinics" not in you.main_text
        assert not (folder.path / "clinics.toml").exists()
        await you.press("u")
        assert "▌ Northside Clinics" in you.screen, "the bar is on what came back"
        assert (folder.path / "clinics.toml").exists()


async def test_sample_is_copied_into_the_folder(folder):
    """Opening a sample leaves it alone; the copy is in the folder, and the screen says so."""
    async with drive(folder) as you:
        await you.press("down", "down", "enter")
        assert "is your own copy of the sample" in you.main_text
        await you.press("enter")
        assert you.top_line.startswith("Lantern Media")
        await you.press("esc q")
        assert [path.name for path in folder.path.glob("*.toml")] == ["lantern-media.toml"]


async def test_ctrl_c_leaves_the_second_time(folder):
    """The first says how to leave, any other key resets it, the second leaves with all kept."""
    async with drive(folder, opened=open_session(copy_sample("noodle_shop", folder))) as you:
        await you.press("ctrl+c")
        assert "press ctrl+c again to quit" in you.top_line
        await you.press("esc", "ctrl+c")
        assert you.app.is_running
        assert you.app.return_code is None
        await you.press("ctrl+c")
    assert you.app.return_code == 130


@pytest.mark.slow
async def test_line_that_does_not_fit_ends_with_a_sign(folder):
    """What is picked in a narrow field is cut with an ellipsis, never without a sign."""
    async with drive(folder, opened=open_session(copy_first_sample("noodle_shop", folder)), size=(80, 24)) as you:
        await you.press("esc 3 h", "enter", *["tab"] * 6, *["down"] * 5, "space", "esc")
        (row,) = (row for row in you.rows if row.startswith("   And for"))
        assert row.partition("│")[0].rstrip().endswith("…")
