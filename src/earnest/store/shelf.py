"""The sessions of a folder, each with its standing; or with a word on why it has none."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path

from earnest.core.session import Session
from earnest.core.stage import Interview
from earnest.core.standing import Standing, assess
from earnest.store.folder import Folder, is_folder
from earnest.store.interviews import load_interview
from earnest.store.library import Listed, list_sessions
from earnest.store.sessions import open_session
from earnest.store.troubles import StoreTrouble


@dataclass(frozen=True, slots=True)
class Shelved:
    """One session of a folder; `message` says why it has no standing."""

    listed: Listed
    standing: Standing | None
    message: str


def shelf(folder: Folder, today: date) -> list[Shelved]:
    """Return the sessions of a folder, last changed first, judged today; none where the folder is not there yet.

    Raises:
        UnusableFolder: it cannot be read.
    """
    if not is_folder(folder.path):
        return []
    interview_named = cache(partial(load_interview, folder=folder))
    return [_shelved(listed, interview_named, today) for listed in list_sessions(folder)]


def standings(paths: Iterable[Path], folder: Folder, today: date) -> list[tuple[Path, Session, Standing]]:
    """Return sessions by their paths, such as the samples, each with its standing today.

    Raises:
        StoreTrouble: one of them, or its interview, cannot be used.
    """
    interview_named = cache(partial(load_interview, folder=folder))
    found = []
    for path in paths:
        session = open_session(path, to_write=False).session
        found.append((path, session, assess(session, interview_named(session.interview), today)))
    return found


def _shelved(listed: Listed, interview_named: Callable[[str], Interview], today: date) -> Shelved:
    if listed.session is None or listed.message:
        return Shelved(listed, None, listed.message)
    try:
        interview = interview_named(listed.session.interview)
        return Shelved(listed, assess(listed.session, interview, today), "")
    except StoreTrouble as trouble:
        return Shelved(listed, None, str(trouble))
