"""A fault prints nothing of the client's, loses nothing, and restores the terminal (P14)."""

import io
import re
import termios
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from journeys.hostile_text import make_sound_session
from privacy.planted_faults import PLACES, TYPED, WORDS, find_fault, find_place, list_faults, make_faults
from terminal.pseudo_terminal import ENOUGH, Terminal

from earnest.cli.main import main
from earnest.store.files.folder import Folder
from earnest.store.toml.write import to_toml

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("terminal")]

SCRIPT = """
import sys
sys.path.insert(0, {tests!r})
from privacy.planted_faults import main
sys.exit(main())
"""
CANARIES = re.compile(b"(?i)quince|medlar|orchard")
QUICK = ["a save in its thread", "reading the terminal", "a task", "kind 15"]
MODES = {b"1049": b"l", b"1000": b"l", b"2004": b"l", b"25": b"h"}


def crash_app(place, name, monkeypatch):
    """Type something, make the app fail, and return what is wrong afterwards."""
    monkeypatch.setattr("terminal.pseudo_terminal.APP", SCRIPT.format(tests=str(Path(__file__).parents[1])))
    monkeypatch.setattr("terminal.pseudo_terminal.SESSION", to_toml(make_sound_session(WORDS)))
    for variable, value in {"PLANTED": name, "HOME": str(place / "user"), "TMPDIR": str(place / "tmp")}.items():
        monkeypatch.setenv(variable, value)
    place.mkdir()
    (place / "tmp").mkdir()
    terminal = Terminal(place / "sessions")
    try:
        assert terminal.shows("enter write"), terminal.shown
        terminal.type(b"\r")
        assert terminal.shows("esc stop writing"), terminal.shown
        terminal.type(f"{TYPED} ".encode())
        assert terminal.until(lambda: TYPED in terminal.drafted()), "the draft was never written"
        (place / "now").touch()
        terminal.type(PLACES.get(name, PLACES["an action of the page"])[1])
        code = terminal.until(lambda: terminal.process.poll() is not None) and terminal.process.wait(ENOUGH)
        time.sleep(0.05)
        return list(find_problems(terminal, code, find_fault(name)))
    finally:
        terminal.end()


def expect(fault):
    """Return the exit code for a fault, and what is said: a lack of memory is no bug to report."""
    return (75, "Close other programs") if isinstance(fault, MemoryError) else (70, "Please report")


def find_problems(terminal, code, fault):
    """Yield what is wrong after a crash."""
    expected, says = expect(fault)
    if code != expected:
        yield f"it ended with {code}"
    on_drawn, _, told = terminal.written.rpartition(b"\x1b[?1049l")
    if not on_drawn or CANARIES.search(told):
        yield f"left on the terminal: {told[-200:]}"
    if says.encode() not in told:
        yield f"nothing was said: {told[-200:]}"
    for mode, last in MODES.items():
        if re.findall(rb"\x1b\[\?%b([hl])" % mode, terminal.written)[-1:] != [last]:
            yield f"mode {mode} is left on"
    if termios.tcgetattr(terminal.master)[3] & termios.ECHO != termios.ECHO:
        yield "the terminal no longer echoes"
    if TYPED not in terminal.drafted() + (terminal.folder / "session.toml").read_text("utf-8"):
        yield "what was typed is lost"
    for path in terminal.folder.parent.rglob("*"):
        inside = path.is_relative_to(terminal.folder)
        if path.is_file() and not inside and path.name != "app.py" and CANARIES.search(path.read_bytes()):
            yield f"{path.name} holds words of the client's"


@pytest.mark.parametrize("name", QUICK)
def test_fault_loses_and_reveals_nothing(name, tmp_path, monkeypatch, promise):
    """One line says where to report it, typed text is on disk, and the terminal is restored."""
    kept = promise("P14", "faults forced in the running app")

    found = crash_app(tmp_path / "place", name, monkeypatch)

    kept.case(not found, f"{name}: {found}")
    kept.holds()


def test_each_place_is_there():
    """What is to fail is not a name that has moved."""
    for place, _ in PLACES.values():
        assert callable(getattr(*find_place(place)))


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_sixty_faults_reveal_nothing(tmp_path, monkeypatch, promise):
    """Screens, drawing, timers, workers, tasks and threads fail with every kind of fault."""
    kept = promise("P14", "faults forced in the running app")
    for number, name in enumerate(list_faults()):
        found = crash_app(tmp_path / str(number), name, monkeypatch)
        kept.case(not found, f"{name}: {found}")

    assert kept.tried >= 50
    kept.holds()


COMMANDS = {
    "check": ("earnest.cli.commands.check", "describe_check"),
    "ask": ("earnest.cli.output.documents", "as_text"),
    "letter": ("earnest.cli.output.documents", "as_text"),
    "proposal": ("earnest.cli.output.documents", "as_text"),
    "list": ("earnest.cli.commands.list", "read_catalog"),
    "verify": ("earnest.cli.files.verify", "verify"),
    "doctor": ("earnest.cli.commands.doctor", "_check_program"),
    "replay": ("earnest.cli.commands.replay", "Replay"),
    "open --plain": ("earnest.plain.session", "SessionEditor"),
}
"""For each command, a name that it cannot do without."""


@pytest.mark.parametrize("command", COMMANDS)
def test_failing_command_reveals_nothing(command, tmp_path, monkeypatch, capsys, promise):
    """Output and errors hold no word of the client's, and the exit code says whether it is a bug."""
    kept = promise("P14", "faults forced in commands")
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    folder = Folder.open_or_make(tmp_path / "sessions").path
    (folder / "session.toml").write_text(to_toml(make_sound_session(WORDS)), "utf-8")
    names = [] if command in {"list", "verify", "doctor"} else ["session"]
    for number, fault in enumerate(make_faults()):
        answers = SimpleNamespace(buffer=io.BytesIO(b"/q\n"), closed=False, isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", answers)
        with monkeypatch.context() as planted:
            planted.setattr(".".join(COMMANDS[command]), make_failing(fault))
            code = main([*command.split(), *names, "--home", str(folder)])
        out, err = capsys.readouterr()
        expected, says = expect(fault)
        # What was said before, such as what a proposal lacks, is the session's own.
        told = CANARIES.search((out + err.splitlines()[-1]).encode())
        kept.case(code == expected and says in err and not told, f"{number} {fault!r:.20} {code}: {err}")

    kept.holds()


def make_failing(fault):
    """Return a function that raises a fault."""

    def fail(*_, **__):
        words = [WORDS]
        raise fault if words else AssertionError

    return fail
