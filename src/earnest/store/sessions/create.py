"""New sessions, in files named after their clients."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX, make_slug, number_names
from earnest.store.sessions.save import save_as_new


def create(folder: Folder, document: Mapping[str, Any]) -> Path:
    """Write a new session's file and return its path.

    It never replaces another file.

    Raises:
        NotSaved: it cannot be written.
    """
    names = number_names(make_slug(str(document.get("client", ""))))
    while True:
        path = next(path for name in names if not os.path.lexists(path := folder.path / f"{name}{SUFFIX}"))
        with suppress(FileExistsError):
            save_as_new(path, document, folder)
            return path
