"""Checks and preparations of the terminal before a front end starts."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from earnest.cli.errors import CommandError
from earnest.cli.front_ends import texts as say
from earnest.tui.runtime.signals import hold_back

if TYPE_CHECKING:
    from earnest.cli.arguments import Arguments

OF_DEVELOPERS = "TEXTUAL"
"""The start of the names of the variables that Textual has for developers."""
OF_SIZE = ("COLUMNS", "LINES")
"""Variables from which Textual would take the size of the window, even after a change."""


def is_terminal(name: str) -> bool:
    """Return whether a standard stream (`stdin`, `stdout` or `stderr`) is a terminal."""
    stream = getattr(sys, name)
    return stream is not None and not stream.closed and bool(stream.isatty())


def is_plain_wanted(arguments: Arguments) -> bool:
    """Return whether to use plain mode: by `--plain`, `ACCESSIBLE`, or `TERM=dumb`."""
    accessible = os.environ.get("ACCESSIBLE", "") not in {"", "0"}
    return arguments.plain or accessible or os.environ.get("TERM") == "dumb"


def require_terminal() -> None:
    """Make sure that the screens can be used, and prepare for them.

    From now on SIGHUP and SIGTERM wait for the app, and garbage is only collected after its first screen: next to
    nothing that is made until then is garbage.

    Raises:
        CommandError: a standard stream is no terminal.
    """
    # The screens are written to standard error: elsewhere, nobody would see them.
    names = {"stdin": say.STDIN, "stdout": say.STDOUT, "stderr": say.STDERR}
    for name, description in names.items():
        if not is_terminal(name):
            raise CommandError(say.NOT_A_TERMINAL.format(stream=description))
    hold_back()
    gc.disable()


def clear_environment() -> None:
    """Remove variables that would mislead Textual; call this before it is imported.

    They would have it write logs and screenshots for everybody to read, use the network, or mistake the window's size.
    """
    for name in [name for name in os.environ if name.startswith(OF_DEVELOPERS) or name in OF_SIZE]:
        del os.environ[name]
