"""How long a file takes to be judged that holds thousands of one thing: within a second a MiB, however many."""

import gc
import time
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from math import log
from pathlib import Path

from crowded_session import CROWDS, DAY
from measurement import Row, in_yards

from earnest.core.model.parsing import read_session
from earnest.core.standing.standing import assess
from earnest.core.text.normalize import REMEMBERED
from earnest.store.files.folder import Folder
from earnest.store.interviews import load_interview
from earnest.store.toml.write import to_toml

MIB = 1 << 20
SMALL, LARGE = MIB // 8, MIB
"""About so many bytes the two files of each kind have."""
STEEPEST = 1.1
"""The power of its size by which the time for a file may grow at most."""


def forget() -> None:
    """Forget what is kept by text, so that each file is read as by a new process; patterns stay compiled."""
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.cache_parameters()["maxsize"] == REMEMBERED:
            each.cache_clear()


def rows() -> Iterator[Row]:
    """Measure each kind of file in turn."""
    interview = load_interview("client", Folder(Path()))
    gc.disable()
    exponents = {}
    for name, make in CROWDS.items():
        sizes, seconds = [], []
        for wanted in (SMALL, SMALL, LARGE):
            tables = make(_find_count(make, wanted))
            session, faults = read_session(tables)
            if session is None or faults:
                raise RuntimeError(f"{name}: it is not as it should be: {faults[:1]}")
            forget()
            begin = time.thread_time()
            asked = assess(session, interview, DAY.date()).asked
            asked.find()
            seconds.append(time.thread_time() - begin)
            sizes.append(len(to_toml(tables)))
            gc.collect()
        # The first time in a process, patterns are compiled.
        exponents[name] = log(seconds[-1] / seconds[-2]) / log(sizes[-1] / sizes[-2])
        beside = f"of {sizes[-1] / MIB:.2f} MiB, growing by the power of {exponents[name]:.2f}"
        yield in_yards(f"a MiB of {name} judged", seconds[-1] / sizes[-1] * MIB * 1000, 1000, beside)
    steepest = max(exponents, key=lambda name: exponents[name])
    figure = exponents[steepest]
    yield Row(
        "the highest power by which any of these grows", f"{figure:.2f}", steepest, f"≤ {STEEPEST}", figure <= STEEPEST
    )


def _find_count(make, wanted: int) -> int:
    """Return how many make a file of about so many bytes."""
    few = 400
    return max(round(few * wanted / len(to_toml(make(few)))), 1)
