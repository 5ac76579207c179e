"""JSON of programs that transcribe: segments with text, speaker and times."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain, groupby, zip_longest
from typing import Annotated, Any, Final, NamedTuple

from pydantic import AliasChoices, AliasPath, BaseModel, BeforeValidator, Field, TypeAdapter, ValidationError

from earnest.core.transcripts.layouts.lazy_json import LazyList, NotLazy, parse_lazily
from earnest.core.transcripts.lines import collapse
from earnest.core.transcripts.times import find_scale, read_seconds
from earnest.core.transcripts.transcript import Cue, NotATranscript, Piece, Skipped

EXPECTED: Final = "JSON with a list of segments, each with its text"
MOST_SPEAKERS: Final = 10**6
DEEPEST: Final = 6
"""So many lists and objects are around a segment, at most."""
IN_SEGMENTS: Final = frozenset({"words", "elements", "segs", "alternatives"})
"""The lists that a segment may have."""
LEAST_SHARE: Final = 0.5
"""So much of the words is in a list that names the speakers, at least, if it is taken for another."""
_LINE: Final = re.compile(r"\bline (\d+) column")
_BEGINNING: Final = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
_NO_BLANK: Final = re.compile(r"[,.!?;:…%)\]]")


def _read_label(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("displayName")
    if isinstance(value, int) and not isinstance(value, bool):
        return f"Speaker {value}" if abs(value) < MOST_SPEAKERS else None
    return (collapse(value) or None) if isinstance(value, str) else None


def _read_text(value: Any) -> Any:
    if isinstance(value, dict):
        return value.get("text", value)
    return value


Seconds = Annotated[float | None, BeforeValidator(read_seconds)]
Label = Annotated[str | None, BeforeValidator(_read_label)]
Text = Annotated[str, BeforeValidator(_read_text)]
SPEAKER: Final = AliasChoices(
    *("speaker", "speaker_name", "speakerName", "speakerDisplayName", "speaker_label", "speakerLabel", "speaker_id"),
    *("speakerId", "speakerTag", "participant", "sender", "name", "label"),
)
START: Final = AliasChoices(
    *(AliasPath("timestamp", 0), AliasPath("timestamps", "from"), "start", "startTime", "start_time", "startOffset"),
    *("start_timestamp", "startMs", "tStartMs", "start_ms", "ts", "timestamp", "offset", "time"),
)
END: Final = AliasChoices(
    *(AliasPath("timestamp", 1), AliasPath("timestamps", "to"), "end", "endTime", "end_time", "endOffset"),
    *("end_timestamp", "endMs", "end_ms", "end_ts"),
)


class SpokenWord(BaseModel):
    """A word of a segment."""

    text: Text = Field(
        validation_alias=AliasChoices(
            *("punctuated_word", "word", "text", "value", "utf8", "content"), AliasPath("alternatives", 0, "content")
        )
    )
    speaker: Label = Field(None, validation_alias=SPEAKER)
    start: Seconds = Field(None, validation_alias=START)
    end: Seconds = Field(None, validation_alias=END)


_WORDS: Final = TypeAdapter(list[SpokenWord])


class Segment(SpokenWord):
    """A piece of speech, as several programs write it."""

    text: Text = Field(
        "",
        validation_alias=AliasChoices(
            *("text", "body", "content", "transcript", "sentence", "message", "punctuated_word", "word"),
            *(AliasPath("alternatives", 0, "transcript"), AliasPath("alternatives", 0, "content")),
        ),
    )
    words: Any = Field(
        None, validation_alias=AliasChoices("words", "elements", "segs", AliasPath("alternatives", 0, "words"))
    )


def read_json(text: str) -> Iterator[Piece] | None:
    """Return the segments of JSON; their number is the line."""
    return _read_segments(text) if _BEGINNING.match(text[:4096]) else None


def _read_segments(text: str) -> Iterator[Piece]:
    """Yield the segments.

    Raises:
        NotATranscript: it is no JSON, or nothing in it is a list of segments.
    """
    values, spans = _find_segments(_parse(text))
    scale = find_scale(spans)
    for number, segment in _validate(values):
        if segment is None:
            yield Skipped(number, "segment without text")
        else:
            for cue in _split_by_words(segment, _read_words(segment), number):
                yield cue._replace(start=scale(cue.start), end=scale(cue.end))


def _parse(text: str) -> Any:
    """Return the document, or the list of documents on the lines."""
    with suppress(NotLazy):
        return parse_lazily(text)
    parser = TypeAdapter(Any)
    try:
        return parser.validate_json(text)
    except (ValidationError, ValueError) as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else None
    try:
        return [parser.validate_json(each) for each in text.split("\n") if each.strip()]
    except (ValidationError, ValueError):
        raise NotATranscript("JSON", line) from None


Found = tuple[int, Segment | None]
Span = tuple[float | None, float | None, str]
"""When a piece of speech begins and ends, and its words."""


class _Listed(NamedTuple):
    """A list that may be of segments, and what it says."""

    values: Sequence[Any]
    spans: Sequence[Span]
    size: int
    names_speakers: bool

    @property
    def has_times(self) -> bool:
        """Whether anything in it has a time."""
        return any(start is not None for start, _, _ in self.spans)


def _find_segments(document: Any) -> tuple[Sequence[Any], Sequence[Span]]:
    """Return the list that says most, and whose, with its spans.

    The same words may be there several times: as segments, as single words, and as one text.
    """
    lists = [_measure(values) for values in _find_lists(document, DEEPEST)]
    if not any(found.spans for found in lists):
        raise NotATranscript(EXPECTED)
    most = max(found.size for found in lists)
    long = [found for found in lists if found.size >= most * LEAST_SHARE]
    best = max(long, key=lambda found: (found.names_speakers, found.has_times))
    return best.values, best.spans


def _measure(values: Sequence[Any]) -> _Listed:
    spans: list[Span] = []
    names_speakers, size = False, 0
    for _, segment in _validate(values):
        if segment is not None:
            spans.append((segment.start, segment.end, segment.text))
            size += len(segment.text)
            names_speakers = names_speakers or _names_speakers(segment)
    return _Listed(values, spans, size, names_speakers)


def _names_speakers(segment: Segment) -> bool:
    return bool(segment.speaker) or any(word.speaker for word in _read_words(segment))


def _find_lists(value: Any, depth: int) -> Iterator[list[Any]]:
    """Yield the lists that may be of segments, none within segments."""
    if depth and isinstance(value, dict):
        if depth == DEEPEST and isinstance(value.get("text"), str):
            yield [{key: _read_whole(key, inner) for key, inner in value.items()}]
        for inner in value.values():
            yield from _find_lists(inner, depth - 1)
    elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
        yield value
        if depth and not any(segment for _, segment in _validate(value)):
            within = [[*_find_lists(inner, depth - 1)] for inner in value if isinstance(inner, dict)]
            # Pages of one document: what each has in the same place is one list.
            yield from ([*chain.from_iterable(pages)] for pages in zip_longest(*within, fillvalue=()))


def _read_whole(key: str, value: Any) -> Any:
    """Return a value of the document as a segment needs it."""
    if isinstance(value, LazyList):
        return [*value] if key in IN_SEGMENTS else None
    return value


def _validate(values: Sequence[Any]) -> Iterator[Found]:
    for number, value in enumerate(values, start=1):
        try:
            segment = Segment.model_validate(value)
        except ValidationError:
            yield number, None
            continue
        has_text = "text" in segment.model_fields_set
        segment.text = segment.text or _join(_read_words(segment))
        yield number, segment if has_text or segment.text.strip() else None


def _split_by_words(segment: Segment, words: list[SpokenWord], number: int) -> Iterator[Cue]:
    """Yield a segment, cut where its words name another speaker.

    A word that names nobody is the voice's before it.
    """
    if "".join(_join(words).split()) != "".join(segment.text.split()):
        yield Cue(segment.speaker, segment.text, segment.start, segment.end, number)
        return
    label = next((word.speaker for word in words if word.speaker), segment.speaker)
    named = []
    for word in words:
        label = word.speaker or label
        named.append((label, word))
    for each, group in groupby(named, key=lambda pair: pair[0]):
        part = [word for _, word in group]
        is_whole = len(part) == len(words)
        start = segment.start if is_whole else None
        start = next((word.start for word in part if word.start is not None), None) if start is None else start
        end = segment.end if is_whole else None
        end = next((word.end for word in reversed(part) if word.end is not None), None) if end is None else end
        yield Cue(each, segment.text if is_whole else _join(part), start, end, number)


def _join(words: Sequence[SpokenWord]) -> str:
    """Return words as a text, with blanks where they bring none."""
    if any(word.text[:1].isspace() or word.text[-1:].isspace() for word in words):
        return "".join(word.text for word in words)
    return "".join(word.text if _NO_BLANK.fullmatch(word.text) else f" {word.text}" for word in words)


def _read_words(segment: Segment) -> list[SpokenWord]:
    try:
        return _WORDS.validate_python(segment.words or [])
    except ValidationError:
        return []
