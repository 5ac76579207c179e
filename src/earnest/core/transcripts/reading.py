"""Transcripts of all layouts, told by their content."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from earnest.core.text.decoding import decode_any, find_encoding
from earnest.core.transcripts.layouts.docx import SIGNATURE, extract_text, read_old_teams
from earnest.core.transcripts.layouts.json_segments import read_json
from earnest.core.transcripts.layouts.odd_lines import unify_lines
from earnest.core.transcripts.layouts.plain_notes import read_plain_notes, refuse_foreign
from earnest.core.transcripts.layouts.speaker_lines import read_speaker_lines
from earnest.core.transcripts.layouts.spelled_times import unify_times
from earnest.core.transcripts.layouts.tables import read_table
from earnest.core.transcripts.layouts.timed_cues import read_sbv, read_srt, read_webvtt
from earnest.core.transcripts.layouts.timed_lines import read_timed_lines
from earnest.core.transcripts.lines import unify_newlines
from earnest.core.transcripts.transcript import MOST_BYTES, Check, NotATranscript, Piece, Reader, Transcript, go_on
from earnest.core.transcripts.turns import join_turns

_NOTICE: Final = re.compile(r"\([^()\n]{1,40}TurboScribe[^()\n]{0,100}\)[ \t]*")
"""What a program writes before the first words if nobody pays."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_FENCE: Final = re.compile(r"^[ \t]*```[^\S\n]*\w{0,12}[ \t]*$", re.MULTILINE)


TEXTS: Final[Mapping[str, Reader]] = {
    "text with names": read_speaker_lines,
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


def read_transcript(content: bytes, check: Check = go_on) -> Transcript:
    """Return the turns of a transcript.

    Raises:
        NotATranscript: nobody's words can be read from it.
        Stopped: nobody waits for them.
    """
    if len(content) > MOST_BYTES:
        raise NotATranscript(f"at most {MOST_BYTES // 1024 // 1024} MiB")
    if not content.strip(b"\0 \t\r\n"):
        raise NotATranscript("a transcript; this is empty")
    is_docx = content.startswith(SIGNATURE)
    text, read_as = (extract_text(content), "") if is_docx else _decode(content)
    text = unify_newlines(text)
    refuse_foreign(text)
    text = _FENCE.sub("", text) if "```" in text else text
    text = _NOTICE.sub("", text) if "TurboScribe" in text else text
    layouts = DOCX_LAYOUTS if is_docx else LAYOUTS
    layout, pieces = _read(layouts, text, check) or _read_text(text, check)
    found = join_turns(f"{layout}, read as {read_as}" if read_as else layout, pieces, check)
    if not found.turns:
        raise NotATranscript(f"words that somebody said; none could be read as {layout}", _first_line(found))
    return found


def _read_text(text: str, check: Check) -> tuple[str, Iterable[Piece]]:
    """Return a text's layout and pieces; none without a letter."""
    if not _LETTER.search(text):
        return "plain notes", ()
    return _read(TEXTS, unify_times(unify_lines(text)), check) or ("", ())


def _read(layouts: Mapping[str, Reader], text: str, check: Check) -> tuple[str, Iterable[Piece]] | None:
    """Return the first layout that a text is of, and its pieces."""
    for name, read in layouts.items():
        check()
        if (pieces := read(text)) is not None:
            return name, pieces
    return None


def _first_line(found: Transcript) -> int | None:
    return found.skipped[0].line if found.skipped else None


def _decode(content: bytes) -> tuple[str, str]:
    """Return the text of a file, and the encoding that was guessed."""
    try:
        text, read_as = decode_any(content)
    except UnicodeDecodeError as error:
        if (marked := find_encoding(content)) != "utf-8":
            raise NotATranscript(f"text in {marked.upper()}, as its first bytes say", 1) from None
        raise NotATranscript("text in UTF-8", content.count(b"\n", 0, error.start) + 1) from None
    if (at := text.find("\0")) >= 0:
        raise NotATranscript("text, not a recording or another binary file", text.count("\n", 0, at) + 1)
    return text, read_as
