"""The marks that git leaves in a file which two people changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from earnest.core.text.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_SPLITS = 64
"""So many ways to tell two sides apart are tried, where their own words hold such lines."""
MOST_TRIED = 1 << 20
"""In a long file fewer ways are tried: so many characters, after the first two ways."""

_LINE = LatePattern(r"[^\n]*\n|[^\n]+\Z")
_MARK = LatePattern(r"[ \t]*(<{7,}|\|{7,}|={7,}|>{7,})(?:[ \t](.*))?\Z")
OURS, BASE, MIDDLE, THEIRS = "<|=>"
"""What marks are made of, seven or more; those of one place are equally long."""


class MergeSide(NamedTuple):
    """One side of an unfinished merge, as a file of its own."""

    text: str
    lines: Sequence[int]
    """The line of the whole file that each line of the text is."""

    def find_line(self, line: int) -> int:
        """Return the line of the file for a line of this side."""
        return self.lines[min(line, len(self.lines)) - 1] if self.lines else 1


Sides = tuple[MergeSide, MergeSide]
"""The file as it is here, and as it is in what is merged into it."""


class _Hunk(NamedTuple):
    """The lines of the marks of one place in which sides differ."""

    start: int
    base: int | None
    middles: Sequence[int]
    end: int


class Splits:
    """The ways to tell two sides apart, one after the other."""

    def __init__(self, text: str, lines: Sequence[str], hunks: Sequence[_Hunk]) -> None:
        self._lines, self._hunks = lines, hunks
        self._middles = [0] * len(hunks)
        self._left = min(MOST_SPLITS, max(2, MOST_TRIED // len(text)))

    def make_sides(self) -> Sides:
        """Return the two sides, as they are told apart now."""
        middles = [hunk.middles[at] for hunk, at in zip(self._hunks, self._middles, strict=True)]
        return _split(self._lines, self._hunks, middles)

    def move_on(self, line: int) -> bool:
        """Tell them apart in another way; return whether there is one.

        Args:
            line: The line that could not be read. Ways that leave all before it as it was are passed over.
        """
        self._left -= 1
        before = [at for at, hunk in enumerate(self._hunks) if hunk.start < line]
        for at in reversed(before):
            middles, now = self._hunks[at].middles, self._middles[at]
            self._middles[at:] = [0] * (len(self._hunks) - at)
            if now + 1 < len(middles) and middles[now] < line:
                self._middles[at] = now + 1
                return self._left > 0
        return False


class MergeMarks(NamedTuple):
    """The marks in a file."""

    lines: tuple[int, ...]
    """Where they stand."""
    splits: Splits | None
    """The ways to tell the two sides apart; None where the marks do not pair."""


def find_merge_marks(text: str) -> MergeMarks | None:
    """Return git's marks in a text, or None where there are none."""
    lines = _LINE.findall(text)
    marks = {at: match for at, line in enumerate(lines) if (match := _MARK.match(line.rstrip())) and _is_mark(match)}
    if not marks:
        return None
    hunks = list(_pair({at: match[1] for at, match in marks.items()}))
    is_paired = hunks and not set(marks) - {at for hunk in hunks for at in range(hunk.start, hunk.end + 1)}
    shown = [at for hunk in hunks for at in (hunk.start, hunk.base, *hunk.middles, hunk.end) if at is not None]
    if not is_paired:
        return MergeMarks(tuple(at + 1 for at in marks), None)
    return MergeMarks(tuple(at + 1 for at in shown), Splits(text, lines, hunks))


def _is_mark(match: re.Match[str]) -> bool:
    """Return whether a row is a mark: equals signs stand alone."""
    return match[1][0] != MIDDLE or not match[2]


def _pair(marks: dict[int, str]) -> Iterator[_Hunk]:
    """Yield the places whose marks pair."""
    start: int | None = None
    base: int | None = None
    middles: list[int] = []
    width = 0
    for at, whole in marks.items():
        mark = whole[0]
        if start is not None and len(whole) != width:
            continue
        if mark == OURS and not middles and base is None:
            start, width = at, len(whole)
        elif start is None:
            continue
        elif mark == BASE and not middles and base is None:
            base = at
        elif mark == MIDDLE:
            middles.append(at)
        elif mark == THEIRS and middles:
            yield _Hunk(start, base, middles, at)
            start, base, middles = None, None, []


def _split(lines: Sequence[str], hunks: Sequence[_Hunk], middles: Sequence[int]) -> Sides:
    ours: list[int] = []
    theirs: list[int] = []
    after = 0
    for hunk, middle in zip(hunks, middles, strict=True):
        common = range(after, hunk.start)
        ours += [*common, *range(hunk.start + 1, middle if hunk.base is None else hunk.base)]
        theirs += [*common, *range(middle + 1, hunk.end)]
        after = hunk.end + 1
    rest = range(after, len(lines))
    return _make_side(lines, [*ours, *rest]), _make_side(lines, [*theirs, *rest])


def _make_side(lines: Sequence[str], kept: Sequence[int]) -> MergeSide:
    return MergeSide("".join(lines[at] for at in kept), [at + 1 for at in kept])
