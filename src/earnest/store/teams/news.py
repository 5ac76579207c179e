"""What a sync with a team brought, kept for home."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from earnest.store.disk import SYNCED
from earnest.store.files.atomic import write_synced
from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX, find_notes_session
from earnest.workspace import texts as say
from earnest.workspace.library import TeamNews

MOST_BYTES = 1 << 20
CLASHES = (b"\n[clash.", b"<<<<<<< ")
"""What a file holds of which two versions wait."""


def keep_news(folder: Folder, came: Iterable[str], unmerged: Iterable[str], waiting: Iterable[str]) -> None:
    """Keep what a sync brought, if possible.

    Args:
        folder: The folder.
        came: The files that others had changed.
        unmerged: The files that wait to be settled.
        waiting: The sessions that were open, and so were not sent.
    """
    told = {"came": sorted(set(came)), "unmerged": sorted(unmerged), "waiting": sorted(waiting)}
    with suppress(OSError):
        write_synced(folder, json.dumps(told).encode()).replace(folder.path / SYNCED)


def read_news(folder: Folder) -> TeamNews | None:
    """Return what the last sync brought, and what waits since."""
    try:
        path = folder.path / SYNCED
        if not _is_of(folder.path, path):
            return None
        with path.open("rb") as file:
            told = json.loads(file.read(MOST_BYTES))
            at = os.fstat(file.fileno()).st_mtime_ns
        came, unmerged, waiting = ([str(name) for name in told[key]] for key in ("came", "unmerged", "waiting"))
        changed = set(waiting).union(_list_changed(folder.path, at))
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    to_settle = frozenset(name for name in unmerged if _is_unsettled(folder.path, name))
    sessions = {name for name in came if name.endswith(SUFFIX) and not find_notes_session(Path(name))}
    counts = (len(sessions), len(to_settle), len(changed - to_settle))
    told = zip((say.NEWS_CAME, say.NEWS_TO_SETTLE, say.NEWS_UNSENT), counts, strict=True)
    return TeamNews(frozenset(sessions), to_settle, tuple(text.format(count) for text, count in told if count))


def _list_changed(path: Path, at: int) -> Iterable[str]:
    """Yield the sessions that were written since a time."""
    with os.scandir(path) as found:
        for entry in found:
            if entry.name.endswith(SUFFIX) and not entry.name.startswith("."):
                with suppress(OSError):  # a link to nothing
                    if entry.stat().st_mtime_ns > at:
                        yield entry.name


def _is_unsettled(folder: Path, name: str) -> bool:
    with suppress(OSError, ValueError):
        if _is_of(folder, folder / name):
            with (folder / name).open("rb") as file:
                content = file.read(4 * MOST_BYTES)
            return any(mark in content for mark in CLASHES)
    return False


def _is_of(folder: Path, path: Path) -> bool:
    """Return whether a path is a folder's own file.

    A pipe or a device would have it wait.
    """
    is_file = path.is_file() and not path.is_symlink()
    return is_file and path.resolve().is_relative_to(folder.resolve())
