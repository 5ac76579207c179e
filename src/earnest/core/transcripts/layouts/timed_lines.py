"""Lines that begin with a time, as whisper prints them."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Final

from earnest.core.transcripts.layouts.headers import TIME_FIRST
from earnest.core.transcripts.layouts.timed_cues import TimedBlock, read_cues
from earnest.core.transcripts.lines import read_lines
from earnest.core.transcripts.transcript import Piece, Skipped

LEAST_SHARE: Final = 0.3
"""So many lines begin with a time, at least; captions that are copied have one above each two lines."""
_RULED: Final = re.compile(r"([=*#_-])\1{2,}\s.+\s\1{3,}$")
"""A heading between two rules."""


def read_timed_lines(text: str) -> Iterator[Piece] | None:
    """Return the lines of a text with times, or None."""
    timed = whole = 0
    for line in read_lines(text):
        whole += 1
        timed += TIME_FIRST.match(line.text) is not None
    if timed < 2 or timed < whole * LEAST_SHARE:  # noqa: PLR2004 - one time is no sign of a layout
        return None
    headings = (Skipped(line.number, "heading") for line in read_lines(text) if _RULED.match(line.text))
    return chain(read_cues(partial(_read_blocks, text)), headings)


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
