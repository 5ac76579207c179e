"""JSON of programs that transcribe: segments with text, speaker and times."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import chain, groupby, islice, zip_longest
from typing import Any, Final, NamedTuple

from pydantic import (
    ValidationError,
)

from earnest.core.transcripts.layouts.json_documents import parse_document
from earnest.core.transcripts.layouts.json_speakers import (
    SpeakerSpan,
    find_channels,
    find_label,
    find_names,
    find_spans,
    name_by_channel,
    name_by_key,
)
from earnest.core.transcripts.layouts.json_words import WORDS, Segment, SpokenWord
from earnest.core.transcripts.layouts.lazy_json import LazyList
from earnest.core.transcripts.layouts.odd_lines import unify_lines
from earnest.core.transcripts.layouts.plain_notes import read_plain_notes
from earnest.core.transcripts.layouts.speaker_lines import read_speaker_lines
from earnest.core.transcripts.layouts.spelled_times import unify_times
from earnest.core.transcripts.layouts.timed_cues import read_srt, read_webvtt
from earnest.core.transcripts.lines import unify_newlines
from earnest.core.transcripts.times import find_scale
from earnest.core.transcripts.transcript import Cue, NotATranscript, Piece, Skipped
from earnest.core.transcripts.turns import join_turns

EXPECTED: Final = "JSON with a list of segments, each with its text"
DEEPEST: Final = 8
"""So many lists and objects are around a segment, at most."""
IN_SEGMENTS: Final = frozenset(
    {"words", "elements", "segs", "alternatives", "sentences", "utterances", "timestamps", "terms", "blocks"}
)
"""The lists that a segment may have."""
NOT_SAID: Final = frozenset({"moment"})
"""What a program writes between the segments of what it noticed itself."""
LEAST_SHARE: Final = 0.5
"""So much of the words is in a list that names the speakers, at least, if it is taken for another."""
_SOURCES: Final = ("microphone", "system")
_WHOLE: Final = ("text", "transcript", "transcription", "content")
"""Where a document keeps the whole of what was said."""
_SIGNS: Final = re.compile(r"[,.!?;:…%)\]、。？！]{1,3}")
_BEGINNING: Final = re.compile(r"\s*(?!\[\s*\]\s*\S)(?:\{\s*[\"}]|\[\s*(?:\[\s*[\[{\"\d\]]|[{\"\]]))")
LONGEST_PART: Final = 8
"""So many letters has a part of a word, at most, on average."""
MOST_WITHIN: Final = 8
"""So many segments that name nobody are looked into."""
_TAG: Final = re.compile(r"<(/?(?:p|br|div|li))?[^<>]{0,300}>", re.IGNORECASE)
_NO_BLANK: Final = re.compile(r"[,.!?;:…%)\]]")


Found = tuple[int, Segment | None]
Span = tuple[float | None, float | None, str]
"""When a piece of speech begins and ends, and its words."""


class Listed(NamedTuple):
    """A list that may be of segments, and what it says."""

    values: Sequence[Any]
    spans: Sequence[Span]
    size: int
    named: int
    """How many segments name a speaker; 2 stands for more."""

    @property
    def names_speakers(self) -> bool:
        """Whether anything in it says who speaks."""
        return self.named > 0

    @property
    def has_times(self) -> bool:
        """Whether anything in it has a time."""
        return any(start is not None for start, _, _ in self.spans)


def read_json(text: str) -> Iterator[Piece] | None:
    """Return the segments of JSON; their number is the line."""
    return _read_segments(text) if _BEGINNING.match(text[:4096]) else None


def _read_segments(text: str) -> Iterator[Piece]:
    """Yield the segments.

    Raises:
        NotATranscript: it is no JSON, or nothing in it is a list of segments.
    """
    document = parse_document(text)
    listed = _find_segments(document)
    if (apart := _read_channels(document, listed.size)) is not None:
        yield from apart
    elif (within := _find_text_within(listed)) is not None:
        yield from within
    elif not listed.names_speakers and (named := name_by_channel(listed.values)):
        yield from _sort(_read_document(document, _measure(named)))
    else:
        yield from _read_document(document, listed)


def _read_channels(document: Any, size: int) -> Sequence[Cue] | None:
    """Return what several channels heard, in order; None without them.

    Args:
        document: The document.
        size: How many letters its words have elsewhere.
    """
    cues: list[Cue] = []
    for label, part in find_channels(document):
        try:
            turns = join_turns("", _read_document(part, _find_segments(part))).turns
        except NotATranscript:  # nobody spoke there
            continue
        cues += [
            Cue(f"{label}, {turn.label}" if turn.label else label, turn.text, turn.start, turn.end, turn.line)
            for turn in turns
        ]
    is_whole = sum(len(cue.text) for cue in cues) >= size * LEAST_SHARE
    is_timed = all(cue.start is not None for cue in cues)
    return _sort(cues) if cues and is_whole and is_timed else None


def _sort(pieces: Iterable[Piece]) -> list[Any]:
    """Return pieces in their order, where each has a time."""
    found = [*pieces]
    times = [piece.start for piece in found if isinstance(piece, Cue)]
    return found if None in times else sorted(found, key=lambda piece: getattr(piece, "start", None) or 0.0)


def _read_document(document: Any, listed: Listed) -> Iterator[Piece]:
    """Yield the segments of one of a document's lists."""
    names, apart = find_names(document), () if listed.names_speakers else find_spans(document)
    if not listed.names_speakers and not apart:
        listed = _measure(name_by_key(listed.values, names))
    for piece in _attach_signs(_read_list(listed, apart), are_parts=_has_parts_of_words(listed.spans)):
        if isinstance(piece, Cue) and piece.label is not None:
            yield piece._replace(label=names.get(piece.label, piece.label))
        else:
            yield piece


def _read_list(listed: Listed, apart: Sequence[SpeakerSpan]) -> Iterator[Piece]:
    scale = find_scale(listed.spans)
    label: str | None = None
    for number, segment in _validate(listed.values):
        if segment is None:
            yield Skipped(number, "segment without text")
            continue
        words = _read_words(segment)
        if apart:
            label = find_label(apart, segment.start) or (label if segment.start is None else None)
            segment.speaker = label
            words = [word.model_copy(update={"speaker": find_label(apart, word.start)}) for word in words]
        for cue in _split_by_words(segment, words, number):
            yield cue._replace(start=scale(cue.start), end=scale(cue.end))


def _has_parts_of_words(spans: Sequence[Span]) -> bool:
    """Return whether blanks in a list say where words begin."""
    texts = [words for _, _, words in spans if words.strip()]
    begun = sum(words[0].isspace() for words in texts)
    return 0 < begun < len(texts) - 1 and sum(map(len, texts)) < len(texts) * LONGEST_PART


def _attach_signs(pieces: Iterator[Piece], *, are_parts: bool) -> Iterator[Piece]:
    """Yield pieces; a full stop goes to the word before it.

    Where the pieces are parts of words, so does each that does not begin with a blank.
    """
    held: Cue | None = None
    for piece in pieces:
        if isinstance(piece, Skipped):
            yield piece
        elif held and piece.label in {None, held.label} and _SIGNS.fullmatch(piece.text):
            held = held._replace(text=f"{held.text}{piece.text.strip()}")
        elif held and are_parts and piece.label == held.label and not piece.text[:1].isspace():
            held = held._replace(text=f"{held.text}{piece.text}", end=piece.end)
        else:
            yield from filter(None, [held])
            held = piece
    yield from filter(None, [held])


def _find_text_within(listed: Listed) -> Iterator[Piece] | None:
    """Return the pieces of a text that is all there is."""
    if len(listed.spans) != 1 or listed.names_speakers:
        return None
    text = unify_newlines(listed.spans[0][2])
    if "</p>" in text or "<br" in text:
        text = unescape(_TAG.sub(lambda found: "\n\n" if found[1] else "", text))
    if "\n" not in text.strip():
        return None
    if cues := read_srt(text) or read_webvtt(text):
        return cues
    text = unify_times(unify_lines(text))
    return read_speaker_lines(text) or read_plain_notes(text)


def _find_segments(document: Any) -> Listed:
    """Return the list that says most, and whose.

    The same words may be there several times: as segments, as single words, and as one text.
    """
    lists = [_measure(values) for values in _find_lists(document, DEEPEST)]
    if not any(found.spans for found in lists):
        raise NotATranscript(EXPECTED)
    most = max(found.size for found in lists)
    long = [found for found in lists if found.size >= most * LEAST_SHARE]
    best = max(long, key=lambda found: (found.names_speakers, found.has_times))
    return _without_repeated(best)


def _without_repeated(listed: Listed) -> Listed:
    """Return a list without words that its last segment says again.

    That one says who speaks, and none before it does.
    """
    if listed.named != 1 or len(listed.spans) < 2:  # noqa: PLR2004 - nothing is said again
        return listed
    *before, last = ["".join(words.split()) for _, _, words in listed.spans]
    return _measure([*listed.values][-1:]) if "".join(before) == last else listed


def _measure(values: Sequence[Any]) -> Listed:
    spans: list[Span] = []
    named = size = 0
    for _, segment in _validate(values):
        if segment is not None:
            spans.append((segment.start, segment.end, segment.text))
            size += len(segment.text)
            named += named < 2 and _names_speakers(segment)  # noqa: PLR2004 - more makes no difference
    return Listed(values, spans, size, named)


def _names_speakers(segment: Segment) -> bool:
    return bool(segment.speaker) or any(word.speaker for word in _read_words(segment))


def _name_source(segment: Segment) -> None:
    """Tell voices apart by their sound, where nothing else does."""
    if segment.speaker is None and segment.source in _SOURCES:
        segment.speaker = str(segment.source)


def _find_lists(value: Any, depth: int) -> Iterator[list[Any]]:
    """Yield the lists that may be of segments, none within segments."""
    if depth and isinstance(value, dict):
        if depth == DEEPEST and any(isinstance(value.get(key), str) for key in _WHOLE):
            yield [{key: _read_whole(key, inner) for key, inner in value.items()}]
        if len(value) > 1 and all(key.isdecimal() and isinstance(inner, dict) for key, inner in value.items()):
            yield [*value.values()]
            return
        for inner in value.values():
            yield from _find_lists(inner, depth - 1)
    elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
        yield value
        segments = [segment for _, segment in _validate([*islice(value, MOST_WITHIN)])] if depth else []
        is_short = len(segments) < MOST_WITHIN and not any(map(_may_name, segments))
        if depth and (is_short or not (any(segments) or any(segment for _, segment in _validate(value)))):
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
        if not value:
            yield number, None
            continue
        try:
            segment = Segment.model_validate(value)
            if isinstance(value, dict) and not segment.model_fields_set and (folded := _fold_keys(value)) != value:
                segment = Segment.model_validate(folded)
        except ValidationError:
            yield number, None
            continue
        if isinstance(value, dict) and value.get("type") in NOT_SAID:
            yield number, None
            continue
        has_text = "text" in segment.model_fields_set
        segment.text = segment.text or _join(_read_words(segment))
        _name_source(segment)
        yield number, segment if has_text or segment.text.strip() else None


def _may_name(segment: Segment | None) -> bool:
    return segment is not None and _names_speakers(segment)


def _fold_keys(value: dict[str, Any]) -> dict[str, Any]:
    """Return a piece with its keys as most programs write them."""
    return {f"{key.strip()[:1].lower()}{key.strip()[1:]}": each for key, each in value.items()}


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
    words = segment.words or []
    if not words:
        return []
    if isinstance(words, list) and isinstance(words[0], list):
        words = [dict(zip(("text", "start", "end"), word, strict=False)) for word in words if isinstance(word, list)]
    try:
        return WORDS.validate_python(words)
    except ValidationError:
        return []
