"""A paper written to a file of the user's choice: private, and never over one that is there."""

import os
from pathlib import Path

from earnest.store.files.folder import PRIVATE_FILE
from earnest.workspace.errors import ExportFailed, describe_cause

THERE = "it is there already, and is left as it is; name another"


def find_free_path(path: Path) -> None:
    """Make sure, before something long is made for it, that nothing is in a file's place.

    Raises:
        NotHandedOut: something is.
    """
    if os.path.lexists(path.expanduser()):
        raise ExportFailed(path, THERE)


def export_text(path: Path, text: str) -> Path:
    """Write a text to a new file, for its owner alone, and return its path; `~` is the user's home.

    Raises:
        NotHandedOut: something of that name is there, or it cannot be written; then nothing of it is left.
    """
    try:
        place = path.expanduser()
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, PRIVATE_FILE)
    except FileExistsError:
        raise ExportFailed(path, THERE) from None
    except (OSError, RuntimeError, ValueError) as trouble:
        raise ExportFailed(path, describe_cause(trouble) if isinstance(trouble, OSError) else str(trouble)) from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
    except OSError as trouble:
        place.unlink(missing_ok=True)
        raise ExportFailed(path, describe_cause(trouble)) from None
    return place
