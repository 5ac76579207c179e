"""A folder of sessions made a repository of git's, with Earnest's drivers."""

import os
import re
import shlex
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from earnest.store.files.atomic import write_synced
from earnest.store.files.folder import ARCHIVE, Folder
from earnest.store.files.names import SUFFIX
from earnest.store.teams.git import GitFailed, ask_git, run_git
from earnest.store.teams.unsafe_files import COMMITTED, find_committed

ATTRIBUTES = "*.toml merge=earnest diff=earnest -text"
"""What git is told of sessions; it leaves their line ends alone."""
DRIVEN_HERE = "merge=earnest diff=earnest -text -ident !working-tree-encoding"
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
FILES = (
    (".gitattributes", "which files Earnest merges", (ATTRIBUTES,)),
    (".gitignore", "which files are never sent", IGNORED),
)
"""The files of git's that travel with the sessions, and what Earnest's lines there tell."""
DRIVERS = {
    "merge.earnest.name": "Earnest merges what people learned apart",
    "merge.earnest.driver": "{} merge-file -- %O %A %B %P",
    "diff.earnest.textconv": "{} tell --",
}
"""This clone's configuration of git; it never travels."""
NO_FILES = (
    "this folder is git's own, a bare repository or a part of one: clone it, and run `earnest share` in the clone"
)
OF_ANOTHER = (
    "another user made this repository, so that git does nothing in it for you: if you trust them, run "
    "`git config --global --add safe.directory {}`"
)
SETTINGS = {"merge.directoryRenames": "false"}
"""Set in this clone where the user has not: a session that leaves the archive takes no other files along."""
OF_A_GROUP = {"core.sharedRepository": "0660"}
"""Set as well where a group shares the folder: its members may all write what git keeps there, and nobody else."""


def find_repository(folder: Path) -> Path | None:
    """Return the top of a folder's repository, or None.

    Raises:
        GitFailed: git is not there, or another user made the repository.
    """
    answer = run_git(folder, "rev-parse", "--show-toplevel")
    if "dubious ownership" in answer.said:
        raise GitFailed(OF_ANOTHER.format(shlex.quote(str(folder))))
    return Path(answer.text.rstrip("\n")) if answer.code == 0 and answer.text.strip() else None


def share(folder: Folder) -> Sequence[str]:
    """Make a folder a repository of a team; return what was done.

    The user's own lines in git's files stay, and so does their configuration.

    Raises:
        GitFailed: git is not there, or refused.
    """
    done = []
    top = find_repository(folder.path)
    if top is None:
        if run_git(folder.path, "rev-parse", "--is-inside-git-dir").text.strip() == "true":
            raise GitFailed(NO_FILES)
        ask_git(folder.path, "init", "-q")
        done.append(f"{folder.path} is a git repository now.")
    elif ask_git(folder.path, "remote").strip() and (odd := find_committed(folder.path)):
        raise GitFailed(COMMITTED.format(odd))
    done += [
        f"Added to {name}: {told}."
        for place, name, told, lines in _list_files(folder)
        if _add_lines(place, name, lines)
    ]
    wanted = {key: value.format(_find_command()) for key, value in DRIVERS.items()}
    settings = SETTINGS if folder.group is None else SETTINGS | OF_A_GROUP
    wanted |= {key: value for key, value in settings.items() if not read_setting(folder.path, key)}
    unset = [key for key, value in wanted.items() if read_setting(folder.path, key) != value]
    for key in unset:
        ask_git(folder.path, "config", "--local", key, wanted[key])
    if not OF_A_GROUP.keys().isdisjoint(unset):
        _open_to_group(folder.path / ask_git(folder.path, "rev-parse", "--git-dir").rstrip("\n"), folder.group)
    return [*done, *(f"git config {key} is set." for key in unset)]


def has_remote(folder: Folder) -> bool:
    """Return whether a repository knows where to send."""
    return bool(run_git(folder.path, "remote").text.strip())


def stop_sharing(folder: Folder) -> Sequence[str]:
    """Remove Earnest's lines and configuration; the repository stays.

    Raises:
        GitFailed: git is not there.
    """
    sections = ("merge.earnest", "diff.earnest")
    removed = [run_git(folder.path, "config", "--local", "--remove-section", each).code == 0 for each in sections]
    done = [f"git config {each} is removed." for each, is_done in zip(sections, removed, strict=True) if is_done]
    for key, value in (SETTINGS | OF_A_GROUP).items():
        run_git(folder.path, "config", "--local", "--unset", key, f"^{value}$")
    done += [
        f"Earnest's lines in {name} are removed."
        for place, name, _, lines in _list_files(folder)
        if _remove_lines(place, name, lines)
    ]
    return done


def _list_files(folder: Folder) -> Iterator[tuple[Folder, str, str, Sequence[str]]]:
    """Yield the files with lines of Earnest's."""
    yield from ((folder, *each) for each in FILES)
    if info := find_info(folder.path):
        info.mkdir(exist_ok=True)
        line = name_attributes(folder.path)
        yield Folder.existing(info), "attributes", "which files Earnest merges in this clone", (line,)


def find_info(path: Path) -> Path | None:
    """Return the folder of this clone's own attributes, or None."""
    answer = run_git(path, "rev-parse", "--git-path", "info")
    return None if answer.code else path / answer.text.rstrip("\n")


def name_attributes(path: Path) -> str:
    """Return the line of this clone's attributes that is about a folder.

    In a larger repository it names the sessions of that folder alone.
    """
    prefix = run_git(path, "rev-parse", "--show-prefix").text.rstrip("\n")
    if not prefix:
        return f"*{SUFFIX} {DRIVEN_HERE}"
    pattern = re.sub(r"([\\*?\[])", r"\\\1", prefix) + f"**/*{SUFFIX}"
    quoted = '"' + pattern.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"{quoted if re.search(r'[^!-~]|^[!#]', pattern) or chr(34) in pattern else pattern} {DRIVEN_HERE}"


def restore_modes(folder: Folder) -> int:
    """Make files that git has checked out private again.

    Returns how many were not.
    """
    if not any((folder.path / name).exists() for name in (".git", ".gitattributes")):
        return 0
    inner = Folder(folder.path / ARCHIVE, folder.group)
    if inner.path.is_dir() and not inner.path.is_symlink():
        with suppress(OSError):
            inner.path.chmod(inner.dir_mode)
        return _restore(folder) + _restore(inner)
    return _restore(folder)


def _restore(folder: Folder) -> int:
    found = 0
    for path in folder.path.iterdir():
        with suppress(OSError):
            facts = path.lstat()
            is_ours = path.suffix == SUFFIX or path.name in {name for name, _, _ in FILES}
            is_open = stat.S_ISREG(facts.st_mode) and stat.S_IMODE(facts.st_mode) != folder.file_mode
            if is_ours and is_open and facts.st_uid == os.geteuid():
                path.chmod(folder.file_mode)
                found += 1
    return found


def _open_to_group(git: Path, group: int | None) -> None:
    """Let a group write what git has made before."""
    for path in (git, *git.rglob("*")):
        with suppress(OSError):
            facts = path.lstat()
            if stat.S_ISLNK(facts.st_mode) or facts.st_uid != os.geteuid():
                continue
            os.chown(path, -1, -1 if group is None else group)
            mode = stat.S_IMODE(facts.st_mode)
            shared = (mode | (mode & stat.S_IRWXU) >> 3) & ~stat.S_IRWXO
            path.chmod(shared | stat.S_ISGID if path.is_dir() else shared)


def _find_command() -> str:
    """Return the command that starts this Earnest, as a shell reads it."""
    beside = Path(sys.executable).parent / "earnest"
    return shlex.quote(str(beside)) if beside.is_file() else "earnest"


def read_setting(folder: Path, key: str) -> str:
    """Return a setting of git, or nothing."""
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
