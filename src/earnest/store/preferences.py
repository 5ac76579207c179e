"""The user's preferences, kept from one start to the next."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from earnest.store.config_folder import PREFERENCES, config_folder
from earnest.store.toml.read import read_file
from earnest.workspace.errors import StorageError
from earnest.workspace.ports import Preferences


def load_preferences(folder: Path | None = None) -> Preferences:
    """Return the stored preferences; none where the file is missing or unusable."""
    found, _ = _read(folder)
    theme, folding = found.get("theme"), found.get("help")
    keys = found.get("keys")
    return Preferences(
        theme if isinstance(theme, str) else "",
        folding if isinstance(folding, str) else "",
        {name: str(key) for name, key in keys.items()} if isinstance(keys, Mapping) else {},
        str(found.get("last_picture", "")),
    )


def check_preferences(folder: Path | None = None) -> str:
    """Return what keeps the stored preferences from being used, if anything."""
    return _read(folder)[1]


def _read(folder: Path | None) -> tuple[Mapping[str, Any], str]:
    path = (folder or config_folder()) / PREFERENCES
    if not os.path.lexists(path):
        return {}, ""
    try:
        return read_file(path).document, ""
    except StorageError as error:
        return {}, f"{error}; your next choice of colours in the app replaces it"
