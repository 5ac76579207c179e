"""Processes that tests start: none outlives the test that started it, also one that fails."""

import os
import subprocess
from contextlib import contextmanager, suppress


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
