"""A terminal that goes away while hang-ups are ignored."""

import os
import pty
import signal
import sys
import termios
import time
from contextlib import ExitStack, contextmanager

import pytest
from processes import running

APP = """
import asyncio
import os
import sys
from textual.app import App
from earnest.tui.runtime.driver import EarnestDriver

def tell(what):
    with open(sys.argv[1], "a") as told:
        print(what, file=told)

class TellingDriver(EarnestDriver):
    def _read(self):
        data = super()._read()
        tell(f"read {len(data or b'')}")
        return data

class Tiny(App):
    def on_mount(self):
        self.call_after_refresh(tell, "up")

    def on_paste(self, event):
        tell(f"paste {event.text}")

    def on_terminal_lost(self):
        self.leaving = asyncio.create_task(self.leave())

    async def leave(self):
        while not self._driver.turns.are_over:
            await asyncio.sleep(0.01)
        tell("lost")
        os._exit(129)

Tiny(driver_class=TellingDriver).run()
"""
ENOUGH = 60.0


@pytest.fixture
def told(tmp_path):
    """Where the app tells what it has read."""
    return tmp_path / "told"


@contextmanager
def tiny_app(told):
    """Run the app, which ignores hang-ups; yield it and the terminal that it has."""
    (told.parent / "app.py").write_text(APP)
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (24, 80))
    with ExitStack() as until_the_end:
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        try:
            command = [sys.executable, told.parent / "app.py", told]
            app = running(command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
            process = until_the_end.enter_context(app)
        finally:
            signal.signal(signal.SIGHUP, before)
        os.close(slave)
        wait_for(told, "up")
        yield process, master


def wait_for(told, word):
    """Wait until the app tells something."""
    end = time.monotonic() + ENOUGH
    while not (told.exists() and word in told.read_text()):
        assert time.monotonic() < end, told.read_text()
        time.sleep(0.01)


@pytest.mark.xdist_group("terminal")
def test_app_notices_a_lost_terminal(told):
    """As under nohup, it is told once instead of reading for ever."""
    with tiny_app(told) as (process, master):
        os.close(master)
        assert process.wait(ENOUGH) == 129
        assert told.read_text().split("\n")[-2:] == ["lost", ""]


@pytest.mark.xdist_group("terminal")
def test_paste_before_the_line_is_cut_arrives(told):
    """What was read of a paste is handed on, though its end never comes."""
    with tiny_app(told) as (process, master):
        os.write(master, b"\x1b[200~Half of their notes\x1b[20")
        wait_for(told, "read 29")
        os.close(master)
        assert process.wait(ENOUGH) == 129
        assert "paste Half of their notes\n" in told.read_text()
