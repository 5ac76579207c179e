"""Pages that are shown while a save is under way: their top line tells when it has ended."""

import pytest
from core.session_builder import honest
from journeys.driver import drive

from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.tui import texts as everywhere
from earnest.tui.base_screen import BaseScreen
from earnest.tui.widgets.top_line import Mark, SaveState


@pytest.mark.parametrize("page", ["w", "?", "s", "p", "t"])
async def test_save_that_ends_before_a_page_is_drawn(folder, monkeypatch, page):
    """The page says saved, and so does the page below it."""
    path = folder.path / "lim.toml"
    path.write_text(to_toml(honest().tables), "utf-8")
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc")
        flow, compose = you.app._navigator.flows.sessions(), BaseScreen.compose

        def end_save(screen):
            flow._saved(None)
            return compose(screen)

        monkeypatch.setattr(BaseScreen, "compose", end_save)
        flow.open_screen.screen.say_mark(Mark(everywhere.SAVING, SaveState.SAVING))
        before = you.app.screen
        await you.press(page)
        assert you.app.screen is not before
        assert everywhere.SAVING not in you.top_line
        await you.press("esc")
        assert everywhere.SAVING not in you.top_line
