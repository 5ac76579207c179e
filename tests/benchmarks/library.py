"""Thousands of sessions as if they were one: home's first paint, a search, the list, the first reading; beside one."""

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median

from crowded_session import CROWDS
from measurement import EARNEST, SAMPLES, Row, Watched, at_most, home, in_yards, know, medians, ratio, running, work_of

from earnest.store.toml.write import to_toml

MANY, MOST = 10_000, 50_000
TIMES = 11
CORES = 2
FIRST = {"EARNEST_LAST_PICTURE": "off"}
"""Starts without a picture of last time."""
RARE, RARELY = "Quincewood", 1_000
"""A word that one of so many sessions holds."""
NARROWS = ("client 0123", "client 04", "lims 07")
"""What is typed to narrow the list, letter by letter."""
DRAWN = 0.05
"""Seconds of quiet after which a letter is taken as drawn; after more the files are searched, too."""
CROWD, CROWDED = "say-backs", 4_000
"""What one file is full of, and how much of it: about a mebibyte."""


def fill(folder: Path, numbers: Iterable[int]) -> None:
    """Write sessions: the samples, each under clients of its own, and in some of them a rare word."""
    samples = [path for path in sorted(SAMPLES.glob("*.toml")) if not path.name.endswith(".notes.toml")]
    texts = [path.read_text("utf-8") for path in samples]
    for number in numbers:
        text = texts[number % len(texts)]
        client = text.partition('client = "')[2].partition('"')[0]
        path = folder / f"client_{number:05}.toml"
        text = text.replace(f'client = "{client}"', f'client = "Client {number:05}"', 1)
        path.write_text(
            text.replace('words = "', f'words = "{RARE} ' if number % RARELY == 1 else 'words = "', 1), "utf-8"
        )
        path.chmod(0o600)


def listed(folder: Path) -> float:
    """Return the milliseconds of `earnest list`."""
    begin = time.monotonic()
    work_of_list(folder)
    return (time.monotonic() - begin) * 1000


def work_of_list(folder: Path) -> float:
    """Return the milliseconds of processor of `earnest list`."""
    work, told = work_of([EARNEST, "list", "--home", folder])
    if b"Client 0000" not in told:
        raise RuntimeError(f"the list is not one: {told[:300]!r}")
    return work


def first_paint(folder: Path) -> float:
    """Return the milliseconds until home shows a session."""
    with running([EARNEST], EARNEST_HOME=str(folder), **FIRST) as program:
        return program.until("session", "Client 0") * 1000


def searched(folder: Path) -> float:
    """Return the milliseconds from a key that narrows all of them to a tenth until one of those is shown."""
    program = Watched([EARNEST], EARNEST_HOME=str(folder), **FIRST)
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


def work_of_a_search(folder: Path) -> tuple[float, float, float]:
    """Return what a list of many comes to once it is at rest.

    Returns:
        The milliseconds of work for a key that narrows it, those for a rare word in the files, and its MiB.
    """
    program = Watched([EARNEST], EARNEST_HOME=str(folder), **FIRST)
    try:
        program.sees("sessions")
        program.rest()
        memory, keys = program.memory, [*"".join(f"{each}\x15" for each in NARROWS)]
        program.press("/")
        before = program.cpu
        for key in keys:
            program.press(key, quiet=DRAWN)
        of_key = (program.cpu - before) / len(keys)
        program.rest()
        before = program.cpu
        program.press(RARE)
        program.sees("Client 0")
        program.rest()
        return of_key, program.cpu - before, memory
    finally:
        program.end()


def rows() -> Iterator[Row]:
    """Measure each in turn."""
    with home() as one, home() as crowded, home() as many:
        fill(one, range(1))
        know(one)
        fill(many, range(MANY))
        begin = time.monotonic()
        work = work_of_list(many) / CORES
        beside = f"two processes, {time.monotonic() - begin:,.0f} s"
        yield in_yards(f"the first reading of {MANY:,}, work a core", work, 25_000, beside)
        paints = medians([lambda: first_paint(many), lambda: first_paint(one)], TIMES)
        yield ratio(f"home's first paint, {MANY:,} sessions against one", *paints, "one session", 1.1)
        fill(crowded, range(1))
        know(crowded)
        paints = medians([lambda: beside_a_crowd(crowded), lambda: first_paint(one)], TIMES)
        yield ratio(f"the same beside a new file of {CROWDED:,} {CROWD}", *paints, "one session", 1.1)
        yield in_yards("a key of a search to its first result", searched(many), 50, f"among {MANY:,}")
        lists = medians([lambda: listed(many), lambda: listed(one)], 5)
        yield Row(f"`earnest list` of {MANY:,}", f"{lists[0]:,.0f} ms", f"of one {lists[1]:,.0f} ms")
        size = (many / ".index.sqlite").stat().st_size
        yield Row("the index", f"{size / MANY:,.0f} bytes a session")
        of_key, of_word, _ = work_of_a_search(many)
        yield in_yards(f"work of a key of a search, {MANY:,} sessions", of_key, 15)
        yield in_yards(f"work to find a word in {MANY // RARELY} files of {MANY:,}", of_word, 1000)
        fill(many, range(MANY, MOST))
        know(many)
        of_key, _, memory = work_of_a_search(many)
        yield in_yards(f"work of a key of a search, {MOST:,} sessions", of_key, 15)
        yield at_most(f"memory of the list of {MOST:,} sessions", memory, 80, "MiB")


def beside_a_crowd(folder: Path) -> float:
    """Return the milliseconds until home shows a session beside a file that it does not know, full of one thing."""
    path = folder / "crowd.toml"
    path.write_text(to_toml(CROWDS[CROWD](CROWDED)), "utf-8")
    path.chmod(0o600)
    return first_paint(folder)
