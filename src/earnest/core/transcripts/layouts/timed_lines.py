"""Lines that begin with a time, as whisper prints them."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain, pairwise
from typing import Final

from earnest.core.transcripts.layouts.headers import TIME_FIRST
from earnest.core.transcripts.layouts.timed_cues import TimedBlock, read_cues
from earnest.core.transcripts.lines import read_lines
from earnest.core.transcripts.times import parse_time
from earnest.core.transcripts.transcript import Cue, Piece, Skipped

LEAST_SHARE: Final = 0.3
"""So many lines begin with a time, at least; captions that are copied have one above each two lines."""
_RULED: Final = re.compile(r"([=*#_-])\1{2,}\s.+\s\1{3,}$")
"""A heading between two rules."""
_WITHIN: Final = re.compile(r"[\[(](\d{1,3}:\d\d(?::\d\d)?)[\])][ \t]?")
LEAST_TIMES: Final = 3
"""So many times stand alone above the words, or in brackets within them, at least."""


def read_timed_lines(text: str) -> Iterator[Piece] | None:
    """Return the lines of a text with times, or None."""
    whole = 0
    timed: list[str] = []
    alone: list[float] = []
    for line in read_lines(text):
        whole += 1
        if found := TIME_FIRST.match(line.text):
            timed.append(found[2])
            if not line.text[found.end() :] and not found[1] and (whole == 1 or alone):
                alone.append(parse_time(found[2]) or 0.0)
    is_above = len(alone) == len(timed) >= LEAST_TIMES and _is_rising(alone)
    if not is_above and (len(timed) < 2 or len(timed) < whole * LEAST_SHARE):  # noqa: PLR2004 - one is no sign
        return _read_marked(text)
    headings = (Skipped(line.number, "heading") for line in read_lines(text) if _RULED.match(line.text))
    return chain(read_cues(partial(_read_blocks, text)), headings)


def _is_rising(times: list[float]) -> bool:
    return all(before < after for before, after in pairwise(times))


def _read_marked(text: str) -> Iterator[Piece] | None:
    """Return the paragraphs of a text whose times stand within."""
    found = list(_WITHIN.finditer(text))
    if len(found) < LEAST_TIMES or text[: found[0].start()].rpartition("\n")[2].strip():
        return None
    return _read_paragraphs(text) if _is_rising([parse_time(each[1]) or 0.0 for each in found]) else None


def _read_paragraphs(text: str) -> Iterator[Piece]:
    """Yield the lines; a paragraph has the time with which it begins."""
    for line in read_lines(text):
        found = _WITHIN.match(line.text)
        yield Cue(
            None, _WITHIN.sub("", line.text), parse_time(found[1]) if found else None, None, line.number, line.is_first
        )


def _read_blocks(text: str) -> Iterator[TimedBlock]:
    """Yield what is said at each time."""
    number, timing = 1, ""
    lines: list[str] = []
    for line in read_lines(text):
        if found := TIME_FIRST.match(line.text):
            if lines:
                yield TimedBlock(number, timing, tuple(lines))
            number, timing = line.number, f"{found[2]} --> {found[3]}" if found[3] else found[2]
            words = line.text[found.end() :].strip()
            lines = [words] if words else []
        elif not _RULED.match(line.text):
            lines.append(line.text)
    if lines:
        yield TimedBlock(number, timing, tuple(lines))
