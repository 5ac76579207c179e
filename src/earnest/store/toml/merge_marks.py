"""The marks that git leaves in a file which two people changed."""

from __future__ import annotations

import re
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_SPLITS = 64
"""So many ways to tell two sides apart are tried, where their own words hold such lines."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_MARK = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: (.*?))?\s*\Z")
OURS, BASE, MIDDLE, THEIRS = "<<<<<<<", "|||||||", "=======", ">>>>>>>"


class MergeSide(NamedTuple):
    """One side of an unfinished merge, as a file of its own."""

    text: str
    lines: Sequence[int]
    """The line of the whole file that each line of the text is."""
    whose: str
    """What git calls it, such as a branch; empty where nothing is told."""

    def find_line(self, line: int) -> int:
        """Return the line of the file for a line of this side."""
        return self.lines[min(line, len(self.lines)) - 1] if self.lines else 1


Sides = tuple[MergeSide, MergeSide]
"""The file as it is here, and as it is in what is merged into it."""


class MergeMarks(NamedTuple):
    """The marks in a file."""

    lines: tuple[int, ...]
    """Where they stand."""
    splits: Sequence[Sides]
    """The ways to tell the two sides apart; none where the marks do not pair."""


class _Hunk(NamedTuple):
    """The lines of the marks of one place in which sides differ."""

    start: int
    base: int | None
    middles: Sequence[int]
    end: int


def find_merge_marks(text: str) -> MergeMarks | None:
    """Return git's marks in a text, or None where there are none."""
    lines = _LINE.findall(text)
    marks = {at: match for at, line in enumerate(lines) if (match := _MARK.match(line)) and _is_mark(match)}
    if not marks:
        return None
    hunks = list(_pair({at: match[1] for at, match in marks.items()}))
    is_paired = hunks and not set(marks) - {at for hunk in hunks for at in range(hunk.start, hunk.end + 1)}
    shown = [at for hunk in hunks for at in (hunk.start, hunk.base, *hunk.middles, hunk.end) if at is not None]
    ways = islice(product(*(hunk.middles for hunk in hunks)), MOST_SPLITS) if is_paired else ()
    names = [(marks[hunk.start][2] or "", marks[hunk.end][2] or "") for hunk in hunks[:1]]
    splits = [_split(lines, hunks, middles, names[0]) for middles in ways]
    return MergeMarks(tuple(at + 1 for at in (shown if is_paired else marks)), splits)


def _is_mark(match: re.Match[str]) -> bool:
    """Return whether a row is a mark: equals signs stand alone."""
    return match[1] != MIDDLE or not match[2]


def _pair(marks: dict[int, str]) -> Iterator[_Hunk]:
    """Yield the places whose marks pair."""
    start: int | None = None
    base: int | None = None
    middles: list[int] = []
    for at, mark in marks.items():
        if mark == OURS and not middles and base is None:
            start = at
        elif start is None:
            continue
        elif mark == BASE and not middles and base is None:
            base = at
        elif mark == MIDDLE:
            middles.append(at)
        elif mark == THEIRS and middles:
            yield _Hunk(start, base, middles, at)
            start, base, middles = None, None, []


def _split(lines: Sequence[str], hunks: Sequence[_Hunk], middles: Sequence[int], names: tuple[str, str]) -> Sides:
    ours: list[int] = []
    theirs: list[int] = []
    after = 0
    for hunk, middle in zip(hunks, middles, strict=True):
        common = range(after, hunk.start)
        ours += [*common, *range(hunk.start + 1, middle if hunk.base is None else hunk.base)]
        theirs += [*common, *range(middle + 1, hunk.end)]
        after = hunk.end + 1
    rest = range(after, len(lines))
    return _make_side(lines, [*ours, *rest], names[0]), _make_side(lines, [*theirs, *rest], names[1])


def _make_side(lines: Sequence[str], kept: Sequence[int], whose: str) -> MergeSide:
    return MergeSide("".join(lines[at] for at in kept), [at + 1 for at in kept], whose)
