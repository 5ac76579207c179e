"""Killed while somebody types, and begun again: at most the last second is lost (P2)."""

import os
import random
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from terminal.pseudo_terminal import ENOUGH, Terminal
from terminal.test_endings import start_app

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
    terminal = start_app(place / "s")
    try:
        end = time.monotonic() + chance.uniform(1.5, 5)
        while time.monotonic() < end:
            os.write(terminal.master, text[len(times)].encode())
            times.append(time.monotonic())
            time.sleep(BETWEEN)
        terminal.process.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        terminal.process.wait(ENOUGH)
    finally:
        terminal.end()
    kept = come_back(place / "s")
    there = len(kept) if text.startswith(kept) else 0
    return len(times) - there, killed - times[there] if there < len(times) else 0.0


def come_back(folder: Path) -> str:
    """Open the session again, take what was being typed, leave, and return the answer."""
    terminal = Terminal(folder)
    try:
        terminal.until(lambda: "restore what was typed" in terminal.shown or "RIGHT TO PROPOSE" in terminal.shown)
        if "restore what was typed" in terminal.shown:
            terminal.type(b"\r")
        assert terminal.shows("RIGHT TO PROPOSE"), terminal.shown
        terminal.type(b"\x1bq")
        assert terminal.shows("1 session"), terminal.shown
        return terminal.goal() or ""
    finally:
        terminal.end()


def hold(kept, place, seeds):
    """Try each seed, a few at a time, and count."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for seed, (count, age) in zip(seeds, pool.map(lambda seed: lost(place / str(seed), seed), seeds), strict=True):
            kept.case(count <= MOST and age <= A_SECOND, f"seed {seed}: {count} characters, the first {age:.2f} s old")
    kept.holds()


def test_a_crash_costs_at_most_the_last_second(tmp_path, promise):
    """Of what was typed ten a second, all but the last second's is on disk."""
    hold(promise("P2", "killed while somebody types: at most twenty characters are lost"), tmp_path, range(2))


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_two_hundred_crashes(tmp_path, promise):
    """The same, two hundred times."""
    hold(promise("P2", "killed while somebody types: at most twenty characters are lost"), tmp_path, range(200))
