"""Very long lines, split because each key measures its line."""

from typing import Final

from earnest.core.text.escaping import mark_unseen

MARK: Final = "\ufdd0"
"""Ends a part of a line; a noncharacter, so that no text has it."""
BREAK: Final = f"{MARK}\n"
LONGEST: Final = 2000
"""The most characters of a line that is wrapped and drawn at once."""


def is_long(text: str) -> bool:
    """Return whether a text has lines that can be split."""
    return len(text) > LONGEST and MARK not in text and any(len(line) > LONGEST for line in text.split("\n"))


def split_lines(text: str) -> str:
    """Return a text with long lines split, after spaces if possible."""
    return "\n".join(BREAK.join(_parts(line)) for line in text.split("\n"))


def join_lines(text: str) -> str:
    """Return the text of split lines, even if parts were joined."""
    return text.replace(BREAK, "").replace(MARK, "")


def drawable(line: str) -> str:
    """Return a part of a line as it is drawn, equally long."""
    return mark_unseen(line.replace(MARK, " "))


def _parts(line: str) -> list[str]:
    parts, start = [], 0
    while len(line) - start > LONGEST:
        space = line.rfind(" ", start, start + LONGEST)
        end = space + 1 if space >= 0 else start + LONGEST
        parts.append(line[start:end])
        start = end
    return [*parts, line[start:]]
