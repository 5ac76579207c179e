"""The page of the contenders against the criteria, key by key."""

import pytest
from core.session_builder import honest, march
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create

SAYS = "They have opened two such kitchens already"


@pytest.fixture
def path(folder):
    """Return a session with two criteria and four contenders."""
    case = honest().claim("k1", "Open in June", rank=1).claim("k2", "Price", rank=2)
    for number, name in enumerate(("Northlight", "Southgate", "Westbourne", "Us"), 1):
        case.put("contender", f"t{number}", text=name)
    said = {"words": SAYS, "who": "dana", "on": march(9), "for": ["t1.k1"]}
    return create(folder, case.put("quote", "q7", **said).session().document)


@pytest.fixture
async def you(folder, path):
    """Yield a driver at the grid."""
    async with drive(folder, opened=open_session(path), size=(60, 16)) as one:
        await one.press("esc #")
        assert "› Contenders" in one.top_line
        yield one


def read(path):
    """Return the session as it is on disk."""
    return open_session(path, to_write=False).session


async def test_cells_show_what_is_known(you):
    """Who said it, and nothing yet where nobody did; columns beyond the edge are counted."""
    assert "◑ heard · Dana" in you.screen
    assert "· nothing yet" in you.screen
    assert "1 to 2 of 4" in you.screen
    assert "Westbourne" not in you.screen


async def test_columns_come_into_sight(you):
    """The arrows move the present cell; the column that comes last goes first."""
    await you.press("right right")
    assert "2 to 3 of 4" in you.screen
    await you.press("end")
    assert "3 to 4 of 4" in you.screen
    await you.press("home")
    assert "1 to 2 of 4" in you.screen


async def test_enter_fills_a_cell(you, path):
    """All that is known of it is shown; what is written is kept, and u takes it back."""
    await you.press("enter")
    assert "Northlight: Open in June" in you.screen
    assert "“They have opened two such kitchens" in you.screen
    await you.press("=By the tenth", "enter")
    assert "› Contenders" in you.top_line
    await you.wait_until(lambda: read(path).contender["t1"].on == {"k1": "By the tenth"})
    await you.press("u")
    await you.wait_until(lambda: not read(path).contender["t1"].on)


async def test_words_for_a_cell(you, path):
    """The form of a record knows the cell: it is for that part, and not for the contender as a whole."""
    await you.press("down right h")
    assert "How do you know?" in you.screen
    await you.press("=Theirs is the lowest by far", "esc q")
    await you.wait_until(lambda: len(read(path).quote) == len(honest().session().quote) + 2)
    added = next(each for each in read(path).quote.values() if each.words.startswith("Theirs"))
    assert added.targets == ("t2.k2",)


async def test_leaves_for_the_review(you):
    """Its letter leads on, and Esc leads back to the question."""
    await you.press("r")
    assert "› Review" in you.top_line


async def test_session_without_criteria_leads_there(folder):
    """Enter goes to the stage that asks for what is missing."""
    path = create(folder, honest().session().document)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc #")
        assert "No criteria yet" in you.screen
        await you.press("enter")
        assert "4 Potential solutions" in you.screen


async def test_click_goes_to_the_cell_under_it(folder, path):
    """Rows are as tall as their words, and each click finds its own."""
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        await you.press("esc #")
        rows = [number for number, row in enumerate(you.rows) if row.strip()[:2] in {"1 ", "2 ", "3 "}]
        assert "▌" in you.rows[rows[0]]
        for row in rows:
            await you._pilot.click(offset=(70, row))
            await you.settle()
            assert "▌" in you.rows[row]
