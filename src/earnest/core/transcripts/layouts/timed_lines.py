"""Lines that begin with a time, as whisper prints them."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from earnest.core.transcripts.layouts.headers import TIME_FIRST
from earnest.core.transcripts.layouts.timed_cues import TimedBlock, read_cues
from earnest.core.transcripts.lines import read_lines
from earnest.core.transcripts.transcript import Piece

LEAST_SHARE: Final = 0.3
"""So many lines begin with a time, at least; captions that are copied have one above each two lines."""


def read_timed_lines(text: str) -> Iterator[Piece] | None:
    """Return the lines of a text with times, or None."""
    timed = whole = 0
    for line in read_lines(text):
        whole += 1
        timed += TIME_FIRST.match(line.text) is not None
    return read_cues(partial(_read_blocks, text)) if timed > 1 and timed >= whole * LEAST_SHARE else None


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
        else:
            lines.append(line.text)
    if lines:
        yield TimedBlock(number, timing, tuple(lines))
