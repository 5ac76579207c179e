"""Faults of the stored files, and those of access among them."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from earnest.core.text.escaping import escape_controls
from earnest.store.files.access import MODELESS, chown_command, find_stranger, keeps_modes
from earnest.store.files.folder import GROUP_FOLDER, PRIVATE_FOLDER, Folder
from earnest.store.system_user import name_user


class StoredFault(NamedTuple):
    """A fault found in the stored files."""

    path: Path
    what: str
    """What was found, as a clause."""
    do: str
    """What to do about it, as a sentence."""
    mend: str = ""
    """How `repair` repairs it: `mode`, `lock` or `move`; empty where it cannot."""
    is_grave: bool = False
    """Whether a session cannot be used."""

    def __str__(self) -> str:
        """Return the fault as one line."""
        return escape_controls(f"{self.path.name}: {self.what}. {self.do}", keep_newlines=False)


def check_folder_mode(folder: Folder) -> Iterator[StoredFault]:
    """Yield the faults of a folder's owner and mode."""
    facts = folder.path.stat()
    if facts.st_uid != os.geteuid() and os.geteuid() and folder.group is None:
        what = f"the folder belongs to {name_user(facts.st_uid)}"
        yield StoredFault(folder.path, what, "Copy what is in it to one of your own, or have it given to you.")
    mode, wanted = stat.S_IMODE(facts.st_mode), PRIVATE_FOLDER if folder.group is None else GROUP_FOLDER
    if mode & ~wanted & 0o777:
        yield StoredFault(
            folder.path, f"others may look into the folder (mode {mode:o})", f"chmod {wanted:o} it.", "mode"
        )
    elif wanted & ~mode:
        yield StoredFault(folder.path, f"it keeps its own people out (mode {mode:o})", f"chmod {wanted:o} it.", "mode")


def check_mode(path: Path, folder: Folder, *, is_ours: bool = True) -> Iterator[StoredFault]:
    """Yield the faults of a file's owner, group, mode and names."""
    facts = path.lstat()
    if path.is_symlink():
        return
    if folder.group is None and (owner := find_stranger(path)):
        yield StoredFault(path, f"it belongs to {owner}", f"`{chown_command(path)}` gives it back.")
    if folder.group is not None and facts.st_gid != folder.group:
        yield StoredFault(path, "it is not the group's", "Give it to the group that shares the folder: chgrp it.")
    mode, wanted = stat.S_IMODE(facts.st_mode), folder.file_mode
    if mode & ~wanted:
        yield StoredFault(path, f"others may read or write it (mode {mode:o})", f"chmod {wanted:o} it.", "mode")
    elif is_ours and wanted & ~mode:
        yield StoredFault(
            path, f"its own people may not read or write it (mode {mode:o})", f"chmod {wanted:o} it.", "mode"
        )
    if stat.S_ISREG(facts.st_mode) and facts.st_nlink > 1:
        yield StoredFault(path, "it has a second name elsewhere, which keeps old words", "Find it with find -samefile.")


def find_remedy(path: Path) -> str:
    """Return what lets a file be read again, or nothing."""
    is_theirs = bool(find_stranger(path)) and not os.access(path, os.R_OK)
    return f"First: {chown_command(path)}" if is_theirs else ""


def leave_out_modes(folder: Folder, found: tuple[StoredFault, ...]) -> tuple[StoredFault, ...]:
    """Return the faults; on a disk without modes, that is told once."""
    if keeps_modes(folder.path):
        return found
    modeless = StoredFault(folder.path, MODELESS, "Keep them on another disk, or mount this one for you alone.")
    return (modeless, *(each for each in found if each.mend != "mode"))
