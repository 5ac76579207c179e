"""Responsible for very long lines in a field: parted while one writes, since each key measures a line anew."""

from typing import Final

MARK: Final = "\ufdd0"
"""Ends a part of a line; Unicode promises that no text has it."""
BREAK: Final = f"{MARK}\n"
LONGEST: Final = 2000
"""Characters of a line that is wrapped and drawn within a moment."""


def is_long(text: str) -> bool:
    """Say whether a text has lines to be parted, and can be put together again."""
    return len(text) > LONGEST and MARK not in text and any(len(line) > LONGEST for line in text.split("\n"))


def parted(text: str) -> str:
    """Return a text with its long lines parted, behind a space where there is one."""
    return "\n".join(BREAK.join(_parts(line)) for line in text.split("\n"))


def whole(text: str) -> str:
    """Return a text that was parted as it was, also where parts have been joined since."""
    return text.replace(BREAK, "").replace(MARK, "")


def drawn(line: str) -> str:
    """Return a part as it is drawn, with as many characters."""
    return line.replace(MARK, " ")


def _parts(line: str) -> list[str]:
    parts, start = [], 0
    while len(line) - start > LONGEST:
        space = line.rfind(" ", start, start + LONGEST)
        end = space + 1 if space >= 0 else start + LONGEST
        parts.append(line[start:end])
        start = end
    return [*parts, line[start:]]
