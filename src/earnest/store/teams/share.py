"""A folder of sessions made a repository of git's, with Earnest's drivers."""

import os
import shlex
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from earnest.store.files.atomic import write_synced
from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX
from earnest.store.library.access_faults import StoredFault
from earnest.store.teams.git import GitFailed, ask_git, run_git

ATTRIBUTES = "*.toml merge=earnest diff=earnest -text"
"""What git is told of sessions; it leaves their line ends alone."""
ATTRIBUTES_HERE = f"{ATTRIBUTES} -ident !working-tree-encoding"
"""What this clone's git is told of them, over what others send."""
IGNORED = (
    ".*.lock",
    ".*.draft",
    ".*.frame",
    ".frame",
    ".index.sqlite*",
    ".earnest-*",
    ".versions/",
    ".trash/",
    ".transcripts/",
    "*.bak",
    "*.orig",
    "*.toml.format-*",
    "*.conflict-*.toml",
)
"""What stays with each user and is never sent."""
FILES = ((".gitattributes", "what is merged", (ATTRIBUTES,)), (".gitignore", "what stays here", IGNORED))
"""The files of git's that travel with the sessions, and what Earnest's lines there tell."""
DRIVERS = {
    "merge.earnest.name": "Earnest merges what people learned apart",
    "merge.earnest.driver": "{} merge-file -- %O %A %B %P",
    "diff.earnest.textconv": "{} tell --",
}
"""This clone's configuration of git; it never travels."""
SHARE = "earnest share"
"""The command that sets a clone up."""


def find_repository(folder: Path) -> Path | None:
    """Return the top of a folder's repository, or None.

    Raises:
        GitFailed: git is not there.
    """
    answer = run_git(folder, "rev-parse", "--show-toplevel")
    return Path(answer.text.rstrip("\n")) if answer.code == 0 and answer.text.strip() else None


def share(folder: Folder) -> Sequence[str]:
    """Make a folder a repository of a team; return what was done.

    The user's own lines in git's files stay, and so does their configuration.

    Raises:
        GitFailed: git is not there, or refused.
    """
    done = []
    if find_repository(folder.path) is None:
        ask_git(folder.path, "init", "-q")
        done.append(f"{folder.path} is a repository of git now.")
    done += [
        f"{name} names {told}." for place, name, told, lines in _list_files(folder) if _add_lines(place, name, lines)
    ]
    wanted = {key: value.format(_find_command()) for key, value in DRIVERS.items()}
    unset = [key for key, value in wanted.items() if _read(folder.path, key) != value]
    for key in unset:
        ask_git(folder.path, "config", "--local", key, wanted[key])
    return [*done, *(f"git config {key} is set." for key in unset)]


def stop_sharing(folder: Folder) -> Sequence[str]:
    """Remove Earnest's lines and configuration; the repository stays.

    Raises:
        GitFailed: git is not there.
    """
    sections = ("merge.earnest", "diff.earnest")
    removed = [run_git(folder.path, "config", "--local", "--remove-section", each).code == 0 for each in sections]
    done = [f"git config {each} is removed." for each, is_done in zip(sections, removed, strict=True) if is_done]
    done += [
        f"Earnest's lines in {name} are removed."
        for place, name, _, lines in _list_files(folder)
        if _remove_lines(place, name, lines)
    ]
    return done


def _list_files(folder: Folder) -> Iterator[tuple[Folder, str, str, Sequence[str]]]:
    """Yield the files with lines of Earnest's."""
    yield from ((folder, *each) for each in FILES)
    answer = run_git(folder.path, "rev-parse", "--git-path", "info")
    if answer.code == 0:
        info = folder.path / answer.text.rstrip("\n")
        info.mkdir(exist_ok=True)
        yield Folder.existing(info), "attributes", "what is merged in this clone", (ATTRIBUTES_HERE,)


def find_missing_drivers(folder: Path) -> bool:
    """Return whether a clone of shared sessions lacks Earnest's drivers."""
    with suppress(GitFailed, OSError):
        attributes = folder / ".gitattributes"
        if attributes.is_file() and "merge=earnest" in attributes.read_text("utf-8", "replace"):
            return find_repository(folder) is not None and not _read(folder, "merge.earnest.driver")
    return False


def restore_modes(folder: Folder) -> int:
    """Make files that git has checked out private again.

    Returns how many were not.
    """
    found = 0
    for path in folder.path.iterdir() if (folder.path / ".git").exists() else ():
        with suppress(OSError):
            facts = path.lstat()
            is_ours = path.suffix == SUFFIX or path.name in {name for name, _, _ in FILES}
            is_open = stat.S_ISREG(facts.st_mode) and stat.S_IMODE(facts.st_mode) != folder.file_mode
            if is_ours and is_open and facts.st_uid == os.geteuid():
                path.chmod(folder.file_mode)
                found += 1
    return found


def check_clone(folder: Folder) -> Iterator[StoredFault]:
    """Yield that a clone of shared sessions lacks what merges them."""
    if find_missing_drivers(folder.path):
        do = f"Run `{SHARE}` once in this clone: configuration of git does not travel."
        yield StoredFault(folder.path / ".gitattributes", "git does not know yet how Earnest merges sessions", do)


def _find_command() -> str:
    """Return the command that starts this Earnest, as a shell reads it."""
    beside = Path(sys.executable).parent / "earnest"
    return shlex.quote(str(beside)) if beside.is_file() else "earnest"


def _read(folder: Path, key: str) -> str:
    return run_git(folder, "config", "--get", key).text.rstrip("\n")


def _read_lines(path: Path) -> list[str]:
    if path.is_symlink() or path.is_dir():
        raise GitFailed(f"{path.name} is a {'link' if path.is_symlink() else 'folder'}: replace it with a file")
    try:
        return path.read_text("utf-8", "surrogateescape").splitlines()
    except FileNotFoundError:
        return []


def _add_lines(folder: Folder, name: str, lines: Sequence[str]) -> bool:
    has = _read_lines(folder.path / name)
    missing = [line for line in lines if line not in has]
    if missing:
        _write_lines(folder, name, [*has, *missing])
    return bool(missing)


def _remove_lines(folder: Folder, name: str, lines: Sequence[str]) -> bool:
    has = _read_lines(folder.path / name)
    left = [line for line in has if line not in lines]
    if len(left) == len(has):
        return False
    if left:
        _write_lines(folder, name, left)
    else:
        (folder.path / name).unlink()
    return True


def _write_lines(folder: Folder, name: str, lines: Sequence[str]) -> None:
    content = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
    write_synced(folder, content).replace(folder.path / name)
