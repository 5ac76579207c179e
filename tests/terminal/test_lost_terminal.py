"""A terminal that goes away while hang-ups are ignored."""

import os
import pty
import signal
import sys
import termios
import time
from contextlib import ExitStack

import pytest
from processes import running

APP = """
import sys
from textual.app import App
from earnest.tui.runtime.driver import EarnestDriver

class Tiny(App):
    def on_mount(self):
        self.call_after_refresh(print, "up", file=open(sys.argv[1], "w"), flush=True)

    def on_terminal_lost(self):
        print("lost", file=open(sys.argv[1], "w"), flush=True)
        import os
        os._exit(129)

Tiny(driver_class=EarnestDriver).run()
"""
ENOUGH = 60.0


@pytest.mark.xdist_group("terminal")
def test_app_notices_a_lost_terminal(tmp_path):
    """As under nohup, it is told once instead of reading for ever."""
    (tmp_path / "app.py").write_text(APP)
    told = tmp_path / "told"
    with ExitStack() as until_the_end:
        master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (24, 80))
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        try:
            app = running(
                [sys.executable, tmp_path / "app.py", told],
                stdin=slave,
                stdout=slave,
                stderr=slave,
                start_new_session=True,
            )
            process = until_the_end.enter_context(app)
        finally:
            signal.signal(signal.SIGHUP, before)
        os.close(slave)
        end = time.monotonic() + ENOUGH
        while not (told.exists() and told.read_text()) and time.monotonic() < end:
            time.sleep(0.01)
        os.close(master)

        assert process.wait(ENOUGH) == 129
        assert told.read_text() == "lost\n"
