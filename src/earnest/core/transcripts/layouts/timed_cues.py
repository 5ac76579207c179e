"""WebVTT and SRT: cues below the time at which each is shown."""

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final, NamedTuple

from earnest.core.transcripts.lines import TextLine, clean_label, read_lines, write_characters
from earnest.core.transcripts.speaker_names import CHEVRONS, Naming, find_naming
from earnest.core.transcripts.times import TIME, parse_time
from earnest.core.transcripts.transcript import Cue, Piece, Skipped

VOICE: Final = re.compile(r"<v(?:\.[^\s<>]{1,80})?[ \t]+([^<>\n]{1,200})>", re.IGNORECASE)
ROLLING_SHARE: Final = 0.2
"""So many cues repeat the previous line them, at least, in captions that roll."""
_ARROW: Final = re.compile(r"\d\s{0,9}-->|-->\s{0,9}\d")
_TIMING: Final = re.compile(rf"({TIME})\s*-->\s*({TIME})(?:\s.*)?$")
_TAG: Final = re.compile(
    rf"</?(?:[cibuv]|ruby|rt|lang|font)?(?:[. \t][^<>\n]{{0,200}})?>|<{TIME}>|\{{\\[^{{}}\n]{{0,40}}\}}", re.IGNORECASE
)
_ESCAPED_VOICE: Final = re.compile(r"&lt;(/?v(?:[. \t][^&<>\n]{0,200})?)&gt;")
_ID: Final = re.compile(r"\d+|[\da-fA-F-]{8,40}(?:/\d+-\d+)?|\S+/\d+-\d+|\d+ \"([^\"\n]{1,80})\" \(\d+\)")
"""What names a cue; that of Webex names the speaker too."""
_THOUSANDTHS: Final = re.compile(r"[.,]\d{3}|:\d(?!\d)")
_SBV: Final = re.compile(rf"^({TIME}),({TIME})$", re.MULTILINE)
_NOTE: Final = re.compile(r"NOTE(?:\s|$)")
_BLOCK: Final = re.compile(r"(?:STYLE|REGION)$")
_TURN: Final = re.compile(
    r"[ \t]{0,9}\[SPEAKER_TURN\][ \t]{0,9}(?:(\n{1,4}(?:\d{1,7}\n)?[^\n]{0,80}-->[^\n]{0,80}\n)|(?=\s{0,9}\Z))"
)
BROKEN: Final = "unreadable time"


class TimedBlock(NamedTuple):
    """A cue before its time and its speakers are read."""

    line: int
    timing: str
    """When it is said; empty if the file does not say it."""
    lines: tuple[str, ...]
    label: str | None = None
    """The speaker whom its identifier names."""

    @property
    def text(self) -> str:
        """Its lines, without markup but voices."""
        return "\n".join(self.lines)


def read_webvtt(text: str) -> Iterator[Piece] | None:
    """Return the cues of a text with times as in WebVTT."""
    return _read_file(text) if text.startswith("WEBVTT") or _find_timing(text) else None


def read_srt(text: str) -> Iterator[Piece] | None:
    """Return the cues of a text whose times have commas."""
    is_srt = not text.startswith("WEBVTT") and "," in _find_timing(text).partition("-->")[0]
    return _read_file(text) if is_srt else None


def read_sbv(text: str) -> Iterator[Piece] | None:
    """Return the cues of a text with times as in SBV."""
    return _read_file(_SBV.sub(r"\1 --> \2", text)) if _SBV.match(text.lstrip()[:64].partition("\n")[0]) else None


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


def _read_file(text: str) -> Iterator[Piece]:
    if "&lt;v" in text and not VOICE.search(text):
        text = _ESCAPED_VOICE.sub(r"<\1>", text)
    if "[SPEAKER_TURN]" in text:
        text = _TURN.sub(rf"\1{CHEVRONS} ", text)
    has_voices = VOICE.search(text) is not None
    if has_voices and "NOTE" in text:
        has_voices = any(VOICE.search(block.text) for block in _read_blocks(text))
    yield from _skip_introduction(text)
    yield from read_cues(partial(_read_blocks, text), has_voices=has_voices)


def read_cues(read: Callable[[], Iterator[TimedBlock]], *, has_voices: bool = False) -> Iterator[Piece]:
    """Yield the cues, and the places that cannot be read.

    Args:
        read: Reads the blocks, from the first one each time.
        has_voices: Whether tags name the speakers.
    """
    naming = None if has_voices else find_naming(block.text for block in _clean_blocks(read()))
    rolls = not has_voices and not (naming and naming.labels) and _find_rolling(read())
    label: str | None = None
    shown: tuple[str, ...] = ()
    in_thousandths = any(_THOUSANDTHS.search(block.timing) for block in read())
    for block in read():
        start, end = _parse_timing(block.timing, in_thousandths=in_thousandths)
        if start is None and block.timing:
            yield Skipped(block.line, BROKEN)
            continue
        if rolls:
            lines = tuple(line for line in _clean(block.text).split("\n") if line.strip())
            block = block._replace(lines=lines[_count_repeated(shown, lines) :])  # noqa: PLW2901 - unrolled
            shown = lines or shown
        for named, words, is_other in _split(block, naming, has_voices=has_voices):
            goes_on = naming is not None and naming.goes_on and not is_other
            label = block.label or (label if named is None and goes_on else named)
            for is_new, part in _split_dashes(words) if label is None and not goes_on else ((False, words),):
                yield Cue(label, part, start, end, block.line, is_new=is_new or is_other, goes_on=goes_on)


def _split(block: TimedBlock, naming: Naming | None, *, has_voices: bool) -> Iterator[tuple[str | None, str, bool]]:
    """Yield a cue's voices: name, words, and whether another begins."""
    if block.text.startswith("{") and (spoken := _read_object(block.text)):
        yield *spoken, False
    elif has_voices:
        for number, (named, words) in enumerate(_split_voices(block.text)):
            yield named, words, number > 0
    elif naming is not None:
        yield from naming.split(_clean(block.text))
    else:
        yield None, _clean(block.text), False


def _read_object(text: str) -> tuple[str | None, str] | None:
    """Return the name and words of a cue in JSON."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    words, name = found.get("spokenText"), found.get("speakerName")
    return (clean_label(name) or None if isinstance(name, str) else None, words) if isinstance(words, str) else None


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
    label: str | None = None
    lines: list[TextLine] = []
    is_note, count, has_notes = False, 0, text.startswith("WEBVTT")
    for line in read_lines(text):
        if "-->" in line.text and _ARROW.search(line.text):
            above = lines.pop() if lines and not line.is_first and _is_id(lines, count) else None
            if timing is not None:
                yield TimedBlock(timing.number, timing.text, tuple([each.text for each in lines]), label)
            found = _ID.fullmatch(above.text) if above and '"' in above.text else None
            timing, lines, is_note, count, label = (
                line,
                [],
                False,
                count + 1,
                clean_label(found[1] or "") or None if found else None,
            )
            continue
        if line.is_first:
            is_note = has_notes and bool(_NOTE.match(line.text) or (timing is None and _BLOCK.match(line.text)))
        if not is_note:
            lines.append(line)
        if timing is None:
            del lines[:-1]
    if timing is not None:
        yield TimedBlock(timing.number, timing.text, tuple(each.text for each in lines), label)


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


def _parse_timing(timing: str, *, in_thousandths: bool) -> tuple[float | None, float | None]:
    """Return when a cue begins and ends, if it can be read.

    Args:
        timing: Both times.
        in_thousandths: Whether `.90` is 0.09 seconds, as it is where other times have three figures after the point.
    """
    if found := _TIMING.match(timing):
        start, end = (parse_time(time, in_thousandths=in_thousandths) for time in (found[1], found[2]))
        return start, end
    return parse_time(timing), None


def _clean_blocks(blocks: Iterator[TimedBlock]) -> Iterator[TimedBlock]:
    for block in blocks:
        if block.lines:
            text = block.text
            has_markup = "<" in text or "&" in text or "{\\" in text
            yield block._replace(lines=tuple(_clean(text).split("\n"))) if has_markup else block


def _clean(text: str) -> str:
    """Return words without tags, and with the characters that entities name."""
    if "<" in text or "{\\" in text:
        text = _TAG.sub("", text)
    return write_characters(text)


def _split_voices(text: str) -> Iterator[tuple[str | None, str]]:
    before, *rest = VOICE.split(text)
    if words := _clean(before).strip():
        yield None, words
    for name, words in zip(rest[::2], rest[1::2], strict=True):
        inside, closed, after = words.partition("</v>" if "</v>" in words else "</V>")
        yield clean_label(_clean(name).strip('" ')) or None, _clean(inside).removeprefix("- ")
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


def _find_rolling(blocks: Iterator[TimedBlock]) -> bool:
    whole = repeated = 0
    shown: tuple[str, ...] = ()
    for block in _clean_blocks(blocks):
        lines = tuple(line for line in block.lines if line.strip())
        whole += 1
        repeated += len(lines) > 1 and lines[:1] == shown[-1:]
        shown = lines or shown
    return repeated > whole * ROLLING_SHARE
