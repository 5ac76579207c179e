"""Where the user's configuration is."""

from pathlib import Path

from earnest.store.files.paths import find_config_folder

PREFERENCES = "preferences.toml"
"""The file of what the user chose in the app."""


def config_folder() -> Path:
    """Return the folder of the user's configuration."""
    return Path(find_config_folder())
