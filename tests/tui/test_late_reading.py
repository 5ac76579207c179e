"""A machine with much else to do reads late: what has arrived is still taken for what it is."""

import os
import selectors

import pytest
from textual.app import App
from textual.events import Key

from earnest.tui.runtime import driver
from earnest.tui.runtime.driver import EarnestDriver, Waiting
from earnest.tui.runtime.key_parser import KeyParser


class SlowMachine(selectors.BaseSelector):
    """A terminal whose characters lie ready at given times, and a process that stalls after each look."""

    def __init__(self, arrivals, stall):
        self.now, self._stall, self._arrivals = 0.0, stall, list(arrivals)

    def select(self, timeout=None):
        """Return whether something is there, at once or before the time is over."""
        until = self.now + (1000 if timeout is None else timeout)
        ready = bool(self._arrivals) and self._arrivals[0][0] <= until
        self.now = (max(self.now, self._arrivals[0][0]) if ready else until) + self._stall
        return [(selectors.SelectorKey(0, 0, 0, None), 0)] if ready else []

    def read(self):
        """Return what has arrived by now, a character at most."""
        return self._arrivals.pop(0)[1] if self._arrivals and self._arrivals[0][0] <= self.now else ""

    @property
    def is_done(self):
        """Whether everything has been read."""
        return not self._arrivals

    register = unregister = get_map = get_key = close = None


@pytest.fixture
def read(monkeypatch):
    """Return a function that reads characters with their times on a machine that stalls."""

    def reads(arrivals, stall):
        machine = SlowMachine(arrivals, stall)
        monkeypatch.setattr(driver, "get_time", lambda: machine.now)
        waiting = Waiting(machine)
        parser = KeyParser(("n",), clock=waiting.tell_time)
        messages = []
        while not machine.is_done or parser.is_waiting:
            ready = waiting.wait(0.01 if parser.is_waiting else None)
            messages += parser.feed(machine.read()) if ready else parser.tick()
        return [getattr(message, "key", message) for message in messages]

    return reads


@pytest.mark.parametrize("stall", [0.0, 0.4, 3.0])
def test_sequence_that_comes_byte_by_byte_is_one_key(read, stall):
    """However long each look takes."""
    assert read([(number / 100, byte) for number, byte in enumerate("\x1b[1;3A")], stall) == ["alt+up"]


@pytest.mark.parametrize("stall", [0.0, 0.4, 3.0])
def test_esc_alone_is_a_key(read, stall):
    """It waits for what may follow, and is then pressed; letters that come later are typed."""
    assert read([(1.0, "\x1b"), (30.0, "a"), (60.0, "b")], stall) == ["escape", "a", "b"]


def test_sequence_that_stops_is_given_up(read):
    """On a machine that is quick, a second is patience enough."""
    assert read([(1.0, "\x1b"), (1.01, "["), (30.0, "a")], 0.0) == ["a"]


async def test_what_the_system_hands_on_late_is_read_at_the_end(monkeypatch):
    """A terminated app still reads what had been typed, though the system hands it on a moment later."""
    reading, writing = os.pipe()
    late = [b"x"]

    def select(_, pause):
        if pause and late:
            os.write(writing, late.pop())
            return {reading}
        return set()

    monkeypatch.setattr(Waiting, "_select", select)
    terminal = EarnestDriver(App())
    terminal.fileno, sent = reading, []
    monkeypatch.setattr(terminal, "send_message", sent.append)
    terminal.ends.set()
    with os.fdopen(reading), os.fdopen(writing):
        terminal.run_input_thread()
    assert [message.key for message in sent if isinstance(message, Key)] == ["x"]
