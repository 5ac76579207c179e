"""Responsible for asking a terminal how wide it draws a sign; one that does not answer is not waited for."""

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
"""Seconds in which a terminal answers, also at the end of a slow line."""
ASK: Final = "\x1b[6n"
"""Asks where the cursor is (ECMA-48, 8.3.35)."""
_ANSWER: Final = re.compile(rb"\x1b\[\d+;(\d+)R")


def measure_width(sign: str) -> int | None:
    """Return how many cells the terminal takes for a sign; None where it does not say."""
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
    """Return what comes until there is an answer, or the wait is over."""
    told, end = b"", time.monotonic() + WAIT
    while not _ANSWER.search(told) and (left := end - time.monotonic()) > 0:
        if select.select([sys.stdin], [], [], left)[0]:
            told += os.read(sys.stdin.fileno(), 100)
    return told
