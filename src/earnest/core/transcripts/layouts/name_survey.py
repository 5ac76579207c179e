"""The names in a text, counted, to tell speakers from other words."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final, NamedTuple, get_args

from earnest.core.transcripts.generic_labels import is_machine_label
from earnest.core.transcripts.layouts.headers import TIME_FIRST, Header, Kind, begins_like_time, parse_header
from earnest.core.transcripts.lines import TextLine, read_lines
from earnest.core.transcripts.speaker_names import (
    CHEVRONS,
    MOST_LETTERS,
    ColonPairs,
    choose_labels,
    could_be_name,
    is_handle,
    looks_like_name,
)
from earnest.core.transcripts.times import TIME

LEAST_SHARE: Final = 0.2
"""So many paragraphs name a speaker, at least, where no time stands beside the names."""
LEAST_BOLD: Final = 0.1
"""So many paragraphs begin with a bold name, at least, where no name has a time; elsewhere terms are bold."""
LEAST_ONE: Final = 0.3
"""So many do where only one of the bold names returns, at least."""
LEAST_ODD: Final = 0.4
"""So many times are at no round minute or second, at least, where a time parts the name from the words."""
FIVE: Final = 5
FOLLOWED_SHARE: Final = 0.9
"""So many names on lines of their own have words below them, at least."""
MOST_PARSED: Final = 1 << 15
"""So many lines are parsed once; all that follow, once for each look at them."""
MOST_OPENING: Final = 64
"""So many lines may stand before the conversation, and tell what it is."""
TIME_ALONE: Final = re.compile(rf"[\[(]?({TIME})[\])]?(?:\s*(?:-->|-|–)\s*[\[(]?{TIME}[\])]?)?$")
LONGEST_HEADING: Final = 40
_BEGINS: Final = re.compile(r"(?:#{1,6}\s+)?(?:\*\*)?📖\s*Transcript(?:\*\*)?$")
"""What Meet writes between its notes and the conversation."""
LIST_ITEM: Final = re.compile(r"(?:[-*•–+]|\d{1,3}[.)])\s")
"""What follows a heading more often than a name."""
_SENTENCE: Final = re.compile(r"[.!?…。？！؟।][\"'”’»)\]]?$")


_SECTION: Final = re.compile(r"#{1,6}\s|-{3,}$")
_INITIALS: Final = re.compile(r"[A-Z]{2,3}")
ALONE_SHARE: Final = 0.75
"""So many paragraphs name a speaker who is the only one, at least."""
LONGEST_NAME: Final = 6
"""So many words has a name after a property, at most."""


class Labels(NamedTuple):
    """The names that speak in a text, by their kind."""

    marked: frozenset[str]
    plain: frozenset[str]
    alone: frozenset[str]
    inline: frozenset[str] = frozenset()
    bracketed: frozenset[str] = frozenset()
    properties: frozenset[str] = frozenset()
    """What stands before somebody's name each time, as *Presenter* does."""

    def has(self, header: Header) -> bool:
        """Return whether a line names one of them."""
        return header.label in getattr(self, header.kind)


class NameSurvey:
    """The names in a text, counted."""

    def __init__(self, text: str) -> None:
        self.counts: dict[Kind, Counter[str]] = {kind: Counter() for kind in get_args(Kind)}
        self.paragraphs = self.chevrons = self._timed_words = self._odd_times = self._timed_names = 0
        self.pairs = ColonPairs()
        self._below_times: Counter[str] = Counter()
        self._followed: Counter[str] = Counter()
        self._lists: Counter[str] = Counter()
        self._namings: Counter[str] = Counter()
        self._untimed: set[str] = set()
        self._sections: dict[str, int] = {}
        self._section = 0
        self._times_alone = 0
        self._opening: list[tuple[str, bool]] = []
        self.parsed: dict[int, Header | None] = {}
        """What the first lines say before their words, by the lines' numbers."""
        before: Header | None = None
        is_below_time = False
        for line in read_lines(text):
            if len(line.text) <= LONGEST_HEADING and _BEGINS.match(line.text):
                self._forget()
            header = self._parse(line, is_below_time=is_below_time)
            may_be_time = begins_like_time(line.text)
            is_below_time = may_be_time and bool(TIME_ALONE.match(line.text.strip("# *")))
            self._times_alone += is_below_time
            is_timed = may_be_time and header is None and not is_below_time and bool(TIME_FIRST.match(line.text))
            is_named = before is not None and before.kind == "alone" and (before.start is None or not is_timed)
            if before is not None and is_named and (header is None or header.kind != "alone"):
                self._followed[before.label] += 1
            if before is not None and before.kind == "plain" and not before.words and LIST_ITEM.match(line.text):
                self._lists[before.label] += 1
            self._timed_words += is_timed and not is_named
            before = header

    def _forget(self) -> None:
        """Forget what stands above the conversation: notes on it."""
        for counts in self.counts.values():
            counts.clear()
        self._below_times.clear()
        self.parsed = dict.fromkeys(self.parsed)
        self.pairs, self.paragraphs, self._timed_names, self._times_alone = ColonPairs(), 0, 0, 0

    def _parse(self, line: TextLine, *, is_below_time: bool) -> Header | None:
        """Return what a line says before its words, counted."""
        text = line.text if line.text[0] != ">" else line.text.removeprefix(CHEVRONS).lstrip("> ") or ">"
        header = parse_header(text)
        if len(self.parsed) < MOST_PARSED and line.text[0] != ">":
            self.parsed[line.number] = header
        is_other = line.text.startswith(CHEVRONS)
        self.chevrons += is_other
        self.paragraphs += line.is_first or header is not None
        if len(self._opening) < MOST_OPENING:
            is_plain = header is not None and header.kind in {"plain", "bracketed"}
            self._opening.append((header.label if header and is_plain else "", bool(_SENTENCE.search(line.text))))
        is_apart = line.text[0] in "#-" and (header is None or header.kind == "alone")
        self._section += is_apart and bool(_SECTION.match(line.text))
        if header is not None:
            self._sections.setdefault(header.label, self._section)
            self._odd_times += header.kind == "inline" and bool((header.start or 0) % FIVE)
            is_marked = header.kind == "plain" and (is_below_time or is_other) and looks_like_name(header.label)
            self.counts["marked" if is_marked else header.kind][header.label] += 1
            self._below_times[header.label] += is_marked
            self._timed_names += header.kind == "marked" and header.start is not None
            self._namings[header.label] += header.kind == "plain" and _is_name(header.words)
            if not self._timed_names and header.kind == "marked":
                self._untimed.add(header.label)
            self.pairs.add(header.label, header.words)
        return header

    def find_labels(self) -> Labels | None:
        """Return who speaks; None where the lines name nobody."""
        marked, named = self.counts["marked"], self._find_marked()
        # A time above a name is no more than a hint that others have none.
        are_below = marked == self._below_times
        plain = self._find_plain(self._below_times if are_below else Counter())
        whole = sum(marked[label] for label in named)
        least = 0 if self._timed_names else self.paragraphs * LEAST_BOLD
        if sum(marked[label] > 1 for label in named) < 2 and not (self._timed_names or self._times_alone):  # noqa: PLR2004
            least = self.paragraphs * LEAST_ONE
        is_sure = whole > max(1, least) or any(is_machine_label(label) for label in named)
        # Properties such as **Date:** are there once; the speakers return.
        are_properties = bool(plain) and whole == len(named) < sum(self.counts["plain"][label] for label in plain)
        alone = self._find_alone()
        if is_sure and not are_properties:
            others = plain if are_below else frozenset[str]()
            return Labels(named, named | others, named & alone, bracketed=named | others)
        if alone:
            return Labels(named | alone, frozenset(), alone)
        if inline := self._find_inline():
            return Labels(named, frozenset(), frozenset(), inline)
        if plain:
            return self._tell_apart(plain)
        return Labels(named, frozenset(), frozenset()) if self.chevrons > 1 else None

    def _find_marked(self) -> frozenset[str]:
        """Return the names that have a time beside them or are bold."""
        marked = self.counts["marked"]
        named = choose_labels(marked)
        begun = min((self._sections[label] for label in named if marked[label] > 1), default=0)
        # What is there once, before all that have times, or under a heading above them all, is a property.
        apart = {
            label
            for label in named
            if marked[label] == 1 and ((self._timed_names and label in self._untimed) or self._sections[label] < begun)
        }
        named -= apart
        is_chat = len(named) > 1 and self._timed_names * (1 - FOLLOWED_SHARE) > self._timed_words
        has_handles = is_chat or any(marked[label] > 1 and label[0].islower() for label in named)
        handles = {label for label in marked if has_handles and could_be_name(label) and is_handle(label)} - apart
        return named | handles

    def _find_plain(self, others: Mapping[str, int]) -> frozenset[str]:
        """Return the names that have nothing but a colon or brackets.

        What is there once before the conversation is a property.

        Args:
            others: Names to count with them.
        """
        plain = self.counts["plain"] + self.counts["bracketed"] + Counter(others)
        apart = self._find_properties()
        plain = Counter(
            {label: count for label, count in plain.items() if self._lists[label] * 2 <= count and label not in apart}
        )
        returning = {label for label, count in plain.items() if count > 1 and could_be_name(label)}
        returning |= {label for label in plain if is_machine_label(label) and len(label) > 1}
        unknown = {label for label in plain if label and not label.strip("?")}
        initials = {label for label, count in plain.items() if count > 1 and _INITIALS.fullmatch(label)}
        if initials & returning and sum(plain[label] for label in initials) * 2 > plain.total():
            returning |= initials  # IS and DE are words elsewhere
        returning |= unknown if returning else set()
        named = sum(plain[label] for label in returning)
        if len(returning) < 2 or named < self.paragraphs * LEAST_SHARE:  # noqa: PLR2004
            # One voice alone is heard where somebody recorded it.
            is_alone = self._times_alone and named > 1 and named >= (self.paragraphs - self._times_alone) * ALONE_SHARE
            return frozenset(filter(looks_like_name, returning)) if is_alone else frozenset()
        answering = {label for label in returning if plain[label] > 1}
        begun = answering if len(answering) > 1 else returning
        opening: set[str] = set()
        waiting: set[str] = set()
        for label, is_closed in self._opening:
            if label in begun or label.rpartition(" ")[2] in begun:  # in full, where they speak first
                break
            waiting.add(label)
            if not label or not is_closed:
                opening |= waiting
        return (choose_labels(plain) | (returning & initials) | unknown) - opening

    def _find_properties(self) -> frozenset[str]:
        """Return what stands before a name each time, and is none."""
        plain = self.counts["plain"]
        return frozenset(label for label, count in plain.items() if 1 < count == self._namings[label])

    def _tell_apart(self, named: frozenset[str]) -> Labels:
        """Return the names that have a colon, and those in brackets.

        Where most have brackets, what has a colon is a heading.
        """
        colons, brackets = self.counts["plain"], self.counts["bracketed"]
        bracketed = named & brackets.keys()
        if len(bracketed) > 1 and any(label[0].islower() for label in bracketed):
            bracketed |= {label for label in brackets if could_be_name(label) and len(label.split()) == 1}
        inside, outside = (sum(counts[label] for label in named) for counts in (brackets, colons))
        plain = frozenset[str]() if inside > outside else named
        return Labels(frozenset(), plain, frozenset(), bracketed=bracketed, properties=self._find_properties())

    def _find_inline(self) -> frozenset[str]:
        """Return the names that only a time parts from the words.

        Times of day, as in notes of a day, are whole five minutes mostly.
        """
        inline = self.counts["inline"]
        named = frozenset(
            label for label, count in inline.items() if could_be_name(label) and (count > 1 or looks_like_name(label))
        )
        named = frozenset(label for label in named if looks_like_name(label) or len(label.split()) == 1)
        returning = sum(inline[label] > 1 for label in named)
        whole = sum(inline[label] for label in named)
        is_so = returning > 1 and whole >= self.paragraphs * LEAST_SHARE and self._odd_times >= whole * LEAST_ODD
        return named if is_so else frozenset()

    def _find_alone(self) -> frozenset[str]:
        """Return the names that are alone on their lines."""
        alone = self.counts["alone"]
        returning = [label for label, count in alone.items() if count > 1 and could_be_name(label)]
        whole = sum(alone[label] for label in returning)
        is_so = (
            len(returning) > 1
            and sum(self._followed[label] for label in returning) >= whole * FOLLOWED_SHARE
            and self._timed_words < whole * (1 - FOLLOWED_SHARE)
            and whole >= alone.total() * LEAST_SHARE
        )
        return frozenset(label for label in alone if could_be_name(label)) if is_so else frozenset()


def _is_name(words: str) -> bool:
    """Return whether words are nothing but somebody's name in full."""
    count = words[:MOST_LETTERS].count(" ") + 1
    return 1 < count <= LONGEST_NAME and could_be_name(words) and looks_like_name(words)
