"""The folder of sessions: private, or shared with a group."""

import grp
import os
import stat
from pathlib import Path
from typing import NamedTuple

from earnest.store.files.access import give, set_mode
from earnest.store.files.paths import expand_variable, find_data_folder
from earnest.workspace.errors import FolderNotMade, UnusableFolder, describe_cause

HOME = "EARNEST_HOME"
"""The variable for the folder of sessions."""
ARCHIVE = "archive"
"""The folder of archived sessions, inside the sessions' folder."""
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
GROUP_FOLDER, GROUP_FILE = 0o2770, 0o660
INNER = {ARCHIVE, ".versions", ".trash", ".transcripts"}
"""The names of the folders within the sessions' folder."""
LEADS_OUT = "a link leads out of this clone"


class Folder(NamedTuple):
    """A folder and who may read it.

    Its files have `file_mode` under any umask.
    """

    path: Path
    group: int | None = None
    """The id of the group that shares it; None where it is private."""

    @property
    def file_mode(self) -> int:
        """The mode of every file in it."""
        return PRIVATE_FILE if self.group is None else GROUP_FILE

    @property
    def dir_mode(self) -> int:
        """The mode of every folder created in it."""
        return PRIVATE_FOLDER if self.group is None else GROUP_FOLDER

    @classmethod
    def existing(cls, path: Path) -> "Folder":
        """Return an existing folder.

        With setgid and open to its group, it is shared.

        Raises:
            UnusableFolder: it does not exist, or is no folder.
        """
        try:
            facts = path.stat()
        except OSError as error:
            raise UnusableFolder(path, describe_cause(error)) from None
        if not stat.S_ISDIR(facts.st_mode):
            raise UnusableFolder(path, "not a folder")
        is_shared = facts.st_mode & GROUP_FOLDER == GROUP_FOLDER
        return cls(path, facts.st_gid if is_shared else None)

    @classmethod
    def open_or_make(cls, path: Path, *, group: str | None = None) -> "Folder":
        """Return a folder, created where it is missing.

        An existing folder keeps its mode, whatever `group` is.

        Args:
            path: The folder.
            group: The unix group that a new folder is shared with; None for a private one.

        Raises:
            UnusableFolder: it cannot be created, is no folder, or there is no such group.
        """
        if not is_folder(path):
            try:
                if group is None:
                    _create(path, None)
                else:
                    _create(path, grp.getgrnam(group).gr_gid)
            except KeyError:
                raise UnusableFolder(path, f"unknown group: {group}") from None
            except FileExistsError:
                raise UnusableFolder(path, "not a folder") from None
            except OSError as error:
                raise FolderNotMade(path, describe_cause(error)) from None
        return cls.existing(path)

    def inner(self, name: str) -> "Folder":
        """Return an inner folder, created for the same users where missing.

        Raises:
            FolderNotMade: it cannot be created, or others may have put a link there.
        """
        path = self.path / name
        if leads_out(path):
            raise FolderNotMade(path, LEADS_OUT)
        if not is_folder(path):
            try:
                _create(path, self.group)
            except OSError as error:
                raise FolderNotMade(path, describe_cause(error)) from None
        return Folder(path, self.group)

    def set_access(self, descriptor: int, replaced: os.stat_result | None = None) -> bool:
        """Set owner, group and mode of an open new file in it.

        Returns:
            Whether its disk keeps modes.

        Raises:
            NotGiven: it cannot belong to whom it has to.
        """
        give(descriptor, replaced or self.path.stat(), self.group)
        return set_mode(descriptor, self.file_mode)


def is_folder(path: Path) -> bool:
    """Return whether a folder exists and can be seen."""
    try:
        return path.is_dir()
    except OSError:
        return False


def leads_out(path: Path) -> bool:
    """Return whether a path leads out of a clone.

    Others may have put a link there.
    """
    clone = path.parent
    while clone.name in INNER:
        clone = clone.parent
    try:
        return (clone / ".git").exists() and not path.resolve().is_relative_to(clone.resolve())
    except (OSError, RuntimeError):
        return True


def is_missing(path: Path) -> bool:
    """Return whether nothing exists at a path.

    Where that cannot be seen, something may exist.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def home_folder(given: Path | None = None) -> Path:
    """Return the given folder, that of EARNEST_HOME, or the default.

    Raises:
        UnusableFolder: EARNEST_HOME is no whole path, or the user has no home.
    """
    if given is not None:
        return given
    try:
        return Path(expand_variable(HOME) or find_data_folder())
    except ValueError as error:
        raise UnusableFolder(Path(os.environ.get(HOME) or "~"), str(error)) from None


def _create(path: Path, group: int | None) -> None:
    if group is None and is_missing(path.parent):
        _create(path.parent, None)
    make_folder(path, group)


def make_folder(path: Path, group: int | None = None) -> None:
    """Create a folder for the owner of the one around it.

    Raises:
        OSError: it cannot be created.
    """
    path.mkdir(PRIVATE_FOLDER)
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        give(descriptor, path.parent.stat(), group)
        # This undoes the umask in mkdir, and a setgid bit inherited from the parent.
        set_mode(descriptor, PRIVATE_FOLDER if group is None else GROUP_FOLDER)
    finally:
        os.close(descriptor)
