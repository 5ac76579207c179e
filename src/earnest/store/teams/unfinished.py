"""Merges that stopped where two versions clash, and their end."""

from collections.abc import Sequence
from pathlib import Path

from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX, find_notes_session
from earnest.store.sessions.notes import load_notes
from earnest.store.sessions.parsed_file import parse_file
from earnest.store.teams.commits import sign
from earnest.store.teams.git import GitFailed, ask_git, run_git
from earnest.store.toml.read import read_content
from earnest.workspace.errors import StorageError

MARK = b"<<<<<<< "
UNSETTLED = "a merge is unfinished: settle it with `earnest settle`, then run `earnest sync` again"
OTHER_STEP = (
    "git is in the middle of another step, such as a rebase: go on with it in git, then run `earnest sync` again"
)


def refuse_unsettled(path: Path, names: Sequence[str]) -> None:
    """Refuse a merge in which something is still to be chosen.

    Raises:
        GitFailed: something is, or git is doing something else than a merge.
    """
    if run_git(path, "rev-parse", "-q", "--verify", "MERGE_HEAD").code:
        raise GitFailed(OTHER_STEP)
    if not all(_is_settled(path / name) for name in names):
        raise GitFailed(UNSETTLED)


def finish_merge(folder: Folder, names: Sequence[str]) -> None:
    """Commit a merge whose clashes are settled.

    Raises:
        GitFailed: git refused.
    """
    ask_git(folder.path, "add", "-A", "--", *(f":(literal){name}" for name in names))
    ask_git(folder.path, *sign(folder.path), "commit", "-q", "--no-edit")


def _is_settled(path: Path) -> bool:
    try:
        if not path.is_file():
            return not path.is_symlink()
        if path.suffix != SUFFIX:
            return not any(line.startswith(MARK) for line in read_content(path)[0].splitlines())
        if session := find_notes_session(path):
            load_notes(session)
            return True
        parsed = parse_file(path)
    except (StorageError, OSError):
        return False
    return not (parsed.merge or parsed.errors or parsed.session.clash)
