"""Text whose lines name the speakers, such as that of Otter.

A name has a time beside it, or a colon, or both.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from earnest.core.transcripts.lines import TextLine, collapse, read_lines
from earnest.core.transcripts.speaker_names import (
    NAME,
    choose_labels,
    could_be_name,
    is_machine_label,
    looks_like_name,
)
from earnest.core.transcripts.times import TIME, parse_time
from earnest.core.transcripts.transcript import MOST_CUES, Cue, NotATranscript, Piece, Skipped

LEAST_SHARE: Final = 0.2
"""So many paragraphs name a speaker, at least, where no time stands beside the names."""
_IN_BRACKETS: Final = rf"[\[(]({TIME})[\])]"
_BOLD: Final = re.compile(r"(?:[-*>]\s+)?(\*\*|__)(.{1,160}?)\1(.*)", re.DOTALL)
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!<>|~-])")
_HEADERS: Final = tuple(
    (re.compile(pattern), order)
    for pattern, order in (
        (rf"\[?\(?({TIME})[\])]?\s+(?:[-–—]\s*)?({NAME})[:：](?:\s+|$)(.*)", (2, 1, 3)),
        (rf"({NAME})\s*[-–—]?\s*{_IN_BRACKETS}\s*(?:[:：]\s*(.*)|$)", (1, 2, 3)),
        (rf"({NAME})(?:\s{{2,}}|\t\s*)({TIME})$", (1, 2, 0)),
        (rf"({NAME})[:：]\s*{_IN_BRACKETS}\s*(.*)", (1, 2, 3)),
    )
)
"""Lines with a name and a time, and where name, time and words are."""
_NAME_AND_TIME: Final = re.compile(rf"({NAME})\s([-–—|·]\s)?\s*({TIME})$")
_COLON: Final = re.compile(rf"({NAME})\s?(?::(?:\s+|$)|：\s*)(.*)")
_FULL_WIDTH: Final = re.compile(r"（([^（）\n]{1,80})）[:：]?\s*(\S.*)")
_MARKS: Final = re.compile("[:：（]")
_HAS_TIME: Final = re.compile(r"\d:\d")
_TIME_ALONE: Final = re.compile(rf"[\[(]?({TIME})[\])]?(?:\s*(?:-->|-|–)\s*[\[(]?{TIME}[\])]?)?$")
_TIME_FIRST: Final = re.compile(rf"{_IN_BRACKETS}\s+(.*)")
_HEADING: Final = re.compile(r"#{1,6}\s")
_ATTENDEES: Final = re.compile(r"(?:#{1,6}\s*)?(?:\*\*)?(?:Attendees|Participants|Invited)(?:\*\*)?:?$", re.IGNORECASE)
_ADDED: Final = re.compile(
    r"(?:\W*Transcribed by https?://otter\.ai|Meeting ended after \d|Transcription ended after \d"
    r"|\W*This editable transcript was computer.generated|.{1,80} (?:started|stopped) transcription$)"
)
_RULE: Final = re.compile(r"(?:[-*_=`]{3,}\w{0,12}|>+)$")


class Header(NamedTuple):
    """The beginning of a line that may name a speaker."""

    label: str
    start: float | None
    words: str
    is_marked: bool
    """Whether the name is bold, or has a time."""


class Labels(NamedTuple):
    """The names that speak in a text."""

    marked: frozenset[str]
    plain: frozenset[str]

    def has(self, header: Header) -> bool:
        """Return whether a line names one of them."""
        return header.label in (self.marked if header.is_marked else self.plain)


def read_speaker_lines(text: str) -> Iterator[Piece] | None:
    """Return the paragraphs of a text whose lines name speakers; else None."""
    labels = _find_labels(text)
    return _read_paragraphs(text, labels) if labels is not None else None


def _find_labels(text: str) -> Labels | None:
    """Return who speaks in a text; None where its lines name nobody."""
    marked: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    paragraphs = 0
    for count, line in enumerate(read_lines(text)):
        if count >= MOST_CUES:
            raise NotATranscript(f"at most {MOST_CUES:,} lines of text")
        header = _parse_header(line.text)
        paragraphs += line.is_first or header is not None
        if header is not None:
            (marked if header.is_marked else plain)[header.label] += 1
    named = frozenset(label for label in marked if could_be_name(label))
    if sum(marked[label] for label in named) > 1 or any(is_machine_label(label) for label in named):
        return Labels(named, named)
    repeated = {label for label, count in plain.items() if count > 1 and could_be_name(label)}
    known = {label for label in plain if is_machine_label(label)}
    if len(repeated | known) > 1 and sum(plain[label] for label in repeated | known) >= paragraphs * LEAST_SHARE:
        return Labels(named, choose_labels(plain))
    return None


def _read_paragraphs(text: str, labels: Labels) -> Iterator[Piece]:
    """Yield the paragraphs, each with the last speaker named."""
    label: str | None = None
    start: float | None = None
    is_list = False
    for line in _skip_front_matter(text):
        header = _parse_header(line.text)
        if header is not None and labels.has(header):
            label, is_list = header.label, False
            start = header.start if header.start is not None else start
            yield Cue(label, header.words, start, None, line.number)
            start = None if header.words else start
            continue
        if _ATTENDEES.match(line.text):
            is_list = True
        elif is_list and (line.is_first or _HEADING.match(line.text)):
            is_list = False
        if why := "attendees" if is_list else _find_addition(line.text):
            yield Skipped(line.number, why)
        elif found := _TIME_ALONE.match(_ESCAPED.sub(r"\1", line.text).strip("# *")):
            start = parse_time(found[1])
        elif not _RULE.match(line.text):
            first = _TIME_FIRST.match(words := _ESCAPED.sub(r"\1", line.text))
            start, words = (parse_time(first[1]), first[2]) if first else (start, words)
            yield Cue(label, words, start, None, line.number, is_new=line.is_first)
            start = None


def _parse_header(text: str) -> Header | None:
    """Return what a line says before its words, or None."""
    beginning = text[:400]
    if not _MARKS.search(beginning):
        return None
    if bold := _BOLD.match(beginning):
        beginning = f"{bold[2]}{bold[3]}"
        return _find_header(_ESCAPED.sub(r"\1", beginning) + _ESCAPED.sub(r"\1", text[400:]), bold_until=len(bold[2]))
    return _find_header(beginning + text[400:])


def _find_header(text: str, bold_until: int = 0) -> Header | None:
    for pattern, (name, time, words) in _HEADERS if _HAS_TIME.search(text, 0, 200) else ():
        if found := pattern.match(text):
            return Header(
                collapse(found[name]), parse_time(found[time]), (words and found[words]) or "", is_marked=True
            )
    found = _NAME_AND_TIME.match(text)
    if found and (bold_until or (found[2] and "," not in found[1] and looks_like_name(found[1]))):
        return Header(collapse(found[1]), parse_time(found[3]), "", is_marked=True)
    for pattern in (_COLON, _FULL_WIDTH):
        if found := pattern.match(text):
            is_bold = bool(bold_until) and abs(found.end(1) - bold_until) <= 2  # noqa: PLR2004 - a colon and a blank
            return Header(collapse(found[1]), None, found[2], is_marked=is_bold or pattern is _FULL_WIDTH)
    return None


def _skip_front_matter(text: str) -> Iterator[TextLine]:
    """Yield the lines after the properties with which a Markdown file begins."""
    end = text.find("\n---", 3) if text.startswith("---\n") else -1
    yield from read_lines(text, start=text.find("\n", end + 1) if 0 <= end < 4096 else 0)  # noqa: PLR2004


def _find_addition(text: str) -> str:
    """Return why a line is no speech, or nothing."""
    if _ADDED.match(text.strip("#* ")):
        return "added by the recorder"
    return "heading" if _HEADING.match(text) else ""
