"""Files that nobody sends who means well, such as links."""

import re
from pathlib import Path

from earnest.core.text.escaping import escape_controls
from earnest.store.teams.git import GitFailed, ask_git, run_git, split_nul

OURS_ALONE = re.compile(r"(?:^|/)\.(?!gitattributes$|gitignore$)|\.(?:bak|orig)(?:-[0-9]+)?$")
"""The names of files that belong to one user, such as drafts: nobody else may send one."""
KINDS = {"120000": "a link", "160000": "a repository"}


def refuse_odd_files(path: Path, commit: str, before: str = "") -> None:
    """Refuse a commit of others that reaches out of the folder.

    It holds a link, another repository, or a file that belongs to one user, such as a draft.

    Args:
        path: The folder; what a larger repository has beside it is not looked at.
        commit: The commit; nothing where it is not there.
        before: A commit whose files are known already.

    Raises:
        GitFailed: there is such a file.
    """
    if run_git(path, "rev-parse", "-q", "--verify", f"{commit}^{{commit}}").code:
        return
    known = set(split_nul(ask_git(path, "ls-tree", "-r", "-z", before))) if before else set()
    for row in split_nul(ask_git(path, "ls-tree", "-r", "-z", commit)):
        mode, _, rest = row.partition(" ")
        name = rest.partition("\t")[2]
        if row not in known and (mode in KINDS or OURS_ALONE.search(name)):
            kind, shown = KINDS.get(mode, "a private file"), escape_controls(name, keep_newlines=False)
            raise GitFailed(f"Nothing is merged: others sent {kind}, {shown}. Ask them to remove it.")
