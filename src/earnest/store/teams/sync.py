"""Sessions committed, merged and sent, by git."""

from pathlib import Path
from typing import NamedTuple

from earnest.store.files.folder import Folder
from earnest.store.files.lock import is_free
from earnest.store.files.names import SUFFIX, find_conflict_session
from earnest.store.teams.commits import commit, group_moves, sign
from earnest.store.teams.git import Answer, GitFailed, ask_git, describe_refusal, run_git, split_nul
from earnest.store.teams.moved_files import follow_moves
from earnest.store.teams.share import find_repository, restore_modes
from earnest.store.teams.status import count_apart, read_status
from earnest.store.teams.unfinished import end_without_step, find_settled, finish_merge, keep_changed, restore_dropped
from earnest.store.teams.unsafe_files import refuse_unsafe_files

MERGE = "Merge what others sent"
LARGER = (
    "this folder is part of a larger repository, {top}, and a sync would send and merge all of it: "
    "pull, commit and push there with git, and Earnest merges its sessions"
)
APART = (
    "this folder and {remote} were shared apart from each other: clone {remote} into another folder, "
    "run `earnest share` there, and copy your sessions into it"
)
NO_BRANCH = (
    "no branch is checked out here, and what is committed now could get lost: "
    "`git switch BRANCH`, then run `earnest sync` again"
)
KEPT = "{} stays: one deleted it, and another changed it."
TRIES = 3
"""So often is sent, where others send at the same time."""


class Plan(NamedTuple):
    """What would be sent."""

    files: tuple[str, ...]
    """The files of this folder that changed since they were last committed."""
    open_files: tuple[str, ...]
    """Those that somebody has open; they wait."""
    remote: str
    branch: str
    commits: int
    """How many commits were not sent yet."""
    settled: tuple[str, ...] | None = None
    """The files of an unfinished merge that the user has settled, if any; it is finished first."""


class Synced(NamedTuple):
    """What a sync did."""

    sent: int
    """How many commits were sent."""
    came: tuple[str, ...]
    """The files that others changed."""
    unmerged: tuple[str, ...]
    """The files that wait to be settled."""
    lines: tuple[str, ...] = ()
    """What the merge told of."""


def plan_sync(folder: Folder) -> Plan:
    """Return what a sync would commit and send; nothing is written.

    Raises:
        GitFailed: it is no repository, or git refused.
    """
    path = folder.path
    top = run_git(path, "rev-parse", "--show-cdup")
    if top.code and not find_repository(path):
        raise GitFailed("This folder is not shared yet. Share it with `earnest share`.")
    if top.text.strip() not in {"", "./"}:
        raise GitFailed(LARGER.format(top=find_repository(path)))
    status = read_status(path)
    if status.unmerged and end_without_step(path, status.unmerged):
        status = read_status(path)
    settled = find_settled(path, status.unmerged)
    if not status.branch:
        raise GitFailed(NO_BRANCH)
    names = sorted(name for name in status.changed if _is_sent(path, name) and name not in status.unmerged)
    busy = tuple(name for name in names if name.endswith(SUFFIX) and not is_free(path / name))
    remote = _find_remote(path, status.branch)
    files, ahead = tuple(name for name in names if name not in busy), 0
    if remote:
        ahead = _count_unsent(path, remote, status.branch) if status.ahead is None else status.ahead
    return Plan(files, busy, remote, status.branch, ahead, settled)


def _count_unsent(path: Path, remote: str, branch: str) -> int:
    """Return how many commits a remote has not got."""
    apart = count_apart(path, f"refs/remotes/{remote}/{branch}")
    if apart:
        return apart[1]
    told = run_git(path, "rev-list", "--count", "HEAD")
    return 0 if told.code else int(told.text)


def _find_remote(path: Path, branch: str) -> str:
    """Return where a branch is sent; else the first remote, or nothing."""
    told = run_git(path, "config", "--null", "--get-regexp", r"^(remote|branch)\..*\.(url|remote)$").text
    rows = dict(row.split("\n", 1) for row in split_nul(told) if "\n" in row)
    remotes = (key.removeprefix("remote.").removesuffix(".url") for key in rows if key.startswith("remote."))
    return rows.get(f"branch.{branch}.remote", "") or next(remotes, "")


def sync(folder: Folder, plan: Plan) -> Synced:
    """Commit what was planned, get what others sent, merge it, and send.

    It never forces anything and never rewrites what is committed.

    Raises:
        GitFailed: git refused; what is committed stays.
    """
    if plan.settled is not None:
        finish_merge(folder, plan.settled)
    for names in group_moves(folder, plan.files):
        commit(folder, names)
    if not plan.remote:
        return Synced(0, (), ())
    upstream = f"refs/remotes/{plan.remote}/{plan.branch}"
    came: list[str] = []
    lines: list[str] = []
    for tried in range(1, TRIES + 1):
        merged = _get(folder, plan.remote, upstream)
        came, lines = [*came, *merged.came], [*lines, *merged.lines]
        if merged.unmerged:
            return merged
        followed = follow_moves(folder)
        lines = list(dict.fromkeys((*lines, *followed.lines)))
        for names in followed.moved:
            commit(folder, names)
        ahead = count_apart(folder.path, upstream)
        if ahead and not ahead[1]:
            return Synced(0, tuple(came), (), tuple(lines))
        pushed = run_git(folder.path, "push", "-q", "-u", "--", plan.remote, f"HEAD:refs/heads/{plan.branch}")
        if not pushed.code:
            sent = ahead[1] if ahead else int(ask_git(folder.path, "rev-list", "--count", "HEAD"))
            return Synced(sent, tuple(came), (), tuple(lines))
        if tried == TRIES or "rejected" not in pushed.said:
            raise GitFailed(f"git push: {describe_refusal(pushed)}")
    raise AssertionError  # the last try returns or raises


def _get(folder: Folder, remote: str, upstream: str) -> Synced:
    """Fetch what others sent, and merge it."""
    path = folder.path
    ask_git(path, "fetch", "-q", "--", remote)
    apart = count_apart(path, upstream)
    if (apart and not apart[0]) or run_git(path, "rev-parse", "-q", "--verify", upstream).code:
        return Synced(0, (), ())
    before = run_git(path, "rev-parse", "-q", "--verify", "HEAD").text.strip()
    refuse_unsafe_files(path, upstream, before)
    how = (*sign(path), "-c", "merge.directoryRenames=false", "merge", "-q", "--ff", "--no-edit", "-m", MERGE)
    answer = run_git(path, *how, upstream) if before else run_git(path, "reset", "-q", "--keep", upstream)
    restore_modes(folder)
    unmerged = read_status(path).unmerged
    if answer.code and not unmerged:
        if "unrelated histories" in answer.said:
            raise GitFailed(APART.format(remote=remote))
        raise GitFailed(f"git merge: {describe_refusal(answer)}")
    kept = keep_changed(path, unmerged) if unmerged else ()
    unmerged, clashed = read_status(path).unmerged if unmerged else (), unmerged
    if clashed and not unmerged:
        finish_merge(folder, ())
    dropped = restore_dropped(path, before, upstream) if before and not unmerged else ()
    for name in dropped:
        commit(folder, (name,))
    if dropped:
        restore_modes(folder)
    came = () if unmerged or not before else split_nul(ask_git(path, "diff", "--name-only", "-z", before, "HEAD"))
    return Synced(0, tuple(came), unmerged, (*_list_told(answer), *map(KEPT.format, (*kept, *dropped))))


def _list_told(answer: Answer) -> tuple[str, ...]:
    told = (line for line in answer.said.splitlines() if SUFFIX in line and not line.startswith(("hint:", "warning:")))
    return tuple(told)


def _is_sent(path: Path, name: str) -> bool:
    """Return whether a file is sent."""
    if "/" in name or name in {".gitattributes", ".gitignore"}:
        return True
    return name.endswith(SUFFIX) and find_conflict_session(path / name) is None
