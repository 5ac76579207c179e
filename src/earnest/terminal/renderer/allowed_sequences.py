"""Responsible for the commands that may go to the terminal: those that Earnest gives it, and no others.

What a file, a name or a paste brings along is text, and is drawn. Should it ever reach the wire as a command all
the same, it ends here.
"""

import re
from typing import Final

BEGIN_PICTURE: Final = "\x1b[?2026h"
END_PICTURE: Final = "\x1b[?2026l"
"""Between these two a terminal that knows them shows nothing until all is there."""
OTHER_SCREEN: Final = "\x1b[?1049"
"""The screen beside the shell's, for which one leaves and comes back: what it shows then is not known."""

_COMMAND: Final = re.compile(
    r"(?P<known>"
    r"\x1b\[\?(?:1000|1002|1003|1004|1006|1015|1016|1049|2004|2048|25|7)[hl]"  # reports, screens, cursor, wrapping
    r"|\x1b\[\?(?:2026|2048)\$p"  # questions what the terminal can do
    r"|\x1b\[>\d{1,2}u|\x1b\[<u"  # keys told apart
    r"|\x1b\]52;c;[A-Za-z0-9+/=]*\x07"  # a copy to the clipboard, in letters that command nothing
    r"|\x1b\]22;[a-z-]*\x07"  # the pointer's shape
    r"|\x07)"
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|\Z)|.",  # any other, whole: a title's end is no bell
    re.DOTALL,
)


def filter_known(sequence: str) -> str:
    """Return those commands of a sequence that are known, in their order."""
    return "".join(found["known"] or "" for found in _COMMAND.finditer(sequence))
