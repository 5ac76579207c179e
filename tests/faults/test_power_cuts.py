"""A power cut loses nothing that was saved (P1)."""

import fcntl
import os
import random
import shutil
import struct
import subprocess
import time
from contextlib import contextmanager

import pytest
from processes import running

from earnest.store.files.folder import Folder
from earnest.store.files.names import backup_path
from earnest.store.sessions.save import save_as_new
from earnest.store.toml.read import read_file
from earnest.workspace.errors import StorageError

SHUT_DOWN = 0x8004587D
"""XFS_IOC_GOINGDOWN, which ext4 answers to as well."""
AND_LOSE_THE_LOG = 2
DISKS = {
    "ext4": (["mkfs.ext4", "-q"], "16M", "loop"),
    "ext4 noauto_da_alloc": (["mkfs.ext4", "-q"], "16M", "loop,noauto_da_alloc"),
    "XFS": (["mkfs.xfs", "-q"], "300M", "loop"),
}
MOMENTS = ("right after it was said to be saved", "after somebody else's fsync")


def _asked(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@contextmanager
def mount(image, place, options):
    """Mount an image while the body runs."""
    place.mkdir(exist_ok=True)
    said = _asked("mount", "-o", options, str(image), str(place))
    if said.returncode:
        pytest.skip(f"the kernel mounts no such image: {said.stderr.strip()[:80]}")
    try:
        yield
    finally:
        for _ in range(50):
            if _asked("umount", str(place)).returncode == 0:
                break
            time.sleep(0.1)


def cut_power(place):
    """Cut the power of a mounted disk: unconfirmed data is lost, the journal's end included."""
    descriptor = os.open(place, os.O_RDONLY)
    try:
        fcntl.ioctl(descriptor, SHUT_DOWN, struct.pack("I", AND_LOSE_THE_LOG))
    except OSError as trouble:
        pytest.skip(f"the kernel cuts no power: {trouble.strerror}")
    finally:
        os.close(descriptor)


def save_until_cut(place, saver, text, moment, wait):
    """Save until the power is cut; return the numbers reported as saved."""
    times = "1" if moment == MOMENTS[0] else "100000"
    session = str(place / "sessions" / "noodle.toml")
    with running([*saver, session, text, times], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        child.stdout.readline()
        first = [child.stdout.readline()]
        if moment == MOMENTS[1]:
            time.sleep(wait)
            with (place / "foreign").open("wb") as foreign:
                foreign.write(b"foreign")
                foreign.flush()
                os.fsync(foreign.fileno())
        cut_power(place)
        told = [*first, *child.communicate(timeout=120)[0].splitlines()]
    return [int(line.split()[1]) for line in told if line.startswith(b"saved")]


def count_cuts(kept, tmp_path, saver, disk, moment, times):
    """Count for each cut that the file is whole and holds what was reported as saved."""
    make, size, options = DISKS[disk]
    if os.geteuid() != 0:
        pytest.skip("only root can mount a disk")
    if not shutil.which(make[0]):
        pytest.skip(f"{make[0]} is not installed")
    image, place, chance = tmp_path / "image", tmp_path / "disk", random.Random(disk + moment)
    _asked("truncate", "-s", size, str(image))
    assert _asked(*make, str(image)).returncode == 0
    with mount(image, place, options):
        folder = Folder.open_or_make(place / "sessions")
        save_as_new(folder.path / "noodle.toml", {"client": "Noodle", "text": "none 0"}, folder)
    for number in range(times):
        with mount(image, place, options):
            acked = save_until_cut(place, saver, f"cut{number}", moment, chance.random() * 0.05)
        with mount(image, place, options):
            try:
                session = place / "sessions" / "noodle.toml"
                text = read_file(session).document["text"] if read_file(backup_path(session)).document else ""
            except StorageError as trouble:
                text = str(trouble)
            held = int(text.split()[1]) if text.startswith(f"cut{number} ") else -1
            kept.case(acked and held >= acked[-1], f"{disk}, {moment}, cut {number}: {acked[-1:]} {text[:60]!r}")


@pytest.mark.parametrize("moment", MOMENTS)
def test_power_cut_loses_nothing_saved(promise, tmp_path, saver, moment):
    """On the most forgetful disk, what was reported as saved is there."""
    kept = promise("P1", "power cut on a mounted disk")
    count_cuts(kept, tmp_path, saver, "ext4 noauto_da_alloc", moment, 1)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("disk", DISKS)
def test_ten_power_cuts_on_every_disk_lose_nothing_saved(promise, tmp_path, saver, disk, moment):
    """The same holds ten times on each kind of disk."""
    kept = promise("P1", "power cut on a mounted disk")
    count_cuts(kept, tmp_path, saver, disk, moment, 10)
    kept.holds()
