"""A step that does not fit says so once."""

from datetime import date

import pytest
from frames.snapshots import find_sample
from textual.app import App

from earnest.core.replay.replay import Replay
from earnest.store.sessions.open import open_session
from earnest.tui.replay.step_view import StepView


@pytest.mark.slow
async def test_step_that_does_not_fit_has_one_sign_of_more(interview):
    """Where both its texts and what follows them are cut, no second sign is below the first."""
    opened = open_session(find_sample("lantern_media"), to_write=False)
    view = StepView(Replay(opened.session, interview), date(2026, 3, 20))
    app = App()
    async with app.run_test(size=(60, 16)):
        await app.mount(view)
        for step, height in ((46, 5), (3, 6), (7, 6)):
            view.show(step, ())
            rows = [line.plain.strip() for line in view.lines(56, height)]
            assert (rows.count("…"), rows[-1]) == (1, "…")
