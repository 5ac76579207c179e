"""A save that fails or is killed at any system call leaves a whole file (P1)."""

import random
import re
import shutil
import signal
import subprocess
import time
from collections import Counter

import pytest
from processes import running

from earnest.store.files.names import backup_path
from earnest.store.sessions.save import save
from earnest.store.toml.comments import FileForm
from earnest.store.toml.read import read_file
from earnest.workspace.errors import StorageError

pytestmark = pytest.mark.slow

FAULTS = ("KILL", "EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES", "ENOMEM", "EINTR")
QUICK = ("KILL", "EDQUOT")
CALL = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(\w+)\(", re.MULTILINE)
# What a program does to itself rather than to the disk: refusing it is no fault of a disk.
NOT_OF_A_DISK = {"exit_group", "rt_sigaction", "rt_sigreturn", "exit", "restart_syscall"}


def run_strace(*options, command, **named):
    """Run a command under strace."""
    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    return subprocess.run(
        ["strace", "-f", *options, *command], capture_output=True, text=True, check=False, timeout=60, **named
    )


def list_calls(command, told):
    """Return every system call of a save: its name and its number."""
    found = run_strace("-o", str(told), command=command)
    if "ptrace" in found.stderr.lower() and found.returncode:
        pytest.skip(f"the kernel lets no strace in: {found.stderr.strip()[:80]}")
    counts, points, inside = Counter(), [], False
    for line in told.read_text(errors="replace").splitlines():
        call = CALL.match(line)
        if not call:
            continue
        counts[call[1]] += 1
        if "/earnest-begin" in line:
            inside = True
        elif "/earnest-end" in line:
            break
        elif inside and call[1] not in NOT_OF_A_DISK:
            points.append((call[1], counts[call[1]]))
    return points


def make_injection(point, fault, *, for_ever):
    """Return strace's option that harms a save at one call, or from there on."""
    name, number = point
    harm = "signal=KILL" if fault == "KILL" else f"error={fault}"
    # A call that is interrupted is asked again: for ever means fifty times, or it would be waited for as long.
    until = f"..{number + 50}" if fault == "EINTR" else "+"
    return "-e", f"inject={name}:{harm}:when={number}{until if for_ever else ''}"


def is_whole(session, told, old, text):
    """Return whether a session is old or new, and new if reported as saved; and its backup one of before."""
    content = session.read_bytes()
    if not read_file(backup_path(session)).document.get("text"):
        return False
    new = {"client": "Noodle", "text": f"{text} 0 " * 400}
    is_new = content != old and read_file(session).document == new
    if "saved 0" in told:
        return is_new
    return is_new or content == old


def count_calls(kept, session, folder, saver, tmp_path, faults, step=1):
    """Harm a save at every call with every fault, and count the whole files."""
    command = [*saver, str(session)]
    points = list_calls([*command, "first"], tmp_path / "calls")
    assert len(points) > 30
    assert {name for name, _ in points} >= {"fsync", "rename", "openat", "write"}
    missed = 0
    for for_ever in (False, True):
        for number, point in enumerate(points):
            if (number + for_ever) % step:
                continue
            for fault in faults:
                if fault == "KILL" and for_ever:
                    continue
                old, text = session.read_bytes(), f"{point[0]}{point[1]}{fault}{for_ever}"
                log = tmp_path / "harmed"
                ended = run_strace(
                    "-o", str(log), *make_injection(point, fault, for_ever=for_ever), command=[*command, text]
                )
                if not is_harmed(log):
                    missed += 1
                    continue
                whole = is_whole(session, ended.stdout, old, text)
                read = read_file(session)
                save(session, read.document, read.stamp, folder, FileForm((), is_own=True))
                traced = "Traceback" in ended.stderr and "earnest/store" in ended.stderr
                kept.case(whole and not traced, f"{fault} at {point} for ever {for_ever}: {ended.stderr[-300:]}")
                for left in session.parent.glob(".earnest-*.tmp"):
                    left.unlink()
    assert missed * 10 <= kept.tried, f"{missed} points were never come to"


def is_harmed(log):
    """Return whether strace injected the fault; otherwise it is no case."""
    told = log.read_text(errors="replace")
    return "(INJECTED)" in told or "killed by SIGKILL" in told


@pytest.fixture(params=["", "copied"], ids=["backup linked", "backup copied"])
def _backup(request, monkeypatch):
    """Have the backup be the old file, as after an earlier save, or a copy of it, as after opening."""
    monkeypatch.setenv("SAVER_COPIES", request.param)


@pytest.mark.usefixtures("_backup")
def test_failing_save_leaves_a_whole_file(promise, session, folder, saver, tmp_path):
    """The file is old or new after a refused or killed call, and new if reported as saved."""
    kept = promise("P1", "a save harmed at a system call, by strace")
    count_calls(kept, session, folder, saver, tmp_path, QUICK, step=17)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("_backup")
def test_save_failing_at_any_call_leaves_a_whole_file(promise, session, folder, saver, tmp_path):
    """The same holds at every call with every fault, once and for ever."""
    kept = promise("P1", "a save harmed at a system call, by strace")
    count_calls(kept, session, folder, saver, tmp_path, FAULTS)
    kept.holds()


def count_kills(kept, session, saver, seed, times):
    """Kill a process that saves without end, and count the files that hold its last report."""
    chance = random.Random(seed)
    for number in range(times):
        with running([*saver, session, f"kill{number}", "100000"], stdout=subprocess.PIPE) as child:
            child.stdout.readline()
            time.sleep(chance.random() * 0.05)
            child.send_signal(signal.SIGKILL)
            told = child.communicate(timeout=120)[0].decode().split("\n")
        acked = [int(line.split()[1]) for line in told[:-1] if line.startswith("saved")]
        try:
            text = read_file(session).document["text"]
            held = int(text.split()[1]) if text.startswith(f"kill{number} ") else -1
            whole = -1 <= max(acked, default=-1) <= held
        except (StorageError, ValueError, IndexError) as trouble:
            whole, text = False, repr(trouble)
        kept.case(whole, f"seed {seed} kill {number}: {acked[-1:]} {text[:40]}")
        for left in session.parent.glob(".earnest-*.tmp"):
            left.unlink()


def test_killed_save_leaves_a_whole_file(promise, session, saver):
    """A confirmed save stays, and the file is never torn."""
    kept = promise("P1", "kill -9 while saving")
    count_kills(kept, session, saver, 1, 8)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_five_thousand_killed_saves_leave_a_whole_file(promise, session, saver):
    """The same holds five thousand times."""
    kept = promise("P1", "kill -9 while saving")
    count_kills(kept, session, saver, 2, 5000)
    kept.holds()
