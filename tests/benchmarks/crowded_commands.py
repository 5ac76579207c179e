"""How long commands take for a file that holds thousands of one thing: within a second a MiB, whatever it is."""

import gc
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from math import log
from pathlib import Path
from typing import NamedTuple

from crowded_session import CROWDS
from crowds import MIB, STEEPEST, find_count, forget
from measurement import Row, home, in_yards

from earnest.cli.main import main
from earnest.exit_codes import Exit
from earnest.store.toml.write import to_toml

COMMANDS: dict[str, Sequence[str]] = {
    "check": ["check", "crowd"],
    "letter": ["letter", "crowd"],
    "replay": ["replay", "crowd", "--json"],
    "verify": ["verify"],
}
"""What is run of each file, by the name of the command."""
SMALL, LARGE = MIB // 16, MIB // 2
"""About so many bytes the two files of each kind have."""
TIMES = 2
"""How often each is run; the first time in a process, modules are loaded and patterns compiled."""


class Taken(NamedTuple):
    """What a command took for a crowd: for a MiB, in milliseconds, and the power by which that grows."""

    crowd: str
    a_mib: float
    power: float


def run(words: Sequence[str], folder: Path) -> float:
    """Return the milliseconds of processor that a command takes, as in a process of its own."""
    forget()
    gc.collect()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        begin = time.process_time()
        code = main([*words, "--home", str(folder)])
        taken = (time.process_time() - begin) * 1000
    if code not in {Exit.EARNED, Exit.NOT_YET}:
        raise RuntimeError(f"{words} ended with {code}")
    return taken


def measure(words: Sequence[str], crowd: str) -> Taken:
    """Return what a command takes for a file full of one thing, and for one an eighth as large."""
    taken, sizes = [], []
    for wanted in (SMALL, LARGE):
        with home() as folder:
            path = folder / "crowd.toml"
            path.write_text(to_toml(CROWDS[crowd](find_count(CROWDS[crowd], wanted))), "utf-8")
            path.chmod(0o600)
            sizes.append(path.stat().st_size)
            taken.append(min(run(words, folder) for _ in range(TIMES)))
    power = log(taken[1] / taken[0]) / log(sizes[1] / sizes[0])
    return Taken(crowd, taken[1] / sizes[1] * MIB, power)


def rows() -> Iterator[Row]:
    """Measure each command with each kind of file, and return its slowest and its steepest."""
    for name, words in COMMANDS.items():
        found = [measure(words, crowd) for crowd in CROWDS]
        slowest, steepest = max(found, key=lambda each: each.a_mib), max(found, key=lambda each: each.power)
        yield in_yards(f"a MiB of anything, `earnest {name}`", slowest.a_mib, 1000, f"the slowest: {slowest.crowd}")
        what = f"the highest power by which `earnest {name}` grows"
        yield Row(what, f"{steepest.power:.2f}", steepest.crowd, f"≤ {STEEPEST}", steepest.power <= STEEPEST)
