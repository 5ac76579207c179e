"""How wide a terminal draws a sign: asked of a real one, and not waited for."""

import os
import pty
import select
import subprocess
import sys
import time

import pytest
from processes import running

ASKS = "from earnest.terminal.width_probe import measure_width; print('told', measure_width('·'))"
COMMAND = [sys.executable, "-c", ASKS]


def measure_on(answer):
    """Measure a sign on a terminal that gives an answer, and return the result."""
    master, slave = pty.openpty()
    with running(
        [sys.executable, "-c", ASKS], stdin=slave, stdout=slave, env={**os.environ, "PYTHONUTF8": "1"}
    ) as process:
        os.close(slave)
        told, end = "", time.monotonic() + 20  # its own end of line comes last
        while not told.endswith("\n") and time.monotonic() < end:
            if select.select([master], [], [], 0.2)[0]:
                told += os.read(master, 1000).decode()
            if "\x1b[6n" in told and answer:
                os.write(master, answer)
                answer = b""
        process.wait(20)
    os.close(master)
    return told.rpartition("told ")[2].strip()


@pytest.mark.parametrize(
    ("answer", "width"), [(b"\x1b[4;2R", "1"), (b"x\x1b[4;3R", "2"), (b"", "None"), (b"yes", "None")]
)
def test_width_is_measured_or_unknown(answer, width):
    """The answer is one cell or two, and without an answer the width is unknown."""
    assert measure_on(answer) == width


def test_pipe_is_not_asked():
    """Without a terminal nothing is asked."""
    done = subprocess.run(
        [sys.executable, "-c", ASKS], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )

    assert done.stdout == "told None\n"
