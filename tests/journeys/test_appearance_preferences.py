"""Colours and help as the user left them."""

import pytest
from core.session_builder import honest
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.tui.app import EarnestApp
from earnest.tui.appearance.theme import LIGHT
from earnest.tui.texts import KEYS_IGNORED
from earnest.tui.widgets.fields.long_text import LongText
from earnest.workspace.ports import Preferences

ROOMY = (80, 40)


async def test_colours_are_chosen_and_remembered(folder, monkeypatch):
    """The list of keys has the next colours, which the next start shows; it reads the styles for no others."""
    remembered, read_again = [], []
    refresh = EarnestApp.refresh_css
    monkeypatch.setattr(
        EarnestApp, "refresh_css", lambda app, **how: read_again.append(app.theme) or refresh(app, **how)
    )
    async with drive(folder, keep=remembered.append) as you:
        await you.press("?")
        await you.type("colo")
        await you.press("enter")

        assert you.app.theme == "light"
    assert remembered == [Preferences(theme="light")]
    assert read_again == ["light"]

    async with drive(folder, preferences=remembered[-1]) as you:
        assert you.app.theme == "light"
        assert you.app.screen.styles.background.hex == LIGHT.background.upper()
    assert read_again == ["light"]


async def test_help_folding_is_remembered(folder):
    """`f` opens help and example, also at the next start, and folds them again."""
    (folder.path / "lim.toml").write_text(to_toml(honest().session().document), "utf-8")
    remembered = []
    async with drive(folder, opened=open_session(folder.path / "lim.toml"), size=ROOMY, keep=remembered.append) as you:
        assert "Another answer" not in you.screen
        await you.press("esc f")
        assert "Another answer" in you.screen
        await you.press("q")
    assert remembered == [Preferences(help="open")]

    opened = open_session(folder.path / "lim.toml")
    async with drive(folder, opened=opened, size=ROOMY, preferences=remembered[-1], keep=remembered.append) as you:
        assert "Another answer" in you.screen
        await you.press("esc f")
        assert "Another answer" not in you.screen
    assert remembered[-1] == Preferences(help="folded")


@pytest.mark.parametrize(("theme", "text"), [("dark", "#ece6da"), ("light", "#2a2620"), ("terminal", "default")])
async def test_selected_text_is_readable(folder, theme, text):
    """The selected draft of a say-back stands out in any colours."""
    (folder.path / "lim.toml").write_text(to_toml(honest().session().document), "utf-8")
    opened = open_session(folder.path / "lim.toml")
    async with drive(folder, opened=opened, preferences=Preferences(theme=theme)) as you:
        await you.press("esc s enter")
        you.look()  # a field takes its colours where it is drawn
        field = next(iter(you.app.screen.query(LongText).results()))
        drawn = [segment.style for segment in field.render_line(0) if segment.text.strip() and segment.style]

        assert field.selected_text
        assert {(style.reverse, style.color.name) for style in drawn} == {(True, text)}


async def test_own_letters_act_and_are_shown(folder):
    """With Alt too, in the footer, and in the list of keys; the letter of before does nothing, and writes as text."""
    (folder.path / "lim.toml").write_text(to_toml(honest().session().document), "utf-8")
    opened, own = open_session(folder.path / "lim.toml"), Preferences(keys={"next": "j", "why": "n"})
    async with drive(folder, opened=opened, preferences=own) as you:
        await you.press("esc 1")
        assert "j next" in you.rows[-1]
        first = you.main_text
        await you.press("j")
        second = you.main_text
        assert second != first
        await you.press("enter", "alt+j")
        assert you.main_text not in {first, second}
        at = you.main_text
        await you.press("w")
        assert you.main_text == at
        await you.press("n")
        assert "Why" in you.top_line
        await you.press("q", "?")
        assert "n               why" in you.screen
        await you.press("esc", "enter", "n w j")
        assert "nwj" in you.main_text


@pytest.mark.slow
@pytest.mark.parametrize("keys", [{"next": "jj"}, {"wrong": "j"}, {"next": "q"}])
async def test_letters_that_cannot_be_used_are_announced(folder, keys):
    """At home and in a session, until the first key; a list without faults says nothing."""
    (folder.path / "lim.toml").write_text(to_toml(honest().session().document), "utf-8")
    for opened in (None, open_session(folder.path / "lim.toml")):
        async with drive(folder, opened=opened, preferences=Preferences(keys=keys)) as you:
            assert KEYS_IGNORED in you.top_line
            await you.press("down")
            assert KEYS_IGNORED not in you.top_line
            await you.press("?")
            assert KEYS_IGNORED not in you.top_line
