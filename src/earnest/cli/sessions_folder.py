"""The folder that a command reads or writes."""

import grp
from pathlib import Path

from earnest.cli.arguments import Arguments
from earnest.cli.errors import CommandError
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder, home_folder, is_folder, is_missing
from earnest.store.shipped import SAMPLES, find_shipped
from earnest.workspace.errors import UnusableFolder


def sessions_path(arguments: Arguments) -> Path:
    """Return the path of the user's sessions, whether it exists or not."""
    return home_folder(Path(arguments.home) if arguments.home else None)


def folder_to_read(arguments: Arguments) -> Folder:
    """Return the folder of sessions, which need not exist; nothing is created.

    Raises:
        UnusableFolder: it is no folder, or cannot be read.
    """
    path = find_shipped(SAMPLES) if arguments.samples else sessions_path(arguments)
    return Folder(path) if is_missing(path) else Folder.existing(path)


def folder_to_write(arguments: Arguments) -> Folder:
    """Return the folder of sessions, created where it is missing.

    Raises:
        CommandError: it cannot be created, or exists already and is not the named group's.
    """
    path = sessions_path(arguments)
    existed = is_folder(path)
    try:
        folder = Folder.open_or_make(path, group=arguments.group)
    except UnusableFolder as error:
        raise CommandError(f"{error}\n{error.remedy}", Exit.NOT_MADE) from None
    if arguments.group and existed and not _belongs_to(folder, arguments.group):
        kept = UnusableFolder(path, f"it exists and does not belong to the group {arguments.group}")
        raise CommandError(f"{kept}; choose another folder with --home", Exit.NOT_MADE)
    return folder


def _belongs_to(folder: Folder, group: str) -> bool:
    try:
        return folder.group == grp.getgrnam(group).gr_gid
    except KeyError:
        return False
