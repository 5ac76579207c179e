"""WebVTT and SRT: cues below the time at which each is shown."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

from earnest.core.transcripts.lines import TextLine, read_lines
from earnest.core.transcripts.speaker_names import find_naming
from earnest.core.transcripts.times import TIME, parse_time
from earnest.core.transcripts.transcript import Cue, Piece, Skipped

VOICE: Final = re.compile(r"<v(?:\.[^\s<>]{1,80})?[ \t]+([^<>\n]{1,200})>")
ROLLING_SHARE: Final = 0.2
"""So many cues repeat the line before them, at least, in captions that roll."""
_ARROW: Final = re.compile(r"\d\s{0,9}-->|-->\s{0,9}\d")
_TIMING: Final = re.compile(rf"({TIME})\s*-->\s*({TIME})(?:\s.*)?$")
_TAG: Final = re.compile(
    rf"</?(?:[cibuv]|ruby|rt|lang|font)?(?:[. \t][^<>\n]{{0,200}})?>|<{TIME}>|\{{\\[^{{}}\n]{{0,40}}\}}", re.IGNORECASE
)
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_ID: Final = re.compile(r"\d+|[\da-fA-F-]{8,40}(?:/\d+-\d+)?|\S+/\d+-\d+")
_NOTE: Final = re.compile(r"NOTE(?:\s|$)")
_BLOCK: Final = re.compile(r"(?:STYLE|REGION)$")
BROKEN: Final = "unreadable time"


class TimedBlock(NamedTuple):
    """A cue before its time and its speakers are read."""

    line: int
    timing: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """Its lines, without markup but voices."""
        return "\n".join(self.lines)


def read_webvtt(text: str) -> Iterator[Piece] | None:
    """Return the cues of a text with times as in WebVTT."""
    return _read_cues(text) if text.startswith("WEBVTT") or _find_timing(text) else None


def read_srt(text: str) -> Iterator[Piece] | None:
    """Return the cues of a text whose times have commas."""
    is_srt = not text.startswith("WEBVTT") and "," in _find_timing(text).partition("-->")[0]
    return _read_cues(text) if is_srt else None


def _find_timing(text: str) -> str:
    """Return the first line with the time of a cue, or nothing."""
    at = -1
    while (at := text.find("-->", at + 1)) >= 0:
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        at = len(text) if end < 0 else end
        if _TIMING.match(line := text[start:at].strip()):
            return line
    return ""


def _read_cues(text: str) -> Iterator[Piece]:
    """Yield the cues, and the places that cannot be read."""
    yield from _skip_introduction(text)
    has_voices = VOICE.search(text) is not None
    naming = None if has_voices else find_naming(block.text for block in _clean_blocks(text))
    rolls = naming is None and not has_voices and _find_rolling(text)
    label: str | None = None
    shown: tuple[str, ...] = ()
    for block in _read_blocks(text):
        start, end = _parse_timing(block.timing)
        if start is None:
            yield Skipped(block.line, BROKEN)
            continue
        if has_voices:
            parts = list(_split_voices(block.text))
        elif naming is not None:
            parts = list(naming.split(_clean(block.text)))
        else:
            lines = tuple(line for line in _clean(block.text).split("\n") if line.strip())
            parts = [(None, "\n".join(lines[_count_repeated(shown, lines) :] if rolls else lines))]
            shown = lines or shown
        for number, (named, words) in enumerate(parts):
            label = named if named is not None or naming is None or not naming.goes_on else label
            for is_new, part in _split_dashes(words) if label is None else ((number > 0, words),):
                yield Cue(label, part, start, end, block.line, is_new=is_new)


def _skip_introduction(text: str) -> Iterator[Skipped]:
    """Yield what is before the first cue, where it is no header."""
    if text.startswith("WEBVTT"):
        return
    waiting: TextLine | None = None
    for line in read_lines(text):
        if waiting and not (_ARROW.search(line.text) and _ID.fullmatch(waiting.text)):
            yield Skipped(waiting.number, "before the first cue")
        if _ARROW.search(line.text):
            return
        waiting = line


def _read_blocks(text: str) -> Iterator[TimedBlock]:
    timing: TextLine | None = None
    lines: list[TextLine] = []
    is_note, count, has_notes = False, 0, text.startswith("WEBVTT")
    for line in read_lines(text):
        if "-->" in line.text and _ARROW.search(line.text):
            if lines and not line.is_first and _is_id(lines, count):
                lines.pop()
            if timing is not None:
                yield TimedBlock(timing.number, timing.text, tuple(each.text for each in lines))
            timing, lines, is_note, count = line, [], False, count + 1
            continue
        if line.is_first:
            is_note = has_notes and bool(_NOTE.match(line.text) or (timing is None and _BLOCK.match(line.text)))
        if not is_note:
            lines.append(line)
        if timing is None:
            del lines[:-1]
    if timing is not None:
        yield TimedBlock(timing.number, timing.text, tuple(each.text for each in lines))


def _is_id(lines: list[TextLine], before: int) -> bool:
    """Return whether the line above a time is the cue's identifier.

    Args:
        lines: The lines since the last time.
        before: How many cues there were.
    """
    last = lines[-1]
    if last.is_first:
        return bool(_ID.fullmatch(last.text)) or len(lines) > 1
    return last.text in {str(before), str(before + 1)}


def _parse_timing(timing: str) -> tuple[float | None, float | None]:
    """Return when a cue begins and ends, if it can be read."""
    if found := _TIMING.match(timing):
        return parse_time(found[1], in_thousandths=True), parse_time(found[2], in_thousandths=True)
    return None, None


def _clean_blocks(text: str) -> Iterator[TimedBlock]:
    for block in _read_blocks(text):
        if block.lines:
            yield block._replace(lines=tuple(_clean(block.text).split("\n")))


def _clean(text: str) -> str:
    """Return words without tags, and with the characters that entities name."""
    if "<" in text:
        text = _TAG.sub("", text)
    return _ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def _split_voices(text: str) -> Iterator[tuple[str | None, str]]:
    before, *rest = VOICE.split(text)
    if words := _clean(before).strip():
        yield None, words
    for name, words in zip(rest[::2], rest[1::2], strict=True):
        inside, closed, after = words.partition("</v>")
        yield " ".join(_clean(name).split()) or None, _clean(inside)
        if closed and (outside := _clean(after).strip()):
            yield None, outside


def _split_dashes(words: str) -> Iterator[tuple[bool, str]]:
    """Yield the voices of a caption, which begin with dashes."""
    for line in words.split("\n"):
        yield line.startswith(("- ", "– ", "— ")), line.removeprefix("- ").removeprefix("– ").removeprefix("— ")


def _count_repeated(shown: tuple[str, ...], lines: tuple[str, ...]) -> int:
    """Return how many lines were shown in the cue before."""
    most = min(len(shown), len(lines), 4)
    return next((count for count in range(most, 0, -1) if shown[-count:] == lines[:count]), 0)


def _find_rolling(text: str) -> bool:
    whole = repeated = 0
    shown: tuple[str, ...] = ()
    for block in _clean_blocks(text):
        lines = tuple(line for line in block.lines if line.strip())
        whole += 1
        repeated += len(lines) > 1 and lines[:1] == shown[-1:]
        shown = lines or shown
    return repeated > whole * ROLLING_SHARE
