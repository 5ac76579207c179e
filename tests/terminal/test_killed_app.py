"""An app killed while somebody types loses at most the last second (P2)."""

import math
import os
import random
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from terminal.pseudo_terminal import ENOUGH, Terminal, start_app

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("terminal")]

A_SECOND, BETWEEN = 1.0, 0.1
MOST = 20
"""Characters that may be lost."""
AT_ONCE = 4
WAYS = {"while somebody types": b"", "within a slow paste": b"\x1b[200~"}
"""What comes before the characters, by how the app is killed."""


def make_text(chance):
    """Return a long text without a repeated stretch."""
    return "".join(f"{number} {chance.choice('abcdefgh')}{chance.choice('klmnop')} " for number in range(1000))


def kill_while_typing(place: Path, seed: int, before: bytes) -> tuple[int, float]:
    """Send ten characters a second and kill the app; return lost characters and the age of the first."""
    chance = random.Random(seed)
    text, times = make_text(chance), []
    place.mkdir()
    terminal = start_app(place / "s")
    try:
        os.write(terminal.master, before)
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
    kept = restore_answer(place / "s")
    there = len(kept) if text.startswith(kept) else 0
    return len(times) - there, killed - times[there] if there < len(times) else 0.0


def restore_answer(folder: Path) -> str:
    """Open the session again, restore the draft, leave, and return the answer."""
    terminal = Terminal(folder)
    try:
        terminal.until(lambda: "restore the text" in terminal.shown or "RIGHT TO PROPOSE" in terminal.shown)
        if "restore the text" in terminal.shown:
            terminal.type(b"\r")
        assert terminal.shows("RIGHT TO PROPOSE"), terminal.shown
        terminal.type(b"\x1bq")
        assert terminal.shows("1 session"), terminal.shown
        return terminal.goal() or ""
    finally:
        terminal.end()


def count_kills(promise, way, place, seeds, oldest):
    """Count each seed, a few at a time; what is lost may be `oldest` seconds old."""
    kept = promise("P2", f"killed {way}: at most twenty characters are lost")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        lost = pool.map(lambda seed: kill_while_typing(place / str(seed), seed, WAYS[way]), seeds)
        for seed, (count, age) in zip(seeds, lost, strict=True):
            kept.case(count <= MOST and age <= oldest, f"seed {seed}: {count} characters, the first {age:.2f} s old")
    kept.holds()


@pytest.mark.parametrize("way", WAYS)
def test_killed_app_loses_at_most_a_few_words(tmp_path, promise, way):
    """Of text typed at ten characters a second, all but the last is on disk, however busy the machine."""
    count_kills(promise, way, tmp_path, range(2), math.inf)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("way", WAYS)
def test_app_killed_two_hundred_times_loses_at_most_a_second(tmp_path, promise, way):
    """The same holds two hundred times, and on a quiet machine nothing lost is older than a second."""
    count_kills(promise, way, tmp_path, range(200), A_SECOND)
