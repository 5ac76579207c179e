"""Text whose lines name the speakers, such as that of Otter."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from earnest.core.transcripts.layouts.headers import TIME_FIRST, Header, begins_like_time, parse_header, unescape
from earnest.core.transcripts.layouts.name_survey import TIME_ALONE, Labels, NameSurvey
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
    r"(?:\W*Transcribed by https?://otter\.ai|Meeting ended after \d|Transcription ended after \d"
    r"|\W*This editable transcript was computer.generated|VIEW RECORDING - \d"
    r"|.{1,80} (?:started|stopped) transcription$|.{1,80} hat die Transkription (?:gestartet|beendet)$"
    r"|.{1,80} a (?:démarré|lancé|arrêté) la transcription$|.{1,80} (?:inició|detuvo|ha iniciado) la transcripción$"
    r"|.{1,80} ha (?:avviato|interrotto) la trascrizione$|.{1,80} (?:iniciou|parou|interrompeu) a transcrição$"
    r"|.{1,80} heeft de transcriptie (?:gestart|gestopt)$|<!--.*-->$)"
)
_FILE: Final = re.compile(
    r"(?:Audio file|Transcript|Recording|[^\n]{1,120}\.(?:wav|mp3|m4a|mp4|webm|ogg|mov))$", re.IGNORECASE
)
"""What Word and others write above a conversation."""
_OF_RECORDERS: Final = ("ranscri", "ranskri", "rascri", "ended after", "VIEW RECORDING", "<!--")
"""One of these is in every line that a recorder adds."""
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
    is_list = goes_on = has_begun = False
    for line in _skip_front_matter(text):
        is_other = line.text.startswith(CHEVRONS)
        words = line.text.lstrip("> ") if is_other else line.text
        header = parsed[line.number] if line.number in parsed else parse_header(words) if words else None
        if header is not None and not labels.has(header):
            header = None
        if header is not None or is_other:
            label, is_list, goes_on = header and header.label, False, goes_on or is_other
            has_begun = True
            start = header.start if header and header.start is not None else start
            words = header.words if header else words
            if label in prefixes:
                label, words = join_label(label, words)
            yield Cue(label, words, start, None, line.number, is_new=True)
            start = None if words else start
            continue
        is_list = _heads_list(line.text) or (is_list and not line.is_first and not _HEADING.match(line.text))
        if begins_like_time(line.text) and (found := TIME_ALONE.match(unescape(line.text).strip("# *"))):
            start = parse_time(found[1])
        elif why := "attendees" if is_list else _find_addition(line.text, is_before=not has_begun):
            yield Skipped(line.number, why)
            label = label if is_list else None
        elif line.text[0] not in "-*_=`>" or not _RULE.match(line.text):
            words = unescape(line.text)
            first = TIME_FIRST.match(words) if begins_like_time(words) else None
            if first and words[0] in "[(" and words[first.end() :]:
                start, words = parse_time(first[2]), words[first.end() :]
            yield Cue(label, words, start, None, line.number, line.is_first and not goes_on, goes_on)
            start = None


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
    first = TIME_FIRST.match(text) if begins_like_time(text) else None
    if (first and first[1]) or (any(word in text for word in _OF_RECORDERS) and _ADDED.match(text.strip("#* "))):
        return "added by the recorder"
    if is_before and _FILE.match(text):
        return "added by the recorder"
    return "heading" if _HEADING.match(text) else ""
