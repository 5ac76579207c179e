"""The folder that holds the sessions: private, or made for a group."""

import grp
import os
import stat
from pathlib import Path
from typing import NamedTuple

import platformdirs

from earnest.workspace.errors import UnusableFolder, describe_cause

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
GROUP_FOLDER, GROUP_FILE = 0o2770, 0o660


class Folder(NamedTuple):
    """A folder and who may read in it. What it holds has `file_mode` under any umask."""

    path: Path
    group: int | None = None
    """The id of the group that shares it; None where it is the owner's alone."""

    @property
    def file_mode(self) -> int:
        """The mode of every file in it."""
        return PRIVATE_FILE if self.group is None else GROUP_FILE

    @property
    def dir_mode(self) -> int:
        """The mode of every folder made in it."""
        return PRIVATE_FOLDER if self.group is None else GROUP_FOLDER

    @classmethod
    def existing(cls, path: Path) -> "Folder":
        """Return a folder that is there; setgid and open to its group means that it is the group's.

        Raises:
            UnusableFolder: it is not there, or no folder.
        """
        try:
            facts = path.stat()
        except OSError as trouble:
            raise UnusableFolder(path, describe_cause(trouble)) from None
        if not stat.S_ISDIR(facts.st_mode):
            raise UnusableFolder(path, "it is no folder")
        shared = facts.st_mode & GROUP_FOLDER == GROUP_FOLDER
        return cls(path, facts.st_gid if shared else None)

    @classmethod
    def open_or_make(cls, path: Path, *, group: str | None = None) -> "Folder":
        """Return the folder, made where it is missing: the owner's alone, or the unix group's that is named.

        A folder that is there keeps its mode, whatever `group` says.

        Raises:
            UnusableFolder: it cannot be made, is no folder, or there is no such group.
        """
        if not is_folder(path):
            try:
                if group is None:
                    _make(path, None)
                else:
                    _make(path, grp.getgrnam(group).gr_gid)
            except KeyError:
                raise UnusableFolder(path, f"there is no group {group}") from None
            except FileExistsError:
                raise UnusableFolder(path, "it is no folder") from None
            except OSError as trouble:
                raise UnusableFolder(path, describe_cause(trouble)) from None
        return cls.existing(path)

    def inner(self, name: str) -> "Folder":
        """Return a folder inside this one, made for the same people where it is missing."""
        path = self.path / name
        if not is_folder(path):
            try:
                _make(path, self.group)
            except OSError as trouble:
                raise UnusableFolder(path, describe_cause(trouble)) from None
        return Folder(path, self.group)


def is_folder(path: Path) -> bool:
    """Say whether a folder is there; one that may not be looked for is taken for none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_missing(path: Path) -> bool:
    """Say whether nothing is there; where that may not be looked for, something may be."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def home_folder(given: Path | None = None) -> Path:
    """Return where sessions are kept: the folder given, else EARNEST_HOME, else in the user's data folder."""
    if given is not None:
        return given
    named = os.environ.get("EARNEST_HOME")
    return Path(named) if named else platformdirs.user_data_path("earnest")


def _make(path: Path, group: int | None) -> None:
    if group is None and is_missing(path.parent):
        _make(path.parent, None)
    path.mkdir(PRIVATE_FOLDER)
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        if group is not None:
            os.fchown(descriptor, -1, group)
        # The umask has had its say in mkdir, and a setgid parent hands its bit down: both are undone here.
        os.fchmod(descriptor, PRIVATE_FOLDER if group is None else GROUP_FOLDER)
    finally:
        os.close(descriptor)
