"""Notes without speakers: a paragraph is a turn."""

import re
from collections.abc import Iterator

from earnest.core.transcripts.lines import read_lines
from earnest.core.transcripts.transcript import Cue, NotATranscript, Piece

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
            yield Cue(None, "\n".join(paragraph), None, None, first, is_new=True)
            paragraph = []
        first = first if paragraph else line.number
        paragraph.append(line.text)
    if paragraph:
        yield Cue(None, "\n".join(paragraph), None, None, first, is_new=True)
