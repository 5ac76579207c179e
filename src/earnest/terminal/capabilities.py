"""What a terminal understands beyond the moves and colours that all do."""

from collections.abc import Mapping
from typing import NamedTuple


class Capabilities(NamedTuple):
    """What a terminal understands.

    Attributes:
        erases_in_colour: Erased cells get the current background (terminfo's `bce`), not the terminal's own.
        goes_to_columns: It can move to a column or a row alone (`hpa`, `vpa`) and erase a number of cells (`ech`).
    """

    erases_in_colour: bool
    goes_to_columns: bool


FULL = Capabilities(erases_in_colour=True, goes_to_columns=True)
OLD = Capabilities(erases_in_colour=False, goes_to_columns=False)
SCREEN = FULL._replace(erases_in_colour=False)
_OLD_NAMES = ("vt52", "vt1", "vt2", "ansi", "dumb", "cons25", "sun", "unknown")


def is_gnu_screen(environ: Mapping[str, str]) -> bool:
    """Return whether GNU screen runs between Earnest and the terminal.

    It misreads true colours, and while the mouse is reported it holds back an Esc until another key follows (both seen
    in version 4.9).
    """
    return "STY" in environ and environ.get("TERM", "").startswith("screen")


def detect_capabilities(environ: Mapping[str, str]) -> Capabilities:
    """Return what the terminal of an environment understands.

    The families of xterm and tmux, and the Linux console, understand all of it. GNU screen erases in its own background
    unless configured otherwise; an older tmux also calls itself `screen`, but erases in colour. A terminal without a
    name, or with an old one, is taken to understand none. Sources: terminfo and the programs' manuals.
    """
    term = environ.get("TERM", "")
    if not term or term.startswith(_OLD_NAMES):
        return OLD
    if term.startswith("screen") and "TMUX" not in environ:
        return SCREEN
    return FULL
