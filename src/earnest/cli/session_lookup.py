"""The session that a word on the command line refers to."""

import os
from contextlib import suppress
from pathlib import Path

from earnest.store.files.folder import Folder, is_folder
from earnest.store.files.paths import expand_path
from earnest.store.library.library import pick
from earnest.workspace.errors import NoSuchSession


def find_session(word: str, folder: Folder) -> Path:
    """Return the session that a path, name or number refers to.

    Raises:
        NoSuchSession: there is none.
        UnusableFolder: the folder cannot be read.
    """
    with suppress(ValueError):
        word = expand_path(word)
    if not is_folder(folder.path) and not os.path.lexists(word):
        raise NoSuchSession(word, ())
    return pick(folder, word)
