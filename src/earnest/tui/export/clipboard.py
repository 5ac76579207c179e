"""What is known of a copy to the terminal, which never answers."""

import subprocess
from collections.abc import Callable, Mapping, Sequence

LONGEST = 74_000
"""Some terminals take no longer text than this many characters into their clipboard."""

COPIED, NOT_COPIED = "Copied", "Not copied"
"""What is said in short."""

Run = Callable[[Sequence[str]], str]
"""Runs a program and returns what it printed; nothing where it could not be run."""


def printed(command: Sequence[str]) -> str:
    """Run a program that answers at once, and return what it printed."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=2, check=False).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""


def word_on_copy(environ: Mapping[str, str], length: int, run: Run = printed) -> tuple[str, str]:
    """Return a word and a sentence about a copy by OSC 52.

    tmux takes it only with `set-clipboard on` (its default keeps it from programs), screen never does.

    Args:
        environ: The environment, for what stands between here and the terminal.
        length: How many characters were copied.
        run: Asks tmux for its option; no word of the client's goes along.
    """
    if environ.get("TMUX"):
        option = run(["tmux", "show-options", "-gv", "set-clipboard"])
        if option != "on":
            return (
                NOT_COPIED,
                "tmux keeps it to itself here: type `tmux set -g set-clipboard on` once, then copy again.",
            )
    if environ.get("STY") or environ.get("TERM", "").startswith("screen."):
        return NOT_COPIED, "screen passes no copy on to your terminal: write it to a file instead."
    if length > LONGEST:
        return COPIED, "It is long, and some terminals take no copy of that length: a file is safer."
    return COPIED, "Sent to your terminal's clipboard. Some terminals ask first or take none: then write it to a file."
