"""Documents written to a new private file of the user's choice."""

import os
from collections.abc import Sequence
from pathlib import Path

from earnest.store.files.access import give, set_mode
from earnest.store.files.folder import PRIVATE_FILE
from earnest.store.files.names import make_slug, number_names
from earnest.store.files.paths import expand_path
from earnest.workspace.errors import ExportFailed, describe_cause

MODELESS = "on a disk without file permissions: other users may be able to read it"
EXISTS = "file exists; choose another name"


def find_free_path(path: Path) -> None:
    """Make sure that a file does not exist yet.

    Raises:
        ExportFailed: it exists.
    """
    if os.path.lexists(_expand(path)):
        raise ExportFailed(path, EXISTS)


def propose_name(parts: Sequence[str]) -> str:
    """Return the name of a new file in the working folder.

    Args:
        parts: What it is about: the client, the document, the day.
    """
    name = "-".join(make_slug(part) for part in parts)
    return next(f"{each}.txt" for each in number_names(name) if not os.path.lexists(f"{each}.txt"))


def _expand(path: Path) -> Path:
    try:
        return Path(expand_path(os.fspath(path)))
    except ValueError as error:
        raise ExportFailed(path, str(error)) from None


def export_text(path: Path, text: str) -> str:
    """Write a text to a new private file.

    A leading `~` is the user's home.

    Returns:
        The path and who can read it, as in *letter.md, readable only by you*.

    Raises:
        ExportFailed: the file exists, or it cannot be written; nothing of it is left.
    """
    place = _expand(path)
    try:
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, PRIVATE_FILE)
    except FileExistsError:
        raise ExportFailed(path, EXISTS) from None
    except (OSError, ValueError) as error:
        raise ExportFailed(path, describe_cause(error) if isinstance(error, OSError) else str(error)) from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            give(descriptor, place.parent.stat())
            file.write(text.encode("utf-8", "replace"))
            is_private = set_mode(descriptor, PRIVATE_FILE)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        place.unlink(missing_ok=True)
        raise ExportFailed(path, describe_cause(error)) from None
    return f"{place}, {'readable only by you' if is_private else MODELESS}"
