"""The control sequences that may be sent to the terminal.

Anything that a file, a name or a paste contains is text, and is drawn as text. Should it still reach the renderer as a
control sequence, it is dropped here.
"""

import re
from typing import Final

BEGIN_PICTURE: Final = "\x1b[?2026h"
END_PICTURE: Final = "\x1b[?2026l"
"""A terminal that knows this pair shows nothing in between until all of it has arrived."""
TO_OTHER_SCREEN: Final = "\x1b[?1049h"
OTHER_SCREEN: Final = "\x1b[?1049"
"""The start of a switch to or from the alternate screen, after which the screen's content is unknown."""

_COMMAND: Final = re.compile(
    r"(?P<known>"
    r"\x1b\[\?(?:1000|1002|1003|1004|1006|1015|1016|1049|2004|2048|25|7)[hl]"  # reports, screens, cursor, wrapping
    r"|\x1b\[\?(?:2026|2048)\$p"  # questions what the terminal can do
    r"|\x1b\[>\d{1,2}u|\x1b\[<u"  # keys told apart
    r"|\x1b\]52;c;[A-Za-z0-9+/=]*\x07"  # a copy to the clipboard, in letters that command nothing
    r"|\x1b\]22;[a-z-]*\x07"  # the pointer's shape
    r"|\x07)"
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|\Z)|.",  # any other, whole: the end of a title is no bell
    re.DOTALL,
)


def filter_known(sequence: str) -> str:
    """Return the allowed control sequences within a text, in order."""
    return "".join(found["known"] or "" for found in _COMMAND.finditer(sequence))
