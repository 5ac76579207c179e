"""Tables with a column of words, such as whisper's."""

import csv
import re
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Final

from earnest.core.transcripts.lines import collapse, read_lines
from earnest.core.transcripts.times import find_scale, read_seconds
from earnest.core.transcripts.transcript import Cue, NotATranscript, Piece, Skipped

_TEXTS: Final = """text transcript transcription words sentence content utterance message caption captions body
speech dialogue texte texto testo tekst"""
_SPEAKERS: Final = """speaker name participant speaker_label speaker_id speakers user who person sprecher
sprecherin locuteur intervenant hablante orador ponente participante falante relatore parlante spreker mówca"""
_STARTS: Final = """start in timestamp time begin timecode from start_timestamp start_s start_sec start_seconds
start_ms startms zeit startzeit beginn début debut inicio início inizio hora"""
_ENDS: Final = "end out to stop end_timestamp end_s end_sec end_seconds end_ms endms ende endzeit fin fim fine"
COLUMNS: Final[Mapping[str, str]] = {
    **dict.fromkeys(_TEXTS.split(), "text"),
    **dict.fromkeys((*_SPEAKERS.split(), "speakername"), "speaker"),
    **dict.fromkeys((*_STARTS.split(), "starttime"), "start"),
    **dict.fromkeys((*_ENDS.split(), "endtime"), "end"),
}
"""What the columns of programs hold, by their names."""
MOST_COLUMNS: Final = 64
_UNIT: Final = re.compile(r"\s*[\[(][^\[\]()]{0,20}[\])]$")
_RULE: Final = re.compile(r"\|[\s:|-]+$")
_CELL: Final = re.compile(r"(?<!\\)\|")


def read_table(text: str) -> Iterator[Piece] | None:
    """Return the rows of a table with named columns, or None."""
    head = text[:1024].lstrip().partition("\n")[0]
    is_drawn = head.startswith("|")
    signs = ["|"] if is_drawn else [sign for sign in "\t,;" if sign in head]
    if not signs:
        return None
    cells = head.strip("| ").split(signs[0])
    found = [_find_column(cell) for cell in cells]
    names = [name if name not in found[:at] else "" for at, name in enumerate(found)]
    if "text" not in names or not {"start", "speaker"} & {*names} or len(cells) > MOST_COLUMNS:
        return None
    return _read_drawn(text.lstrip(), names) if is_drawn else _read_rows(text.lstrip(), signs[0], names)


def _find_column(name: str) -> str:
    """Return what a column holds, by its name, or nothing."""
    bare = _UNIT.sub("", name.strip(" '\"*_").casefold()).replace("-", " ").replace("_", " ").replace(":in", "in")
    return COLUMNS.get("_".join(bare.split())) or COLUMNS.get(bare.replace(" name", "").replace(" time", ""), "")


def _read_drawn(text: str, names: list[str]) -> Iterator[Piece]:
    """Yield the rows of a table in Markdown."""
    for line in read_lines(text):
        if not line.text.startswith("|"):
            yield Skipped(line.number, "outside the table")
        elif line.number > 1 and not _RULE.match(line.text):
            cells = [each.strip().replace("\\|", "|") for each in _CELL.split(line.text.strip("|"))]
            row = dict(zip(names, cells, strict=False))
            label = collapse(row.get("speaker", "").strip("*_")) or None
            start, end = (read_seconds(row.get(key, "").strip("[]()")) for key in ("start", "end"))
            yield Cue(label, row.get("text", ""), start, end, line.number, is_new="speaker" in names)


def _read_rows(text: str, sign: str, names: list[str]) -> Iterator[Piece]:
    # Whisper writes quotation marks as they are said.
    rows = csv.reader(StringIO(text), delimiter=sign, quotechar=None if sign == "\t" else '"')
    found: list[tuple[int, dict[str, str]]] = []
    try:
        next(rows)
        found = [(rows.line_num, dict(zip(names, row, strict=False))) for row in rows]
    except csv.Error:
        raise NotATranscript("a table with a row for each piece of speech", rows.line_num) from None
    spans = [(read_seconds(row.get("start")), read_seconds(row.get("end")), row.get("text", "")) for _, row in found]
    scale = find_scale(spans)
    for (line, row), (start, end, words) in zip(found, spans, strict=True):
        if "text" in row:
            label = collapse(row.get("speaker", "")) or None
            yield Cue(label, words, scale(start), scale(end), line, is_new="speaker" in names)
        elif any(row.values()):
            yield Skipped(line, "row without words")
