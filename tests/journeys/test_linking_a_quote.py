"""A quote is linked to several things in its form, by keys alone."""

import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import drive
from journeys.interview_steps import put_at

from earnest.store.sessions.open import open_session


@pytest.mark.slow
async def test_quote_is_put_against_the_claim_and_for_a_part(folder):
    """The form shows both again, and the grade follows."""
    path = put_at(folder, honest(), "c1.text")
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc h", "=Nobody walks off on a Tuesday", "tab", "=Dana", "tab ctrl+u", "=12 Mar 2026")
        await you.press("tab tab tab", "right", "tab", "down down", "space")
        assert "[against it]" in you.main_text
        await you.press("esc b")
        assert "against" in you.main_text
        assert "Dana" in you.main_text
    quote = tomllib.loads(path.read_text("utf-8"))["quote"]["q1"]
    assert quote["against"] == ["c1"]
    assert [target.partition(".")[0] for target in quote["for"]] == ["c1"]


async def test_links_of_a_quote_are_shown(folder):
    """What a quote is about is beside the claim, and what it is for beside the part; its form has both chosen."""
    path = put_at(folder, honest(), "c1.text")
    text = path.read_text("utf-8").replace('for = [\n    "c1",\n]', 'for = [\n    "g1.by",\n]\nabout = [\n    "c1",\n]')
    path.write_text(text, "utf-8")
    async with drive(folder, opened=open_session(path), size=(100, 40)) as you:
        assert "about Dana" in you.main_text
        await you.press("esc", "down down down enter")
        assert "[about it]" in you.main_text
        assert "By when" in you.main_text
        await you.press("esc 1 n")
        assert "heard Dana" in you.main_text
