"""An SSH or mosh connection cut in the middle of a word (P3)."""

import fcntl
import os
import shutil
import signal
import subprocess
import time
from contextlib import contextmanager, suppress

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from terminal import sshd
from terminal.pseudo_terminal import Terminal, read_kept, start_app

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("network"),
    pytest.mark.skipif(not sshd.IS_THERE, reason="needs sshd and ssh"),
    pytest.mark.skipif(shutil.which("ip") is None, reason="needs ip, of iproute2"),
    pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to make networks"),
]

NEAR, FAR = "10.213.7.1", "10.213.7.2"
GIVES_UP = {"ClientAliveInterval": 1, "ClientAliveCountMax": 1}
TEXT = "Be among the top five by users within three years"
RUNS, LEAST = 20, 10
"""How many links are cut, and how much is to have been shown by then."""


def run_ip(*words):
    """Run `ip`, and fail if it does."""
    subprocess.run(["ip", *map(str, words)], check=True, capture_output=True, text=True)


@contextmanager
def two_machines():
    """Make two network namespaces with one link between; yield their names."""
    near, far = f"near{os.getpid()}", f"far{os.getpid()}"
    try:
        for name in (near, far):
            run_ip("netns", "add", name)
        run_ip("link", "add", f"v{os.getpid()}n", "netns", near, "type", "veth", "peer", "name", "eth0", "netns", far)
        run_ip("-n", near, "link", "set", f"v{os.getpid()}n", "name", "eth0")
        for name, address in ((near, NEAR), (far, FAR)):
            run_ip("-n", name, "address", "add", f"{address}/24", "dev", "eth0")
            run_ip("-n", name, "link", "set", "eth0", "up")
            run_ip("-n", name, "link", "set", "lo", "up")
    except subprocess.CalledProcessError as trouble:
        remove_machines(near, far)
        pytest.skip(f"this kernel makes no networks of one's own: {trouble.stderr.strip()}")
    try:
        yield near, far
    finally:
        remove_machines(near, far)


def remove_machines(*names):
    """Remove the namespaces."""
    for name in names:
        subprocess.run(["ip", "netns", "del", name], check=False, capture_output=True)


def reconnect(near, far, login):
    """Put the link up and wait until a login succeeds."""
    run_ip("-n", far, "link", "set", "eth0", "up")
    run_ip("-n", near, "neigh", "flush", "dev", "eth0")
    end = time.monotonic() + 30
    while subprocess.run(login, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode:
        assert time.monotonic() < end, "nobody gets through"
        time.sleep(0.2)


def cut_connection(place, run):
    """Type, cut the link within a word, and return the shown text that was lost."""
    with two_machines() as (near, far), sshd.server(FAR, ("ip", "netns", "exec", far), **GIVES_UP) as server:
        there = ["ip", "netns", "exec", near, *server.ssh()]
        terminal = start_app(place / "s", command=there)
        try:
            for letter in TEXT[: 12 + run]:
                terminal.type(letter.encode())
                time.sleep(0.03)
            terminal.until(lambda: TEXT[: 12 + run] in terminal.shown)
            shown = next(count for count in range(12 + run, 0, -1) if TEXT[:count] in terminal.shown)
            run_ip("-n", far, "link", "set", "eth0", "down")
            terminal.type(b" never arrives")
            assert terminal.until(lambda: not is_locked(place / "s"))
            kept = read_kept(terminal)
            reconnect(near, far, [*there, "true"])
        finally:
            terminal.end()
        again = Terminal(place / "s", command=there)
        try:
            again.until(lambda: "restore the text" in again.shown or TEXT[:shown] in again.shown)
            again.type(b"\r" if "restore" in again.shown else b"")
            seen = again.until(lambda: TEXT[:shown] in again.shown)
            is_kept = shown > LEAST and TEXT[:shown] in kept and seen
            return "" if is_kept else f"{TEXT[:shown]!r}: {kept[-200:]} {again.shown}"
        finally:
            again.end()


def is_locked(folder):
    """Return whether somebody still has the session open."""
    try:
        with (folder / ".session.lock").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as trouble:
        return not isinstance(trouble, FileNotFoundError)
    return False


def count_cuts(kept, place, runs):
    """Cut once in each run, and count."""
    for run in runs:
        (place / str(run)).mkdir()
        kept.case(not (lost := cut_connection(place / str(run), run)), lost)
    kept.holds()


def test_text_shown_before_the_cut_is_kept(tmp_path, promise):
    """Every character shown is on disk, and on the screen after the next login."""
    count_cuts(promise("P3", "sessions by SSH whose link is cut within a word"), tmp_path, range(1))


@pytest.mark.long
@pytest.mark.timeout(900)
def test_text_shown_before_twenty_cuts_is_kept(tmp_path, promise):
    """The same holds twenty times."""
    count_cuts(promise("P3", "sessions by SSH whose link is cut within a word"), tmp_path, range(RUNS))


MOSH = """
ip netns exec {far} mosh-server new -i {address} -- sh -c "$1" >"{told}" 2>/dev/null
set -- $(grep "MOSH CONNECT" "{told}")
MOSH_KEY=$4 exec ip netns exec {near} mosh-client {address} "$3"
"""


def end_processes(name):
    """End the processes of a namespace: a mosh server waits for its client for ever."""
    told = subprocess.run(["ip", "netns", "pids", name], capture_output=True, text=True, check=True).stdout
    for process in map(int, told.split()):
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGTERM)


@pytest.mark.skipif(shutil.which("mosh-server") is None, reason="needs mosh")
def test_mosh_session_survives_a_cut(tmp_path, promise):
    """Nobody logs in again, and text typed meanwhile arrives."""
    kept = promise("P3", "sessions by mosh whose link is cut within a word, and comes back")
    with two_machines() as (near, far):
        script = MOSH.format(near=near, far=far, address=FAR, told=tmp_path / "told")
        terminal = start_app(tmp_path / "s", command=("sh", "-c", script, "mosh"), LC_ALL="C.UTF-8")
        try:
            terminal.type(b"Be among the top fi")
            terminal.shows("Be among the top fi")
            run_ip("-n", far, "link", "set", "eth0", "down")
            terminal.type(b"ve by users")
            kept.case(terminal.until(lambda: "Be among the top fi" in read_kept(terminal)), read_kept(terminal))
            run_ip("-n", far, "link", "set", "eth0", "up")
            kept.case(terminal.until(lambda: "top five by users" in read_kept(terminal)), terminal.shown)
            kept.case("top five by users" in terminal.shows("top five by users"), terminal.shown)
        finally:
            terminal.end()
            end_processes(far)
    kept.holds()
