"""Quotes of a few words in the form: what counts of them is shown, and they can be all that was said."""

import tomllib

import pytest
from core.session_builder import honest
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml


@pytest.fixture
def path(folder):
    """Return a session in which nothing was heard on the goal."""
    path = folder.path / "noodle.toml"
    case = honest().without("said_back", "s1").without("quote", "g1h1")
    case.tables["at_question"] = "g1.text"
    path.write_text(to_toml(case.session().document), "utf-8")
    path.chmod(0o600)
    return path


def read_quote(path):
    """Return the quote of the goal."""
    return tomllib.loads(path.read_text("utf-8"))["quote"]["q1"]


async def test_few_words_can_be_all_they_said(folder, path):
    """The row appears with the words, the choice is kept, and goes where the words grow."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc h", "=Survive till spring")
        assert "Survive till spring”, three" in you.main_text
        assert "of the four words needed." in you.main_text
        assert "[part of it]" in you.main_text
        await you.press("tab", "=Dana", "tab ctrl+u", "=4 Mar 2026", "tab", "tab right", "tab", "right")
        assert "[all they said]" in you.main_text
        assert "◑ heard" in you.main_text
        await you.press("esc b")
    assert read_quote(path)["all_they_said"] is True

    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc h")
        assert "all they said" not in you.main_text


async def test_bare_yes_is_not_offered_as_all(folder, path):
    """The form says what counts of it, and nothing to choose."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc h", "=Yes, thanks")
        assert "“Yes, thanks”, two of the" in you.main_text
        assert "all they said" not in you.main_text


async def test_long_line_is_shown_from_its_beginning(folder, path):
    """Left by its field, it is cut with a sign where there is no room."""
    name = "Ines Falk of the board of trustees of all branches"
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc h", "=Survive till spring", "tab", f"={name}")
        assert "branches" in you.main_text
        await you.press("tab")
        assert "Ines Falk of the board" in you.main_text
        assert "branches" not in you.main_text
        assert "…" in next(row for row in you.rows if "Ines Falk" in row)
