"""Text whose lines name the speakers, such as that of Otter."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from earnest.core.transcripts.layouts.headers import TIME_FIRST, Header, Kind, begins_like_time, parse_header, unescape
from earnest.core.transcripts.lines import TextLine, read_lines
from earnest.core.transcripts.speaker_names import (
    CHEVRONS,
    choose_labels,
    could_be_name,
    is_machine_label,
    looks_like_name,
)
from earnest.core.transcripts.times import TIME, parse_time
from earnest.core.transcripts.transcript import Cue, Piece, Skipped

LEAST_SHARE: Final = 0.2
"""So many paragraphs name a speaker, at least, where no time stands beside the names."""
FOLLOWED_SHARE: Final = 0.9
"""So many names on lines of their own have words below them, at least."""
_TIME_ALONE: Final = re.compile(rf"[\[(]?({TIME})[\])]?(?:\s*(?:-->|-|–)\s*[\[(]?{TIME}[\])]?)?$")
_HEADING: Final = re.compile(r"#{1,6}\s")
_ATTENDEES: Final = re.compile(r"(?:#{1,6}\s*)?(?:\*\*)?(?:Attendees|Participants|Invited)(?:\*\*)?:?$", re.IGNORECASE)
_ADDED: Final = re.compile(
    r"(?:\W*Transcribed by https?://otter\.ai|Meeting ended after \d|Transcription ended after \d"
    r"|\W*This editable transcript was computer.generated|.{1,80} (?:started|stopped) transcription$"
    r"|VIEW RECORDING - \d)"
)
_OF_RECORDERS: Final = ("ranscri", "ended after", "VIEW RECORDING")
"""One of these is in every line that a recorder adds."""
_LONGEST_HEAD: Final = 60
MOST_PARSED: Final = 1 << 15
"""So many lines are parsed once; all that follow, once for each look at them."""
_RULE: Final = re.compile(r"(?:[-*_=`]{3,}\w{0,12}|>+)$")


class Labels(NamedTuple):
    """The names that speak in a text, by their kind."""

    marked: frozenset[str]
    plain: frozenset[str]
    alone: frozenset[str]

    def has(self, header: Header) -> bool:
        """Return whether a line names one of them."""
        kinds: dict[Kind, frozenset[str]] = {"marked": self.marked, "plain": self.plain, "alone": self.alone}
        return header.label in kinds[header.kind]


class _Survey:
    """The names in a text, counted."""

    def __init__(self, text: str) -> None:
        self.counts: dict[Kind, Counter[str]] = {"marked": Counter(), "plain": Counter(), "alone": Counter()}
        self.paragraphs = self.chevrons = self._followed = self._timed_words = 0
        self.parsed: dict[int, Header | None] = {}
        """What the first lines say before their words, by the lines' numbers."""
        before: Header | None = None
        is_below_time = False
        for line in read_lines(text):
            header = parse_header(line.text.removeprefix(CHEVRONS).lstrip("> ") or ">")
            if len(self.parsed) < MOST_PARSED and line.text[0] != ">":
                self.parsed[line.number] = header
            self.chevrons += line.text.startswith(CHEVRONS)
            self.paragraphs += line.is_first or header is not None
            if header is not None:
                is_sure = is_below_time or line.text.startswith(CHEVRONS)
                is_marked = header.kind == "plain" and is_sure and looks_like_name(header.label)
                self.counts["marked" if is_marked else header.kind][header.label] += 1
            may_be_time = begins_like_time(line.text)
            is_below_time = may_be_time and bool(_TIME_ALONE.match(line.text))
            is_timed = may_be_time and header is None and not is_below_time and bool(TIME_FIRST.match(line.text))
            self._timed_words += is_timed
            self._followed += before is not None and before.kind == "alone" and header is None and not is_timed
            before = header

    def find_labels(self) -> Labels | None:
        """Return who speaks; None where the lines name nobody."""
        marked, plain = self.counts["marked"], self.counts["plain"]
        named = frozenset(label for label in marked if could_be_name(label))
        alone = self._find_alone()
        if sum(marked[label] for label in named) > 1 or any(is_machine_label(label) for label in named):
            return Labels(named, named, named & alone)
        if alone:
            return Labels(named | alone, frozenset(), alone)
        repeated = {label for label, count in plain.items() if count > 1 and could_be_name(label)}
        known = {label for label in plain if is_machine_label(label)}
        share = sum(plain[label] for label in repeated | known)
        if len(repeated | known) > 1 and share >= self.paragraphs * LEAST_SHARE:
            return Labels(named, choose_labels(plain), frozenset())
        return Labels(named, frozenset(), frozenset()) if self.chevrons > 1 else None

    def _find_alone(self) -> frozenset[str]:
        """Return the names that are alone on their lines."""
        alone = self.counts["alone"]
        whole = alone.total()
        returning = [label for label, count in alone.items() if count > 1 and could_be_name(label)]
        is_so = (
            len(returning) > 1
            and self._followed >= whole * FOLLOWED_SHARE
            and self._timed_words < whole * (1 - FOLLOWED_SHARE)
            and sum(alone[label] for label in returning) >= whole * LEAST_SHARE
        )
        return frozenset(filter(could_be_name, alone)) if is_so else frozenset()


def read_speaker_lines(text: str) -> Iterator[Piece] | None:
    """Return the paragraphs of a text whose lines name speakers; else None."""
    survey = _Survey(text)
    labels = survey.find_labels()
    return _read_paragraphs(text, labels, survey.parsed) if labels is not None else None


def _read_paragraphs(text: str, labels: Labels, parsed: Mapping[int, Header | None]) -> Iterator[Piece]:
    """Yield the paragraphs, each with the last speaker named."""
    label: str | None = None
    start: float | None = None
    is_list = goes_on = False
    for line in _skip_front_matter(text):
        is_other = line.text.startswith(CHEVRONS)
        words = line.text.lstrip("> ") if is_other else line.text
        header = parsed[line.number] if line.number in parsed else parse_header(words) if words else None
        if header is not None and not labels.has(header):
            header = None
        if header is not None or is_other:
            label, is_list, goes_on = header and header.label, False, goes_on or is_other
            start = header.start if header and header.start is not None else start
            words = header.words if header else words
            yield Cue(label, words, start, None, line.number, is_new=True)
            start = None if words else start
            continue
        is_list = _heads_list(line.text) or (is_list and not line.is_first and not _HEADING.match(line.text))
        if begins_like_time(line.text) and (found := _TIME_ALONE.match(unescape(line.text).strip("# *"))):
            start = parse_time(found[1])
        elif why := "attendees" if is_list else _find_addition(line.text):
            yield Skipped(line.number, why)
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


def _find_addition(text: str) -> str:
    """Return why a line is no speech, or nothing."""
    first = TIME_FIRST.match(text) if begins_like_time(text) else None
    if (first and first[1]) or (any(word in text for word in _OF_RECORDERS) and _ADDED.match(text.strip("#* "))):
        return "added by the recorder"
    return "heading" if _HEADING.match(text) else ""
