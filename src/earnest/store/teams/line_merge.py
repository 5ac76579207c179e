"""A file merged line by line, or replaced by its merge."""

import subprocess
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from earnest.store.files.atomic import discard_unless_placed, write_synced
from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX
from earnest.store.sessions.parsed_file import parse_read
from earnest.store.toml.read import parse_content, read_content, read_file
from earnest.workspace.errors import StorageError, UnusableFile

LABELS = ("-L", "ours", "-L", "before", "-L", "theirs")
"""What git's own markers call the three versions."""
MARK = b"<<<<<<< "
"""With what git's markers begin."""


class FileMerged(NamedTuple):
    """What became of a file."""

    is_clean: bool
    lines: tuple[str, ...] = ()
    """What to tell the user."""


def merge_lines(base: Path, ours: Path, theirs: Path, name: str) -> FileMerged:
    """Merge line by line, as git does.

    Raises:
        UnusableFile: git is not there.
    """
    command = ["git", "merge-file", "-q", *LABELS, *(str(path.absolute()) for path in (ours, base, theirs))]
    try:
        code = subprocess.run(command, capture_output=True, check=False).returncode
    except FileNotFoundError:
        raise UnusableFile(ours, cause="git is not installed, and a version cannot be read") from None
    try:
        read = read_file(ours)
        is_sound = "client" not in read.document or not parse_read(read).errors
    except StorageError:
        is_sound = False
    if code == 0 and is_sound:
        return FileMerged(is_clean=True)
    return FileMerged(False, (f"{name}: merged line by line, since a version cannot be read.",))


def has_markers(path: Path) -> bool:
    """Return whether git's markers tell two versions apart in a file.

    In TOML that can be read, they are somebody's words. A file that cannot be read at all has none.
    """
    with suppress(StorageError, OSError):
        content, stamp = read_content(path, follow=False)
        if not any(line.startswith(MARK) for line in content.splitlines()):
            return False
        if path.suffix == SUFFIX:
            with suppress(UnusableFile):
                parse_content(path, content, stamp)
                return False
        return True
    return False


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file as a whole."""
    written = write_synced(Folder.existing(path.absolute().parent), content, path.lstat())
    with discard_unless_placed(written) as temporary:
        temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
