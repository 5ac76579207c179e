"""Transcripts of all layouts, told by their content."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from earnest.core.text.decoding import decode_text, find_encoding
from earnest.core.transcripts.layouts.docx import SIGNATURE, extract_text, read_old_teams
from earnest.core.transcripts.layouts.json_segments import read_json
from earnest.core.transcripts.layouts.odd_lines import unify_lines
from earnest.core.transcripts.layouts.plain_notes import read_plain_notes
from earnest.core.transcripts.layouts.speaker_lines import read_speaker_lines
from earnest.core.transcripts.layouts.spelled_times import unify_times
from earnest.core.transcripts.layouts.tables import read_table
from earnest.core.transcripts.layouts.timed_cues import read_sbv, read_srt, read_webvtt
from earnest.core.transcripts.layouts.timed_lines import read_timed_lines
from earnest.core.transcripts.lines import unify_newlines
from earnest.core.transcripts.transcript import MOST_BYTES, NotATranscript, Piece, Reader, Transcript
from earnest.core.transcripts.turns import join_turns

WINDOWS: Final = "cp1252"
_FENCE: Final = re.compile(r"^[ \t]*```[^\S\n]*\w{0,12}[ \t]*$", re.MULTILINE)


TEXTS: Final[Mapping[str, Reader]] = {
    "text with speakers": read_speaker_lines,
    "text with times": read_timed_lines,
    "plain notes": read_plain_notes,
}
LAYOUTS: Final[Mapping[str, Reader]] = {
    "JSON": read_json,
    "SRT": read_srt,
    "SBV": read_sbv,
    "WebVTT": read_webvtt,
    "table": read_table,
}
DOCX_LAYOUTS: Final[Mapping[str, Reader]] = {"Teams .docx": read_old_teams}
"""The layouts by their names, in the order in which they are tried."""


def read_transcript(content: bytes) -> Transcript:
    """Return the turns of a transcript.

    Raises:
        NotATranscript: nobody's words can be read from it.
    """
    if len(content) > MOST_BYTES:
        raise NotATranscript(f"at most {MOST_BYTES // 1024 // 1024} MiB")
    if not content.strip(b"\0 \t\r\n"):
        raise NotATranscript("a transcript; this is empty")
    is_docx = content.startswith(SIGNATURE)
    text = unify_newlines(extract_text(content) if is_docx else _decode(content))
    text = _FENCE.sub("", text) if "```" in text else text
    layout, pieces = (
        _read(DOCX_LAYOUTS if is_docx else LAYOUTS, text) or _read(TEXTS, unify_times(unify_lines(text))) or ("", ())
    )
    found = join_turns(layout, pieces)
    if not found.turns:
        raise NotATranscript(f"words that somebody said; none could be read as {layout}", _first_line(found))
    return found


def _read(layouts: Mapping[str, Reader], text: str) -> tuple[str, Iterable[Piece]] | None:
    """Return the first layout that a text is of, and its pieces."""
    return next(((name, pieces) for name, read in layouts.items() if (pieces := read(text)) is not None), None)


def _first_line(found: Transcript) -> int | None:
    return found.skipped[0].line if found.skipped else None


def _decode(content: bytes) -> str:
    """Return the text of a file.

    It is in UTF-8 or what its mark names, else as Windows writes it.
    """
    try:
        text = decode_text(content)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        if (marked := find_encoding(content)) != "utf-8":
            raise NotATranscript(f"text in {marked.upper()}, as its first bytes say", 1) from None
        try:
            text = content.decode(WINDOWS)
        except UnicodeDecodeError:
            raise NotATranscript("text in UTF-8", line) from None
    if (at := text.find("\0")) >= 0:
        raise NotATranscript("text, not a recording or another binary file", text.count("\n", 0, at) + 1)
    return text
