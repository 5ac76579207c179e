"""Escaping of characters that could drive a terminal or mislead a reader."""

import re
from functools import cache
from typing import Final

_TAB: Final = "    "
NO_PICTURE: Final = "\ufffd"
"""The sign for a character without a picture, where there is room for one only."""

_DRIVING: Final = (
    "\x00-\x1f\x7f-\x9f"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # reorder what is read
    "\u2028\u2029"
)
_UNSEEN: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_NO_CHARACTERS: Final = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)

# Khmer, Thai, Lao and Burmese separate their words with a zero width space, and Mongolian needs its separator.
_ZERO_WIDTH_SPACE: Final = "(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b|(?<![\u1800-\u18af])[\u180b-\u180f]"

# Joiners belong into the words of some scripts, and between two emoji; elsewhere they only hide, and make widths wrong.
_JOINED: Final = (
    "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1700-\u18af\u1900-\u1cff\ua800-\uabff"
    "\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f"
)
_EMOJI: Final = "\u2190-\u2bff\U0001f000-\U0001faff"
_STRAY_JOINER: Final = (
    f"(?<![{_JOINED}{_EMOJI}\ufe0f])[\u200c\u200d]|(?<=[{_EMOJI}\ufe0f])[\u200c\u200d](?![{_EMOJI}])"
    "|(?<![#*0-9\u00a9\u00ae\u1000-\U0010ffff])[\ufe00-\ufe0f]"
)

_SEEM_SEEN: Final = frozenset(
    ["\u034f", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u180b", "\u180c", "\u180d", "\u180f", "\u3164", "\uffa0"]
    + [chr(selector) for selector in range(0xFE00, 0xFE10)]
)
"""Unseen characters that Python takes for printable."""

# The flags of England, Scotland and Wales are spelt with tag characters after a black flag.
_FLAG: Final = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f"

_CONTROL: Final = (
    "(?:\x1b[\\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)"  # a string with its end
    "|(?:\x1b\\[|\x9b)(?:\\[[ -~]|[0-?]*[ -/]*[@-~]?)"  # a key, or a command with its numbers
    "|(?:\x1b[NO]|[\x8e\x8f])[ -~]?"  # a key of the keypad
    "|\x1b[ -/]*[0-~]?"
    "|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
"""Control sequences and characters, which lines that people type hold."""


@cache
def _shown() -> re.Pattern[str]:
    """Return the pattern of characters to escape.

    It takes milliseconds to make, and most commands never need it.
    """
    return re.compile(f"(?P<kept>{_FLAG})|[{_DRIVING}{_UNSEEN}{_NO_CHARACTERS}]|{_ZERO_WIDTH_SPACE}|{_STRAY_JOINER}")


def escape_controls(text: str, keep_newlines: bool = True) -> str:  # noqa: FBT001, FBT002 - read as escape_controls(text)
    """Return the text with control and reordering characters shown as signs.

    Control characters become their pictures (ESC is ␛), others their number (`<U+202E>`); a tab
    becomes four spaces. Joiners and selectors that scripts and emoji need stay as they are.

    Args:
        text: Any text, lone surrogates too.
        keep_newlines: Whether a newline stays; otherwise it is shown as ␊.
    """
    if text.isprintable() and _SEEM_SEEN.isdisjoint(text):
        return text

    def sign(found: re.Match[str]) -> str:
        """Return the sign for a matched character."""
        return found[0] if found["kept"] or (keep_newlines and found[0] == "\n") else _sign(found[0])

    return _shown().sub(sign, text)


def mark_unseen(text: str) -> str:
    """Return an equally long text with signs for what is unseen.

    A field that is typed in draws this; tabs and newlines stay.
    """
    if text.isprintable() and _SEEM_SEEN.isdisjoint(text):
        return text

    def mark(found: re.Match[str]) -> str:
        """Return one character for a matched one."""
        sign = found[0] if found["kept"] or found[0] in "\t\n" else _sign(found[0])
        return sign if len(sign) == len(found[0]) else NO_PICTURE

    return _shown().sub(mark, text)


def _sign(character: str) -> str:
    """Return the sign for one character that must not reach the screen."""
    if character == "\t":
        return _TAB
    number = ord(character)
    if number < ord(" "):
        return chr(0x2400 + number)
    return "␡" if character == "\x7f" else f"<U+{number:04X}>"


def remove_controls(line: str) -> str:
    """Return a line without control sequences and characters.

    Those that part words become a space. A tab is text, and so is what follows a sequence that never ends.
    """
    return line if line.isprintable() else re.sub("[\x0b\x0c\r\x85]+", " ", re.sub(_CONTROL, "", line))
