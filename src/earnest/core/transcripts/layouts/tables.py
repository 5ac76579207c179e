"""Tables with a column of words, such as whisper's."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Final

from earnest.core.transcripts.lines import collapse
from earnest.core.transcripts.times import find_scale, read_seconds
from earnest.core.transcripts.transcript import Cue, NotATranscript, Piece, Skipped

COLUMNS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("text", "transcript", "words", "sentence", "content", "utterance"), "text"),
    **dict.fromkeys(("speaker", "speaker name", "speaker_name", "name", "participant"), "speaker"),
    **dict.fromkeys(("start", "start time", "start_time", "starttime", "in", "timestamp", "time", "begin"), "start"),
    **dict.fromkeys(("end", "end time", "end_time", "endtime", "out"), "end"),
}
"""What the columns of programs hold, by their names."""


def read_table(text: str) -> Iterator[Piece] | None:
    """Return the rows of a table with named columns, or None."""
    head = text[:1024].lstrip().partition("\n")[0]
    signs = [sign for sign in "\t,;" if sign in head]
    if not signs:
        return None
    names = [COLUMNS.get(cell.strip(' "').casefold(), "") for cell in head.split(signs[0])]
    is_table = names.count("text") == 1 and {"start", "speaker"} & {*names}
    return _read_rows(text.lstrip(), signs[0], names) if is_table else None


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
