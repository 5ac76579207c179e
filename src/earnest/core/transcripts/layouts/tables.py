"""Tables with a column of words, such as whisper's."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Final

from earnest.core.transcripts.lines import LEAST_SAID, collapse, read_lines, write_characters
from earnest.core.transcripts.speaker_names import could_be_name, looks_like_name
from earnest.core.transcripts.times import TIME, find_scale, read_seconds
from earnest.core.transcripts.transcript import Cue, NotATranscript, Piece, Skipped

_TEXTS: Final = """text transcript transcription words sentence content utterance message caption captions body
speech dialogue transcript_text transcribed_text spoken_text comment comments texte texto testo tekst text_content
inhalt äußerung contenu contenido contenuto conteúdo treść
wypowiedź текст реплика 発言 発言内容 内容 文字 文本 文字起こし
台词 내용 대사"""
_SPEAKERS: Final = """speaker name participant speaker_label speaker_id speakers user who person sprecher
sprecherin locuteur intervenant hablante orador ponente participante falante relatore parlante spreker mówca
speaker_tag redner
teilnehmer locutor interlocuteur falante talare taler спикер говорящий 話者 発言者 スピーカー 说话人 发言人
화자 참석자"""
_STARTS: Final = """start in timespan timestamp time begin timecode from start_timestamp start_s start_sec start_seconds
start_ms startms zeit startzeit beginn début debut inicio início inizio hora time_stamp offset horodatage tiempo tempo
czas время 時間 開始 開始時間 时间 开始时间 시간 시작"""
_ENDS: Final = "end out to stop end_timestamp end_s end_sec end_seconds end_ms endms ende endzeit fin fim fine"
COLUMNS: Final[Mapping[str, str]] = {
    **dict.fromkeys(_TEXTS.split(), "text"),
    **dict.fromkeys((*_SPEAKERS.split(), "speakername"), "speaker"),
    **dict.fromkeys((*_STARTS.split(), "starttime"), "start"),
    **dict.fromkeys((*_ENDS.split(), "endtime"), "end"),
}
"""What the columns of programs hold, by their names."""
_TAG: Final = re.compile(r"</?[a-z]{1,6}>", re.IGNORECASE)
MOST_COLUMNS: Final = 64
MOST_ABOVE: Final = 5
"""So many lines are looked at for the names of columns."""
LONGEST_HEAD: Final = 1024
MOST_TRIED: Final = 40
"""So many rows are looked at of a table without names."""
LEAST_ROWS: Final = 3
"""So many rows has a table without names, at least, and so many columns."""
_TIME: Final = re.compile(rf"[\[(]?{TIME}[\])]?|\d{{1,6}}\.\d{{1,6}}")
_UNIT: Final = re.compile(r"\s*[\[(][^\[\]()]{0,20}[\])]$")
_RULE: Final = re.compile(r"\|[\s:|-]+$")
_CELL: Final = re.compile(r"(?<!\\)\|")


def read_table(text: str) -> Iterator[Piece] | None:
    """Return the rows of a table with named columns, or None.

    A title may stand above it, and what parts its columns.
    """
    at = 0
    for number in range(MOST_ABOVE):
        head, _, _ = text[at : at + LONGEST_HEAD].partition("\n")
        if found := _find_columns(head.strip()):
            sign, names = found
            return _read_drawn(text[at:], names, number) if sign == "|" else _read_rows(text[at:], sign, names, number)
        at += len(head) + 1
    return _read_bare(text)


def _find_columns(head: str) -> tuple[str, list[str]] | None:
    """Return what parts columns, and what they hold by name."""
    signs = ["|"] if head.startswith("|") else [sign for sign in "\t,;" if sign in head]
    if not signs:
        return None
    cells = head.strip("| ").split(signs[0])
    found = [_find_column(cell) for cell in cells]
    names = [name if name not in found[:at] else "" for at, name in enumerate(found)]
    is_table = "text" in names and {"start", "speaker"} & {*names} and len(cells) <= MOST_COLUMNS
    return (signs[0], names) if is_table else None


def _read_bare(text: str) -> Iterator[Piece] | None:
    """Return the rows of a table without names of columns.

    It has a time, a speaker, and the words last.
    """
    for sign in "\t,;":
        try:
            rows = [row for row, _ in zip(csv.reader(StringIO(text), delimiter=sign), range(MOST_TRIED), strict=False)]
        except csv.Error:
            return None
        rows = [row for row in rows if any(row)]
        width = len(rows[0]) if rows else 0
        if len(rows) < LEAST_ROWS or not 1 < width <= MOST_COLUMNS or any(len(row) != width for row in rows):
            continue
        columns = list(zip(*rows, strict=True))
        if width == 2:  # noqa: PLR2004 - names, and what they said
            if pair := _tell_pair(columns):
                return _read_rows(text, sign, pair, 0, is_headed=False)
            continue
        times = [at for at in range(width - 1) if all(_TIME.fullmatch(cell.strip()) for cell in columns[at])]
        said = [at for at in range(width - 1) if at not in times and _are_names(columns[at])]
        is_speech = sum(map(len, columns[-1])) >= len(rows) * LEAST_SAID
        if times and said and is_speech:
            kinds = dict(zip(times, ("start", "end"), strict=False)) | {said[0]: "speaker", width - 1: "text"}
            return _read_rows(text, sign, [kinds.get(at, "") for at in range(width)], 0, is_headed=False)
    return None


def _tell_pair(columns: Sequence[Sequence[str]]) -> list[str]:
    """Return what two columns hold, or nothing: names, and words."""
    named = [at for at in (0, 1) if _are_names(columns[at]) and any(map(str.isalpha, columns[at][0]))]
    is_speech = len(named) == 1 and sum(map(len, columns[1 - named[0]])) >= len(columns[0]) * LEAST_SAID
    return [] if not is_speech else ["speaker", "text"] if named == [0] else ["text", "speaker"]


def _are_names(cells: Sequence[str]) -> bool:
    """Return whether the cells of a column are returning speakers."""
    counts = Counter(cell.strip() for cell in cells)
    return all(could_be_name(each) and looks_like_name(each) for each in counts) and 1 < len(counts) < len(cells)


def _find_column(name: str) -> str:
    """Return what a column holds, by its name, or nothing."""
    bare = _UNIT.sub("", name.strip(" '\"*_").casefold()).replace("-", " ").replace("_", " ").replace(":in", "in")
    return COLUMNS.get("_".join(bare.split())) or COLUMNS.get(bare.replace(" name", "").replace(" time", ""), "")


def _read_drawn(text: str, names: list[str], above: int) -> Iterator[Piece]:
    """Yield the rows of a table in Markdown."""
    for line in read_lines(text):
        if not line.text.startswith("|"):
            yield Skipped(line.number + above, "outside the table")
        elif line.number > 1 and not _RULE.match(line.text):
            cells = [each.strip().replace("\\|", "|") for each in _CELL.split(line.text.strip("|"))]
            row = dict(zip(names, cells, strict=False))
            label = collapse(row.get("speaker", "").strip("*_")) or None
            start, end = _read_span(row)
            yield Cue(
                label, write_characters(row.get("text", "")), start, end, line.number + above, is_new="speaker" in names
            )


def _read_span(row: Mapping[str, str]) -> tuple[float | None, float | None]:
    """Return when a row begins and ends; one column may say both."""
    start, dash, end = row.get("start", "").partition(" - ")
    begins, ends = (read_seconds(each.strip("[]() ")) for each in (start, end if dash else row.get("end", "")))
    return begins, ends


def _fit(row: list[str], names: list[str], sign: str) -> list[str]:
    """Return a row with no more cells than columns.

    Words that nobody quoted have the sign in them.
    """
    more = len(row) - len(names)
    if more <= 0 or "text" not in names or not any(row[len(names) :]):
        return row
    at = names.index("text")
    return [*row[:at], sign.join(row[at : at + more + 1]), *row[at + more + 1 :]]


def _read_rows(text: str, sign: str, names: list[str], above: int, *, is_headed: bool = True) -> Iterator[Piece]:
    """Yield the rows of a table below so many lines."""
    # Whisper writes quotation marks as they are said.
    rows = csv.reader(StringIO(text), delimiter=sign, quotechar=None if sign == "\t" else '"')
    found: list[tuple[int, dict[str, str]]] = []
    try:
        if is_headed:
            next(rows)
        found = [(rows.line_num + above, dict(zip(names, _fit(row, names, sign), strict=False))) for row in rows]
    except csv.Error:
        raise NotATranscript("a table with a row for each piece of speech", rows.line_num + above) from None
    spans = [(*_read_span(row), row.get("text", "")) for _, row in found]
    scale = find_scale(spans)
    for (line, row), (start, end, words) in zip(found, spans, strict=True):
        if "text" in row:
            label = collapse(_TAG.sub("", row.get("speaker", ""))).rstrip(":：") or None
            yield Cue(label, write_characters(words), scale(start), scale(end), line, is_new="speaker" in names)
        elif any(row.values()):
            yield Skipped(line, "row without words")
