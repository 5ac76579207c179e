"""The joining of cues into turns."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from earnest.core.transcripts.lines import collapse
from earnest.core.transcripts.transcript import (
    MOST_CUES,
    Check,
    Cue,
    NotATranscript,
    Piece,
    Skipped,
    Transcript,
    Turn,
    go_on,
)

LONGEST_PAUSE: Final = 2.0
"""After so many seconds of silence an unnamed voice may be another."""
MOST_LETTERS: Final = 600
"""After so many letters an unnamed turn ends at the next cue, so that it can be taken in at a glance."""
_CLOSED: Final = re.compile(r"[.!?…。？！؟।][\"'”’»)\]]?$")


def join_turns(layout: str, pieces: Iterable[Piece], check: Check = go_on) -> Transcript:
    """Return the turns that pieces make, and what was skipped.

    Raises:
        NotATranscript: there are too many.
        Stopped: nobody waits for them.
    """
    skipped: list[Skipped] = []
    turns = tuple(_join(_keep_cues(pieces, skipped, check)))
    return Transcript(layout, turns, skipped)


def _keep_cues(pieces: Iterable[Piece], skipped: list[Skipped], check: Check) -> Iterator[Cue]:
    count = 0
    for piece in pieces:
        check()
        if isinstance(piece, Skipped):
            skipped.append(piece)
        elif text := collapse(piece.text):
            count += 1
            yield piece if text == piece.text else piece._replace(text=text)
        if count + len(skipped) > MOST_CUES:
            raise NotATranscript(f"at most {MOST_CUES:,} pieces of speech")


def _join(cues: Iterable[Cue]) -> Iterator[Turn]:
    first: Cue | None = None
    last: Cue | None = None
    texts: list[str] = []
    length, end = 0, None
    for cue in cues:
        if first is None or last is None or not _goes_on(last, cue, length):
            if first is not None:
                yield Turn(first.label, " ".join(texts), first.start, end, first.line)
            first, texts, length, end = cue, [], 0, None
        first = first if first.start is not None or cue.start is None else first._replace(start=cue.start)
        texts.append(cue.text)
        length += len(cue.text)
        if cue.end is not None:
            end = cue.end if end is None else max(end, cue.end)
        last = cue
    if first is not None:
        yield Turn(first.label, " ".join(texts), first.start, end, first.line)


def _goes_on(last: Cue, cue: Cue, length: int) -> bool:
    """Return whether a cue goes on with the turn before it.

    Where nobody is named, a turn is a sentence, so that no two voices are taken for one.
    """
    if cue.label is not None or last.label is not None:
        return cue.label == last.label
    if cue.is_new:
        return False
    is_closed = bool(_CLOSED.search(last.text[-3:]))
    if cue.goes_on:
        return length < MOST_LETTERS or not is_closed
    pause = (cue.start or 0) - last.end if last.end is not None else 0
    return pause <= LONGEST_PAUSE and length < MOST_LETTERS and not is_closed
