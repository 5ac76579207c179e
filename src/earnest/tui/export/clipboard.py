"""A copy: by a program of this machine, or through the terminal."""

import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence

from earnest.tui.export import texts as say

LONGEST = 74_000
"""Terminals that have a limit take no more bytes than these into their clipboard."""
PATIENCE = 2.0
"""Seconds that a program gets."""

Run = Callable[[Sequence[str]], str]
"""Runs a program and returns what it printed; nothing where it could not be run."""

_FAR = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")
_PROGRAMS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
)
"""What has to be in the environment, and what then takes a copy."""


def printed(command: Sequence[str]) -> str:
    """Run a program that answers at once, and return what it printed."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""


def copy_here(text: str, environ: Mapping[str, str]) -> bool:
    """Copy to this machine's clipboard, unless the user sits at another.

    The text goes to a program's standard input, where no other user reads it.

    Returns:
        Whether a program took it.
    """
    if any(name in environ for name in _FAR):
        return False
    for needed, command in _PROGRAMS:
        program = shutil.which(command[0], path=environ.get("PATH"))
        if program and (not needed or environ.get(needed)) and _takes(text, (program, *command[1:]), environ):
            return True
    return False


def _takes(text: str, command: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Hand a text to a program, and return whether it took it."""
    try:
        subprocess.run(
            command,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
            env=dict(environ),
            start_new_session=True,  # such a program stays, to hand the copy over when somebody pastes
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def word_on_copy(environ: Mapping[str, str], text: str, run: Run = printed) -> tuple[str, str]:
    """Return a word and a sentence about a copy by OSC 52.

    No terminal answers whether it took it.
    tmux takes it only with `set-clipboard on` (its default keeps it from programs), screen never does.

    Args:
        environ: The environment, for what stands between here and the terminal.
        text: What is to be copied.
        run: Asks tmux for its option; no word of the client's goes along.
    """
    if environ.get("TMUX"):
        option = run(["tmux", "show-options", "-gv", "set-clipboard"])
        if option != "on":
            return say.NOT_COPIED, say.TMUX_REFUSES
    if environ.get("STY") or environ.get("TERM", "").startswith("screen."):
        return say.NOT_COPIED, say.SCREEN_REFUSES
    if (size := len(text.encode())) > LONGEST:
        return say.NOT_COPIED, say.TOO_LONG.format(size=size, most=LONGEST)
    return say.COPIED, say.COPIED_FAR


def copy(text: str, environ: Mapping[str, str], send: Callable[[str], object]) -> tuple[str, str]:
    """Copy by the nearest way; return a word and a sentence.

    Args:
        text: What is to be copied.
        environ: The environment.
        send: Sends a text to the terminal's clipboard.
    """
    if not text.strip():
        return say.NOT_COPIED, say.EMPTY
    if copy_here(text, environ):
        return say.COPIED, say.COPIED_HERE
    word, says = word_on_copy(environ, text)
    if word == say.COPIED:
        send(text)
    return word, says
