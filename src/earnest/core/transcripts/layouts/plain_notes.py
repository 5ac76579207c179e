"""Notes without speakers: a paragraph is a turn."""

import re
from collections.abc import Iterator

from earnest.core.transcripts.lines import read_lines
from earnest.core.transcripts.transcript import Cue, NotATranscript, Piece
from earnest.core.transcripts.turns import MOST_LETTERS

FOREIGN = {
    "<!doctype html": "text, not a web page",
    "<html": "text, not a web page",
    "<?xml": "text, not XML",
    "<tt": "WebVTT or SRT, not TTML",
    "<timedtext": "WebVTT or SRT, not XML",
    "<transcript>": "WebVTT or SRT, not XML",
    "[script info]": "WebVTT or SRT, not .ass",
    'file type = "ootextfile"': "WebVTT or SRT, not TextGrid",
    "begin:vcalendar": "a transcript, not an invitation",
    "{\\rtf": "plain text or .docx, not .rtf",
    "%pdf-": "plain text or .docx, not PDF",
}
"""How files of other kinds begin, and what is expected instead."""
_SESSION = re.compile(r"^format = \d+$.{0,80}^client = ", re.MULTILINE | re.DOTALL)
"""How a session of our own begins, below its comments."""
BEGINNING = 4096
LONGEST = 2 * MOST_LETTERS
"""A paragraph with more letters is cut after sentences: a program wrote it, and made no paragraphs."""
_SENTENCE = re.compile(r"[.!?…؟।][\"'”’»)\]]?\s+|[。？！][」』”]?")
VOICES = ("– ", "— ")
"""What a line begins with where a print has another voice."""


def refuse_foreign(text: str) -> None:
    """Refuse what other programs are made to read.

    Raises:
        NotATranscript: it is no text for people.
    """
    beginning = text[:64].lstrip().casefold()
    for mark, expected in FOREIGN.items():
        if beginning.startswith(mark):
            raise NotATranscript(expected, 1)
    if _SESSION.search(text[:BEGINNING]):
        raise NotATranscript("a transcript, not a session", 1)


def read_plain_notes(text: str) -> Iterator[Piece]:
    """Yield the paragraphs."""
    paragraph: list[str] = []
    first = 1
    for line in read_lines(text):
        if paragraph and (line.is_first or line.text.startswith(VOICES)):
            yield from _cut("\n".join(paragraph), first)
            paragraph = []
        first = first if paragraph else line.number
        paragraph.append(line.text)
    if paragraph:
        yield from _cut("\n".join(paragraph), first)


def _cut(paragraph: str, line: int) -> Iterator[Cue]:
    """Yield a paragraph, in parts if it is long."""
    start = 0
    while len(paragraph) - start > LONGEST:
        found = _SENTENCE.search(paragraph, start + MOST_LETTERS, start + LONGEST)
        end = found.end() if found else paragraph.rfind(" ", start, start + LONGEST) + 1
        if end <= start:
            break
        yield Cue(None, paragraph[start:end], None, None, line, is_new=True)
        line += paragraph.count("\n", start, end)
        start = end
    yield Cue(None, paragraph[start:], None, None, line, is_new=True)
