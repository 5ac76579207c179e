"""Which folder a command reads or writes, and which session a word stands for."""

import os
from pathlib import Path

from earnest import store
from earnest.cli.arguments import Arguments
from earnest.cli.errors import CommandError
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder, home_folder, is_folder, is_missing
from earnest.workspace.errors import NoSuchSession, UnusableFolder


def folder_to_read(arguments: Arguments) -> Folder:
    """Return the folder of sessions, which need not be there yet; reading makes nothing.

    Raises:
        UnusableFolder: what stands there is no folder, or may not be looked into.
    """
    path = store.shipped.find_shipped(store.shipped.SAMPLES) if arguments.samples else home_folder(arguments.home)
    return Folder(path) if is_missing(path) else Folder.existing(path)


def folder_to_write(arguments: Arguments) -> Folder:
    """Return the folder of sessions, made where it is missing.

    Raises:
        Refusal: it cannot be made, or it is there already and not for the group that was named.
    """
    path = home_folder(arguments.home)
    was_there = is_folder(path)
    try:
        folder = Folder.open_or_make(path, group=arguments.group)
    except UnusableFolder as trouble:
        raise CommandError(str(trouble), Exit.NOT_MADE) from None
    if arguments.group and was_there and not _is_of(folder, arguments.group):
        kept = UnusableFolder(path, f"it is there already, and is not the group {arguments.group}'s")
        raise CommandError(f"{kept}; name another folder with --home", Exit.NOT_MADE)
    return folder


def find_session(word: str, folder: Folder) -> Path:
    """Return the session that a path, a name or a number of the list stands for.

    Raises:
        NoSuchSession: none does.
        UnusableFolder: the folder cannot be read.
    """
    if not is_folder(folder.path) and not os.path.lexists(word):
        raise NoSuchSession(word, ())
    return store.library.library.pick(folder, word)


def _is_of(folder: Folder, group: str) -> bool:
    import grp  # noqa: PLC0415 - wanted only where a group is named

    try:
        return folder.group == grp.getgrnam(group).gr_gid
    except KeyError:
        return False
