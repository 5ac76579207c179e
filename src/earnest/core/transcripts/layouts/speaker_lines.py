"""Text whose lines name the speakers, such as that of Otter."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from earnest.core.transcripts.layouts.headers import (
    EXAMINER,
    TIME_FIRST,
    Header,
    begins_like_time,
    parse_header,
    unescape,
)
from earnest.core.transcripts.layouts.name_survey import LIST_ITEM, TIME_ALONE, Labels, NameSurvey
from earnest.core.transcripts.lines import TextLine, read_lines
from earnest.core.transcripts.speaker_names import CHEVRONS, join_label
from earnest.core.transcripts.times import parse_time
from earnest.core.transcripts.transcript import Cue, Piece, Skipped

_HEADING: Final = re.compile(r"#{1,6}\s")
_ATTENDEES: Final = re.compile(
    r"(?:#{1,6}\s*)?(?:\*\*)?(?:Attendees|Participants|Invited|Speakers|Summary keywords|Keywords)(?:\*\*)?:?$",
    re.IGNORECASE,
)
_ADDED: Final = re.compile(
    r"(?:Automatically (?:converted|transcribed)[^.\n]{0,60} with Sonix\b"
    r"|\W*Transcribed by https?://otter\.ai|Meeting ended after \d"
    r"|Transcription ended after \d"
    r"|\W*This editable transcript was computer.generated|VIEW RECORDING - \d"
    r"|.{1,80} (?:started|stopped) transcription$|.{1,80} hat die Transkription (?:gestartet|beendet)$"
    r"|.{1,80} a (?:démarré|lancé|arrêté) la transcription$|.{1,80} (?:inició|detuvo|ha iniciado) la transcripción$"
    r"|.{1,80} ha (?:avviato|interrotto) la trascrizione$|.{1,80} (?:iniciou|parou|interrompeu) a transcrição$"
    r"|.{1,80} heeft de transcriptie (?:gestart|gestopt)$|<!--.*-->$|AI-generated content may be incorrect\.?$"
    r"|Transcript\. Use arrow keys to navigate between transcript entries\."
    r"|[A-Z ]{4,40}: .{1,400} - WATCH: https?:\S+$)"
)
_FILE: Final = re.compile(
    r"(?:(?:Audio file|Transcript(?:ion)?|Recording|Time(?:stamp|code)?|Speaker|Name|Text)(?::?[ \t]+|$))+$"
    r"|Search$|[^\W\d_]{3,12} \d{1,2}, \d{4},? \d{1,2}:\d\d ?[AP]M$|[^\n]{1,120}\.(?:wav|mp3|m4a|mp4|webm|ogg|mov)$",
    re.IGNORECASE,
)
"""What Word and others write above a conversation."""
_OF_RECORDERS: Final = (
    "ranscri",
    "ranskri",
    "rascri",
    "ended after",
    "VIEW RECORDING",
    "WATCH: http",
    "<!--",
    "with Sonix",
    "AI-gen",
)
"""One of these is in every line that a recorder adds."""
_OF_CHATS: Final = "\u200e"
"""What a chat begins with where it says itself what was done."""
_REACTION: Final = re.compile(r'(?:Reacted to|Removed an? \S{1,16} reaction from) ".{1,400}?"(?: with \S{1,16})?$')
_REPLY: Final = re.compile(r'Replying to ".{1,400}?"$')
"""What the chat of Zoom writes above somebody's own words."""
_AROUND: Final = frozenset("[(=*_-")
"""A mark of what is above or below a conversation begins with one of these."""
_ENDS: Final = re.compile(
    r"[\[(=*_-]\W{0,8}(?:(?:the )?end of (?:the )?(?:transcript(?:ion)?|recording|tape|interview|audio)\b[^.\n]{0,20}|"
    r"(?:transcript(?:ion)?|recording|audio) (?:begins|ends|starts|started|stopped|ended)|"
    r"(?:this )?(?:transcript )?(?:was )?(?:generated|transcribed) (?:by|with) [^\n]{2,50})\W*$",
    re.IGNORECASE,
)
"""What stands in brackets above and below a conversation."""
ADDED: Final = "added by the recorder"
_LONGEST_HEAD: Final = 60
_RULE: Final = re.compile(r"(?:[-*_=`]{3,}\w{0,12}|>+)$")


def read_speaker_lines(text: str) -> Iterator[Piece] | None:
    """Return the paragraphs of a text whose lines name speakers; else None."""
    survey = NameSurvey(text)
    labels = survey.find_labels()
    if labels is None:
        return None
    return _read_paragraphs(text, labels, survey.parsed, survey.pairs.find_prefixes())


def _read_paragraphs(
    text: str, labels: Labels, parsed: Mapping[int, Header | None], prefixes: frozenset[str]
) -> Iterator[Piece]:
    """Yield the paragraphs, each with the last speaker named."""
    label: str | None = None
    start: float | None = None
    goes_on = has_begun = False
    attendees = _Attendees()
    for line in _skip_front_matter(text):
        is_other = line.text.startswith(CHEVRONS)
        header, words, is_apart = _find_header(line, labels, parsed)
        label = None if is_apart else label
        if header is not None or is_other:
            label, goes_on, has_begun = header and header.label, goes_on or is_other, True
            attendees.end()
            start = header.start if header and header.start is not None else start
            words = header.words if header else words
            words = "" if words[:2] == "Re" and _REPLY.match(words) else words
            is_reaction = words[:2] == "Re" and _REACTION.match(words)
            if is_reaction or (words[:1] == _OF_CHATS and _begins_with_day(line.text)):
                yield Skipped(line.number, ADDED)
                continue
            if label in prefixes:
                label, words = join_label(label, words)
            yield Cue(label, words, start, None, line.number, is_new=True)
            start = None if words else start
            continue
        is_list = attendees.has(line)
        if begins_like_time(line.text) and (found := TIME_ALONE.match(unescape(line.text).strip("# *"))):
            start = parse_time(found[1])
        elif why := "attendees" if is_list else _find_addition(line.text, is_before=not has_begun):
            yield Skipped(line.number, why)
            label = label if is_list else None
        elif line.text[0] not in "-*_=`>" or not _RULE.match(line.text):
            yield _go_on(line, label, start, goes_on=goes_on)
            start = None


def _find_header(
    line: TextLine, labels: Labels, parsed: Mapping[int, Header | None]
) -> tuple[Header | None, str, bool]:
    """Return who speaks, a line without signs, and whether it is apart.

    What is apart is nobody's: a property, other words in bold before a colon, or what is no item where turns are.
    """
    words = line.text.lstrip("> ") if line.text.startswith(CHEVRONS) else line.text
    header = parsed[line.number] if line.number in parsed else parse_header(words) if words else None
    named = header if header is not None and labels.has(header) else None
    if header is not None and line.text[0] == "#" and header.kind == "alone" and header.label in labels.marked:
        named = header  # a heading that is a name, though no time is beside it
    is_outside = bool(labels.bracketed and not labels.plain) and line.is_first and not LIST_ITEM.match(line.text)
    is_property = header is not None and header.label in labels.properties
    is_other = header is not None and header.kind == "marked" and header.start is None
    return named, words, named is None and (is_property or is_outside or is_other)


def _go_on(line: TextLine, label: str | None, start: float | None, *, goes_on: bool) -> Cue:
    """Return a line that names nobody; a quote is nobody's."""
    is_quote = line.text.startswith("> ")
    words = unescape(line.text.removeprefix("> "))
    first = TIME_FIRST.match(words) if begins_like_time(words) else None
    if first and words[0] in "[(" and words[first.end() :]:
        start, words = parse_time(first[2]), words[first.end() :]
    return Cue(None if is_quote else label, words, start, None, line.number, line.is_first and not goes_on, goes_on)


class _Attendees:
    """The list of those who were there, as lines go by."""

    def __init__(self) -> None:
        self._is_list = self._is_head = False

    def has(self, line: TextLine) -> bool:
        """Return whether a line is of the list."""
        is_head = _heads_list(line.text)
        goes_on = self._is_list and (self._is_head or not line.is_first) and not _HEADING.match(line.text)
        self._is_list, self._is_head = is_head or goes_on, is_head
        return self._is_list

    def end(self) -> None:
        """End the list: somebody speaks."""
        self._is_list = self._is_head = False


def _skip_front_matter(text: str) -> Iterator[TextLine]:
    """Yield the lines after the properties with which a Markdown file begins."""
    end = text.find("\n---", 3) if text.startswith("---\n") else -1
    yield from read_lines(text, start=text.find("\n", end + 1) if 0 <= end < 4096 else 0)  # noqa: PLR2004


def _heads_list(text: str) -> bool:
    """Return whether a list of those who were there follows."""
    return len(text) <= _LONGEST_HEAD and bool(_ATTENDEES.match(text))


def _find_addition(text: str, *, is_before: bool) -> str:
    """Return why a line is no speech, or nothing.

    Args:
        text: The line.
        is_before: Whether nobody has spoken yet.
    """
    if _begins_with_day(text) or (any(word in text for word in _OF_RECORDERS) and _ADDED.match(text.strip("#* "))):
        return ADDED
    if (is_before and _FILE.match(text)) or (text[:1] in _AROUND and len(text) <= _LONGEST_HEAD and _ENDS.match(text)):
        return ADDED
    return "heading" if _HEADING.match(text) or EXAMINER.match(text) else ""


def _begins_with_day(text: str) -> bool:
    """Return whether a line begins with a day and a time."""
    first = TIME_FIRST.match(text) if begins_like_time(text) else None
    return bool(first and first[1])
