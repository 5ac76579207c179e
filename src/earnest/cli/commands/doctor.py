"""`earnest doctor`: the terminal, the locale, the folder and what lies in it; and what to do about each."""

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

from earnest.cli import launch_tui as drawn
from earnest.cli.arguments import Arguments
from earnest.cli.output.json_output import say_json
from earnest.cli.output.streams import encoding_of, is_utf8, say
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder, home_folder, is_missing
from earnest.store.library.library import ARCHIVE, TRASH
from earnest.store.library.scan import session_names
from earnest.store.library.verify import drafts_left, last_written, locks_held, verify
from earnest.store.locale_language import locale_language
from earnest.terminal.width_probe import measure_width
from earnest.workspace.errors import UnusableFolder

LEAST = (60, 16)
AHEAD = timedelta(minutes=5)
"""How far ahead a file's time may be, as on a disk of another machine."""
WAIT = 2
"""Seconds that tmux is given to answer."""
SIGN = "·"
"""One of those that some terminals draw wide, and Earnest draws often."""
ROOM = 20 * 1024 * 1024
"""Bytes below which a disk is said to be nearly full."""
PACKAGES = ("earnest", "textual", "pydantic", "tomli-w")


class Check(NamedTuple):
    """One thing looked at: what it is, and what to do about it where something should be."""

    name: str
    value: str
    do: str = ""


def run(arguments: Arguments) -> Exit:
    """Say what there is, and what to do; nothing is written, and no word of a client's is shown."""
    seen = [*_program(), *_terminal(), *_sessions(home_folder(arguments.home))]
    if arguments.json:
        say_json([{"name": each.name, "value": each.value, "do": each.do} for each in seen])
    else:
        say("\n".join(line for each in seen for line in _lines(each)))
    return Exit.NOT_YET if any(each.do for each in seen) else Exit.EARNED


def _lines(seen: Check) -> Iterator[str]:
    yield escape_controls(f"{seen.name:<18}{seen.value}", keep_newlines=False)
    if seen.do:
        yield escape_controls(f"{'':<18}{seen.do}", keep_newlines=False)


def _program() -> Iterator[Check]:
    yield Check("Python", platform.python_version())
    for name in PACKAGES:
        try:
            yield Check(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Check(name, "not installed", "Install Earnest anew; without it some things do not work.")


def _terminal() -> Iterator[Check]:
    term = os.environ.get("TERM", "")
    can_draw = all(drawn.is_terminal(name) for name in ("stdin", "stdout", "stderr"))
    yield Check("terminal", f"TERM={term or 'not set'}", "" if can_draw else "Nothing can be drawn here; --plain can.")
    columns, rows = shutil.get_terminal_size()
    small = columns < LEAST[0] or rows < LEAST[1]
    yield Check(
        "size", f"{columns} by {rows}", f"{LEAST[0]} by {LEAST[1]} is the least; 80 by 24 shows all." if small else ""
    )
    colours = os.environ.get("COLORTERM") or ("256" if "256" in term else "16 or fewer")
    yield Check("colours", "none asked for (NO_COLOR)" if os.environ.get("NO_COLOR") else colours)
    utf8 = is_utf8(encoding_of(sys.stdout))
    told = "" if utf8 else "What it lacks is drawn as what is nearest; a UTF-8 locale, such as LANG=C.UTF-8, has all."
    yield Check("locale", f"{encoding_of(sys.stdout)}, new sessions in {locale_language()}", told)
    if can_draw and utf8 and (cells := measure_width(SIGN)):
        told = "" if cells == 1 else "Have your terminal draw signs of ambiguous width narrow, or nothing aligns."
        yield Check("width", f"{SIGN} takes {cells} cell{'s' * (cells > 1)}", told)
    yield from _between()


def _between() -> Iterator[Check]:
    if os.environ.get("TMUX"):
        says = _tmux_says("set-clipboard")
        told = "" if says == "on" else "Copies reach your clipboard with `tmux set -g set-clipboard on`."
        yield Check("between", f"tmux, set-clipboard {says}" if says else "tmux", told)
    elif os.environ.get("STY"):
        yield Check("between", "screen", "It passes no copy on: write papers to a file.")
    if os.environ.get("SSH_CONNECTION"):
        yield Check("line", "ssh")


def _tmux_says(option: str) -> str:
    """Ask tmux for one of its options; empty where it does not answer."""
    command = ["tmux", "show-options", "-sv", option]
    with suppress(OSError, subprocess.TimeoutExpired):
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=WAIT, text=True, check=False
        ).stdout.strip()
    return ""


def _sessions(path: Path) -> Iterator[Check]:
    if is_missing(path):
        yield Check("sessions", f"{path} is not there yet", "It is made, for you alone, with the first session.")
        yield from _clock(None)
        return
    try:
        folder = Folder.existing(path)
        found = verify(folder)
    except UnusableFolder as trouble:
        yield Check("sessions", str(trouble), "Give yourself the right to, or name another with --home.")
        yield from _clock(None)
        return
    whose = "a group's" if folder.group is not None else "yours alone"
    writes = "" if os.access(path, os.W_OK) else "Nothing can be written there."
    yield Check("sessions", f"{path}, {whose}, {len(session_names(folder))} of them", writes)
    away = path / ARCHIVE
    yield Check("archive", f"{len(list(away.glob('*.toml'))) if away.is_dir() else 0} put away")
    yield Check("trash", f"{len(list((path / TRASH).glob('*.toml')))} deleted, and there to be brought back")
    free = shutil.disk_usage(path).free
    yield Check("room", f"{free // (1024 * 1024)} MiB free", "" if free > ROOM else "The disk is nearly full.")
    yield from _clock(last_written(folder))
    for held in locks_held(folder):
        yield Check("open", str(held))
    for waiting, draft in drafts_left(folder):
        yield Check("draft", f"{waiting.name}: typed {draft.typed_at:%Y-%m-%d %H:%M}", "Opening the session offers it.")
    for finding in found:
        mend = " `earnest verify --repair` does it." if finding.mend else ""
        yield Check("to look at", f"{finding.path.name}: {finding.what}", f"{finding.do}{mend}")


def _clock(last: datetime | None) -> Iterator[Check]:
    """Look at this machine's clock: it cannot be right where a session was written on a day to come."""
    now = datetime.now().astimezone()
    is_behind = last is not None and last - now > AHEAD
    written = f"; a session was written {last:%Y-%m-%d %H:%M}" if last and is_behind else ""
    told = "Set the clock. Entries keep their order all the same." if is_behind else ""
    yield Check("clock", f"{now:%Y-%m-%d %H:%M %z}{written}", told)
