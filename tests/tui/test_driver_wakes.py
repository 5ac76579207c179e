"""Events that end a wait on a pipe."""

import selectors
import threading

from earnest.tui.runtime.driver import Wakeup, WakingEvent


def is_readable(wakeup):
    """Return whether a wait on the pipe would end at once."""
    with selectors.DefaultSelector() as selector:
        selector.register(wakeup.fileno, selectors.EVENT_READ)
        return bool(selector.select(0))


def test_event_of_another_thread_ends_a_wait():
    """A wait without a limit ends once the event is set."""
    wakeup = Wakeup()
    event = WakingEvent(wakeup)
    with selectors.DefaultSelector() as selector:
        selector.register(wakeup.fileno, selectors.EVENT_READ)
        thread = threading.Thread(target=event.set)
        thread.start()
        assert selector.select()
        thread.join()
    assert event.is_set()


def test_all_calls_are_cleared_at_once():
    """However often somebody called, also more often than the pipe holds, one look forgets it all."""
    wakeup = Wakeup()
    for _ in range(100_000):
        wakeup.call()
    assert is_readable(wakeup)

    wakeup.clear()

    assert not is_readable(wakeup)


def test_ends_are_closed_with_it():
    """No descriptor is left behind."""
    wakeup = Wakeup()
    ends = wakeup.fileno

    del wakeup

    assert Wakeup().fileno == ends
