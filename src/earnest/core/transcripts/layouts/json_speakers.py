"""Who speaks, where JSON says it apart from the words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from earnest.core.transcripts.lines import collapse
from earnest.core.transcripts.times import read_seconds

DEEPEST: Final = 6
MOST_SPEAKERS: Final = 10**6
MOST_NAMES: Final = 1000
MOST_AT_ONCE: Final = 16
"""So many who have begun last are looked at for one who still speaks: people interrupt each other."""
NEAR: Final = 0.011
"""Times that are rounded differ by so many seconds, at most."""
_PEOPLE: Final = re.compile(r"speaker|participant|part(?:y|ies)$|attendee|people|voices", re.IGNORECASE)
_IDS: Final = ("id", "spkid", "speaker_id", "speakerId", "sid", "key", "label")
_KEY: Final = "sid"
"""What some programs call the key of a speaker, and others that of a sentence."""
_NAMES: Final = ("name", "speaker_name", "speakerName", "displayName", "display_name")
_PARTS: Final = ("firstName", "first_name", "lastName", "last_name")
_APART: Final = frozenset({"speaker_labels", "paragraphs", "diarization", "speaker_segments"})
"""Where several programs say who speaks, apart from the words."""
_CHANNELS: Final = "channels"
"""Where several programs have what they heard on each line, one after the other."""
_CHANNEL: Final = ("channel", "channel_label", "channel_index")
_OWN_CHANNEL: Final = re.compile(r"ch_(\d{1,3})")
_SPEAKERS: Final = ("speaker_label", "speaker")
_STARTS: Final = ("start_time", "start", "from")
_ENDS: Final = ("end_time", "end", "to")


class SpeakerSpan(NamedTuple):
    """When somebody speaks, in the unit of the file."""

    start: float
    end: float
    label: str


def read_label(value: Any) -> str | None:
    """Return what a value calls a speaker, or None."""
    if isinstance(value, dict):
        value = value["user"] if isinstance(value.get("user"), dict) else value
        whole = " ".join(str(value[each]) for each in _PARTS if isinstance(value.get(each), str))
        value = next((value[each] for each in _NAMES if value.get(each)), whole)
    if isinstance(value, int) and not isinstance(value, bool):
        return f"Speaker {value}" if abs(value) < MOST_SPEAKERS else None
    return (collapse(value) or None) if isinstance(value, str) else None


def find_names(document: Any) -> Mapping[str, str]:
    """Return the names of speakers by what the segments call them."""
    names: dict[str, str] = {}
    for key, values in _walk(document, DEEPEST, ""):
        for value in values if _PEOPLE.search(key) else ():
            called = next((value[each] for each in _IDS if each in value), None) if isinstance(value, dict) else None
            name = next((value[each] for each in _NAMES if each in value), None) if called is not None else None
            label = read_label(called)
            if label and isinstance(name, str) and collapse(name) and len(names) < MOST_NAMES:
                names[label] = collapse(name)
    return names


def find_channels(document: Any) -> Sequence[tuple[str, Any]]:
    """Return what was heard on each of several channels."""
    for path, values in _walk(document, DEEPEST, ""):
        found = [*values] if path.rpartition(".")[2] == _CHANNELS else []
        if len(found) > 1 and all(isinstance(each, dict) for each in found):
            return [(_read_channel(each) or f"Channel {at}", each) for at, each in enumerate(found)]
    return ()


def name_by_channel(values: Sequence[Any]) -> Sequence[Any]:
    """Return segments whose channel is their speaker.

    There are none where all have one channel.
    """
    called = [_read_channel(each) if isinstance(each, dict) else None for each in values]
    if len({*called} - {None}) < 2:  # noqa: PLR2004 - one channel tells nobody apart
        return ()
    return [{**each, "speaker": label} if label else each for label, each in zip(called, values, strict=True)]


def name_by_key(values: Sequence[Any], names: Mapping[str, str]) -> Sequence[Any]:
    """Return segments whose speaker is a key in a list of people.

    They are as they were unless each has the key of somebody.
    """
    called = [read_label(each.get(_KEY)) if isinstance(each, dict) else None for each in values] if names else []
    if not called or any(label not in names for label in called):
        return values
    return [{**each, "speaker": label} for label, each in zip(called, values, strict=True)]


def _read_channel(value: Mapping[str, Any]) -> str | None:
    """Return what the channel of a segment is called, or None."""
    found = next((value[key] for key in _CHANNEL if isinstance(value.get(key), int | str | list)), None)
    if isinstance(found, list):  # which of how many
        found = found[0] if len(found) == 2 and found[1] != 1 else None  # noqa: PLR2004
    if isinstance(found, int) and not isinstance(found, bool):
        return f"Channel {found}" if abs(found) < MOST_SPEAKERS else None
    return _OWN_CHANNEL.sub(r"Channel \1", collapse(found)) or None if isinstance(found, str) else None


def find_spans(document: Any) -> Sequence[SpeakerSpan]:
    """Return who speaks when, from a list that has no words."""
    for key, values in _walk(document, DEEPEST, ""):
        if spans := sorted(_read_spans(values)) if _APART.intersection(key.split(".")) else []:
            return spans
    return ()


def find_label(spans: Sequence[SpeakerSpan], time: float | None) -> str | None:
    """Return who speaks at a time, or None."""
    if time is None or not spans:
        return None
    begun = bisect_right(spans, (time + NEAR, float("inf"), ""))
    recent = reversed(spans[max(begun - MOST_AT_ONCE, 0) : begun])
    return next((span.label for span in recent if time < span.end + NEAR), None)


def _read_spans(values: Sequence[Any]) -> Iterator[SpeakerSpan]:
    for value in values:
        if isinstance(value, dict):
            label = read_label(next((value[each] for each in _SPEAKERS if each in value), None))
            start = read_seconds(next((value[each] for each in _STARTS if each in value), None))
            end = read_seconds(next((value[each] for each in _ENDS if each in value), None))
            if label and start is not None and end is not None:
                yield SpeakerSpan(start, end, label)


def _walk(value: Any, depth: int, path: str) -> Iterator[tuple[str, Sequence[Any]]]:
    """Yield the lists in a document, each with its last keys."""
    if isinstance(value, list):
        yield path, value
    elif isinstance(value, dict) and depth:
        for key, inner in value.items():
            if isinstance(inner, dict | list):
                yield from _walk(inner, depth - 1, f"{path.rpartition('.')[2]}.{key}".lstrip("."))
