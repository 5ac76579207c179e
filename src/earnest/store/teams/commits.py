"""Commits of sessions: what each holds, and its subject."""

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from earnest.core.standing.standing import assess
from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX, find_notes_session
from earnest.store.interviews import load_interview
from earnest.store.sessions.parsed_file import parse_read
from earnest.store.system_user import user_name
from earnest.store.teams.git import GitFailed, ask_git, run_git, split_nul
from earnest.store.teams.line_merge import has_markers
from earnest.store.toml.read import parse_bytes, read_content
from earnest.workspace.errors import StorageError

MARKED = "{} holds git's markers of two versions: choose between them in the file, then run `earnest sync` again"


def group_moves(folder: Folder, names: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the files of each commit.

    That is one, or both names of a moved one, so that git never meets a session as deleted that is only archived.
    """
    gone = {name for name in names if not os.path.lexists(folder.path / name)}
    came = {PurePosixPath(name).name: name for name in names if name not in gone}
    moved = {name: came[base] for name in sorted(gone) if (base := PurePosixPath(name).name) in came}
    return [(name, moved[name]) if name in moved else (name,) for name in names if name not in moved.values()]


def commit(folder: Folder, names: Sequence[str]) -> None:
    """Commit a file, or both names of a moved one.

    Raises:
        GitFailed: git refused, or a file holds git's markers of two versions.
    """
    path = folder.path
    for name in names:
        if has_markers(path / name):
            raise GitFailed(MARKED.format(_show(name)))
    stage(path, names)
    pathspecs = [f":(literal){name}" for name in names]
    changed = split_nul(ask_git(path, "diff", "--cached", "--name-only", "--no-renames", "-z", "--", *pathspecs))
    if known := [name for name in names if name in changed]:
        subject = name_move(*known) if len(known) > 1 else name_commit(folder, known[0])
        pathspecs = [f":(literal){name}" for name in known]
        ask_git(path, *sign(path), "commit", "-q", "--only", "-m", subject, "--", *pathspecs)


def stage(path: Path, names: Sequence[str]) -> None:
    """Have git note files as they are.

    Those are left out that are gone and that git never knew, and those that it ignores.

    Raises:
        GitFailed: git refused.
    """
    pathspecs = [f":(literal){name}" for name in names]
    if not all(os.path.lexists(path / name) for name in names):
        how = ("-z", "--cached", "--others", "--exclude-standard")
        known = set(split_nul(ask_git(path, "ls-files", *how, "--", *pathspecs)))
        pathspecs = [f":(literal){name}" for name in sorted(known)]
    if pathspecs:
        ask_git(path, "add", "-A", "--", *pathspecs)


def name_move(old: str, new: str) -> str:
    """Return the subject of the commit of a moved file."""
    return f"Move {_show(old)} to {_show(new)}"


def _show(name: str) -> str:
    return name.encode("ascii", "backslashreplace").decode()


def sign(path: Path) -> tuple[str, ...]:
    """Return who commits, where git does not know."""
    if run_git(path, "var", "GIT_COMMITTER_IDENT").code == 0:
        return ()
    return ("-c", f"user.name={user_name()}", "-c", f"user.email={user_name()}@localhost")


def name_commit(folder: Folder, name: str) -> str:
    """Return a commit's subject: the file, and the change of its verdict.

    It holds no word of what is in the file.
    """
    path = folder.path / name
    there, before = os.path.lexists(path), _judge_committed(folder, name)
    kind = "notes on " if find_notes_session(Path(name)) else ""
    change = ""
    if kind == "" and there and name.endswith(SUFFIX):
        now = _judge(folder, path, read_quietly(path))
        change = f": {now}" if now and now == before else f": {before or 'new'} to {now}" if now else ""
    what = "Remove" if not there else "Change" if _is_known(folder.path, name) else "Add"
    return f"{what} {kind}{_show(name)}{change}"


def _judge_committed(folder: Folder, name: str) -> str:
    answer = run_git(folder.path, "cat-file", "blob", f"HEAD:./{name}")
    return "" if answer.code else _judge(folder, folder.path / name, answer.text.encode())


def _judge(folder: Folder, path: Path, content: bytes) -> str:
    """Return the verdict on a session; nothing if it has none."""
    try:
        session = parse_read(parse_bytes(path, content)).session
        verdict = assess(session, load_interview(session.interview, folder)).verdict
    except (StorageError, OSError):
        return ""
    return verdict.phrase.casefold()


def read_quietly(path: Path) -> bytes:
    """Return the bytes of a file, or none."""
    try:
        return read_content(path, follow=False)[0]
    except (OSError, StorageError):
        return b""


def _is_known(path: Path, name: str) -> bool:
    return run_git(path, "cat-file", "-e", f"HEAD:./{name}").code == 0
