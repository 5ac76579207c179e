"""Control sequences, taken out of lines that people type."""

import re
from typing import Final

_CONTROL: Final = re.compile(
    "(?:\x1b[\\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)"  # a string with its end
    "|(?:\x1b\\[|\x9b)(?:\\[[ -~]|[0-?]*[ -/]*[@-~]?)"  # a key, or a command with its numbers
    "|(?:\x1b[NO]|[\x8e\x8f])[ -~]?"  # a key of the keypad
    "|\x1b[ -/]*[0-~]?"
    "|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_SPACING: Final = re.compile("[\x0b\x0c\r\x85]+")


def remove_controls(line: str) -> str:
    """Return a line without control sequences and characters.

    Those that part words become a space. A tab is text, and so is what follows a sequence that never ends.
    """
    return line if line.isprintable() else _SPACING.sub(" ", _CONTROL.sub("", line))
