"""What a transcript proves of a session's quotes."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from earnest.core.model.records import Quote
from earnest.core.model.session import Session
from earnest.core.transcripts.receipts import Quoted, Receipt, prove_quotes
from earnest.core.transcripts.times import parse_time
from earnest.core.transcripts.transcript import Transcript
from earnest.core.tray.hearing import HeardFile

BEST: Final = ("whole", "trimmed", "not found")
_LINE: Final = re.compile(r"line (\d{1,9})$")


def prove_quotes_of(session: Session, heard: HeardFile) -> Mapping[str, Receipt]:
    """Return what a transcript proves of each quote with a time.

    Quotes of a meeting whose transcript is another file are not asked about. Where it is known whose voice each label
    is, the words must be that person's, or of nobody whom the file names.
    """
    found: dict[str, Receipt] = {}
    for key, quote in session.quote.items():
        if quote.at and _may_be_in(session, quote, heard):
            receipts = _prove(session, quote, heard)
            found[key] = min(receipts, key=lambda receipt: BEST.index(receipt.proof))
    return found


def _may_be_in(session: Session, quote: Quote, heard: HeardFile) -> bool:
    meeting = session.meeting.get(quote.meeting)
    return meeting is None or meeting.transcript.sha256 in {"", heard.sha256}


def _prove(session: Session, quote: Quote, heard: HeardFile) -> Iterator[Receipt]:
    """Yield what is proved under each label of the speaker."""
    meeting, whole, at = session.meeting.get(quote.meeting), heard.transcript, parse_time(quote.at)
    is_known = meeting is not None and meeting.transcript.sha256 == heard.sha256 and bool(meeting.voices)
    line = _find_line(quote, whole) if is_known else None
    labels = [label for label, person in meeting.voices.items() if person == quote.who] if meeting and is_known else []
    for label in labels:
        yield from prove_quotes([Quoted(quote.words, at, label, line)], whole, session.language)
    if not labels:
        are_timed = at is not None and any(turn.start is not None for turn in whole.turns)
        nameless = [turn for turn in whole.turns if turn.label is None and (turn.start is not None or not are_timed)]
        sought = Transcript(whole.layout, nameless) if is_known else whole
        yield from prove_quotes([Quoted(quote.words, at, line=line)], sought, session.language)


def _find_line(quote: Quote, whole: Transcript) -> int | None:
    """Return the line where a quote's turn begins; None if none does."""
    found = _LINE.match(quote.at)
    line = int(found[1]) if found else None
    return line if any(turn.line == line for turn in whole.turns) else None
