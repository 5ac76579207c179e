"""What a page's picture depends on, seen without reading a session.

It is looked at when a picture is kept, and again at the next start: where it is not the same, the picture may not be
true any more, and is not shown. The next start does this before anything is loaded, so this module imports next to
nothing.
"""

from __future__ import annotations

import os
import sys
import time
import zlib

import earnest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SUFFIX = ".toml"
PICTURE = ".frame"
"""The end of a picture's name; that of home has no other name."""
YOUNG = 2_000_000_000
"""Nanoseconds within which a file may change again without a change of its times."""
MOST_LISTED = 2_000
"""Of a folder with more entries than this no picture of home is kept: looking at them would take too long."""
VARIABLES = (
    *("TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "FORCE_COLOR", "COLORFGBG", "STY", "TMUX"),
    *("LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANGUAGE", "TZ", "PYTHONUTF8", "PYTHONIOENCODING"),
    *("EARNEST_THEME", "EARNEST_SCREENS"),
)
"""The variables that change how a page looks."""
EDITOR = ".earnest-editor-"
"""The start of what holds a text that the user's own editor was given."""
INTERVIEWS = "screens"
"""The folder of a user's own interviews, inside that of the sessions."""


class Surroundings:
    """The window and the environment of a page.

    Args:
        size: The columns and rows of the window.
        environ: The environment as it was when the program was started.
        preferences: The path of the file of preferences.
    """

    __slots__ = ("environ", "preferences", "size")

    def __init__(self, size: tuple[int, int], environ: Mapping[str, str], preferences: str) -> None:
        self.size, self.environ, self.preferences = size, environ, preferences


def picture_path(page: str) -> str:
    """Return the path of a page's picture.

    Args:
        page: The file of a session, or the folder of home.
    """
    if not page.endswith(SUFFIX):
        return os.path.join(page, PICTURE)
    folder, name = os.path.split(page)
    return os.path.join(folder, f".{name.removesuffix(SUFFIX)}{PICTURE}")


def find_state(page: str, around: Surroundings, since: int) -> str:
    """Return what tells a page's state from any other, or nothing.

    There is nothing while a session is open, or where there is too much to look at.

    Args:
        page: The file of a session, or the folder of home.
        around: The window and the environment.
        since: When the state was first looked at, in nanoseconds since 1970. The content of files that were young then
            counts, too: their times alone may hide another change.

    Raises:
        OSError: something cannot be looked at.
    """
    folder = os.path.dirname(page) if page.endswith(SUFFIX) else page
    names = sorted(os.listdir(folder))
    found = _of_session(os.path.basename(page), names) if folder != page else _of_home(names)
    if found is None:
        return ""
    facts = [page, *_describe_program(around, since)]
    facts += (_describe(path, since) for path in _list_below(os.path.join(folder, INTERVIEWS)))
    facts += (_describe(os.path.join(folder, name), since) for name in found)
    whole = "\n".join(facts).encode(errors="surrogateescape")
    return f"{len(whole):x}-{zlib.crc32(whole):08x}-{zlib.adler32(whole):08x}"


def _describe_program(around: Surroundings, since: int) -> Iterator[str]:
    """Yield what all pages depend on."""
    place = os.path.dirname(earnest.__file__)
    yield f"{sys.version} {place} {os.stat(place).st_mtime_ns} {os.geteuid()} {time.strftime('%Y-%m-%d %Z')}"
    yield f"{around.size[0]} {around.size[1]}"
    yield from (f"{name}={around.environ.get(name)}" for name in VARIABLES)
    yield _describe(around.preferences, since) if os.path.exists(around.preferences) else around.preferences
    yield from (_describe(path, since) for path in _list_below(around.environ.get("EARNEST_SCREENS", "")))


def _of_session(name: str, names: Iterable[str]) -> list[str] | None:
    """Return a session's name and those beside; None while open."""
    start = name.removesuffix(SUFFIX)
    hidden = f".{start}."
    found = [each for each in names if each.startswith((start, hidden, EDITOR)) and each != f".{start}{PICTURE}"]
    is_open = f"{hidden}lock" in found or any(each.startswith(EDITOR) for each in found)
    return None if is_open or name not in found else found


def _of_home(names: list[str]) -> list[str] | None:
    """Return the names that home lists; None if too many."""
    return None if len(names) > MOST_LISTED else [name for name in names if SUFFIX in name and not name.startswith(".")]


def _list_below(folder: str) -> Iterator[str]:
    """Yield the files of interviews, which are a folder each."""
    if folder and os.path.isdir(folder):
        for inner in sorted(os.listdir(folder)):
            path = os.path.join(folder, inner)
            yield path
            if os.path.isdir(path):
                yield from (os.path.join(path, name) for name in sorted(os.listdir(path)))


def _describe(path: str, since: int) -> str:
    facts = os.stat(path)
    times = facts.st_mtime_ns, facts.st_ctime_ns
    is_young = since - max(times) < YOUNG and os.path.isfile(path)
    content = _sum_up(path, facts.st_size) if is_young else ""
    return f"{path} {facts.st_dev} {facts.st_ino} {facts.st_mode} {facts.st_uid} {facts.st_size} {times} {content}"


def _sum_up(path: str, size: int) -> str:
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        return f"{zlib.crc32(os.read(descriptor, size)):08x}"
    finally:
        os.close(descriptor)
