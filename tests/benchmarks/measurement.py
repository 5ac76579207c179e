"""Measuring: a program on its own terminal, medians, and the table of results."""

import fcntl
import os
import platform
import pty
import re
import resource
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import pyte

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_sessions"
EARNEST = str(Path(sys.executable).parent / "earnest")
EMPTY = Path(__file__).parent / "empty_app.py"
RIVALS = ROOT / ".rivals"
"""Where rivals in Python are, each in an environment of its own with the packages that it asks for."""
UNTOUCHED = 2.1
"""Seconds after which a file that was left alone is known by its times."""
PATIENCE = 60.0
"""Seconds after which a program that shows nothing is given up."""


UNREAD = re.compile(rb"\x1b\[[>?][\d;]*m")
"""What vim asks of the keyboard, and the emulator does not know."""
RESTLESS = 5.0
"""Seconds after which a program that never keeps still, such as one with a blinking cursor, is taken as settled."""
AT_REST = 2.0
"""Seconds in which a program at rest takes as many milliseconds of the processor at most, unless told otherwise."""


class Row(NamedTuple):
    """What was measured, how much it came to, beside what, and what is to be reached; `kept` says whether it is."""

    what: str
    figure: str
    beside: str = ""
    reach: str = ""
    kept: bool | None = None


def ratio(what: str, ours: float, theirs: float, name: str, reach: float, *, unit: str = "ms") -> Row:
    """Return a figure held against another of the same run."""
    times = ours / theirs if theirs else float("inf")
    return Row(what, f"{times:.2f}", f"{ours:,.0f} against {theirs:,.0f} {unit}, {name}", f"≤ {reach}", times <= reach)


STEPS = {
    "page": "made by others: pydantic, and a plain page of as many widgets and words",
    "rules": "of Earnest's making: its models and rules, loaded",
    "pages": "of Earnest's making: its pages and files, loaded",
    "session": "of Earnest's making: the session, read, judged, drawn and kept",
}
"""The steps from an empty app to an open session; `empty_app.py` is asked for all but the last."""


def steps(reached: Sequence[float], empty: float, *, unit: str = "ms") -> Iterator[Row]:
    """Yield what each step comes to, with those before it, and what it adds.

    Args:
        reached: What was measured at each of `STEPS`.
        empty: The same for the empty app.
        unit: What it is measured in.
    """
    for what, figure, before in zip(STEPS.values(), reached, (empty, *reached), strict=False):
        yield Row(what, f"{figure / empty:.2f}", f"{figure:,.1f} {unit}: {figure - before:+,.1f}")


def at_most(what: str, figure: float, reach: float, unit: str, beside: str = "") -> Row:
    """Return a figure that is to stay below another."""
    shown = f"{figure:,.0f}" if figure >= 100 or figure == int(figure) else f"{figure:.2f}"
    return Row(what, f"{shown} {unit}", beside, f"≤ {reach:,} {unit}", figure <= reach)


YARD = "".join(
    f'[quote.q{number}]\nwords = "They count it by hand, {number} times"\nfor = ["g{number}", "c{number}"]\n'
    for number in range(200)
)
"""What is parsed as a yardstick."""
YARD_MS = 3.05
"""What that takes on the machine that the table was measured on, with nothing else to do."""


def yardstick() -> float:
    """Return the milliseconds of processor that Python's own reader takes for one fixed text, now."""
    taken = []
    for _ in range(9):
        begin = time.thread_time()
        tomllib.loads(YARD)
        taken.append((time.thread_time() - begin) * 1000)
    return median(taken)


def in_yards(what: str, taken: float, most: float, beside: str = "") -> Row:
    """Return a time in milliseconds as a ratio to the yardstick, so that it holds on other machines and busy ones.

    Args:
        what: What took it.
        taken: The milliseconds.
        most: The milliseconds that are to be reached where the yardstick takes `YARD_MS`.
        beside: What else is to be known.
    """
    yards, reach = taken / yardstick(), most / YARD_MS
    told = f"{taken:,.1f} ms{', ' if beside else ''}{beside}"
    return Row(f"{what}, against parsing a text", f"{yards:.2f}", told, f"≤ {reach:.2f}", yards <= reach)


def work_of(command: Sequence[str | os.PathLike[str]], **named: Any) -> tuple[float, bytes]:
    """Return the milliseconds of processor that a command takes, with all that it starts, and what it writes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    written = subprocess.run(command, capture_output=True, check=True, **named).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000, written


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a table in Markdown."""
    lines = ["| what | measured | beside | to reach | |", "|---|--:|---|--:|---|"]
    for row in rows:
        kept = {True: "✓", False: "✗", None: ""}[row.kept]
        lines.append(f"| {row.what} | {row.figure} | {row.beside} | {row.reach} | {kept} |")
    return "\n".join(lines) + "\n"


def machine() -> str:
    """Return what all of it was measured on, in a line."""
    model = platform.machine()
    with suppress(OSError):
        found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text("utf-8"))
        model = found[1].strip() if found else model
    packages = ", ".join(f"{name} {version(name)}" for name in ("textual", "pydantic", "rich"))
    return f"{os.cpu_count()} cores ({model}), {platform.system()}, Python {platform.python_version()}, {packages}"


def medians(measures: Sequence[Callable[[], float]], times: int) -> list[float]:
    """Return the median of each measure, taken in turn so that a busy moment meets all of them."""
    taken: list[list[float]] = [[] for _ in measures]
    for _ in range(times):
        for kept, measure in zip(taken, measures, strict=True):
            kept.append(measure())
    return [median(each) for each in taken]


def know(folder: Path) -> None:
    """Have the index know the sessions of a folder, as it does from the second time that they are shown."""
    time.sleep(UNTOUCHED)
    subprocess.run([EARNEST, "--home", str(folder), "list"], stdout=subprocess.DEVNULL, check=True)


class Program:
    """A program on a pseudo-terminal."""

    def __init__(self, command: Sequence[str], *, size: tuple[int, int] = (80, 24), **environ: str) -> None:
        self.began = time.monotonic()
        self.written, self.size = b"", size
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        known = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONUTF8": "1", **environ}
        self._process = subprocess.Popen(
            command,
            preexec_fn=lambda: os.login_tty(slave),  # noqa: PLW1509 - nothing else runs in this process
            env={**os.environ, **known},
        )
        os.close(slave)

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def read(self, patience: float) -> bytes:
        """Return what comes, as soon as anything does; nothing where it stays quiet for so many seconds."""
        if not select.select([self.master], [], [], patience)[0]:
            return b""
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            data = b""
        self.written += data
        return data

    def until(self, *texts: str) -> float:
        """Return the seconds since it was started until all of the texts have been written."""
        end = time.monotonic() + PATIENCE
        while not all(text.encode() in self.written for text in texts):
            if not self.read(0.5) and (self._process.poll() is not None or time.monotonic() > end):
                raise RuntimeError(f"it never showed {texts}: {self.written[-2000:]!r}")
        return time.monotonic() - self.began

    def settle(self, quiet: float = 0.5) -> int:
        """Wait until nothing comes any more, and return how many bytes came."""
        before, end = len(self.written), time.monotonic() + RESTLESS
        while self.read(quiet) and time.monotonic() < end:
            pass
        return len(self.written) - before

    def rest(self, most: float = AT_REST) -> None:
        """Wait until it has nothing more to do, such as to load what is needed later.

        Args:
            most: The milliseconds of processor that it may take meanwhile, such as to have its cursor blink.
        """
        while True:
            before, end = self.cpu, time.monotonic() + AT_REST
            while (left := end - time.monotonic()) > 0:
                self.read(left)
            if self.cpu - before <= most:
                return

    def press(self, keys: str, quiet: float = 0.5) -> int:
        """Press keys at once, and return how many bytes they cost until it is quiet again."""
        os.write(self.master, keys.encode())
        return self.settle(quiet)

    def shown(self, row: int) -> str:
        """Return what stands in a row of the terminal by now."""
        screen = pyte.Screen(*self.size)
        screen.reset_mode(pyte.modes.DECAWM)
        pyte.ByteStream(screen).feed(self.written)
        return screen.display[row]

    @property
    def cpu(self) -> float:
        """Milliseconds of processor it has taken by now."""
        fields = Path(f"/proc/{self.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    @property
    def memory(self) -> float:
        """MiB that are its own, and its part of what is shared (PSS)."""
        return self._mapped("Pss")

    @property
    def own_memory(self) -> float:
        """MiB that it has written itself and shares with nobody (private dirty)."""
        return self._mapped("Private_Dirty")

    def _mapped(self, kind: str) -> float:
        told = Path(f"/proc/{self.pid}/smaps_rollup").read_text("utf-8")
        found = re.search(rf"^{kind}:\s+(\d+) kB", told, re.MULTILINE)
        assert found
        return int(found[1]) / 1024

    def end(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        with suppress(OSError):
            os.close(self.master)


class Watched(Program):
    """A program whose screen is looked at as it changes."""

    def __init__(self, command: Sequence[str], *, size: tuple[int, int] = (80, 24), **environ: str) -> None:
        self.screen = pyte.Screen(*size)
        self.screen.reset_mode(pyte.modes.DECAWM)
        self._stream = pyte.ByteStream(self.screen)
        super().__init__(command, size=size, **environ)

    def read(self, patience: float) -> bytes:
        """Return what comes, and draw it."""
        data = super().read(patience)
        self._stream.feed(UNREAD.sub(b"", data))
        return data

    def sees(self, text: str) -> float:
        """Return the milliseconds until the screen shows a text."""
        begin = time.monotonic()
        while not any(text in row for row in self.screen.display):
            self.read(0.5)
            if time.monotonic() - begin > PATIENCE:
                raise RuntimeError(f"{text!r} was never shown")
        return (time.monotonic() - begin) * 1000


@contextmanager
def running(command: Sequence[str], **named) -> Iterator[Program]:
    """Run a program as long as it is looked at."""
    program = Program(command, **named)
    try:
        yield program
    finally:
        program.end()


@contextmanager
def home(*samples: str) -> Iterator[Path]:
    """Make a folder of sessions with some of the samples, as long as it is used."""
    folder = Path(tempfile.mkdtemp(prefix="earnest-measured-"))
    try:
        for name in samples:
            shutil.copy(SAMPLES / f"{name}.toml", folder)
            (folder / f"{name}.toml").chmod(0o600)
        yield folder
    finally:
        shutil.rmtree(folder)
