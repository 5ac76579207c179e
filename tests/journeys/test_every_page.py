"""Every page can be reached and left by keys, and one comes back to where one was."""

import pytest
from frames.snapshots import HOME, copy_sample
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.tui.commands import NEXT_THEME

PAGES = {"w": "Why", "r": "Review", "m": "Questions for the meeting", "s": "Say it back", "?": "Keys"}


@pytest.fixture
async def you(folder):
    """Driver on the noodle shop, at the need."""
    async with drive(folder, opened=open_session(copy_sample("noodle_shop", folder))) as one:
        await one.press("esc")
        yield one


@pytest.mark.parametrize(
    ("key", "ways"),
    [
        ("w", ("esc", "q", "ctrl+p esc esc")),
        ("r", ("esc", "q", "ctrl+p esc esc")),
        ("m", ("esc", "q", "ctrl+p esc esc")),
        ("s", ("esc q", "esc ? esc q", "tab tab esc esc q")),
        ("?", ("esc", "w esc", "tab esc")),
    ],
)
async def test_a_page_is_left_for_where_one_was(you, key, ways):
    """Its letter opens it, each of the ways leaves it, and the question is as it was."""
    before = you.rows
    for way in ways:
        await you.press(key)
        assert you.top_line.startswith(f"Lim's Noodles › {PAGES[key]}")
        await you.press(way)
        assert you.rows == before


async def test_pages_lead_to_one_another(you):
    """From why to the review to the sheet and back to the interview, a letter each."""
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


async def test_the_review_leads_to_a_place_and_back_to_its_line(you):
    """Enter goes to the claim; the review opens again on the line of that claim."""
    await you.press("r", "end")
    (line,) = (row for row in you.rows if row.startswith(" ▌"))
    assert "not asked yet" in line
    await you.press("up", "up", "enter")
    assert "6 Shortlist" in you.main_text
    claim = next(row for row in you.rows if row.startswith(" ▌"))[2:40].strip()
    await you.press("esc r")
    (line,) = (row for row in you.rows if row.startswith(" ▌"))
    assert claim.split()[0] in line


async def test_why_leads_to_the_claim_and_the_sheet_to_its_question(you):
    """Enter on a link goes to it; Enter on a question goes to where it is answered."""
    await you.press("w", "down", "enter")
    assert "2 Challenges" in you.main_text
    assert "At half past twelve" in you.main_text
    await you.press("esc m", "down")
    asked = next(row for row in you.rows if row.startswith(" ▌"))[2:].strip(" “”")
    await you.press("enter")
    assert "›" not in you.top_line
    assert asked[:40] in you.main_text


async def test_the_keys_are_a_palette(you):
    """Type to narrow, Enter does it; what nothing goes by is said."""
    await you.press("?")
    await you.type("meeting")
    assert [row.split()[1] for row in you.rows if row.startswith(" ▌")][1:] == ["m"]
    await you.press("enter")
    assert "› Questions" in you.top_line
    await you.press("esc ?")
    await you.type("xyzzy")
    assert "Nothing here goes by “xyzzy”." in you.main_text
    await you.press("enter", "esc")
    assert "›" not in you.top_line


@pytest.mark.parametrize("way", ["", "w", "r", "m", "p esc", "t", "s esc", "q"])
async def test_all_that_a_page_can_do_is_in_reach_at_80_by_24(you, promise, way):
    """The arrows alone come to each command in the list of keys, and its words stand there whole."""
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


async def test_letters_typed_ahead_reach_the_page_that_opens(you):
    """Typed in one breath, what follows `?` and `/` goes into their fields, from the first letter on."""
    await you.press("? m e e t i n g")
    assert "▌ meeting" in you.screen
    await you.press("enter esc q")
    await you.press("/ l i m")
    assert "▌ lim" in you.screen


async def test_every_stage_has_its_digit(folder):
    """A digit goes to its stage from anywhere in the interview."""
    titles = ("Business goal", "Challenges", "Need", "Potential solutions", "Ruled out", "Shortlist", "Choice")
    async with drive(folder, opened=open_session(copy_sample("media", folder))) as you:
        for stage in (4, 7, 1, 6, 2, 5, 3):
            await you.press(f"esc {stage}")

            assert you.rows[3].strip().startswith(f"{stage} {titles[stage - 1]}")


async def test_home_finds_puts_away_and_takes_back(folder):
    """Searching narrows the list, Esc shows all again; `x` puts a session away, and `u` takes it back."""
    for number, end in enumerate(HOME):
        copy_sample(end, folder, number)
    async with drive(folder) as you:
        await you.press("/")
        await you.type("lim")
        assert "Lim's Noodles" in you.main_text
        assert "Northside" not in you.main_text
        await you.type("zzz")
        assert "No session speaks of “limzzz”." in you.main_text
        await you.press("esc", "/")
        await you.type("punishment")
        assert "Lim's Noodles" in you.main_text
        await you.press("esc")
        assert "Northside Clinics" in you.main_text

        await you.press("end", "x")
        assert "山城酒造" not in you.main_text
        assert not (folder.path / "brewery.toml").exists()
        await you.press("u")
        assert "▌ 山城酒造" in you.screen, "the bar is on what came back"
        assert (folder.path / "brewery.toml").exists()


async def test_a_sample_becomes_a_copy_of_ones_own(folder):
    """Looking round a sample leaves the sample alone: the copy stands in one's folder, and says so."""
    async with drive(folder) as you:
        await you.press("down", "down", "enter")
        assert "is a copy of the sample, and yours" in you.main_text
        await you.press("enter")
        assert you.top_line.startswith("Lantern Media")
        await you.press("esc q")
        assert [path.name for path in folder.path.glob("*.toml")] == ["lantern-media.toml"]


async def test_ctrl_c_says_how_to_leave_and_leaves(folder):
    """Once says how, any other key forgets it, twice leaves with all kept."""
    async with drive(folder, opened=open_session(copy_sample("noodle_shop", folder))) as you:
        await you.press("ctrl+c")
        assert "ctrl+c once more leaves" in you.top_line
        await you.press("esc", "ctrl+c")
        assert you.app.is_running
        assert you.app.return_code is None
        await you.press("ctrl+c")
    assert you.app.return_code == 130
