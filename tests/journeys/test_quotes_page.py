"""The page of quotes: grouped, searched, and linked by keys."""

import pytest
from core.session_builder import honest, march
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create

LONG = "We looked at three of them and none knew the night trade"


@pytest.fixture
def path(folder):
    """Return a session with a quote that is linked to nothing yet."""
    case = honest().put("quote", "q7", words=LONG, who="dana", on=march(9), how="call").read("c1")
    return create(folder, case.session().document)


@pytest.fixture
async def you(folder, path):
    """Yield a driver at the page of quotes."""
    async with drive(folder, opened=open_session(path)) as one:
        await one.press("esc z")
        assert "› Quotes" in one.top_line
        yield one


def read(path):
    """Return the session as it is on disk."""
    return open_session(path, to_write=False).session


async def test_unlinked_quote_is_linked(you, path):
    """Enter asks for a claim and how the quote speaks of it; the page stays, and u takes it back."""
    await you.press("enter")
    assert "Which claim does this quote belong to?" in you.screen
    await you.press("down down enter")
    assert "Is it for or against that claim?" in you.screen
    await you.press("down down enter")
    assert "› Quotes" in you.top_line
    assert "Not linked yet" not in you.screen
    await you.wait_until(lambda: read(path).quote["q7"].against == ("c1",))
    await you.press("u")
    await you.wait_until(lambda: not read(path).quote["q7"].targets)
    assert "Not linked yet" in you.screen


async def test_esc_links_nothing(you, path):
    """Esc in either question leaves the quote as it is."""
    await you.press("enter esc")
    await you.press("enter down enter esc")
    assert "Not linked yet" in you.screen
    assert not read(path).quote["q7"].targets


async def test_key_groups_by_the_next(you):
    """The key groups by meeting, by claim, and by person again; the top line says by which."""
    assert you.top_line.endswith("by person")
    await you.press("z")
    assert you.top_line.endswith("by meeting")
    assert "Not linked to a meeting" in you.screen
    await you.press("z")
    assert you.top_line.endswith("by claim")
    assert "for this goal" in you.screen
    await you.press("z")
    assert you.top_line.endswith("by person")


async def test_search_narrows_the_list(you):
    """What is typed is looked for in words and claims; Enter goes to the list, Esc shows all again."""
    await you.press("/", "=stove", "enter")
    assert LONG not in you.screen
    assert "The cook must know" in you.screen
    await you.press("/ esc home")
    assert LONG in you.screen
    await you.press("/", "=zebra")
    assert "No quotes match “zebra”." in you.screen


async def test_quote_of_a_part_goes_to_the_claim(folder):
    """A quote that speaks of a part only leads to the claim, and looking there changes nothing."""
    case = honest().put("quote", "q0", words=LONG, who="dana", on=march(1), about=["c1.cost"])
    path = create(folder, case.session().document)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc z enter")
        assert "How do you know?" in you.screen
        await you.press("esc n b")
    assert read(path).quote["q0"].targets == ("c1.cost",)


async def test_linked_quote_opens_at_its_claim(you):
    """Enter on a linked quote opens it where the claim says how it is known."""
    await you.press("down enter")
    assert "What they said, word for word" in you.screen


async def test_linked_quote_is_linked_elsewhere(you, path):
    """A quote that is linked already is put against another claim, and for a part of it."""
    await you.press("down a")
    assert "Which claim does this quote belong to?" in you.screen
    await you.press("down enter down down enter")
    await you.wait_until(lambda: read(path).quote["c1h1"].against == ("g1",))
    assert "linked; u to undo" in you.top_line
    await you.press("a down enter down down down down enter")
    await you.wait_until(lambda: set(read(path).quote["c1h1"].for_) == {"c1", "g1.measure"})


async def test_linked_quote_is_unlinked(you, path):
    """The only place is left at once; its words stay, and u takes it back."""
    await you.press("down x")
    await you.wait_until(lambda: not read(path).quote["c1h1"].targets)
    await you.press("u")
    await you.wait_until(lambda: read(path).quote["c1h1"].for_ == ("c1",))


async def test_one_of_several_places_is_left(folder):
    """The list of places says how the quote speaks of each."""
    case = honest().put(
        "quote", "q7", **{"words": LONG, "who": "dana", "on": march(9), "for": ["g1"], "against": ["c1"]}
    )
    path = create(folder, case.session().document)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc z end x")
        assert "Unlink it from which?" in you.screen
        await you.press("down down enter")
        await you.wait_until(lambda: (read(path).quote["q7"].for_, read(path).quote["q7"].against) == (("g1",), ()))


async def test_read_only_page_links_nothing(folder, path):
    """The keys that change a session do nothing there, and are not offered."""
    async with drive(folder, opened=open_session(path, to_write=False)) as you:
        await you.press("esc z down x a")
        assert "› Quotes" in you.top_line
        assert "unlink" not in you.screen
