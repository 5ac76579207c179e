"""Text fitted into terminal cells: measured, wrapped and shortened."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rich.cells import cell_len

_SPACES: Final = frozenset(" \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
_SPACE_WITHOUT_WIDTH: Final = "\u200b"
_JOINER: Final = "\u200d"
_FLAG_LETTERS: Final = (0x1F1E6, 0x1F1FF)
_NEVER_FIRST: Final = frozenset("、。，．：；！？）」』】〉》〕｝”’…)]}!?,.:;ー々")
_NEVER_LAST: Final = frozenset("（「『【〈《〔｛“‘([{")
_ASCII_RUNS: Final = re.compile(r"[ \t]+|[^ \t]+")
_NARROW: Final = re.compile(
    r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
"""Latin, Greek and Cyrillic letters with their quotation marks: a cell each, and no accent by itself."""
_OTHER_SPACE: Final = re.compile(r"\s*[^\S ]\s*")
_LONE: Final = 3
"""The last word of a text gets company from the line above, where it is shorter than this part of a line."""
MARKED, SPARE = 8, 256
"""The most characters that a cell holds, with accents and joiners; and how many more are looked at."""
_CACHED: Final = 1 << 10
"""How many texts are cached: a screen wraps the same ones again and again to fit its size."""


def cell_width(text: str) -> int:
    """Return how many terminal cells a line takes, as Textual counts them."""
    return cell_len(text)


def wrap(text: str, width: int, hang: int = 0) -> list[str]:
    """Return a text as lines of at most `width` cells.

    Lines break at spaces and between CJK characters, never within a character with its accents or a joined emoji. No
    short word is alone on the last line. A word longer than the line is cut. Newlines stay. A width below 2 is taken
    as 2, since a character can be that wide.

    Args:
        text: Text without control characters.
        width: The cells of a whole line, including the hanging indent.
        hang: The spaces before every line but the first.
    """
    return list(_wrap_cached(text, width, hang))


@lru_cache(maxsize=_CACHED)
def _wrap_cached(text: str, width: int, hang: int) -> tuple[str, ...]:
    lines: list[str] = []
    for paragraph in text.split("\n"):
        begun, hanging = len(lines), min(hang, max(width - 2, 0))
        _wrap_paragraph(paragraph, max(width, 2), hanging, lines)
        if len(lines) > begun + 1 and paragraph.rstrip(" ").endswith(f" {lines[-1].strip(' ')}"):
            lines[-2:] = _join_lone_word(lines[-2], lines[-1], width, hanging)
    return tuple(lines)


def _join_lone_word(above: str, last: str, width: int, hang: int) -> tuple[str, str]:
    """Return the last two lines, without a lone word."""
    word = last.strip(" ")
    kept, gap, joined = above.rpartition(" ")
    room = min(width - hang - cell_len(joined) - 1, width // _LONE)
    if not gap or " " in word or " " not in kept.strip(" ") or cell_len(word) > room:
        return above, last
    return kept.rstrip(" "), f"{' ' * hang}{joined} {word}"


def truncate(text: str, cells: int) -> str:
    """Return as much of a text as so many cells can need."""
    return text[: MARKED * max(cells, 0) + SPARE]


def elide(text: str, width: int, mark: str = "…") -> str:
    """Return a text as one line, with a mark if cut."""
    beginning = truncate(text, width)
    line = _OTHER_SPACE.sub(" ", beginning).rstrip()
    return line if cell_len(line) <= width and len(beginning) == len(text) else _cut(line, width, mark)


def clamp(text: str, width: int, lines: int, mark: str = "…", hang: int = 0) -> list[str]:
    """Return at most `lines` wrapped lines, with a mark if cut."""
    beginning = truncate(text, width * (max(lines, 0) + 1))
    whole = wrap(beginning, width, hang)
    if len(whole) <= lines and len(beginning) == len(text):
        return whole
    kept = whole[: max(lines, 0)]
    if kept:
        kept[-1] = _cut(kept[-1], max(width, 2), mark)
    return kept


def _graphemes(text: str) -> list[str]:
    """Split a line into what a reader sees as single characters."""
    if text.isascii():
        return list(text)
    parts: list[str] = []
    for character in text:
        if parts and _belongs(character, parts[-1]):
            parts[-1] += character
        else:
            parts.append(character)
    return parts


def _belongs(character: str, before: str) -> bool:
    """Return whether a character belongs to the previous one it."""
    if before[-1] == _JOINER or character == _JOINER:
        return True
    if _SPACE_WITHOUT_WIDTH in (character, before):
        return False
    first, last = _FLAG_LETTERS
    if first <= ord(character) <= last:
        return len(before) == 1 and first <= ord(before) <= last
    return cell_len(character) == 0


def _breaks_between(left: str, right: str) -> bool:
    """Return whether a line may break between two characters."""
    if left[0] == _SPACE_WITHOUT_WIDTH:
        return True
    if right[0] in _NEVER_FIRST or left[0] in _NEVER_LAST or right[0] == _SPACE_WITHOUT_WIDTH:
        return False
    return _is_wide(left) or _is_wide(right)


def _is_wide(part: str) -> bool:
    return not part.isascii() and cell_len(part[0]) == 2  # noqa: PLR2004 - cells of a wide character


def _words(paragraph: str) -> Sequence[Sequence[str]]:
    """Split a paragraph into spaces and unbreakable runs of characters."""
    if paragraph.isascii() or _NARROW.fullmatch(paragraph):
        found: list[str] = _ASCII_RUNS.findall(paragraph)
        return found
    words: list[list[str]] = []
    for part in _graphemes(paragraph):
        last = words[-1][-1] if words else None
        if last is not None and (
            part in _SPACES and last in _SPACES
            if part in _SPACES or last in _SPACES
            else not _breaks_between(last, part)
        ):
            words[-1].append(part)
        else:
            words.append([part])
    return words


def _wrap_paragraph(paragraph: str, width: int, hang: int, lines: list[str]) -> None:
    """Append the lines of a paragraph to a list of lines."""
    line, gap = "", ""
    used = 0

    def begin() -> None:
        """Start a new line."""
        nonlocal line, gap, used
        line = " " * hang if lines else ""
        gap, used = "", len(line)

    begin()
    is_narrow = _NARROW.fullmatch(paragraph)
    if is_narrow and used + len(paragraph) <= width:
        lines.append(line + paragraph.rstrip(" ") if paragraph.strip(" ") else "")
        return
    measure = len if is_narrow else cell_len
    for word in _words(paragraph):
        text = "".join(word)
        size = measure(text)
        if word[0] in _SPACES:
            gap = text
            continue
        if used + measure(gap) + size <= width:
            line, used, gap = line + gap + text, used + measure(gap) + size, ""
            continue
        if line.strip(" "):
            lines.append(line)
            begin()
        if used + size <= width:
            line, used, gap = line + text, used + size, ""
            continue
        for part in word:
            if used + measure(part) > width and line.strip(" "):
                lines.append(line)
                begin()
            line, used = line + part, used + measure(part)
        gap = ""
    lines.append(line if line.strip(" ") else "")


def _cut(line: str, width: int, mark: str) -> str:
    """Return the beginning of a line and the mark, to fit."""
    mark = mark[: max(width, 0)] if cell_len(mark) > width else mark
    room = width - cell_len(mark)
    kept = ""
    for part in _graphemes(line):
        room -= cell_len(part)
        if room < 0:
            break
        kept += part
    return kept.rstrip() + mark
