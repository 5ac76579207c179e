"""JSON of programs that transcribe: segments with text, speaker and times."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import isfinite
from typing import Annotated, Any, Final

from pydantic import AliasChoices, BaseModel, BeforeValidator, Field, TypeAdapter, ValidationError

from earnest.core.transcripts.lines import collapse
from earnest.core.transcripts.times import parse_time
from earnest.core.transcripts.transcript import Cue, NotATranscript, Piece, Skipped

EXPECTED: Final = "JSON with a list of segments, each with its text"
MOST_SECONDS: Final = 1e9
MOST_SPEAKERS: Final = 10**6
LISTS: Final = ("segments", "utterances", "monologues", "transcript", "transcription", "results")
"""The keys of lists of segments."""
_LINE: Final = re.compile(r"\bline (\d+) column")
_BEGINNING: Final = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")


def _read_seconds(value: Any) -> float | None:
    if isinstance(value, str):
        try:
            return parse_time(value.strip()) if ":" in value else _read_seconds(float(value))
        except ValueError:
            return None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and isfinite(value) and abs(value) < MOST_SECONDS else None


def _read_label(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, int) and not isinstance(value, bool):
        return f"Speaker {value}" if abs(value) < MOST_SPEAKERS else None
    return (collapse(value) or None) if isinstance(value, str) else None


Seconds = Annotated[float | None, BeforeValidator(_read_seconds)]
Label = Annotated[str | None, BeforeValidator(_read_label)]
SPEAKER: Final = AliasChoices("speaker", "speaker_name", "speakerName", "speaker_label", "name", "label")


class SpokenWord(BaseModel):
    """A word of a segment."""

    text: str = Field(validation_alias=AliasChoices("word", "text"))
    speaker: Label = Field(None, validation_alias=SPEAKER)
    start: Seconds = None
    end: Seconds = None


_WORDS: Final = TypeAdapter(list[SpokenWord])


class Segment(BaseModel):
    """A piece of speech, as several programs write it."""

    text: str = Field(validation_alias=AliasChoices("text", "body", "content", "transcript", "sentence"))
    speaker: Label = Field(None, validation_alias=SPEAKER)
    start: Seconds = Field(None, validation_alias=AliasChoices("start", "startTime", "start_time", "timestamp"))
    end: Seconds = Field(None, validation_alias=AliasChoices("end", "endTime", "end_time"))
    words: Any = None


def read_json(text: str) -> Iterator[Piece] | None:
    """Return the segments of JSON; their number is the line."""
    return _read_segments(text) if _BEGINNING.match(text[:4096]) else None


def _read_segments(text: str) -> Iterator[Piece]:
    """Yield the segments.

    Raises:
        NotATranscript: it is no JSON, or nothing in it is a list of segments.
    """
    try:
        document = TypeAdapter(Any).validate_json(text)
    except (ValidationError, ValueError) as error:
        found = _LINE.search(str(error))
        raise NotATranscript("JSON", int(found[1]) if found else None) from None
    segments = _find_segments(document)
    if not segments:
        raise NotATranscript(EXPECTED)
    for number, value in enumerate(segments, start=1):
        try:
            segment = Segment.model_validate(value)
        except ValidationError:
            yield Skipped(number, "segment without text")
        else:
            yield from _split_by_words(segment, number)


def _find_segments(document: Any) -> Sequence[Any]:
    if isinstance(document, dict):
        found = next((document[key] for key in LISTS if isinstance(document.get(key), list)), None)
        document = [document] if found is None else found
    return document if isinstance(document, list) and any(map(_is_segment, document)) else ()


def _is_segment(value: Any) -> bool:
    try:
        Segment.model_validate(value)
    except ValidationError:
        return False
    return True


def _split_by_words(segment: Segment, number: int) -> Iterator[Cue]:
    """Yield a segment, cut where its words name another speaker.

    A word that names nobody is the voice's before it.
    """
    words = _read_words(segment)
    if collapse(" ".join(word.text for word in words)) != collapse(segment.text):
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
        start = segment.start if is_whole else next((word.start for word in part if word.start is not None), None)
        end = segment.end if is_whole else next((word.end for word in reversed(part) if word.end is not None), None)
        yield Cue(each, " ".join(word.text for word in part), start, end, number)


def _read_words(segment: Segment) -> list[SpokenWord]:
    try:
        return _WORDS.validate_python(segment.words or [])
    except ValidationError:
        return []
