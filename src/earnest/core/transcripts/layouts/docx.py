"""The text of .docx files, and transcripts of older Teams."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Final
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, ZipFile

from earnest.core.transcripts.times import TIME, parse_time
from earnest.core.transcripts.transcript import Cue, NotATranscript, Piece, Skipped

DOCUMENT: Final = "word/document.xml"
SIGNATURE: Final = b"PK\x03\x04"
MOST_UNPACKED: Final = 64 * 1024 * 1024
MOST_FILES: Final = 4096
"""The most files in the archive; a document has a few dozen."""
EXPECTED: Final = "a .docx document as Word or Teams writes it"
_ENTRY: Final = b"PK\x01\x02"
_CHUNK: Final = 1 << 16
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ROW, _CELL, _TABLE = f"{_WORD}tr", f"{_WORD}tc", f"{_WORD}tbl"
_BREAKS: Final = {f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}tab": "\t"}
_TIMING: Final = re.compile(rf"({TIME})\s*-->\s*({TIME})$")


class _Paragraphs:
    """A target of the XML parser that keeps text and no tree."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._is_text = False
        self._doubled = self._tables = 0
        self._row, self._cells = 0, list[int]()

    def doctype(self, *_: str | None) -> None:
        """Refuse a document that could define entities."""
        raise NotATranscript("a .docx document without a DOCTYPE")

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        """Begin an element."""
        self._doubled += tag == _FALLBACK
        self._tables += tag == _TABLE
        if tag == _ROW and self._tables == 1:
            self._row, self._cells = len(self.found), []
        self._is_text = tag == f"{_WORD}t" and not self._doubled
        if tag in _BREAKS and not self._doubled:
            self.found.append(_BREAKS[tag])

    def end(self, tag: str) -> None:
        """End an element."""
        self._doubled -= tag == _FALLBACK
        self._is_text = False
        if tag == f"{_WORD}p" and not self._doubled:
            self.found.append("\n\n")
        if tag == _CELL and self._tables == 1:
            self._cells.append(len(self.found))
        elif tag == _ROW and self._tables == 1:
            self._join_row()
        self._tables -= tag == _TABLE

    def _join_row(self) -> None:
        """Write cells on one line, where each is a paragraph."""
        starts = [self._row, *self._cells]
        cells = ["".join(self.found[start:end]).strip() for start, end in pairwise(starts)]
        cells = [cell for cell in cells if cell]
        if len(cells) > 1 and not any("\n" in cell or "\t" in cell for cell in cells):
            self.found[self._row :] = ["\t".join(cells), "\n\n"]

    def data(self, text: str) -> None:
        """Keep the characters of text elements."""
        if self._is_text:
            self.found.append(text)

    def close(self) -> str:
        """Return the text, a blank line after each paragraph."""
        return "".join(self.found)


def extract_text(content: bytes) -> str:
    """Return the text of a .docx file.

    Raises:
        NotATranscript: it is none, or too large when unpacked.
    """
    if content.count(_ENTRY) > MOST_FILES:
        raise NotATranscript(EXPECTED)
    parser = ET.XMLParser(target=_Paragraphs())  # noqa: S314 - no DOCTYPE is accepted, and no tree is built
    try:
        with ZipFile(BytesIO(content)) as archive:
            is_too_large = archive.getinfo(DOCUMENT).file_size > MOST_UNPACKED
            with archive.open(DOCUMENT) as file:
                # No more is unpacked than the size that the archive states.
                while not is_too_large and (part := file.read(_CHUNK)):
                    parser.feed(part)
        text = "" if is_too_large else str(parser.close())
    except NotATranscript:
        raise
    except (BadZipFile, ET.ParseError, zlib.error, KeyError, EOFError, OSError, RuntimeError, ValueError):
        raise NotATranscript(EXPECTED) from None
    if is_too_large:
        raise NotATranscript(f"at most {MOST_UNPACKED // 1024 // 1024} MiB when unpacked")
    return text


def read_old_teams(text: str) -> Iterator[Piece] | None:
    """Return the paragraphs, if a time is above each name."""
    parts = (part.strip("\n").partition("\n") for part in text[:4096].split("\n\n"))
    is_old = any(_TIMING.match(timing.strip()) and rest for timing, _, rest in parts)
    return _read_paragraphs(text) if is_old else None


def _read_paragraphs(text: str) -> Iterator[Piece]:
    """Yield time, name and words, which are below one another."""
    number = 1
    for paragraph in text.split("\n\n"):
        timing, _, rest = paragraph.strip("\n").partition("\n")
        name, _, words = rest.partition("\n")
        if found := _TIMING.match(timing.strip()):
            start, end = (parse_time(part, in_thousandths=True) for part in found.groups())
            yield Cue(name.strip() or None, words, start, end, number)
        elif paragraph.strip():
            yield Skipped(number, "without a time")
        number += paragraph.count("\n") + 2
