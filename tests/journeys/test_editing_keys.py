"""Long texts are cut, taken back and brought back in every field of several lines."""

import pytest
from core.session_builder import honest
from journeys.driver import drive
from journeys.interview_steps import put_at

from earnest.store.sessions.open import open_session
from earnest.tui.widgets.fields.long_text import LongText

LINES = "\n".join(f"They said it again, in line {number}" for number in range(300))
FIELDS = {
    "answer": ("enter", "g1.why_now"),
    "quote": ("esc h enter", "g1.text"),
    "say-back": ("esc s enter", "g1.text"),
    "reply to a say-back": ("esc s enter tab", "g1.text"),
    "reason of a proposal": ("esc p enter", "g1.text"),
    "words of a meeting": ("esc ?|=write up a meeting|enter|enter tab tab tab", "g1.text"),
}
BACK, AGAIN = "ctrl+z", "ctrl+y"


@pytest.fixture(params=FIELDS.values(), ids=FIELDS)
async def you(request, folder):
    """Yield a driver in a field of several lines."""
    keys, at = request.param
    path = put_at(folder, honest().without("said_back", "s1"), at)
    async with drive(folder, opened=open_session(path)) as one:
        await one.press(*keys.split("|"))
        yield one


@pytest.mark.slow
async def test_long_texts_are_taken_back_and_brought_back(you):
    """A paste, a cut and what is typed after them, one after the other; what is typed last is there."""
    field = you.app.focused
    assert isinstance(field, LongText)
    before = field.text
    await you.paste(LINES)
    pasted = field.text
    assert pasted != before
    await you.press(BACK)
    assert field.text == before
    await you.press(AGAIN)
    assert field.text == pasted
    await you.press("f7 ctrl+x")
    assert not field.text
    await you.press(BACK)
    assert field.text == pasted
    await you.press(AGAIN, "ctrl+v", BACK, BACK, BACK)
    assert field.text == before
    await you.type("and so!")
    assert "and so!" in field.text
    assert "and so!" in you.screen


async def test_line_is_taken_back_word_by_word(folder):
    """Ctrl+Z takes back what was typed in a field of one line, Ctrl+Y types it again, and the draft follows."""
    path = put_at(folder, honest().without("said_back", "s1"), "g1.by")
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("enter", "tab")
        field = you.app.focused
        assert not isinstance(field, LongText)
        before = field.value
        await you.type(" or May")
        assert field.value == f"{before} or May"
        await you.press(BACK)
        assert field.value == f"{before} or "
        await you.press("ctrl+u", BACK, BACK, BACK, BACK, BACK)
        assert field.value == before, "the text that was there first is the end of it"
        await you.press(*[AGAIN] * 3)
        assert field.value == f"{before} or "
        await you.press(BACK, BACK, BACK)
        await you.type("!")
        await you.press(AGAIN)
        assert field.value == f"{before}!", "what is typed anew ends what can be typed again"
