"""The way from the command line to the drawn screens."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from earnest.cli import clock
from earnest.cli.errors import CommandError
from earnest.tui.runtime.signals import hold_back

if TYPE_CHECKING:
    from earnest.cli.arguments import Arguments
    from earnest.store.files.folder import Folder
    from earnest.workspace.opened_session import OpenedSession

WITHOUT = "`--plain` asks line by line, and `earnest list`, `earnest check` and `earnest ask` work without."

OF_DEVELOPERS = "TEXTUAL"
"""How the variables begin by which Textual helps those who write programs with it."""
OF_SIZE = ("COLUMNS", "LINES")
"""Variables that Textual would believe before the terminal, whatever size its window has by now."""


def is_terminal(name: str) -> bool:
    """Say whether a standard stream (`stdin`, `stdout` or `stderr`) is a terminal."""
    stream = getattr(sys, name)
    return stream is not None and not stream.closed and bool(stream.isatty())


def is_plain_wanted(arguments: Arguments) -> bool:
    """Say whether nothing is to be drawn: `--plain`, `ACCESSIBLE` in the environment, a terminal that cannot draw."""
    accessible = os.environ.get("ACCESSIBLE", "") not in {"", "0"}
    return arguments.plain or accessible or os.environ.get("TERM") == "dumb"


def require_terminal() -> None:
    """Make sure that the screens can be drawn and answered, and make ready for them.

    Hang-ups and terminations then wait for the app, and rubbish is looked for once the first page stands: next to
    nothing of what is made until then is thrown away.

    Raises:
        Refusal: they cannot.
    """
    # What is drawn goes to standard error: elsewhere, it would be an app that nobody sees.
    names = {"stdin": "standard input", "stdout": "standard output", "stderr": "standard error"}
    for name, told in names.items():
        if not is_terminal(name):
            raise CommandError(f"The drawn screens need a terminal, and {told} is none; {WITHOUT}")
    hold_back()
    gc.disable()


def run_app(
    folder: Folder,
    *,
    opened: OpenedSession | None = None,
    begin: bool = False,
    samples: bool = False,
    replay: OpenedSession | None = None,
    meeting: bool = False,
) -> int:
    """Run the app until it is left, and return its exit code."""
    _forget()
    from earnest.tui.app import run  # noqa: PLC0415 - the commands that only print never load it

    try:
        return run(folder, opened=opened, begin=begin, samples=samples, replay=replay, meeting=meeting)
    finally:
        if opened:
            opened.close()


def record_replay(folder: Folder, replay: OpenedSession) -> str:
    """Return a replay as a recording that asciinema plays."""
    _forget()
    from earnest.tui.recording import cast  # noqa: PLC0415 - the commands that only print never load it

    return "".join(f"{line}\n" for line in cast(folder, replay, clock.now()))


def _forget() -> None:
    """Take out what would have Textual write logs and pictures for all to read, talk to the network, or err in size."""
    for name in [name for name in os.environ if name.startswith(OF_DEVELOPERS) or name in OF_SIZE]:
        del os.environ[name]
