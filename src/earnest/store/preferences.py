"""What somebody likes to see, kept from one start to the next; nothing in it is about a client."""

import os
from contextlib import suppress
from pathlib import Path

import platformdirs

from earnest import store
from earnest.store.files.folder import Folder
from earnest.workspace.errors import StorageError
from earnest.workspace.ports import Preferences

NAME = "preferences.toml"


def config_folder() -> Path:
    """Return the user's own folder for what is set rather than said."""
    return platformdirs.user_config_path("earnest")


def load_preferences(folder: Path | None = None) -> Preferences:
    """Return what was chosen; a file that is not there, or that cannot be used, chooses nothing."""
    path = (folder or config_folder()) / NAME
    if not os.path.lexists(path):
        return Preferences()
    try:
        found = store.toml.read.read_file(path).document
    except (StorageError, ValueError):
        return Preferences()
    known = Preferences._fields
    return Preferences(**{key: value for key, value in found.items() if key in known and isinstance(value, str)})


def keep_preferences(chosen: Preferences, folder: Path | None = None) -> None:
    """Keep what was chosen, for the user alone; where that cannot be, it holds until the app is left."""
    with suppress(OSError, StorageError):
        place = Folder(Folder.open_or_make(folder or config_folder()).path)
        temporary = store.files.atomic.write_synced(place, store.toml.write.to_toml(chosen._asdict()).encode())
        try:
            temporary.replace(place.path / NAME)
        except OSError:
            store.files.atomic.discard(temporary)
