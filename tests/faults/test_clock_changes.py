"""A wrong or jumping clock keeps the history in order (P16)."""

import os
import re
import subprocess
import sys
import time
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from processes import running
from terminal.pseudo_terminal import Terminal

CLOCKS = {
    "three days back": ("Etc/UTC", datetime(2026, 11, 1, 12, tzinfo=UTC)),
    "1970": ("Asia/Kathmandu", datetime(1970, 1, 1, 0, 0, 5, tzinfo=UTC)),
    "over the end of 32 bits": ("Etc/UTC", datetime(2038, 1, 19, 3, 14, 7, tzinfo=UTC)),
    "over the hour that is left out": ("Europe/Berlin", datetime(2027, 3, 28, 0, 59, 59, tzinfo=UTC)),
    "over the hour that comes twice": ("Europe/Berlin", datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC)),
    "2106": ("Pacific/Kiritimati", datetime(2106, 2, 7, 6, 28, 15, tzinfo=UTC)),
    "back over a new year": ("America/St_Johns", datetime(2027, 1, 1, 3, 29, 59, tzinfo=UTC)),
}
QUICK = ("1970", "over the hour that comes twice")
LOOKS = (["list"], ["check", "noodle"], ["replay", "noodle"], ["letter", "noodle"], ["verify"], ["doctor"])
BELOW_NOTHING = re.compile(r"-\d+ ?(?:d|h|m|s|second|minute|hour|day|week|month|year)s?\b|-1 day,")


@pytest.fixture(scope="module")
def library():
    """Return the path of libfaketime."""
    found = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    if found is None:
        pytest.skip("faketime is missing")
    return found


def make_clock(library, name):
    """Return the environment of a machine with another clock; durations stay right."""
    zone, at = CLOCKS[name]
    fake = {"FAKETIME": f"@{int(at.timestamp())}", "FAKETIME_FMT": "%s", "TZ": zone, "LD_PRELOAD": str(library)}
    return {**os.environ, **fake, "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1", "PYTHONUTF8": "1"}


def start_earnest(environment, *words, stdin=subprocess.PIPE):
    """Start the program."""
    command = [sys.executable, "-m", "earnest", "--plain", *words]
    return running(command, env=environment, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def write_twice(environment, name):
    """Answer one question twice, a second apart, and leave; return output and exit code."""
    with start_earnest(environment, "open", "noodle") as talk:
        talk.stdin.write(f"{name}, before\n/b\n")
        talk.stdin.flush()
        time.sleep(1.2)
        said, _ = talk.communicate(f"{name}, after\n/q\n", timeout=120)
        return said, talk.returncode


def run_command(environment, words):
    """Return a command's output and exit code."""
    with start_earnest(environment, *words) as look:
        said, _ = look.communicate("", timeout=120)
        return said, look.returncode


def is_near(at, name):
    """Return whether the wrong clock can have shown a time."""
    return 0 <= (at - CLOCKS[name][1]).total_seconds() < 60


def count_clocks(kept, library, home, names, looks):
    """Count for each wrong clock that everything is kept in the order of typing."""
    home.mkdir(mode=0o700)
    (home / "noodle.toml").write_text('format = 2\nclient = "Noodle"\ninterview = "client"\n')
    (home / "noodle.toml").chmod(0o600)
    typed = []
    for name in names:
        environment = make_clock(library, name)
        said, code = write_twice(environment, name)
        typed += [f"{name}, before", f"{name}, after"]
        kept.case(code == 0 and not BELOW_NOTHING.search(said), f"{name}: {code} {said[-300:]}")
        for words in looks:
            said, code = run_command(environment, words)
            kept.case(code < 70 and not BELOW_NOTHING.search(said), f"{name}, {words[0]}: {code} {said[-300:]}")
    history = tomllib.loads((home / "noodle.toml").read_text("utf-8"))["history"]
    told = [entry["now"] for entry in history.values() if entry["path"] == "goal.g1.text"]
    kept.case(told == typed and list(history) == [f"{n:04}" for n in range(1, len(history) + 1)], f"{told}")
    for name, first in zip(names, typed[::2], strict=True):
        (at,) = [entry["at"] for entry in history.values() if entry["now"] == first]
        kept.case(is_near(at, name), f"{name}: written at {at}")
    said, code = run_command(os.environ, ["verify"])
    kept.case(code == 0, said)


WRITTEN = "sessions written under a wrong clock: in the order of typing, nothing below nothing"


@pytest.mark.slow
def test_session_under_wrong_clocks_stays_in_order(promise, library, tmp_path):
    """The clock starts in 1970, and an hour comes twice."""
    kept = promise("P16", WRITTEN)
    count_clocks(kept, library, tmp_path / "sessions", QUICK, LOOKS[2:3])
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(600)
def test_session_under_every_wrong_clock_stays_in_order(promise, library, tmp_path):
    """Jumps, changes of daylight saving and the end of 32 bits follow one another."""
    kept = promise("P16", WRITTEN)
    count_clocks(kept, library, tmp_path / "sessions", list(CLOCKS), LOOKS)
    kept.holds()


@pytest.mark.long
@pytest.mark.parametrize("holder", ["2106", "1970"])
def test_holder_of_a_future_day_is_named(holder, promise, library, tmp_path):
    """A second window under another clock is read-only and names the holder."""
    kept = promise("P16", "second windows under another clock: told, and kept off")
    home = tmp_path / "sessions"
    home.mkdir(mode=0o700)
    (home / "noodle.toml").write_text('format = 2\nclient = "Noodle"\ninterview = "client"\n')
    with start_earnest(make_clock(library, holder), "open", "noodle") as first:
        first.stdout.readline()
        said, code = run_command(make_clock(library, "three days back"), ["open", "noodle"])
        kept.case("noodle.toml is open elsewhere" in said and code < 70, said)
        kept.case(not BELOW_NOTHING.search(said), said)
        first.communicate("/q\n", timeout=120)
    kept.holds()


@pytest.mark.long
@pytest.mark.parametrize("name", CLOCKS)
def test_app_works_under_a_wrong_clock(name, promise, library, tmp_path, monkeypatch):
    """Typed text is drawn, drafted a second later, and saved on leaving the question."""
    kept = promise("P16", "the drawn app under a wrong clock: typed, kept, saved")
    for key, value in make_clock(library, name).items():
        if key not in os.environ:
            monkeypatch.setenv(key, value)
    monkeypatch.setenv("TZ", CLOCKS[name][0])
    terminal = Terminal(tmp_path / "app")
    for key in ("LD_PRELOAD", "FAKETIME"):
        monkeypatch.delenv(key)
    try:
        begun = terminal.until(lambda: "What result are they working towards" in terminal.shown)
        terminal.type(b"Noon full")
        drafted = terminal.until(lambda: "Noon full" in terminal.drafted())
        terminal.type(b"\x1b", b"n", pause=0.6)
        saved = terminal.until(lambda: terminal.goal() == "Noon full")
        kept.case(begun and drafted and saved, terminal.shown)
        history = tomllib.loads((terminal.folder / "session.toml").read_text("utf-8"))["history"]
        kept.case(is_near(history["0001"]["at"], name), str(history))
        kept.case(not BELOW_NOTHING.search(terminal.shown), terminal.shown)
    finally:
        terminal.end()
    kept.holds()
