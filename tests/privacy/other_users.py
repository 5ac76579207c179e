"""Other users of the machine: what they may read, list, write and link."""

import grp
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

STRANGER = 65_534
MEMBERS = (61_001, 61_002)
"""Users that need no account: one of no group of ours, two of the group."""
EDITORS_OWN = {"1.txt.swap", "undo"}
PRIVATE, SHARED = (0o700, 0o600), (0o2770, 0o660)
CHECKOUT = Path(__file__).parents[2]


def is_open_to_others(folder: Path) -> bool:
    """Return whether any user of the machine may read what is in a folder."""
    return all(each.stat().st_mode & stat.S_IXOTH for each in (folder, *folder.parents))


def find_hindrance() -> str:
    """Return why nobody can become another user here who runs our code; nothing where it can be done."""
    if os.geteuid() != 0:
        return "only root can be somebody else for a moment"
    return "" if is_open_to_others(CHECKOUT) else "needs a checkout that others may read"


becomes_another_user = pytest.mark.skipif(bool(find_hindrance()), reason=find_hindrance() or "nothing hinders it")
"""Marks tests that run our code as another user."""


def choose_group() -> grp.struct_group:
    """Return a group of this machine that the tests do not run as."""
    return next(one for one in grp.getgrall() if one.gr_gid not in {0, os.getegid()} and one.gr_gid < STRANGER)


def run_as_user(user: int, groups: list[int], act: Callable[[], object]) -> str:
    """Run a function in a process of another user, and return its result as text."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        said = "it never came to that"
        try:
            os.close(reading)
            os.setgroups(groups)
            os.setgid(groups[0] if groups else user)
            os.setuid(user)
            said = str(act())
        except BaseException as fault:  # noqa: BLE001 - told to the parent, which judges it
            said = f"{type(fault).__name__}: {fault}"
        finally:
            os.write(writing, said.encode(errors="replace")[:60_000])
            os._exit(0)
    os.close(writing)
    said = b""
    while part := os.read(reading, 65_536):
        said += part
    os.close(reading)
    os.waitpid(child, 0)
    return said.decode()


def list_paths(place: Path) -> list[Path]:
    """Return every file and folder below a folder."""
    return sorted(place.rglob("*"))


def find_exposed(paths: list[Path]) -> list[str]:
    """Return what a user outside the group could look at, read, write or link."""
    return run_as_user(STRANGER, [], lambda: "\n".join(_seen(paths))).splitlines()


def find_unreadable(paths: list[Path], group_id: int) -> list[str]:
    """Return the files that a member of the group could not read."""

    def act() -> str:
        return "\n".join(str(path) for path in paths if path.is_file() and not _can(path.read_bytes))

    return run_as_user(MEMBERS[0], [group_id], act).splitlines()


def _seen(paths: list[Path]) -> Iterator[str]:
    ways: dict[str, Callable[[Path], object]] = {
        "stat": lambda path: path.lstat(),
        "cat": lambda path: os.close(os.open(path, os.O_RDONLY)),
        "ls": lambda path: list(path.iterdir()) if path.is_dir() else os.close(os.open(path, os.O_RDONLY)),
        "write": lambda path: os.close(os.open(path, os.O_WRONLY)),
        "link": lambda path: os.link(path, f"/tmp/linked-{os.getpid()}"),  # noqa: S108 - nowhere else may they write
    }
    for path in paths:
        yield from (f"{name} {path}" for name, way in ways.items() if _can(lambda way=way, path=path: way(path)))


def _can(act: Callable[[], object]) -> bool:
    with suppress(OSError):
        act()
        return True
    return False


def find_wrong_modes(
    paths: list[Path], wanted: tuple[int, int], group_id: int | None, own: tuple[str, ...]
) -> Iterator[str]:
    """Yield each path whose mode or group is wrong; `own` are prefixes of private names.

    A file that is still being written may get its final mode and group in the next moment; strangers never have any.
    """
    for path in paths:
        if path.name in EDITORS_OWN:
            continue
        is_being_written = path.match(".earnest-*.tmp")
        try:
            facts = path.lstat()
        except FileNotFoundError:
            if is_being_written:
                continue
            raise
        if is_being_written:
            if facts.st_mode & 0o117:
                yield f"{path} has {stat.S_IMODE(facts.st_mode):o}"
            continue
        is_own = any(part.startswith(own) for part in path.parts)
        folder_mode, file_mode = PRIVATE if is_own else wanted
        is_folder = stat.S_ISDIR(facts.st_mode)
        found = stat.S_IMODE(facts.st_mode) & (0o777 if is_own else 0o7777)
        if found != (folder_mode if is_folder else file_mode):
            yield f"{path} has {found:o}"
        if group_id is not None and not is_own and facts.st_gid != group_id:
            yield f"{path} is of group {facts.st_gid}"
