import threading
from pathlib import Path

import pytest
from core.session_builder import honest

from earnest.workspace import savers
from earnest.workspace.errors import ChangedElsewhere, NotSaved
from earnest.workspace.savers import BackgroundSaver, DirectSaver

PATH = Path("/home/priya/lim.toml")
FULL = NotSaved(PATH, "no space left on device", "it is as before")
CONFLICT = ChangedElsewhere(PATH, PATH.with_name("lim.conflict.toml"))
FIRST, SECOND = (honest().put("goal", "g1", text=text).session() for text in ("first", "second"))


@pytest.fixture(autouse=True)
def _retries_soon(monkeypatch):
    """Retry a failed save at once."""
    monkeypatch.setattr(savers, "RETRY_AFTER", 0.01)


def raise_in_turn(*errors):
    """Return a function that raises the errors one after the other, then nothing."""
    left = list(errors)

    def fail():
        if left:
            raise left.pop(0)

    return fail


def test_direct_saver_saves_at_once(file):
    """The listener is called after each save."""
    heard = []
    saver = DirectSaver(file, heard.append)
    saver.save(FIRST)

    assert (file.saved, heard, saver.is_saved, saver.error) == ([FIRST], [None], True, None)
    assert saver.close()
    assert file.saved == [FIRST]


def test_direct_saver_retries_on_close(file):
    """A failed save is tried once more."""
    file.before_save, heard = raise_in_turn(FULL, FULL), []
    saver = DirectSaver(file, heard.append)
    saver.save(FIRST)

    assert (saver.is_saved, saver.error) == (False, FULL)
    assert not saver.close()
    assert saver.close()
    assert (file.saved, heard) == ([FIRST], [FULL, FULL, None])


def test_direct_saver_prefers_the_next_session(file):
    """The session that failed is replaced by the next one."""
    file.before_save = raise_in_turn(FULL)
    saver = DirectSaver(file, lambda _error: None)
    saver.save(FIRST)
    saver.save(SECOND)

    assert (file.saved, saver.is_saved, saver.error) == ([SECOND], True, None)


def test_background_saver_saves_before_it_closes(file):
    """Closing waits for the save."""
    heard = []
    saver = BackgroundSaver(file, heard.append)
    saver.save(FIRST)

    assert saver.close()
    assert (file.saved, heard, saver.is_saved) == ([FIRST], [None], True)


def test_background_saver_skips_sessions_that_are_replaced(file):
    """While a save takes long, only the latest session waits."""
    begun, may_save = threading.Event(), threading.Event()

    def wait():
        begun.set()
        assert may_save.wait(20)

    file.before_save = wait
    saver = BackgroundSaver(file, lambda _error: None)
    saver.save(FIRST)
    assert begun.wait(20)
    saver.save(honest().session())
    saver.save(SECOND)
    assert not saver.is_saved
    may_save.set()

    assert saver.close()
    assert file.saved == [FIRST, SECOND]


def test_background_saver_retries_until_it_succeeds(file):
    """The listener hears of each failure, and of the success."""
    heard, is_done = [], threading.Event()

    def listen(error):
        heard.append(error)
        if error is None:
            is_done.set()

    file.before_save = raise_in_turn(FULL, FULL)
    saver = BackgroundSaver(file, listen)
    saver.save(FIRST)

    assert is_done.wait(20)
    assert saver.close()
    assert (file.saved, heard, saver.error) == ([FIRST], [FULL, FULL, None], None)


def test_background_saver_gives_up_on_close(file):
    """After a last failure it stops, unsaved."""
    file.before_save = raise_in_turn(*[FULL] * 1000)
    saver = BackgroundSaver(file, lambda _error: None)
    saver.save(FIRST)

    assert not saver.close()
    assert (saver.error, file.saved) == (FULL, [])


def test_conflict_copy_counts_as_saved(file):
    """The session is in a copy, so nothing is tried again."""
    file.before_save = raise_in_turn(CONFLICT)
    saver = BackgroundSaver(file, lambda _error: None)
    saver.save(FIRST)

    assert saver.close()
    assert (saver.error, file.saved) == (CONFLICT, [])


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_background_saver_that_dies_saves_on_close(file):
    """What its thread left is saved in the calling thread."""
    file.before_save = raise_in_turn(RuntimeError("an unexpected error"))
    saver = BackgroundSaver(file, lambda _error: None)
    saver.save(FIRST)

    assert saver.close()
    assert file.saved == [FIRST]


def test_background_saver_goes_on_after_a_close_that_failed(file):
    """Who could not leave, and goes on writing, has that saved."""
    file.before_save = raise_in_turn(*[FULL] * 1000)
    saver = BackgroundSaver(file, lambda _error: None)
    saver.save(FIRST)
    assert not saver.close()

    file.before_save = lambda: None
    saver.save(SECOND)

    assert saver.close()
    assert (file.saved, saver.error) == ([SECOND], None)


def test_direct_saver_has_saved_what_is_in_a_copy(file):
    """A conflict copy is on disk, so nothing waits, and the next save goes there too."""
    file.before_save = raise_in_turn(CONFLICT)
    saver = DirectSaver(file, lambda _error: None)
    saver.save(FIRST)

    assert (saver.is_saved, saver.error) == (True, CONFLICT)
    assert saver.close()
    assert file.saved == []
