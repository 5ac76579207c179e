"""Two processes with one session never undo each other's work (P5)."""

import subprocess
import sys
import time
import tomllib
from contextlib import ExitStack
from pathlib import Path

import pytest
from processes import running

from earnest.core.model.parsing import read_session
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import save_as_new
from earnest.store.system_user import user_name
from earnest.workspace.errors import ChangedElsewhere

EXAMPLE = Path(__file__).parents[1] / "store" / "example.toml"
HOLD = """
import sys, time
from pathlib import Path
from earnest.store.sessions.open import open_session
opened = open_session(Path(sys.argv[1]))
print("open" if opened.file else opened.read_only, flush=True)
time.sleep(60)
"""
RACE = """
import copy, sys, time
from pathlib import Path
from earnest.core.model.parsing import read_session
from earnest.store.sessions.open import open_session
left = int(sys.argv[2])
while left:
    opened = open_session(Path(sys.argv[1]))
    if opened.file:
        document = copy.deepcopy(dict(opened.session.document))
        document["goal"]["g1"]["text"] += "x"
        opened.file.save(read_session(document)[0])
        left -= 1
    opened.close()
    time.sleep(0.001)
"""


@pytest.fixture
def noodle(folder):
    """Return the path of the example session without its history, saved."""
    document = tomllib.loads(EXAMPLE.read_text("utf-8"))
    document["history"] = {}
    document["goal"]["g1"]["text"] = "goal "
    save_as_new(folder.path / "noodle.toml", document, folder)
    return folder.path / "noodle.toml"


def count_races(kept, noodle, times):
    """Let two processes save in turn, and count the saves in the file."""
    command = [sys.executable, "-c", RACE, str(noodle), str(times // 2)]
    with ExitStack() as until_the_end:
        racers = [until_the_end.enter_context(running(command, stderr=subprocess.PIPE)) for _ in range(2)]
        told = [racer.communicate(timeout=900)[1] for racer in racers]
    assert [racer.returncode for racer in racers] == [0, 0], told
    found = open_session(noodle, to_write=False).session.claims["g1"].text.count("x")
    for number in range(times):
        kept.case(number < found, f"{found} of {times} saves are in the file")
    assert not list(noodle.parent.glob("*conflict*"))


@pytest.mark.slow
def test_racing_saves_lose_nothing(promise, noodle):
    """Two processes save to one session as fast as they can."""
    kept = promise("P5", "racing saves of two processes")
    count_races(kept, noodle, 20)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(900)
def test_thousand_racing_saves_lose_nothing(promise, noodle):
    """The same holds for a thousand saves."""
    kept = promise("P5", "racing saves of two processes")
    count_races(kept, noodle, 1000)
    kept.holds()


def test_second_opener_learns_who_holds_the_session(promise, noodle):
    """It learns name, process and time, and a killed holder holds nothing."""
    kept = promise("P5", "second opener told, lock free after kill -9")
    days = {time.strftime("%Y-%m-%d")}
    with running([sys.executable, "-c", HOLD, noodle], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "open\n"
        second = open_session(noodle)
        told = second.read_only
        kept.case(second.file is None and user_name() in told and f"process {holder.pid}" in told, told)
        days.add(time.strftime("%Y-%m-%d"))  # midnight may have passed
        kept.case(any(f"since {day}" in told for day in days), told)
        holder.kill()
        holder.communicate()
    third = open_session(noodle)
    kept.case(third.file is not None, third.read_only)
    third.close()
    kept.holds()


HANDS = {
    "a line added": lambda path: path.write_bytes(path.read_bytes() + b"# by hand\n"),
    "cut to nothing": lambda path: path.write_bytes(b""),
    "one letter": lambda path: path.write_bytes(path.read_bytes().replace(b"goal ", b"gaol ")),
    "deleted": Path.unlink,
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "a link": lambda path: (path.rename(path.with_name("real")), path.symlink_to("real")),
    "no text": lambda path: path.write_bytes(b"\xff\xfe\x00"),
}


@pytest.mark.parametrize("how", HANDS)
def test_outside_change_is_never_overwritten(promise, noodle, how):
    """The file stays, and the own version is kept beside it whole."""
    kept = promise("P5", "changed outside between opening and saving")
    opened = open_session(noodle)
    document = tomllib.loads(noodle.read_text("utf-8"))
    document["goal"]["g1"]["text"] = "mine"
    HANDS[how](noodle)
    there = noodle.read_bytes() if noodle.is_file() else noodle.exists()
    with pytest.raises(ChangedElsewhere) as told:
        opened.file.save(read_session(document)[0])
    opened.close()
    mine = tomllib.loads(told.value.kept_as.read_text("utf-8"))["goal"]["g1"]["text"]
    kept.case((noodle.read_bytes() if noodle.is_file() else noodle.exists()) == there and mine == "mine", how)
    kept.holds()
