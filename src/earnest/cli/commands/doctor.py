"""`earnest doctor`: check the terminal, the locale and the stored files."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.commands import texts as say
from earnest.cli.front_ends import terminal
from earnest.cli.output.json_output import write_json
from earnest.cli.output.streams import encoding_of, is_utf8, write_line
from earnest.cli.sessions_folder import sessions_path
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.folder import ARCHIVE, Folder, is_missing
from earnest.store.library.library import TRASH, list_drafts, list_locks
from earnest.store.library.scan import find_last_write, list_session_names
from earnest.store.library.verify import verify
from earnest.store.system_user import locale_language
from earnest.terminal.width_probe import measure_width
from earnest.workspace.errors import UnusableFolder

LEAST = (60, 16)
AHEAD = timedelta(minutes=5)
"""How far in the future a file's time may be, as on another machine's disk."""
WAIT = 2
"""Seconds to wait for an answer of tmux."""
SIGN = "·"
"""A sign that Earnest draws often, and that some terminals draw wide."""
ROOM = 20 * 1024 * 1024
"""With fewer free bytes than this, a disk counts as nearly full."""
PACKAGES = ("earnest", "textual", "pydantic", "tomli-w")


class Check(NamedTuple):
    """Something that was checked, and what to do about it, if anything."""

    name: str
    value: str
    do: str = ""


def run(arguments: Arguments) -> Exit:
    """Print what was checked and what to do; no session is quoted."""
    checks = [*_check_program(), *_check_terminal(), *_check_sessions(arguments)]
    if arguments.json:
        write_json([{"name": each.name, "value": each.value, "do": each.do} for each in checks])
    else:
        write_line("\n".join(line for each in checks for line in _lines(each)))
    return Exit.NOT_YET if any(each.do for each in checks) else Exit.DONE


def _lines(check: Check) -> Iterator[str]:
    yield escape_controls(f"{check.name:<18}{check.value}", keep_newlines=False)
    if check.do:
        yield escape_controls(f"{'':<18}{check.do}", keep_newlines=False)


def _check_program() -> Iterator[Check]:
    yield Check("Python", platform.python_version())
    for name in PACKAGES:
        try:
            yield Check(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Check(name, say.NOT_INSTALLED, say.REINSTALL)
    spec = sys.modules[__name__].__spec__
    if spec and spec.cached:  # written as this module was loaded, where that is allowed
        is_kept = Path(spec.cached).is_file()
        yield Check("bytecode", say.BYTECODE_KEPT if is_kept else say.NO_BYTECODE, "" if is_kept else say.KEEP_BYTECODE)


def _check_terminal() -> Iterator[Check]:
    term = os.environ.get("TERM", "")
    can_draw = all(terminal.is_terminal(name) for name in ("stdin", "stdout", "stderr"))
    yield Check("terminal", f"TERM={term or say.NOT_SET}", "" if can_draw else say.NO_TERMINAL)
    columns, rows = shutil.get_terminal_size()
    small = columns < LEAST[0] or rows < LEAST[1]
    yield Check(
        "size",
        say.SIZE.format(columns=columns, rows=rows),
        say.SIZE_SMALL.format(columns=LEAST[0], rows=LEAST[1]) if small else "",
    )
    colours = os.environ.get("COLORTERM") or ("256" if "256" in term else say.FEW_COLOURS)
    yield Check("colours", say.NO_COLOURS if os.environ.get("NO_COLOR") else colours)
    utf8 = is_utf8(encoding_of(sys.stdout))
    advice = "" if utf8 else say.LOCALE_NOT_UTF8
    yield Check("locale", say.LOCALE.format(encoding=encoding_of(sys.stdout), language=locale_language()), advice)
    if can_draw and utf8 and (cells := measure_width(SIGN)):
        advice = "" if cells == 1 else say.WIDE_SIGNS
        yield Check("width", say.SIGN_CELLS.format(cells, sign=SIGN), advice)
    yield from _check_multiplexer()


def _check_multiplexer() -> Iterator[Check]:
    if os.environ.get("TMUX"):
        value = _read_tmux_option("set-clipboard")
        advice = "" if value == "on" else say.TMUX_REFUSES
        yield Check("multiplexer", say.TMUX_SAYS.format(value=value) if value else "tmux", advice)
    elif os.environ.get("STY"):
        yield Check("multiplexer", "screen", say.SCREEN_REFUSES)
    if os.environ.get("SSH_CONNECTION"):
        yield Check("connection", "ssh")


def _read_tmux_option(option: str) -> str:
    """Return the value of an option of tmux, or an empty text."""
    command = ["tmux", "show-options", "-sv", option]
    with suppress(OSError, subprocess.TimeoutExpired):
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=WAIT, text=True, check=False
        ).stdout.strip()
    return ""


def _check_sessions(arguments: Arguments) -> Iterator[Check]:
    try:
        path = sessions_path(arguments)
        if is_missing(path):
            yield Check("sessions", say.NO_FOLDER.format(path=path), say.NO_FOLDER_SAYS)
            yield from _check_clock(None)
            return
        folder = Folder.existing(path)
        found = verify(folder, tidies=True)
    except UnusableFolder as error:
        yield Check("sessions", str(error), say.FOLDER_UNUSABLE)
        yield from _check_clock(None)
        return
    whose = say.SHARED if folder.group is not None else say.PRIVATE
    writes = "" if os.access(path, os.W_OK) else say.UNWRITABLE
    yield Check("sessions", say.FOLDER.format(path=path, whose=whose, count=len(list_session_names(folder))), writes)
    yield Check("archive", say.SESSIONS.format(count=_count_sessions(path / ARCHIVE)))
    yield Check("trash", say.SESSIONS.format(count=_count_sessions(path / TRASH)))
    free = shutil.disk_usage(path).free
    yield Check(
        say.DISK_SPACE,
        say.DISK_FREE.format(size=free // (1024 * 1024)),
        "" if free > ROOM else say.DISK_FULL,
    )
    yield from _check_clock(find_last_write(folder))
    for holder in list_locks(folder):
        yield Check(say.OPEN_SESSION, str(holder))
    for name, typed_at in list_drafts(folder):
        yield Check("draft", say.DRAFT.format(name=name, at=typed_at), say.DRAFT_SAYS)
    for finding in found:
        advice = say.REPAIR.format(do=finding.do) if finding.fix else finding.do
        yield Check("problem", f"{finding.path.name}: {finding.what}", advice)


def _count_sessions(path: Path) -> int:
    """Return how many sessions a folder holds, if it is readable."""
    with suppress(UnusableFolder):
        return len(list_session_names(Folder(path)))
    return 0


def _check_clock(last: datetime | None) -> Iterator[Check]:
    """Check that no session was written in the future."""
    now = clock.now()
    is_behind = last is not None and last - now > AHEAD
    shown = f"{now:%Y-%m-%d %H:%M %z}"
    if last and is_behind:
        shown = say.CLOCK_SAVED.format(now=shown, saved=f"{last:%Y-%m-%d %H:%M}")
    advice = say.CLOCK_BEHIND if is_behind else ""
    yield Check("clock", shown, advice)
