"""The last picture of a page in real terminals: shown at once, only while it is true, and cleared by any fault."""

import os
import shutil
import signal
import termios
import time

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from renderer.emulator import visible_rows
from terminal.pseudo_terminal import Terminal

from earnest.exit_codes import Exit
from earnest.store.shipped import list_samples
from earnest.terminal.kept_picture import KeptPicture

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("terminal")]

NAME = "earned_hearth_lane_bakery"
SWITCH, BACK = b"\x1b[?1049h", b"\x1b[?1049l"
OPENING, READY = "opening…", "saved "
FAULTY = 'raise RuntimeError("no such luck")\n'


class Started(Terminal):
    """The installed program, as a user starts it."""

    def __init__(self, home, *words, size=(80, 24), **environ):
        home.chmod(0o700)
        environ = {"EARNEST_HOME": str(home), "XDG_CONFIG_HOME": str(home.parent / "config"), **environ}
        super().__init__(home, size=size, app=("-m", "earnest", *words), **environ)

    def leave(self):
        """Leave the session and Earnest."""
        self.type(b"\x1b", b"q", pause=0.3)
        self.shows("named no other option yet")
        self.type(b"q")
        self.process.wait(60)


@pytest.fixture
def home(tmp_path):
    """Return a folder with a session that was opened and left."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    sample = next(path for path in list_samples() if path.stem == NAME)
    shutil.copyfile(sample, folder / sample.name)
    (folder / sample.name).chmod(0o600)
    first = Started(folder, "open", NAME)
    try:
        first.shows("RIGHT TO PROPOSE")
        first.shows(READY)
        first.leave()
    finally:
        first.end()
    assert (folder / f".{NAME}.frame").exists()
    assert (folder / ".frame").exists()
    return folder


@pytest.fixture
def start(home):
    """Return what starts the program on the session, and ends it after the test."""
    started = []

    def start(*words, **named):
        started.append(Started(home, *(words or ("open", NAME)), **named))
        return started[-1]

    yield start
    for each in started:
        each.end()


def had_a_picture(terminal):
    """Return whether the last picture was shown before the app stood."""
    return OPENING.encode() in terminal.written


def read_settled(terminal):
    """Return the cells of the screen, once they have stood still for half a second."""

    def stands_still():
        before = visible_rows(terminal.screen)
        time.sleep(0.5)
        return before == visible_rows(terminal.screen)

    terminal.until(stands_still)
    return visible_rows(terminal.screen)


def test_page_is_there_at_once_and_then_as_ever(start):
    """The page as it was left is drawn first, and in the end all cells are as at a cold start."""
    warm, cold = start(), None
    warm.until(lambda: had_a_picture(warm))
    assert "RIGHT TO PROPOSE" in warm.shows("RIGHT TO PROPOSE")
    assert READY in warm.shows(READY)
    assert warm.written.startswith(SWITCH)
    assert warm.written.count(SWITCH) == 1
    warm.type(b"\x1b")
    warm.shows("enter write")
    warm_rows = read_settled(warm)
    warm.leave()

    cold = start(EARNEST_LAST_PICTURE="off")
    cold.shows(READY)
    cold.type(b"\x1b")
    cold.shows("enter write")
    assert not had_a_picture(cold)
    # What is asked about the wording comes last.
    assert cold.until(lambda: visible_rows(cold.screen)[1:] == warm_rows[1:]), visible_rows(cold.screen)


def test_home_is_there_at_once(home):
    """So is the list of sessions, in a terminal that leaves it as it was."""
    terminal = Started(home)
    try:
        terminal.until(lambda: had_a_picture(terminal))
        assert b"Hearth Lane Bakery" in terminal.written
        assert "1 session" in terminal.shows("1 session")
        terminal.type(b"q")
        assert terminal.process.wait(60) == 0
        assert terminal.written.count(SWITCH) == terminal.written.count(BACK) == 1
        assert termios.tcgetattr(terminal.master)[3] & (termios.ECHO | termios.ICANON | termios.ISIG)
    finally:
        terminal.end()


def test_keys_typed_meanwhile_arrive(start, home):
    """What is typed before the app stands is not shown by the terminal, and lands in the answer."""
    terminal = start()
    terminal.until(lambda: had_a_picture(terminal))
    terminal.type(b"nbnbnbnbnbnb\rzqzqzqzqzqzq")
    assert terminal.shows("zqzqzqzqzqzq")
    terminal.shows("esc stop writing")
    terminal.type(b"\x1b")
    assert terminal.until(lambda: b"zqzqzqzqzqzq" in (home / f"{NAME}.toml").read_bytes())
    assert b"\rzqzq" not in terminal.written


def test_paste_meanwhile_is_a_paste(start):
    """What is pasted before the app stands commands nothing: the terminal marks it from the first picture on."""
    terminal = start()
    terminal.until(lambda: had_a_picture(terminal))
    assert b"\x1b[?2004h" in terminal.written
    terminal.type(b"\x1b[200~nnnnnn qqq\x1b[201~")
    terminal.shows("paste")
    terminal.shows(READY)
    assert terminal.written.count(b"\x1b[?2004h") == 1


def test_keys_typed_before_anything_is_shown_arrive(home):
    """A search that is typed before the list is there, and its Enter, open the session that was meant."""
    terminal = Started(home, EARNEST_LAST_PICTURE="off")
    try:
        terminal.type(b"/hearth lane bak\r")
        assert "RIGHT TO PROPOSE" in terminal.shows("RIGHT TO PROPOSE")
    finally:
        terminal.end()


def harm(path):
    """Damage the file of a picture."""
    path.write_bytes(path.read_bytes()[:-9])


def drive(path):
    """Put what drives a terminal into the file of a picture."""
    kept = KeptPicture.decode(path.read_bytes())
    path.write_bytes(KeptPicture(kept.key, kept.since, kept.cells, f"{kept.drawing}\x1b]52;c;YQ==\x07").encode())


FILES = {"damaged": harm, "hostile": drive, "another user's": lambda path: os.chown(path, 65_534, -1)}
"""What may befall the file of a picture."""


@pytest.mark.parametrize("case", FILES)
def test_file_that_is_no_picture_is_not_shown(start, home, case):
    """A damaged file, one that drives the terminal and another user's start Earnest as before, and are replaced."""
    if case == "another user's" and os.geteuid():
        pytest.skip("only root can give a file away")
    path = home / f".{NAME}.frame"
    FILES[case](path)
    spoilt = path.read_bytes(), path.stat().st_uid
    terminal = start()
    terminal.shows("RIGHT TO PROPOSE")
    terminal.shows(READY)
    assert not had_a_picture(terminal)
    assert b"\x1b]52" not in terminal.written
    terminal.leave()
    assert (path.read_bytes(), path.stat().st_uid) != spoilt
    assert KeptPicture.decode(path.read_bytes())


@pytest.mark.parametrize("case", ["size", "file", "turned off", "whole pictures", "terminal"])
def test_picture_that_is_not_true_is_not_shown(start, home, case):
    """Another window, a changed file, another terminal or a choice of the user's starts Earnest as before."""
    if case == "file":
        (home / f"{NAME}.toml").touch()
    named = {
        "size": {"size": (100, 30)},
        "turned off": {"EARNEST_LAST_PICTURE": "off"},
        "whole pictures": {"EARNEST_WIRE": "whole"},
        "terminal": {"TERM": "xterm"},
    }
    terminal = start(**named.get(case, {}))
    terminal.shows("RIGHT TO PROPOSE")
    terminal.shows(READY)
    assert not had_a_picture(terminal)


def test_fault_before_the_app_stands_clears_the_picture(start, tmp_path):
    """The terminal is as it was, and says what happened."""
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "textual.py").write_text(FAULTY)
    terminal = start(PYTHONPATH=str(broken))
    assert terminal.process.wait(60) == Exit.BUG
    terminal.until(lambda: b"Unexpected error" in terminal.written)
    assert had_a_picture(terminal)
    assert terminal.written.count(BACK) == 1
    assert terminal.written.rpartition(BACK)[2].startswith(b"Unexpected error")
    assert termios.tcgetattr(terminal.master) == terminal.modes


@pytest.mark.parametrize("how", ["ctrl+c", "term"])
def test_ending_during_the_opening_restores_the_terminal(start, tmp_path, how):
    """Ctrl+C interrupts an opening, and a signal that ends the program is heard."""
    slow = tmp_path / "slow"
    slow.mkdir()
    (slow / "textual.py").write_text("import time\ntime.sleep(20)\n" if how == "ctrl+c" else "raise RuntimeError\n")
    terminal = start(PYTHONPATH=str(slow))
    terminal.until(lambda: had_a_picture(terminal))
    if how == "ctrl+c":
        time.sleep(0.3)
        terminal.type(b"\x03")
        # Where Ctrl+C meets code that Python makes from text, Python ends by the signal itself: a shell sees the same.
        assert terminal.process.wait(60) in {Exit.INTERRUPTED, -signal.SIGINT}
    else:
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(60) in {Exit.BUG, -signal.SIGTERM}
    terminal.until(lambda: BACK in terminal.written)
    assert terminal.written.count(BACK) == 1
    assert termios.tcgetattr(terminal.master)[3] & termios.ECHO
