"""What a crash left behind is swept away beside the keys."""

import asyncio
import threading

from journeys.driver import drive

from earnest.store.disk import DiskSessions


async def test_keys_act_while_the_folder_is_swept(folder, monkeypatch):
    """A folder that takes long to list keeps nobody waiting: it is swept on a thread."""
    goes_on, threads = threading.Event(), []

    def sweep(_):
        """Take until the list has moved."""
        threads.append(threading.current_thread())
        goes_on.wait(20)

    monkeypatch.setattr(DiskSessions, "sweep", sweep)
    async with drive(folder) as you:
        while not threads:  # noqa: ASYNC110 - a thread tells nobody
            await asyncio.sleep(0.01)
        before = you.screen
        await you.press("down")
        assert you.screen != before
        goes_on.set()
    assert threads
    assert threads[0] is not threading.main_thread()
