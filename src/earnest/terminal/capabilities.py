"""Responsible for what a terminal understands beyond the moves and colours that every one does."""

from collections.abc import Mapping
from typing import NamedTuple


class Capabilities(NamedTuple):
    """What may be asked of a terminal.

    Attributes:
        erases_in_colour: What it erases has the ground of the pen (terminfo's `bce`), not its own.
        goes_to_columns: It takes a move to a column or a row alone (`hpa`, `vpa`), and erases so many cells (`ech`).
    """

    erases_in_colour: bool
    goes_to_columns: bool


FULL = Capabilities(erases_in_colour=True, goes_to_columns=True)
OLD = Capabilities(erases_in_colour=False, goes_to_columns=False)
SCREEN = FULL._replace(erases_in_colour=False)
_OLD_ONES = ("vt52", "vt1", "vt2", "ansi", "dumb", "cons25", "sun", "unknown")


def is_gnu_screen(environ: Mapping[str, str]) -> bool:
    """Say whether GNU screen stands between.

    It knows no true colours, and takes them for other things; and while the mouse is reported it keeps an Esc to itself
    until another key follows (both seen in its version 4.9).
    """
    return "STY" in environ and environ.get("TERM", "").startswith("screen")


def detect_capabilities(environ: Mapping[str, str]) -> Capabilities:
    """Return what the terminal of an environment understands.

    The families of xterm and tmux, and the Linux console, do all of it. GNU screen erases in its own ground unless
    told otherwise, and `TERM=screen` is also what an older tmux calls itself, which erases in colour; a terminal
    without a name, or with an old one, is asked for nothing. So say terminfo and the programs' own manuals.
    """
    term = environ.get("TERM", "")
    if not term or term.startswith(_OLD_ONES):
        return OLD
    if term.startswith("screen") and "TMUX" not in environ:
        return SCREEN
    return FULL
