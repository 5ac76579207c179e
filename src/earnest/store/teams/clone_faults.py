"""What is wrong with a clone of shared sessions."""

import shlex
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from earnest.store.files.folder import Folder
from earnest.store.library.access_faults import StoredFault
from earnest.store.teams.git import GitFailed
from earnest.store.teams.share import find_info, find_repository, name_attributes, read_setting
from earnest.store.teams.unsafe_files import find_committed

DO = "Run `earnest share` once in this clone: git's configuration is not part of a clone."
REMOVE = "Remove it from the repository with `git rm --cached`, and commit; or ask the one who sent it."
UNKNOWN = "git does not know yet how Earnest merges sessions"
MISSING = "git's configuration names an Earnest that is not installed there"
OLDER = "this clone was set up by an older Earnest"


def check_clone(folder: Folder) -> Iterator[StoredFault]:
    """Yield what keeps a clone of shared sessions from merging well."""
    attributes = folder.path / ".gitattributes"
    with suppress(GitFailed, OSError):
        if not attributes.is_file() or "merge=earnest" not in attributes.read_text("utf-8", "replace"):
            return
        if find_repository(folder.path) is None:
            return
        if lack := _find_lack(folder.path):
            yield StoredFault(attributes, lack, DO)
        if odd := find_committed(folder.path):
            yield StoredFault(folder.path, f"its last commit holds {odd}", REMOVE)


def _find_lack(path: Path) -> str:
    """Return what `earnest share` would set right here, or nothing."""
    driver = read_setting(path, "merge.earnest.driver")
    if not driver or not read_setting(path, "diff.earnest.textconv"):
        return UNKNOWN
    with suppress(ValueError):
        program = Path(shlex.split(driver)[0])
        if program.is_absolute() and not program.is_file():
            return MISSING
    info = find_info(path)
    with suppress(OSError):
        if info and name_attributes(path) in (info / "attributes").read_text("utf-8", "replace").splitlines():
            return ""
    return OLDER
