"""How long a merge of two sessions of a mebibyte takes as git runs it, and a sync of a thousand with nothing new."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median

from large_session import START, make_large_session
from measurement import Row, in_yards, work_of

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session
from earnest.store.files.folder import Folder
from earnest.store.shipped import SAMPLES, find_shipped
from earnest.store.teams.share import share
from earnest.store.teams.sync import plan_sync, sync
from earnest.store.toml.write import to_toml

EARNEST = Path(sys.executable).parent / "earnest"
CLAIMS = 800
"""The file of so many is a mebibyte long."""
ANSWERS, SESSIONS, TIMES = 40, 1_000, 5


def grow(session, by: str, first: int):
    """Return a session with answers of somebody."""
    for number in range(ANSWERS):
        author = Author(by, START + timedelta(days=60, minutes=number))
        edit = Edit(("challenge", f"c{first + number}", "tried"), f"{by} heard of it, {number}")
        session = apply_edits(session, [edit], author)
    return session


def merged(folder: Path) -> tuple[float, int]:
    """Return the milliseconds of work that a merge takes, and the bytes of a side."""
    base, _ = read_session(make_large_session(CLAIMS))
    versions = {"base": base, "ours": grow(base, "ada", 1), "theirs": grow(base, "mara", 100)}
    paths = [folder / f"{name}.toml" for name in versions]
    for path, session in zip(paths, versions.values(), strict=True):
        path.write_text(to_toml(session.document), "utf-8")
    content, times = paths[1].read_bytes(), []
    for _ in range(TIMES):
        paths[1].write_bytes(content)
        times.append(work_of([EARNEST, "merge-file", *paths])[0])
    return median(times), len(content)


def synced(place: Path) -> float:
    """Return the milliseconds of work that a sync takes that finds nothing new."""
    os.environ.update(GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null")
    folder = Folder.open_or_make(place / "home")
    sample = min(find_shipped(SAMPLES).glob("*.toml"))
    for number in range(SESSIONS):
        shutil.copyfile(sample, folder.path / f"client-{number}.toml")
    share(folder)
    run = ["git", "-C", str(folder.path)]
    subprocess.run(["git", "init", "-q", "--bare", str(place / "shared.git")], check=True)
    subprocess.run([*run, "remote", "add", "origin", str(place / "shared.git")], check=True)
    subprocess.run([*run, "add", "-A"], check=True)
    subprocess.run([*run, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "Add all"], check=True)
    sync(folder, plan_sync(folder))
    return median(work_of([EARNEST, "sync", "--home", folder.path])[0] for _ in range(TIMES))


def rows() -> Iterator[Row]:
    """Measure both."""
    with tempfile.TemporaryDirectory() as place:
        taken, size = merged(Path(place))
        yield in_yards("a merge of two sessions, as git runs it", taken, 1000, f"{size:,} bytes each")
    with tempfile.TemporaryDirectory() as place:
        taken = synced(Path(place))
        yield in_yards("a sync of 1,000 sessions with nothing new", taken, 2000, "one bare remote beside")
