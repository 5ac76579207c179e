"""Ten thousand sessions as if they were one: home's first paint, a key of a search, the list; beside one."""

import os
import resource
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from measurement import EARNEST, SAMPLES, Program, Row, Watched, home, in_yards, know, medians, ratio

MANY = 10_000
TIMES = 11
CORES = 2


def fill(folder: Path, count: int) -> None:
    """Write so many sessions: the samples, each under clients of its own."""
    samples = [path for path in sorted(SAMPLES.glob("*.toml")) if not path.name.endswith(".notes.toml")]
    texts = [path.read_text("utf-8") for path in samples]
    for number in range(count):
        text = texts[number % len(texts)]
        client = text.partition('client = "')[2].partition('"')[0]
        path = folder / f"client_{number:05}.toml"
        path.write_text(text.replace(f'client = "{client}"', f'client = "Client {number:05}"', 1), "utf-8")
        path.chmod(0o600)


def listed(folder: Path) -> float:
    """Return the milliseconds of `earnest list`."""
    begin = time.monotonic()
    told = subprocess.run([EARNEST, "list", "--home", folder], capture_output=True, check=True, text=True).stdout
    if "Client 0000" not in told:
        raise RuntimeError(f"the list is not one: {told[:300]}")
    return (time.monotonic() - begin) * 1000


def first_read(folder: Path) -> tuple[float, float]:
    """Return the milliseconds of a first `earnest list`, by the clock, and of work a core."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = listed(folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return taken, work * 1000 / CORES


def first_paint(folder: Path) -> float:
    """Return the milliseconds until home shows a session."""
    program = Program([EARNEST], EARNEST_HOME=str(folder))
    try:
        return program.until("session", "Client 0") * 1000
    finally:
        program.end()


def searched(folder: Path) -> float:
    """Return the milliseconds from a key that narrows all of them to a tenth until one of those is shown."""
    program = Watched([EARNEST], EARNEST_HOME=str(folder))
    try:
        program.sees("sessions")
        program.settle(1)
        program.press("/")
        taken = []
        for _ in range(5):
            program.press("client 0", quiet=1)
            digit = next(each for each in "123456789" if f"Client 0{each}" not in "".join(program.screen.display))
            os.write(program.master, digit.encode())
            taken.append(program.sees(f"Client 0{digit}"))
            program.press("\x15", quiet=1)
        return median(taken)
    finally:
        program.end()


def rows() -> Iterator[Row]:
    """Measure many beside one."""
    with home() as one, home() as many:
        fill(one, 1)
        know(one)
        fill(many, MANY)
        first, work = first_read(many)
        yield in_yards(
            f"the first reading of {MANY:,}, work a core", work, 25_000, f"two processes, {first / 1000:,.0f} s"
        )
        paints = medians([lambda: first_paint(many), lambda: first_paint(one)], TIMES)
        yield ratio(f"home's first paint, {MANY:,} sessions against one", *paints, "one session", 1.1)
        yield in_yards("a key of a search to its first result", searched(many), 50, f"among {MANY:,}")
        lists = medians([lambda: listed(many), lambda: listed(one)], 5)
        beside = f"of one {lists[1]:,.0f} ms"
        yield Row(f"`earnest list` of {MANY:,}", f"{lists[0]:,.0f} ms", beside)
        size = (many / ".index.sqlite").stat().st_size
        yield Row("the index", f"{size / MANY:,.0f} bytes a session")
