"""The question page shows the nearest quotes in words, in the rows that nothing else takes."""

import pytest
from core.session_builder import honest, march
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create

HEARD = "The lease is gone without them"
AGAINST = "Eighty bowls are enough for me"
ABOUT = "My brother counts bowls as well"


@pytest.fixture
def path(folder):
    """Return a session whose goal has a quote of each kind; one is about it too."""
    case = honest().heard("g1", HEARD, record="h2")
    for number, (sense, words) in enumerate((("about", ABOUT), ("against", AGAINST)), 7):
        case.put("quote", f"q{number}", words=words, who="dana", on=march(4), **{sense: ["g1"]})
    case.tables["quote"]["g1h2"]["about"] = ["g1"]
    return create(folder, case.tables)


async def test_words_are_shown_where_there_is_room(folder, path):
    """For comes before against, each quote once, at most three; with the help they are in full instead."""
    async with drive(folder, opened=open_session(path), size=(80, 30)) as you:
        await you.press("esc 1")
        assert you.main_text.count(HEARD) == 1
        assert you.main_text.index(HEARD) < you.main_text.index(AGAINST)
        assert ABOUT not in you.main_text
        await you.press("f")
        assert you.main_text.count(AGAINST) <= 1
        assert "◑ “" not in you.main_text


async def test_without_room_nothing_is_pushed_out(folder, path):
    """On a small screen the question, its fields and how it is known come first."""
    async with drive(folder, opened=open_session(path), size=(60, 18)) as you:
        await you.press("esc 1")
        assert HEARD not in you.main_text
