"""A question to the terminal: how wide does it draw a sign?"""

import os
import re
import select
import sys
import termios
import time
import tty
from contextlib import suppress
from typing import Final

WAIT: Final = 0.3
"""Seconds to wait for an answer, also over a slow line."""
ASK: Final = "\x1b[6n"
"""The request for the cursor's position (ECMA-48, 8.3.35)."""
_ANSWER: Final = re.compile(rb"\x1b\[\d+;(\d+)R")


def measure_width(sign: str) -> int | None:
    """Return how many cells a sign takes, or None without an answer."""
    try:
        before = termios.tcgetattr(sys.stdin)
    except (OSError, ValueError, termios.error):
        return None
    try:
        tty.setcbreak(sys.stdin)
        sys.stdout.write(f"\r{sign}{ASK}\r\x1b[K")
        sys.stdout.flush()
        answer = _ANSWER.search(_read())
    except (OSError, UnicodeError, termios.error):
        return None
    finally:
        with suppress(termios.error):
            termios.tcsetattr(sys.stdin, termios.TCSAFLUSH, before)
    return int(answer[1]) - 1 if answer else None


def _read() -> bytes:
    """Return the input up to the answer or the time limit."""
    received, end = b"", time.monotonic() + WAIT
    while not _ANSWER.search(received) and (left := end - time.monotonic()) > 0:
        if select.select([sys.stdin], [], [], left)[0]:
            received += os.read(sys.stdin.fileno(), 100)
    return received
