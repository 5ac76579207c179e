"""The session that a word on the command line refers to."""

import os
from contextlib import suppress
from pathlib import Path

from earnest.cli.errors import CommandError
from earnest.cli.front_ends.terminal import is_terminal
from earnest.cli.output.streams import write_error
from earnest.cli.stdin_lines import StdinLines
from earnest.core.text.escaping import escape_controls
from earnest.store.disk import pick, pick_latest
from earnest.store.files.folder import Folder, is_folder
from earnest.store.files.paths import expand_path
from earnest.workspace.errors import NoSuchSession, SeveralSessions

NONE_YET = "No sessions yet. To start one: `earnest new CLIENT`"


def find_session(word: str, folder: Folder) -> Path:
    """Return the session that a path, name or number refers to.

    Where several match, the user is asked at a terminal.

    Raises:
        NoSuchSession: there is none.
        SeveralSessions: there are several, and none was chosen.
        UnusableFolder: the folder cannot be read.
    """
    with suppress(ValueError):
        word = expand_path(word)
    if not is_folder(folder.path) and not os.path.lexists(word):
        raise NoSuchSession(word, ())
    try:
        return pick(folder, word)
    except SeveralSessions as several:
        name = _choose(several) if all(map(is_terminal, ("stdin", "stdout", "stderr"))) else ""
        if not name:
            raise
        return pick(folder, name)


def find_latest(folder: Folder) -> Path:
    """Return the session that was changed last.

    Raises:
        CommandError: there is none.
        UnusableFolder: the folder cannot be read.
    """
    latest = pick_latest(folder) if is_folder(folder.path) else None
    if latest is None:
        raise CommandError(NONE_YET)
    return latest


def _choose(several: SeveralSessions) -> str:
    """Ask which of the sessions is meant; return nothing for none."""
    write_error(f"Several sessions match {escape_controls(several.word, keep_newlines=False)}:")
    for number, name in enumerate(several.close, 1):
        write_error(f"  {number} {escape_controls(name, keep_newlines=False)}")
    while True:
        write_error("Type a number; Enter for none:")
        answer = (StdinLines().read() or "").strip()
        if not answer:
            return ""
        if answer.isdecimal() and 1 <= int(answer[:6]) <= len(several.close):
            return several.close[int(answer[:6]) - 1]
