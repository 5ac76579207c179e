"""How soon a program is there: the help, the sessions, one of them open; each beside what cannot be undercut."""

import compileall
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from measurement import EARNEST, EMPTY, ROOT, STEPS, Row, home, know, medians, ratio, running, steps

SESSION = "earned_hearth_lane_bakery"
FIRST = {"EARNEST_LAST_PICTURE": "off"}
"""Starts without a picture of last time."""
TIMES = 11
"""How often each is started, in turn."""


def ended(command: Sequence[str]) -> float:
    """Return the milliseconds that a command takes from its start to its end."""
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - begin) * 1000


def shown(command: Sequence[str], *texts: str, **environ: str) -> float:
    """Return the milliseconds from a program's start until the texts are on its screen."""
    with running(command, **environ) as program:
        return program.until(*texts) * 1000


def left_and_shown(folder: Path, command: Sequence[str], text: str) -> float:
    """Return the milliseconds until a text is shown, right after a session was worked on and left.

    The machine has waited for the sitting's keys until then, so an empty app is started at such a moment, too.
    """
    place = {"EARNEST_HOME": str(folder)}
    with running([EARNEST, "open", SESSION], **place, **FIRST) as program:
        program.until("RIGHT TO PROPOSE")
        program.settle(1)
        program.press("\rx", quiet=1)
        program.press("\x03\x03")
    return shown(command, text, **place, **FIRST)


def leave(folder: Path, *words: str) -> None:
    """Open a page and leave it, so that its last picture is kept."""
    with running([EARNEST, *words], EARNEST_HOME=str(folder)) as program:
        program.until("RIGHT TO PROPOSE" if words else "1 session")
        program.settle(2)
        program.press("\x1bq" if words else "")
        program.press("q", quiet=2)


def shown_again(command: Sequence[str], text: str, folder: Path) -> float:
    """Return the milliseconds until a page is shown as it was left, before anything is loaded."""
    with running(command, EARNEST_HOME=str(folder)) as program:
        taken = program.until(text) * 1000
        if b"opening" not in program.written:
            raise RuntimeError("no picture of the page was kept")
    return taken


def rows() -> Iterator[Row]:
    """Measure each in turn, with what an installer compiles compiled."""
    compileall.compile_dir(str(ROOT / "src" / "earnest"), quiet=1)
    python = sys.executable
    told, nothing = medians([partial(ended, [EARNEST, "--help"]), partial(ended, [python, "-c", "pass"])], 2 * TIMES)
    yield ratio("`earnest --help`", told, nothing, "`python -c pass`", 3.5)
    with home(SESSION) as folder:
        know(folder)
        place = {"EARNEST_HOME": str(folder)}
        empty, *before, front, after, rested, opened = medians(
            [
                partial(shown, [python, str(EMPTY)], "ready"),
                *(partial(shown, [python, str(EMPTY), name], "ready") for name in STEPS if name != "session"),
                partial(shown, [EARNEST], "Hearth", **place, **FIRST),
                partial(left_and_shown, folder, [EARNEST], "Hearth"),
                partial(left_and_shown, folder, [python, str(EMPTY)], "ready"),
                partial(shown, [EARNEST, "open", SESSION], "RIGHT TO PROPOSE", **place, **FIRST),
            ],
            TIMES,
        )
    with home(SESSION) as folder:
        leave(folder, "open", SESSION)
        leave(folder)
        bare, page, listed = medians(
            [
                partial(shown, [python, str(EMPTY)], "ready"),
                partial(shown_again, [EARNEST, "open", SESSION], "RIGHT TO PROPOSE", folder),
                partial(shown_again, [EARNEST], "Hearth", folder),
            ],
            TIMES,
        )
    yield ratio("the sessions shown, first useful paint", front, empty, "an empty Textual app", 1.15)
    yield ratio("the same right after a sitting", after, rested, "an empty Textual app at that moment", 1.15)
    yield ratio("a session open and ready", opened, empty, "an empty Textual app", 1.8)
    yield ratio("a session as it was left, first useful paint", page, bare, "an empty Textual app", 0.15)
    yield ratio("the sessions as they were left, first useful paint", listed, bare, "an empty Textual app", 0.15)
    yield from steps([*before, opened], empty)
