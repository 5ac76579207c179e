"""The user's preferences, kept from one start to the next."""

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
    """Return the folder of the user's configuration."""
    return platformdirs.user_config_path("earnest")


def load_preferences(folder: Path | None = None) -> Preferences:
    """Return the stored preferences; none where the file is missing or unusable."""
    path = (folder or config_folder()) / NAME
    if not os.path.lexists(path):
        return Preferences()
    try:
        found = store.toml.read.read_file(path).document
    except (StorageError, ValueError):
        return Preferences()
    theme, folding = found.get("theme"), found.get("help")
    return Preferences(theme if isinstance(theme, str) else "", folding if isinstance(folding, str) else "")


def keep_preferences(chosen: Preferences, folder: Path | None = None) -> None:
    """Store preferences in a private file, as far as that is possible."""
    with suppress(OSError, StorageError):
        place = Folder(Folder.open_or_make(folder or config_folder()).path)
        temporary = store.files.atomic.write_synced(
            place, store.toml.write.to_toml({"theme": chosen.theme, "help": chosen.help}).encode()
        )
        try:
            temporary.replace(place.path / NAME)
        except OSError:
            store.files.atomic.discard(temporary)
