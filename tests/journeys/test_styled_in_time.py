"""Styles that home does without are read after it is drawn: all that is asked for, however early, has its own."""

from frames.snapshots import copy_sample
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.tui.app import EarnestApp
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.action_line import ActionLine
from earnest.tui.widgets.standing_line import StandingLine


async def test_a_field_that_is_there_before_the_app_is_ready_has_its_bar(folder, monkeypatch):
    """A key may be waiting when the first picture is drawn: the field that it opens is no plainer than any other."""
    copy_sample("noodle_shop", folder)
    ready = EarnestApp.on_ready

    async def quicker(app):
        await app.screen.action_find()
        ready(app)

    monkeypatch.setattr(EarnestApp, "on_ready", quicker)
    async with drive(folder) as you:
        assert "▌ a client, or words of theirs" in you.screen
        await you.type("lim")
        assert "▌ lim" in you.screen


async def test_what_is_read_later_holds_for_the_next_that_is_shown(folder):
    """It does not wait for something that brings styles of its own along."""
    async with drive(folder) as you:
        line = ActionLine(plain("press"), "press")
        await you.app.screen.mount(line)

        assert (line.styles.border_left[0], line.styles.padding.left) == ("blank", 1)


async def test_a_replay_looks_the_same_whatever_was_open_before(folder):
    """The standing takes one line in a narrow window, and none is lost to what styles the interview."""
    path, tall = copy_sample("noodle_shop", folder), []
    async with drive(folder, size=(64, 20), replay=open_session(path, to_write=False)) as you:
        tall.append(you.app.screen.query_one(StandingLine).region.height)
    async with drive(folder, size=(64, 20)) as you:
        await you.press("enter", "esc q", "t")
        tall.append(you.app.screen.query_one(StandingLine).region.height)

    assert tall == [1, 1]
