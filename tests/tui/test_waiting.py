"""Work that is waited for: what it finds, what it raises, and that nobody waits for what was stopped."""

import asyncio
import threading

import pytest

from earnest.tui.dialogs import waiting_dialog
from earnest.tui.dialogs.waiting_dialog import wait_for


async def stop(_screen):
    """Stop at once."""


def test_found_and_raised_are_handed_on():
    """What the work returns is returned, and what it raises is raised."""

    def fail():
        """Fail."""
        raise LookupError("nothing there")

    assert asyncio.run(wait_for(lambda: 7, stop, "A client", "Reading …")) == 7
    with pytest.raises(LookupError, match="nothing there"):
        asyncio.run(wait_for(fail, stop, "A client", "Reading …"))


def test_nobody_waits_at_the_end_for_what_was_stopped(monkeypatch):
    """A loop whose work was stopped ends, though the work goes on."""
    monkeypatch.setattr(waiting_dialog, "PATIENCE", 0.01)
    may_end, has_ended = threading.Event(), threading.Event()

    def work():
        """Go on until it may end."""
        may_end.wait(30)
        has_ended.set()

    assert asyncio.run(wait_for(work, stop, "A client", "Reading …")) is None
    assert not has_ended.is_set()
    may_end.set()
    assert has_ended.wait(30)
