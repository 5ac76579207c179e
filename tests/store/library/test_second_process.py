"""Many sessions are read by two processes, as one would read them."""

import errno
import multiprocessing
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from multiprocessing import resource_tracker
from multiprocessing.context import SpawnProcess
from multiprocessing.resource_tracker import ResourceTracker
from pathlib import Path
from types import SimpleNamespace

import pytest

from earnest.store.library import catalog
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog
from earnest.store.library.second_process import SecondReader, read_in_two
from earnest.store.shipped import list_samples

SMALLEST = min((path for path in list_samples()), key=lambda path: path.stat().st_size)
KILLED = """
import sys
from pathlib import Path
from earnest.store.files.folder import Folder
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.second_process import SecondReader

if __name__ == "__main__":
    second = SecondReader(Folder(Path(sys.argv[1])), SessionAssessor)
    print(second._process.pid, flush=True)
    sys.stdin.read()
"""


def make_that_dies(folder):
    """Return what judges sessions; a second process ends here."""
    if multiprocessing.parent_process():
        os._exit(1)
    return SessionAssessor(folder)


def is_running(pid):
    """Return whether a process has not ended (Linux only)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def make_that_sleeps(folder):
    """Return what judges sessions; a second process never comes to that."""
    if multiprocessing.parent_process():
        time.sleep(600)
    return SessionAssessor(folder)


@pytest.fixture
def many(folder):
    """Return a folder of some sessions, one of which cannot be read."""
    for number in range(9):
        shutil.copyfile(SMALLEST, folder.path / f"client-{number}.toml")
    (folder.path / "broken.toml").write_text("format = ")
    return folder


@pytest.mark.parametrize("make", [SessionAssessor, make_that_dies])
def test_two_processes_read_what_one_does(many, make):
    """Also where the second one is gone before it has read anything."""
    paths = sorted(many.path.glob("*.toml"))
    assessor = SessionAssessor(many)

    found = dict(read_in_two(many, make, paths))

    assert found == {path: assessor.outline(path) for path in paths}
    assert sum(not outline.summary for outline in found.values()) == 1
    assert not multiprocessing.active_children()


def test_second_process_is_for_many(many, monkeypatch):
    """Fewer sessions are read faster than it starts."""
    given = []

    def read_many(folder, make, paths):
        """Note what is asked for, and read it."""
        given.append(len(paths))
        return ((path, make(folder).outline(path)) for path in paths)

    rows = Catalog(many, SessionAssessor, read_many).read_all()
    assert (len(rows), given) == (10, [])
    (many.path / ".index.sqlite").unlink(missing_ok=True)  # files just written are not in it
    monkeypatch.setattr(catalog, "MANY", 10)
    told = []

    assert Catalog(many, SessionAssessor, read_many).read_all(lambda *far: told.append(far)) == rows
    assert given == [10]
    assert told == [(done, 10) for done in range(1, 11)]


def test_second_process_starts_from_the_screens(many, monkeypatch):
    """While the screens stand, stderr is nothing that a process can be handed; nobody's screens end for that."""
    tracker = ResourceTracker()  # as in a process that has not started any other yet
    for name in ("ensure_running", "getfd"):
        monkeypatch.setattr(resource_tracker, name, getattr(tracker, name))
    monkeypatch.setattr(sys, "stderr", SimpleNamespace(fileno=lambda: -1, flush=lambda: None))
    second = SecondReader(many, SessionAssessor)
    try:
        assert second._process.is_alive()
    finally:
        second.end()
        tracker._stop()


def test_one_process_is_enough(many, monkeypatch):
    """Where the machine admits no second one, the first reads them all."""

    def refuse(_process):
        """Fail as fork does where there are too many processes."""
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(SpawnProcess, "start", refuse)
    paths = sorted(many.path.glob("*.toml"))
    assert {path for path, _ in read_in_two(many, SessionAssessor, paths)} == set(paths)


def test_leaving_waits_for_no_file(many):
    """The second process is ended in the middle of what it reads, and a fault there writes nothing on the screen."""
    reading = read_in_two(many, make_that_sleeps, sorted(many.path.glob("*.toml")))
    next(reading)
    reading.close()
    assert not multiprocessing.active_children()


@pytest.mark.slow
def test_control_c_is_for_the_first_process(many):
    """The second one never hears it, also the first time that one is started."""
    second = SecondReader(many, SessionAssessor)
    try:
        status = Path(f"/proc/{second._process.pid}/status").read_text()
    finally:
        second.end()
    blocked = int(re.search(r"^SigBlk:\s*(\w+)$", status, re.MULTILINE)[1], 16)
    assert blocked & 1 << (signal.SIGINT - 1)


@pytest.mark.slow
def test_second_process_ends_with_the_first(many, tmp_path):
    """However that ends: nothing is left behind on a shared box."""
    program = tmp_path / "reads.py"
    program.write_text(KILLED)
    with subprocess.Popen(
        [sys.executable, program, many.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reading:
        second = int(reading.stdout.readline())
        assert is_running(second)
        reading.send_signal(signal.SIGKILL)
        reading.wait()
    begun = time.monotonic()
    while is_running(second) and time.monotonic() < begun + 60:
        time.sleep(0.02)
    assert not is_running(second)
