"""What git says of a repository: its branch, and what has changed."""

from pathlib import Path
from typing import NamedTuple

from earnest.store.teams.git import ask_git, run_git, split_nul

DETACHED = "(detached)"
NO_RENAMES = ("-c", "status.renames=false", "-c", "diff.renames=false")
"""In place of `--no-renames`, which `git status` knows since 2.18."""
BEFORE_NAME = {"1": 8, "u": 10, "?": 1}
"""How many words come before a file's name, by the kind of line."""


class Status(NamedTuple):
    """The state of a repository."""

    branch: str
    """Empty where no branch is checked out."""
    ahead: int | None
    """How many commits were not sent yet; None where git follows no branch of a remote."""
    changed: tuple[str, ...]
    """The files that differ from what is committed; new ones too."""
    unmerged: tuple[str, ...]
    """The files of a merge that is not finished."""


def read_status(path: Path) -> Status:
    """Return what differs from the last commit, by one run of git.

    Raises:
        GitFailed: git refused, as in a folder that is no repository.
    """
    how = ("--porcelain=v2", "--branch", "-z", "--untracked-files=all")
    heads: dict[str, str] = {}
    files: dict[str, list[str]] = {"1": [], "u": [], "?": []}
    for row in split_nul(ask_git(path, *NO_RENAMES, "status", *how)):
        kind, _, rest = row.partition(" ")
        if kind == "#":
            name, _, heads[name] = rest.partition(" ")
        elif kind in files:
            files[kind].append(row.split(" ", BEFORE_NAME[kind])[-1])
    branch, ahead = heads.get("branch.head", DETACHED), heads.get("branch.ab", "").split(" ")[0]
    changed = (*files["1"], *files["?"], *files["u"])
    return Status("" if branch == DETACHED else branch, int(ahead) if ahead else None, changed, tuple(files["u"]))


def count_apart(path: Path, upstream: str) -> tuple[int, int] | None:
    """Return how many commits only the others have, and only we.

    None where one of the two has no commit yet.
    """
    answer = run_git(path, "rev-list", "--left-right", "--count", f"{upstream}...HEAD")
    counts = answer.text.split()
    return None if answer.code or not counts else (int(counts[0]), int(counts[-1]))
