"""Killed while somebody types: at most the last second is lost (P2)."""

import os
import random
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from terminal.terminals import ENOUGH
from terminal.test_endings import begun, kept_by

pytestmark = pytest.mark.xdist_group("terminal")

A_SECOND, BETWEEN = 1.0, 0.1
MOST = 20
"""Characters that may be lost."""
AT_ONCE = 4


def letters(chance):
    """Return an endless text in which no stretch comes twice."""
    return "".join(f"{number} {chance.choice('abcdefgh')}{chance.choice('klmnop')} " for number in range(1000))


def lost(place: Path, seed: int) -> tuple[int, float]:
    """Type ten characters a second, kill at random; return how many are on no disk, and how old the first is."""
    chance = random.Random(seed)
    text, times = letters(chance), []
    place.mkdir()
    terminal = begun(place / "s")
    try:
        end = time.monotonic() + chance.uniform(1.5, 5)
        while time.monotonic() < end:
            os.write(terminal.master, text[len(times)].encode())
            times.append(time.monotonic())
            time.sleep(BETWEEN)
        terminal.process.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        terminal.process.wait(ENOUGH)
        kept = kept_by(terminal)
    finally:
        terminal.end()
    there = next(count for count in range(len(times), -1, -1) if text[:count].rstrip() in kept)
    return len(times) - there, killed - times[there] if there < len(times) else 0.0


def hold(kept, place, seeds):
    """Try each seed, a few at a time, and count."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for seed, (count, age) in zip(seeds, pool.map(lambda seed: lost(place / str(seed), seed), seeds), strict=True):
            kept.case(
                count <= MOST and age <= A_SECOND * 10, f"seed {seed}: {count} characters, the first {age:.2f} s old"
            )
    kept.holds()


def test_a_crash_costs_at_most_the_last_second(tmp_path, promise):
    """Of what was typed ten a second, all but the last second's is on disk."""
    hold(promise("P2", "killed while somebody types: at most twenty characters are lost"), tmp_path, range(4))


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_two_hundred_crashes(tmp_path, promise):
    """The same, two hundred times."""
    hold(promise("P2", "killed while somebody types: at most twenty characters are lost"), tmp_path, range(200))
