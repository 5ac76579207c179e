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
    fix: str = ""
    """How `repair` repairs it: `mode`, `lock`, `picture` or `move`; empty where it cannot."""
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
        yield StoredFault(folder.path, what, "Copy its files to a folder of yours, or ask its owner to give it to you.")
    mode, wanted = stat.S_IMODE(facts.st_mode), PRIVATE_FOLDER if folder.group is None else GROUP_FOLDER
    if mode & ~wanted & 0o777:
        yield StoredFault(
            folder.path, f"other users can open the folder (mode {mode:o})", f"Run `chmod {wanted:o}` on it.", "mode"
        )
    elif wanted & ~mode:
        yield StoredFault(
            folder.path, f"its own users cannot open it (mode {mode:o})", f"Run `chmod {wanted:o}` on it.", "mode"
        )


def check_mode(path: Path, folder: Folder, *, is_ours: bool = True) -> Iterator[StoredFault]:
    """Yield the faults of a file's owner, group, mode and names."""
    facts = path.lstat()
    if path.is_symlink():
        return
    if folder.group is None and (owner := find_stranger(path)):
        yield StoredFault(path, f"it belongs to {owner}", f"Run `{chown_command(path)}`.")
    if folder.group is not None and facts.st_gid != folder.group:
        yield StoredFault(path, "it does not belong to the group of the folder", "Run `chgrp` on it.")
    mode, wanted = stat.S_IMODE(facts.st_mode), folder.file_mode
    if mode & ~wanted:
        yield StoredFault(
            path, f"other users can read or write it (mode {mode:o})", f"Run `chmod {wanted:o}` on it.", "mode"
        )
    elif is_ours and wanted & ~mode:
        yield StoredFault(
            path, f"its own users cannot read or write it (mode {mode:o})", f"Run `chmod {wanted:o}` on it.", "mode"
        )
    if stat.S_ISREG(facts.st_mode) and facts.st_nlink > 1:
        yield StoredFault(
            path, "a hard link elsewhere keeps its old text", "Find it with `find -samefile`, and delete it."
        )


def find_remedy(path: Path) -> str:
    """Return what lets a file be read again, or nothing."""
    is_theirs = bool(find_stranger(path)) and not os.access(path, os.R_OK)
    return f"First run `{chown_command(path)}`." if is_theirs else ""


def leave_out_modes(folder: Folder, found: tuple[StoredFault, ...]) -> tuple[StoredFault, ...]:
    """Return the faults; on a disk without modes, that is told once."""
    if keeps_modes(folder.path):
        return found
    modeless = StoredFault(
        folder.path, MODELESS, "Move the sessions to another disk, or mount this one so that only you can read it."
    )
    return (modeless, *(each for each in found if each.fix != "mode"))
