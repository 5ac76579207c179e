"""The private file of a page's last picture."""

import os
import stat

from earnest.store.pictures.page_state import PICTURE, SUFFIX, picture_path
from earnest.terminal.kept_picture import KeptPicture

LARGEST = 256 * 1024
"""The most bytes of a file that holds a picture."""


def read_picture(page: str) -> KeptPicture | None:
    """Return the last picture of a page, if it is sound.

    Its file must be the user's own, and nobody else's to read.

    Raises:
        OSError: there is none, or it cannot be read.
    """
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
    descriptor = os.open(picture_path(page), flags)
    try:
        facts = os.fstat(descriptor)
        is_own = stat.S_ISREG(facts.st_mode) and facts.st_uid == os.geteuid() and facts.st_nlink == 1
        is_safe = not facts.st_mode & 0o007 and facts.st_size <= LARGEST
        return KeptPicture.decode(os.read(descriptor, LARGEST)) if is_own and is_safe else None
    finally:
        os.close(descriptor)


def find_pictured(path: str) -> str:
    """Return the page of a picture by the picture's path, or nothing."""
    folder, name = os.path.split(path)
    if not name.startswith(".") or not name.endswith(PICTURE):
        return ""
    session = name[1:].removesuffix(PICTURE[1:]).removesuffix(".")
    return os.path.join(folder, session + SUFFIX) if session else folder


def sweep_pictures(folder: str) -> None:
    """Delete the pictures of sessions that are gone, if possible."""
    for name in os.listdir(folder):
        page = find_pictured(os.path.join(folder, name))
        if page and not os.path.lexists(page):
            discard_picture(page)


def discard_picture(page: str) -> None:
    """Delete the last picture of a page, if possible."""
    try:
        os.unlink(picture_path(page))
    except OSError:
        return
