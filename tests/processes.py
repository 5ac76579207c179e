"""Processes that tests start, and what they write meanwhile: none outlives its test, also one that fails."""

import os
import shutil
import subprocess
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def running(command, **options):
    """Start a process, and end it with the block; return it as Popen does."""
    process = subprocess.Popen([os.fspath(word) for word in command], **options)
    try:
        yield process
    finally:
        process.kill()
        with suppress(BrokenPipeError), process:
            pass  # closes its pipes, and waits


def read_present(folder: Path, *patterns: str) -> dict[Path, bytes]:
    """Return the content of the files below a folder; what is removed or replaced meanwhile does not matter."""
    found = {}
    for path in sorted(path for pattern in patterns for path in folder.rglob(pattern)):
        with suppress(FileNotFoundError, IsADirectoryError):
            found[path] = path.read_bytes()
    return found


def read_drafts(folder: Path) -> str:
    """Return the texts of the drafts in a folder."""
    return b"".join(read_present(folder, ".*.draft").values()).decode()


def copy_as_it_is(folder: Path, to: Path) -> None:
    """Copy a folder as a power cut leaves it, but for files that are just being written."""
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns(".earnest-*.tmp"))


def count_wakes(pid: int) -> int:
    """Return how often the threads of a process have waited and gone on (Linux only)."""
    statuses = (path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/status"))
    return sum(int(status.partition("\nvoluntary_ctxt_switches:")[2].split()[0]) for status in statuses)
