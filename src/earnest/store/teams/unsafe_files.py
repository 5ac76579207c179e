"""Files of others that could do harm, such as links."""

from pathlib import Path

from earnest.core.text.escaping import escape_controls
from earnest.core.text.late_pattern import LatePattern
from earnest.store.teams.git import GitFailed, ask_git, run_git, split_nul

OURS_ALONE = LatePattern(r"(?:^|/)\.(?!gitattributes$|gitignore$)|\.(?:bak|orig)(?:-[0-9]+)?$")
"""The names of files that belong to one user, such as drafts: nobody else may send one."""
KEPT_HERE = LatePattern(
    r"(?:^|/)\.(?:earnest-|index\.sqlite|versions/|trash/|transcripts/|[^/]*\.(?:lock|draft)$)"
    r"|\.toml\.(?:bak|orig)(?:-[0-9]+)?$"
)
"""Those of them that Earnest itself makes; other programs have files such as `.editorconfig`, which may be shared."""
KINDS = {"120000": "a link", "160000": "a repository"}
COMMITTED = "the last commit holds {}: remove it with `git rm --cached`, commit, then run `earnest share` again"


def refuse_unsafe_files(path: Path, commit: str, before: str = "") -> None:
    """Refuse a commit of others that reaches out of the folder.

    It holds a link, another repository, or a file that belongs to one user, such as a draft.

    Args:
        path: The folder; what a larger repository has beside it is not looked at.
        commit: The commit; nothing where it is not there.
        before: A commit whose files are known already; others may change an `.editorconfig` in it.

    Raises:
        GitFailed: there is such a file.
    """
    known = set(_list_rows(path, before)) if before else set()
    shared = {name for _, name, _ in known if not KEPT_HERE.search(name)}
    for row in _list_rows(path, commit):
        mode, name, _ = row
        if row not in known and (mode in KINDS or (name not in shared and OURS_ALONE.search(name))):
            raise GitFailed(f"Nothing is merged: others sent {_describe(mode, name)}. Ask them to remove it.")


def find_committed(path: Path) -> str:
    """Return a file of the last commit that nobody should share.

    Such as `a link, bank.toml`; nothing where there is none. Dotfiles of other programs may be shared.

    Raises:
        GitFailed: git refused.
    """
    odd = (
        _describe(mode, name) for mode, name, _ in _list_rows(path, "HEAD") if mode in KINDS or KEPT_HERE.search(name)
    )
    return next(odd, "")


def _list_rows(path: Path, commit: str) -> list[tuple[str, str, str]]:
    """Return mode, name and content's id of a commit's files."""
    if run_git(path, "rev-parse", "-q", "--verify", f"{commit}^{{commit}}").code:
        return []
    rows = (row.partition("\t") for row in split_nul(ask_git(path, "ls-tree", "-r", "-z", commit)))
    return [(facts.split(" ")[0], name, facts.split(" ")[-1]) for facts, _, name in rows]


def _describe(mode: str, name: str) -> str:
    return f"{KINDS.get(mode, 'a private file')}, {escape_controls(name, keep_newlines=False)}"
