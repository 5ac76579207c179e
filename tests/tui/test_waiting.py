"""Work that is waited for: what it finds, what it raises, and that nobody waits for what was stopped."""

import asyncio
import threading

import pytest
from textual.app import App

from earnest.core.transcripts.transcript import Stopped
from earnest.tui.base_screen import BaseScreen
from earnest.tui.dialogs import waiting_dialog
from earnest.tui.dialogs.waiting_dialog import WaitingDialog, wait_for


async def stop(_screen):
    """Stop at once."""


def test_found_and_raised_are_handed_on():
    """What the work returns is returned, and what it raises is raised."""

    def fail(_check):
        """Fail."""
        raise LookupError("nothing there")

    assert asyncio.run(wait_for(lambda _check: 7, stop, "A client", "Reading …")) == 7
    with pytest.raises(LookupError, match="nothing there"):
        asyncio.run(wait_for(fail, stop, "A client", "Reading …"))


def test_nobody_waits_at_the_end_for_what_was_stopped(monkeypatch):
    """A loop whose work was stopped ends, though the work goes on."""
    monkeypatch.setattr(waiting_dialog, "PATIENCE", 0.01)
    may_end, has_ended = threading.Event(), threading.Event()

    def work(_check):
        """Go on until it may end."""
        may_end.wait(30)
        has_ended.set()

    assert asyncio.run(wait_for(work, stop, "A client", "Reading …")) is None
    assert not has_ended.is_set()
    may_end.set()
    assert has_ended.wait(30)


def test_work_that_was_stopped_ends_by_itself(monkeypatch):
    """It is told at its next look, and its end is nobody's fault."""
    monkeypatch.setattr(waiting_dialog, "PATIENCE", 0.01)
    has_ended = threading.Event()

    def work(check):
        """Look until it is told to stop."""
        try:
            while not has_ended.wait(0.001):
                check()
        except Stopped:
            has_ended.set()
            raise

    assert asyncio.run(wait_for(work, stop, "A client", "Reading …")) is None
    assert has_ended.wait(30)


class ClearPage(BaseScreen):
    """A page through which others can be seen, as each is until its colours are there."""

    CSS = "ClearPage { background: transparent; }"


async def test_what_ends_under_another_page_leaves_that_one():
    """The page on top stays, clear or not, and the dialog goes once it is seen again; it would close the wrong one."""
    app = App()
    async with app.run_test() as pilot:
        dialog, clear = WaitingDialog("A client", "Reading …"), ClearPage()
        await app.push_screen(dialog)
        await app.push_screen(clear)
        assert dialog.is_current
        assert not dialog.is_active
        dialog.end()
        await pilot.pause()
        assert app.screen is clear
        clear.dismiss()
        await pilot.pause()
        assert dialog not in app.screen_stack
        assert len(app.screen_stack) == 1
