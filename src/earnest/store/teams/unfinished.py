"""Merges that stopped where two versions clash, and their end."""

import os
from collections.abc import Sequence
from pathlib import Path

from earnest.core.text.escaping import escape_controls
from earnest.store.files.folder import ARCHIVE, Folder
from earnest.store.files.names import SUFFIX, find_notes_session
from earnest.store.sessions.notes import load_notes
from earnest.store.sessions.parsed_file import parse_read
from earnest.store.teams.commits import sign, stage
from earnest.store.teams.git import GitFailed, ask_git, run_git, split_nul
from earnest.store.teams.line_merge import MARK
from earnest.store.toml.read import read_content, read_file
from earnest.workspace.errors import StorageError

UNSETTLED = (
    "a merge is unfinished: settle {}, a session with `earnest settle` and any other file in your editor, "
    "then run `earnest sync` again"
)
ONE_DELETED = {"12", "13"}
"""Of what git keeps of a clash, where one of the two has no such file: 1 is before, 2 is ours, 3 is theirs."""
BOTH_GONE = "1"
OTHER_STEP = (
    "git is in the middle of a {0}: settle what waits, then `git add` it and `git {0} --continue`, "
    "and run `earnest sync` again"
)
STEPS = {
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "REVERT_HEAD": "revert",
    "MERGE_HEAD": "merge",
}
"""What git is doing, by the file that tells so."""


def find_settled(path: Path, unmerged: Sequence[str]) -> tuple[str, ...] | None:
    """Return the files of an unfinished merge, all of them settled.

    None where git is in no merge.
    A file that clashed is among them too when git was told already that it is settled.

    Raises:
        GitFailed: something is still to be chosen, or git is doing something else than a merge.
    """
    doing = _find_step(path)
    if doing != "merge":
        if doing and unmerged:
            raise GitFailed(OTHER_STEP.format(doing))
        return None
    told = split_nul(ask_git(path, "ls-files", "--resolve-undo", "-z"))
    names = tuple(dict.fromkeys((*unmerged, *(row.partition("\t")[2] for row in told))))
    _require_settled(path, names)
    return names


def end_without_step(path: Path, unmerged: Sequence[str]) -> bool:
    """Tell git that files are settled which clashed outside of any step.

    As when changes were taken out of a stash. Returns whether there was such a clash.

    Raises:
        GitFailed: something is still to be chosen, or git refused.
    """
    if _find_step(path):
        return False
    _require_settled(path, unmerged)
    stage(path, unmerged)
    return True


def _find_step(path: Path) -> str:
    """Return what git is in the middle of, or nothing."""
    folder = path / ask_git(path, "rev-parse", "--git-path", ".").rstrip("\n")
    return next((step for name, step in STEPS.items() if (folder / name).exists()), "")


def _require_settled(path: Path, names: Sequence[str]) -> None:
    if left := [escape_controls(name, keep_newlines=False) for name in names if not _is_settled(path / name)]:
        raise GitFailed(UNSETTLED.format(", ".join(left)))


def keep_changed(path: Path, unmerged: Sequence[str]) -> tuple[str, ...]:
    """Keep files that one deleted and another changed, and return them.

    Those that are gone on both sides, since both renamed them, are gone.

    Raises:
        GitFailed: git refused.
    """
    sides: dict[str, str] = {}
    for row in split_nul(ask_git(path, "ls-files", "--unmerged", "-z")):
        facts, _, name = row.partition("\t")
        sides[name] = sides.get(name, "") + facts[-1]
    stage(path, [name for name in unmerged if sides.get(name) == BOTH_GONE and not os.path.lexists(path / name)])
    kept = [name for name in unmerged if sides.get(name) in ONE_DELETED and (path / name).is_file()]
    settled = tuple(name for name in kept if _is_settled(path / name))
    stage(path, settled)
    return settled


def restore_dropped(path: Path, before: str, upstream: str) -> tuple[str, ...]:
    """Bring back changed files that a merge dropped, and return them.

    Git does so without a word where others moved a file to the archive and here it stood in both places.

    Args:
        path: The folder.
        before: The commit before the merge.
        upstream: What was merged.

    Raises:
        GitFailed: git refused.
    """
    gone = split_nul(ask_git(path, "diff", "--name-only", "--no-renames", "--diff-filter=D", "-z", before, "HEAD"))
    twice = [name for name in gone if not run_git(path, "cat-file", "-e", f"{before}:{_name_twin(name)}").code]
    base = run_git(path, "merge-base", before, upstream).text.strip()
    if not twice or not base:
        return ()
    words = ("diff", "--name-only", "--no-renames", "-z", base, before, "--", *(f":(literal){name}" for name in twice))
    changed = tuple(split_nul(ask_git(path, *words)))
    if changed:
        ask_git(path, "checkout", "-q", before, "--", *(f":(literal){name}" for name in changed))
    return changed


def _name_twin(name: str) -> str:
    """Return the name at the other place, archive or not."""
    return name.removeprefix(f"{ARCHIVE}/") if name.startswith(f"{ARCHIVE}/") else f"{ARCHIVE}/{name}"


def finish_merge(folder: Folder, names: Sequence[str]) -> None:
    """Commit a merge whose clashes are settled.

    Raises:
        GitFailed: git refused.
    """
    stage(folder.path, names)
    ask_git(folder.path, *sign(folder.path), "commit", "-q", "--no-edit")


def _is_settled(path: Path) -> bool:
    """Return whether a file tells one version alone.

    Only one with a client is read as a session.
    """
    try:
        if not path.is_file():
            return not path.is_symlink()
        if path.suffix != SUFFIX:
            return not any(line.startswith(MARK) for line in read_content(path)[0].splitlines())
        if session := find_notes_session(path):
            load_notes(session)
            return True
        read = read_file(path)
        parsed = parse_read(read) if "client" in read.document else None
    except (StorageError, OSError):
        return False
    return not (parsed and (parsed.errors or parsed.session.clash))
