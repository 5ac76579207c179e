"""The sessions of a folder, read one after the other for what they teach together."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

from earnest.core.replay.library_lessons import Taught, taught
from earnest.core.replay.replay import Film
from earnest.core.standing.standing import assess
from earnest.store.files.folder import Folder, is_folder
from earnest.store.interviews import load_interview
from earnest.store.library.scan import ordered
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import StoreTrouble


def taught_in(folder: Folder) -> Iterator[tuple[Path, Taught | str]]:
    """Walk the sessions of a folder: what each adds, or why it cannot be used; nothing is written.

    Raises:
        UnusableFolder: the folder cannot be read.
    """
    interview_named = cache(partial(load_interview, folder=folder))
    for found in ordered(folder) if is_folder(folder.path) else ():
        try:
            opened = open_session(found.path, to_write=False)
            if opened.unfit:
                yield found.path, opened.unfit
                continue
            interview = interview_named(opened.session.interview)
        except StoreTrouble as trouble:
            yield found.path, str(trouble)
            continue
        standing = assess(opened.session, interview)
        yield found.path, taught(str(found.path), Film(opened.session, interview), standing)
