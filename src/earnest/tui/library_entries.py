"""Responsible for what home shows of the sessions in a folder: each read and judged."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from earnest.core.reading import read_session
from earnest.core.session import Session
from earnest.core.stage import Interview
from earnest.core.standing import Standing, assess
from earnest.store.folder import Folder
from earnest.store.library import list_sessions
from earnest.store.reading import read_file
from earnest.store.troubles import StoreTrouble
from earnest.tui.home_page import Entry


def entries_of(where: Folder | Sequence[Path], interview: Callable[[str], Interview]) -> list[Entry]:
    """Return the sessions of a folder, newest first; or samples, by their paths."""
    if isinstance(where, Folder):
        return [
            Entry(
                str(listed.path),
                listed.client or listed.path.name,
                listed.modified,
                listed.session,
                standing_of(listed.session, interview),
                listed.message or "its interview cannot be read",
            )
            for listed in list_sessions(where)
        ]
    return [_sample(path, interview) for path in where]


def standing_of(session: Session | None, interview: Callable[[str], Interview]) -> Standing | None:
    """Return a session's standing, or None where it or its interview cannot be read."""
    if session is None:
        return None
    try:
        return assess(session, interview(session.interview))
    except StoreTrouble:
        return None


def _sample(path: Path, interview: Callable[[str], Interview]) -> Entry:
    session, _ = read_session(read_file(path).document)
    changed: datetime | None = None
    return Entry(str(path), session.client, changed, session, standing_of(session, interview), is_sample=True)
