"""The user's preferences, saved with all else in their file."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from earnest.store.config_folder import PREFERENCES, config_folder
from earnest.store.files.atomic import discard, write_synced
from earnest.store.files.folder import Folder
from earnest.store.files.names import original_paths
from earnest.store.toml.comments import Comments, read_comments, write_commented
from earnest.store.toml.read import read_file
from earnest.workspace.errors import StorageError
from earnest.workspace.ports import Preferences


def keep_preferences(chosen: Preferences, folder: Path | None = None) -> None:
    """Store preferences in a private file, as far as that is possible.

    Comments and other keys stay; a file that cannot be read is kept beside.
    """
    with suppress(OSError, StorageError):
        place = Folder(Folder.open_or_make(folder or config_folder()).path)
        path = place.path / PREFERENCES
        tables, comments = _read(path)
        tables = {**tables, "theme": chosen.theme, "help": chosen.help}
        temporary = write_synced(place, write_commented(tables, comments).encode())
        try:
            temporary.replace(path)
        except OSError:
            discard(temporary)


def _read(path: Path) -> tuple[Mapping[str, Any], Comments]:
    if not os.path.lexists(path):
        return {}, ()
    try:
        read = read_file(path)
    except StorageError:
        path.replace(next(place for place in original_paths(path) if not os.path.lexists(place)))
        return {}, ()
    return read.document, read_comments(read.text, read.document)
