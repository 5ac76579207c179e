"""The last picture of a page, shown before all else.

Only what is true is shown: the page as it was left, in a window of the same size, with nothing changed since. Wherever
that is not certain, the program starts as it would without.
"""

from __future__ import annotations

import os
import termios
import time

from earnest.store.files.paths import expand_path, expand_variable, find_config_folder, find_data_folder
from earnest.store.pictures.page_state import SUFFIX, Surroundings, find_state
from earnest.store.pictures.picture_file import read_picture
from earnest.terminal.opening_picture import Opening

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

TURNED_OFF = "EARNEST_LAST_PICTURE"
"""The variable that turns it off."""
OFF = "off"
STREAMS = (0, 1, 2)
OPEN_ONE = 2
"""The words of `earnest open NAME`."""


def show_last_picture(words: Sequence[str]) -> Opening | None:
    """Show the last picture of a page, if it is still true.

    Args:
        words: The words after `earnest`.
    """
    try:
        page = _find_page(words) if _is_wanted() else ""
        picture = read_picture(page) if page else None
        if picture is None:
            return None
        size = os.get_terminal_size(1)
        around = Surroundings((size.columns, size.lines), os.environ, _find_preferences())
        is_true = picture.key == find_state(page, around, picture.since)
        return Opening(picture, around.size) if is_true and picture.since < time.time_ns() else None
    except (OSError, ValueError, termios.error):
        return None


def _is_wanted() -> bool:
    """Return whether there is a terminal that may show it."""
    environ = os.environ
    if environ.get(TURNED_OFF) == OFF or environ.get("EARNEST_WIRE") == "whole":
        return False
    if environ.get("ACCESSIBLE", "") not in {"", "0"} or environ.get("TERM", "dumb") == "dumb":
        return False
    return all(map(os.isatty, STREAMS)) and os.tcgetpgrp(0) == os.getpgrp()


def _find_page(words: Sequence[str]) -> str:
    """Return the page that a command opens, or nothing."""
    if not words:
        return os.path.realpath(_find_sessions())
    if len(words) != OPEN_ONE or words[0] != "open" or words[1].startswith("-"):
        return ""
    word = expand_path(words[1])
    is_path = os.sep in word or word.endswith(SUFFIX)
    inside = "" if os.sep in word else os.path.join(_find_sessions(), word.removesuffix(SUFFIX) + SUFFIX)
    path = word if is_path and os.path.lexists(word) else inside
    return os.path.realpath(path) if path.endswith(SUFFIX) else ""


def _find_sessions() -> str:
    return expand_variable("EARNEST_HOME") or find_data_folder()


def _find_preferences() -> str:
    return os.path.join(find_config_folder(), "preferences.toml")
