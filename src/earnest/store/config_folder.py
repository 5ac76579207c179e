"""Where the user's configuration is."""

from pathlib import Path

import platformdirs

PREFERENCES = "preferences.toml"
"""The file of what the user chose in the app."""


def config_folder() -> Path:
    """Return the folder of the user's configuration."""
    return platformdirs.user_config_path("earnest")
