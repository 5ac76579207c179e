"""Styles that home does not need are read later, and in time for every screen."""

from frames.snapshots import copy_sample
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.tui.app import EarnestApp
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.action_line import ActionLine
from earnest.tui.widgets.standing_line import StandingLine


async def test_early_field_has_its_bar(folder, monkeypatch):
    """A key may open a field before the first frame is drawn."""
    copy_sample("noodle_shop", folder)
    ready = EarnestApp.on_ready

    async def quicker(app):
        await app.screen.action_find()
        ready(app)

    monkeypatch.setattr(EarnestApp, "on_ready", quicker)
    async with drive(folder) as you:
        assert "▌ (client, or words they said)" in you.screen
        await you.type("lim")
        assert "▌ lim" in you.screen


async def test_late_styles_apply_to_the_next_screen(folder):
    """It need not bring styles of its own."""
    async with drive(folder) as you:
        line = ActionLine(plain("press"), "press")
        await you.app.screen.mount(line)

        assert (line.styles.border_left[0], line.styles.padding.left) == ("blank", 1)


async def test_replay_looks_the_same_after_an_interview(folder):
    """The styles of the interview take nothing from it."""
    path, tall = copy_sample("noodle_shop", folder), []
    async with drive(folder, size=(64, 20), replay=open_session(path, to_write=False)) as you:
        tall.append(you.app.screen.query_one(StandingLine).region.height)
    async with drive(folder, size=(64, 20)) as you:
        await you.press("enter", "esc q", "t")
        tall.append(you.app.screen.query_one(StandingLine).region.height)

    assert tall == [1, 1]
