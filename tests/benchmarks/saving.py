"""How long an answer and its save hold the event loop in a session of a mebibyte: driven in the app, by Pilot.

Taking an answer, handing the session over and hearing that it is saved are timed by themselves; beside them stands the
longest callback of any kind, judging and drawing among them, in this session and in a small one.
"""

import asyncio
import gc
import os
import tempfile
import time
from asyncio.events import Handle
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from types import ModuleType

from journeys.driver import make_app
from large_session import make_large_session
from measurement import Row, at_most, in_yards

from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.session import Tables
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.tui.session_flow.flow import SessionFlow
from earnest.workspace.autosave import AutoSave

SMALL, LARGE = 3, 900
"""Claims: the file of so many is a mebibyte long."""
MEBIBYTE = 1 << 20
ANSWERS = 15
TIMED = ((WorkingSession, "answer"), (AutoSave, "save"), (SessionFlow, "_saved"))
"""What an answer and its save do on the event loop."""
ANY = "any callback"


@contextmanager
def timed(owner: type, name: str, kept: list[float]) -> Iterator[None]:
    """Keep the milliseconds of each call of a method."""
    plain = getattr(owner, name)

    def run(*given, **named):
        begin = time.perf_counter()
        try:
            return plain(*given, **named)
        finally:
            kept.append((time.perf_counter() - begin) * 1000)

    setattr(owner, name, run)
    try:
        yield
    finally:
        setattr(owner, name, plain)


async def answered(tables: Tables) -> dict[str, list[float]]:
    """Return the longest hold of each answer until it was saved: of each thing timed, and of any callback.

    It is a need that was never said back, so that nothing is asked about it.
    """
    found = defaultdict(list)
    with tempfile.TemporaryDirectory() as place:
        folder = Folder.open_or_make(Path(place) / "sessions")
        path = folder.path / "session.toml"
        path.write_text(to_toml({**tables, "at_question": "n2.text"}), "utf-8")
        path.chmod(0o600)
        app = make_app(folder, opened=open_session(path))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause(0.5)
            gc.collect()
            gc.freeze()
            for _ in range(ANSWERS):
                await pilot.press("enter", "a", "b", " ")
                await pilot.pause(0.3)
                for what, longest in (await one_answer(pilot, path)).items():
                    found[what].append(longest)
    return found


async def one_answer(pilot, path: Path) -> dict[str, float]:
    """Leave the field, which takes the answer, and wait until the file is another one."""
    kept: dict[str, list[float]] = defaultdict(list)
    before = path.stat().st_ino
    with (
        timed(*TIMED[0], kept[TIMED[0][1]]),
        timed(*TIMED[1], kept[TIMED[1][1]]),
        timed(*TIMED[2], kept[TIMED[2][1]]),
        timed(Handle, "_run", kept[ANY]),
    ):
        await pilot.press("escape")
        while path.stat().st_ino == before or not kept[TIMED[2][1]]:  # noqa: ASYNC110 - the disk tells of nothing
            await asyncio.sleep(0.01)
        await pilot.pause()
    return {what: max(each) for what, each in kept.items()}


async def disk_of_answers(tables: Tables) -> tuple[float, float]:
    """Return how often an answer has the disk confirm something, and the bytes it writes for one of the file's.

    The first answer of a sitting copies the file for its backup and its version; those after it are counted.
    """
    synced, written = [], []
    with tempfile.TemporaryDirectory() as place, counted(os, "fsync", synced), counted(os, "write", written):
        folder = Folder.open_or_make(Path(place) / "sessions")
        path = folder.path / "session.toml"
        path.write_text(to_toml({**tables, "at_question": "n2.text"}), "utf-8")
        path.chmod(0o600)
        async with make_app(folder, opened=open_session(path)).run_test(size=(80, 24)) as pilot:
            for number in range(1 + ANSWERS):
                if number == 1:
                    synced.clear()
                    written.clear()
                await pilot.press("enter", "a")
                await pilot.pause(0.5)
                await one_answer(pilot, path)
                await pilot.pause(0.5)
            sizes = sum(len(given[1]) for given in written)
            return len(synced) / ANSWERS, sizes / ANSWERS / path.stat().st_size


@contextmanager
def counted(module: ModuleType, name: str, calls: list[tuple]) -> Iterator[None]:
    """Keep what a function of the system is called with."""
    plain = getattr(module, name)

    def call(*given):
        calls.append(given)
        return plain(*given)

    setattr(module, name, call)
    try:
        yield
    finally:
        setattr(module, name, plain)


def rows() -> Iterator[Row]:
    """Measure each in turn."""
    tables = make_large_session(LARGE)
    if len(to_toml(tables)) < MEBIBYTE:
        raise RuntimeError("the session is smaller than a mebibyte")
    small, found = (asyncio.run(answered(each)) for each in (make_large_session(SMALL), tables))
    parts = [median(found[name]) for _, name in TIMED]
    beside = "taken {:.1f}, handed over {:.2f}, told {:.2f}".format(*parts)
    yield in_yards("the event loop held to save an answer in a session of 1 MiB", sum(parts), 5, beside)
    synced, written = asyncio.run(disk_of_answers(make_large_session(SMALL)))
    yield at_most("confirmations of the disk for an answer", synced, 3, "fsyncs", "of the draft, the file, its folder")
    yield at_most("bytes written for it", written, 1.5, "of its file", "the file, and its draft twice")
    longest, least = median(found[ANY]), median(small[ANY])
    what = "the longest callback of it, judging and drawing with it"
    yield Row(what, f"{longest:.0f} ms", f"{least:.0f} ms in a session of {SMALL} claims")
