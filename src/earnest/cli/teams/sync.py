"""`earnest sync`: send changes to a team, and get theirs."""

import os
from collections.abc import Sequence

from earnest.cli.arguments import Arguments
from earnest.cli.errors import CommandError
from earnest.cli.front_ends.terminal import is_terminal
from earnest.cli.output.streams import write_error, write_line
from earnest.cli.sessions_folder import folder_to_read
from earnest.cli.stdin_lines import StdinLines
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder
from earnest.store.teams.news import keep_news
from earnest.store.teams.sync import Plan, Synced, plan_sync, sync

NOT_ASKED = "Nothing was sent. To send without being asked: `earnest sync --yes`."


def run(arguments: Arguments) -> Exit:
    """Show what would be sent, ask, and do it.

    Raises:
        CommandError: nobody is there to be asked.
        StorageError: git is not there, or refused.
    """
    folder = folder_to_read(arguments)
    plan = plan_sync(folder)
    write_line("\n".join(describe_plan(plan, folder)))
    is_something = plan.files or plan.commits or plan.settled is not None
    if is_something and plan.remote and not arguments.yes and not _agrees():
        write_line("Nothing was sent.")
        return Exit.NOT_YET
    synced = sync(folder, plan)
    if plan.remote:
        keep_news(folder, synced.came, synced.unmerged, plan.open_files)
    write_line("\n".join(describe_sync(synced, plan, folder)))
    return Exit.NOT_YET if synced.unmerged else Exit.DONE


def _agrees() -> bool:
    if not all(map(is_terminal, ("stdin", "stderr"))):
        raise CommandError(NOT_ASKED, Exit.NOT_YET)
    write_error("Send it? Type y for yes; Enter for no:")
    return (StdinLines().read() or "").strip().casefold() in {"y", "yes"}


def describe_plan(plan: Plan, folder: Folder) -> Sequence[str]:
    """Return what a sync would send, as lines."""
    where = f" to {_show(plan.remote)}" if plan.remote else ""
    files = (f"  {_show(name)}{'' if _is_there(folder, name) else ', deleted'}" for name in plan.files)
    lines = [f"To send{where}:", *files] if plan.files else []
    lines += [f"A merge that you settled: {_show(name)}" for name in plan.settled or ()]
    if plan.settled == ():
        lines.append("First, the unfinished merge is finished.")
    if plan.commits:
        lines.append(f"Committed before, not sent yet: {plan.commits}")
    lines += [f"Open, so not sent: {_show(name)}" for name in plan.open_files]
    if not plan.remote:
        lines.append("No remote: changes are committed here only. Add one with `git remote add origin ADDRESS`.")
    return lines or ["Nothing of yours to send."]


def describe_sync(synced: Synced, plan: Plan, folder: Folder) -> Sequence[str]:
    """Return what a sync did, as lines."""
    lines = [
        f"{'Came in' if _is_there(folder, name) else 'Deleted by others'}: {_show(name)}"
        for name in synced.came
        if name not in synced.unmerged
    ]
    lines += map(_show, synced.lines)
    if synced.unmerged:
        lines += [f"Waits for you: {_show(name)}" for name in synced.unmerged]
        lines.append("Settle it with `earnest settle SESSION`, or open the session; then run `earnest sync` again.")
    elif plan.remote:
        lines.append(f"Sent: {synced.sent}" if synced.sent else "Up to date with the others.")
    return lines or ["Committed." if plan.files or plan.settled is not None else "Nothing to do."]


def _is_there(folder: Folder, name: str) -> bool:
    return os.path.lexists(folder.path / name)


def _show(text: str) -> str:
    return escape_controls(text, keep_newlines=False)
