"""An answer that they have said already is offered as a part of their quote."""

from core.session_builder import honest, march
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create

SAYS = "We lost nine days and eleven thousand euros over the stove"


def read(path):
    """Return the session as it is on disk."""
    return open_session(path, to_write=False).session


async def test_answer_is_linked_to_what_they_said(folder):
    """One key on the line links the quote to the part; the part is heard then, and u takes it back."""
    case = honest().put("challenge", "c1", cost="Nine days, eleven thousand euros")
    case.put("quote", "q7", **{"words": SAYS, "who": "dana", "on": march(9), "for": ["c1"]})
    path = create(folder, {**case.session().document, "at_question": "c1.cost"})

    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc")
        assert "did they say it here? “We lost nine days" in you.screen
        await you.press("down enter")
        await you.wait_until(lambda: "c1.cost" in read(path).quote["q7"].for_)
        assert "did they say it here" not in you.screen
        await you.press("u")
        await you.wait_until(lambda: "did they say it here" in you.screen)


async def test_form_of_a_part_knows_it(folder):
    """Opened where a part is asked about, a new quote is for the claim and for that part."""
    path = create(folder, {**honest().session().document, "at_question": "c1.cost"})

    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc h", "=It was eleven thousand in one winter", "esc q")
        await you.wait_until(lambda: any("winter" in each.words for each in read(path).quote.values()))
        added = next(each for each in read(path).quote.values() if "winter" in each.words)
        assert set(added.for_) == {"c1", "c1.cost"}
