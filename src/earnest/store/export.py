"""Documents written to a new private file of the user's choice."""

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from earnest.store.files.access import give, set_mode
from earnest.store.files.folder import PRIVATE_FILE
from earnest.store.files.names import make_slug, number_names
from earnest.store.files.paths import expand_path
from earnest.workspace.errors import ExportFailed, describe_cause

MODELESS = "on a disk without file permissions: other users may be able to read it"
EXISTS = "file exists; choose another name"
OTHER_FORMATS = frozenset({".doc", ".docx", ".odt", ".pdf", ".pptx", ".rtf", ".xlsx"})
"""How names end of files that only other programs can write."""
NOT_WRITTEN = "Earnest cannot write {suffix} files; choose a name that ends in .html, .md, .eml or .txt"

DEVICES = ("/dev/", "/proc/self/fd/")
"""Where an open file, a terminal or the output of a shell's command stands."""


def find_free_path(path: Path) -> None:
    """Make sure that a file does not exist, or is a device.

    Raises:
        ExportFailed: it exists.
    """
    place = _expand(path)
    if os.path.lexists(place) and not _is_device(place):
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


def _is_device(place: Path) -> bool:
    """Return whether a path names a device or a pipe."""
    try:
        mode = place.stat().st_mode if os.fspath(place).startswith(DEVICES) else 0
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def _write_to_device(path: Path, place: Path, text: str) -> str:
    """Write a text where nothing is kept; return the path."""
    try:
        with place.open("wb", buffering=0) as device:
            left = memoryview(text.encode("utf-8", "replace"))
            while left:
                left = left[device.write(left) or 0 :]
    except OSError as error:
        raise ExportFailed(path, describe_cause(error)) from None
    return os.fspath(place)


def export_text(path: Path, text: str) -> str:
    """Write a text to a new private file.

    A leading `~` is the user's home.

    Returns:
        The path and who can read it, as in *letter.md, readable only by you*.

    Raises:
        ExportFailed: the file exists, its name asks for a format of other programs, or it cannot be written; nothing of
            it is left.
    """
    place = _expand(path)
    if place.suffix.casefold() in OTHER_FORMATS:
        raise ExportFailed(path, NOT_WRITTEN.format(suffix=place.suffix))
    if _is_device(place):
        return _write_to_device(path, place, text)
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
