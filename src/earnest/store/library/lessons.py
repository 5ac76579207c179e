"""The sessions of a folder, read one after the other for what they teach together."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

from earnest.core.replay.library_lessons import SessionLessons, learn_from_session
from earnest.core.replay.replay import Replay
from earnest.core.standing.standing import assess
from earnest.store.files.folder import Folder, is_folder
from earnest.store.interviews import load_interview
from earnest.store.library.scan import list_newest_first
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import StorageError


def learn_from_folder(folder: Folder) -> Iterator[tuple[Path, SessionLessons | str]]:
    """Walk the sessions of a folder: what each adds, or why it cannot be used; nothing is written.

    Raises:
        UnusableFolder: the folder cannot be read.
    """
    interview_named = cache(partial(load_interview, folder=folder))
    for found in list_newest_first(folder) if is_folder(folder.path) else ():
        try:
            opened = open_session(found.path, to_write=False)
            if opened.unfit:
                yield found.path, opened.unfit
                continue
            interview = interview_named(opened.session.interview)
        except StorageError as trouble:
            yield found.path, str(trouble)
            continue
        standing = assess(opened.session, interview)
        yield found.path, learn_from_session(str(found.path), Replay(opened.session, interview), standing)
