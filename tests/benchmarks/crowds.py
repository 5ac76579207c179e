"""How long a file takes to be judged that holds thousands of one thing: within a second a MiB, however many."""

import gc
import time
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper
from math import log
from pathlib import Path
from typing import NamedTuple

from crowded_session import CROWDS, DAY
from measurement import Row, in_yards

from earnest.core.interview.stage import Interview
from earnest.core.model.parsing import read_session
from earnest.core.model.session import Tables
from earnest.core.standing.standing import assess
from earnest.core.text.normalize import REMEMBERED
from earnest.store.files.folder import Folder
from earnest.store.interviews import load_interview
from earnest.store.toml.write import to_toml

MIB = 1 << 20
SMALL, LARGE = MIB // 8, MIB
"""About so many bytes the two files of each kind have."""
TIMES = 3
"""How often each is judged; the first time in a process, patterns are compiled."""
STEEPEST = 1.1
"""The power of its size by which the time for a file may grow at most."""


def forget() -> None:
    """Forget what is kept by text, so that each file is read as by a new process; patterns stay compiled."""
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.cache_parameters()["maxsize"] == REMEMBERED:
            each.cache_clear()


class Judged(NamedTuple):
    """A file that was judged: its bytes, and the seconds that it took."""

    size: int
    seconds: float


def measure(make: Callable[[int], Tables], interview: Interview, wanted: int) -> Judged:
    """Return how long a file of about so many bytes takes at the least, read from the start each time."""
    tables = make(find_count(make, wanted))
    taken = []
    for _ in range(TIMES):
        session, faults = read_session(tables)
        if session is None or faults:
            raise RuntimeError(f"it is not as it should be: {faults[:1]}")
        forget()
        begin = time.thread_time()
        asked = assess(session, interview, DAY.date()).asked
        asked.find()
        taken.append(time.thread_time() - begin)
        gc.collect()
    return Judged(len(to_toml(tables)), min(taken))


def rows() -> Iterator[Row]:
    """Measure each kind of file in turn."""
    interview = load_interview("client", Folder(Path()))
    gc.disable()
    exponents = {}
    for name, make in CROWDS.items():
        small, large = (measure(make, interview, wanted) for wanted in (SMALL, LARGE))
        exponents[name] = log(large.seconds / small.seconds) / log(large.size / small.size)
        beside = f"of {large.size / MIB:.2f} MiB, growing by the power of {exponents[name]:.2f}"
        yield in_yards(f"a MiB of {name} judged", large.seconds / large.size * MIB * 1000, 1000, beside)
    steepest = max(exponents, key=lambda name: exponents[name])
    figure = exponents[steepest]
    yield Row(
        "the highest power by which any of these grows", f"{figure:.2f}", steepest, f"≤ {STEEPEST}", figure <= STEEPEST
    )


def find_count(make: Callable[[int], Tables], wanted: int) -> int:
    """Return how many make a file of about so many bytes."""
    few = 400
    return max(round(few * wanted / len(to_toml(make(few)))), 1)
