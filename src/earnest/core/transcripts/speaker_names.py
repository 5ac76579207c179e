"""The names of speakers, told from other words before a colon."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from earnest.core.transcripts.generic_labels import is_machine_label, is_no_name
from earnest.core.transcripts.lines import clean_label

NAME: Final = r"[^\s:：\[\]<>][^:：\[\]<>\n]{0,79}?"
_CLOSE: Final = r"(?=[.…«\"“‘(¿¡]|\[[^\d])"
"""What may follow a colon at once."""
COLON_NAME: Final = rf"(?:\[({NAME})\]|({NAME}))\s?(?::(?:\s+|$|{_CLOSE})|：\s*)"
"""A name, also one in square brackets, and the colon that parts it from the words."""
FULL_WIDTH_NAME: Final = r"（([^（）\n]{1,80})）[:：]?\s*"
"""A name in the brackets of Chinese and Japanese."""
MOST_OF_LINE: Final = 4
"""So many words has a name on a line of its own, at most."""
MOST_LETTERS: Final = 82
"""So many letters are looked at for a second colon."""
MOST_WORDS: Final = 8
HANDLES_SHARE: Final = 0.9
LEAST_SHARE: Final = 0.25
"""So many cues name their speaker, at least, where a file names speakers at all."""
CHEVRONS: Final = ">>"
"""What captions write where another voice begins."""
_CHEVRON: Final = re.compile(r"(?:^|[ \t]+)>>+[ \t]*", re.MULTILINE)
_COLON: Final = re.compile(rf"(?:>>\s*|[-–—]\s+)?{COLON_NAME}")
_FULL_WIDTH: Final = re.compile(rf"{FULL_WIDTH_NAME}(?=\S)")
_OWN_LINE: Final = re.compile(r"\(([^()\n]{1,80})\)\s*$")
_SQUARE: Final = re.compile(rf"(?:[-–—]\s+)?\[({NAME})\]\s+(?=\S)")
_ROUND: Final = re.compile(r"(?:[-–—]\s+)?\(([^()\n:]{1,80})\)[ \t]+(?=\S)")
_CURLY: Final = re.compile(r"(?:[-–—]\s+)?(?:\{([^\\{}\n:]{1,80})\}|<([^\\<>/\n:]{1,80})>)[ \t]+(?=\S)")
_FIRST_LINE: Final = re.compile(r"([^\W\d_][^\n:：,;.!?…<>\[\]()]{1,39})$")
"""A name that is the first line of a cue, without a sign."""
_STYLES: Final = (_COLON, _FULL_WIDTH, _OWN_LINE, _SQUARE, _ROUND, _CURLY)
_UNBRACKETED: Final = (_COLON,)
_OPENINGS: Final = frozenset("[({<（-–—")
_IN_BRACKETS: Final = frozenset({_SQUARE, _ROUND, _CURLY})
"""Styles that sounds have too: several names return, and none but names."""

_SIGNS: Final = "*_~'\"“‘"
_HANDLE: Final = re.compile(r"[|@/\d_]")
_BRACKETS: Final = re.compile(r"[(（][^()（）]{0,80}[)）]")
_ROLE: Final = re.compile(r"\s[–—-]\s+\S+(?:\s\S+){0,2}$")
"""What somebody is, after their name and a dash."""
_SENTENCE: Final = re.compile(
    r"[.!?…,;。？！，、-]$|[!?。？！]|(?<![^\W\d_])(?!(?i:prof|inst|dipl|capt|asst|assoc|hon)\.)[^\W\d_]{4,}\.\s"
)
_ABBREVIATED: Final = re.compile(r".*\s[A-ZÀ-ÖØ-ÞΑ-ΩА-Я]\w{0,2}\.$", re.DOTALL)
"""A name whose last word is cut, as in *Ken S.* or *Ada Birk Jr.*"""
_PARTICLES: Final = frozenset(
    "van von de der den del della di da do dos das du la le el al bin ibn ben af av of the "
    "señor señora senhor senhora heer mevrouw".split()
)
"""What is written small in a name, or before one."""


class Naming(NamedTuple):
    """How a file names its speakers."""

    style: re.Pattern[str]
    labels: frozenset[str]
    goes_on: bool
    """Whether a cue without a name is the same voice's: most cues have one."""
    has_chevrons: bool = False
    """Whether signs say where another voice begins."""
    prefixes: frozenset[str] = frozenset()
    """The labels that are the first part of a name with a colon in it."""

    def split(self, text: str) -> Iterator[tuple[str | None, str, bool]]:
        """Yield a cue's voices: name, words, and whether another begins."""
        label: str | None = None
        is_other = False
        parts: list[str] = []
        lines = _CHEVRON.sub(f"\n{CHEVRONS} ", text) if self.has_chevrons and CHEVRONS in text else text
        for number, line in enumerate(lines.split("\n")):
            found = None if number and self.style is _FIRST_LINE else self.style.match(line)
            named = _name(found) if found else ""
            if (is_named := named in self.labels) or (self.has_chevrons and line.startswith(CHEVRONS)):
                if parts:
                    yield label, "\n".join(parts), is_other
                words = line[found.end() :] if found and is_named else line.removeprefix(CHEVRONS)
                if named in self.prefixes:
                    named, words = join_label(named, words)
                label, is_other = named if is_named else None, True
                parts = [words]
            elif self.style is not _OWN_LINE or line != "-":
                parts.append(line)
        if parts:
            yield label, "\n".join(parts), is_other


def _name(found: re.Match[str]) -> str:
    return clean_label(found[found.lastindex] if found.lastindex else "")


def join_label(first: str, words: str) -> tuple[str, str]:
    """Return a name with a colon in it, and its words."""
    found = _COLON.match(words)
    return (f"{first}: {_name(found)}", words[found.end() :]) if found else (first, words)


class ColonPairs:
    """What stands before the second colon of lines, by the first."""

    def __init__(self) -> None:
        self._pairs: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, label: str, words: str) -> None:
        """Count the words after a label."""
        found = _COLON.match(words) if ":" in words[:MOST_LETTERS] else None
        self._pairs[label][_name(found) if found else ""] += 1

    def find_prefixes(self) -> frozenset[str]:
        """Return the labels that are always followed by names that return."""
        found: set[str] = set()
        for label, inner in self._pairs.items():
            names = [name for name in inner if name and could_be_name(name) and looks_like_name(name)]
            returning = sum(inner[name] for name in names if inner[name] > 1)
            if inner.total() > 1 and sum(inner[name] for name in names) == inner.total() and returning > 1:
                found.add(label)
        return frozenset(found)


def find_naming(texts: Iterable[str]) -> Naming | None:
    """Return how cues name their speakers; None where nothing tells them apart."""
    found: dict[re.Pattern[str], Counter[str]] = {style: Counter() for style in _STYLES}
    whole = chevrons = 0
    pairs, first_lines = ColonPairs(), Counter[str]()
    for text in texts:
        whole += 1
        head, _, below = text.partition("\n")
        if below and (match := _FIRST_LINE.match(head)):
            first_lines[clean_label(match[1])] += 1
        chevrons += CHEVRONS in text and _CHEVRON.search(text) is not None
        for number, line in enumerate(text.split("\n")):
            for style in _STYLES if line[:1] in _OPENINGS else _UNBRACKETED:
                if (match := style.match(line)) and not (style is _FULL_WIDTH and number):
                    found[style][_name(match)] += 1
                    if style is _COLON:
                        pairs.add(_name(match), line[match.end() :])
    has_chevrons = chevrons > 1
    for style, counts in found.items():
        labels = _choose_bracketed(counts) if style in _IN_BRACKETS else choose_labels(counts)
        labels |= _find_handles(counts, whole)
        named = sum(counts[label] for label in labels)
        if named and named >= (min(chevrons, whole) if has_chevrons else whole) * LEAST_SHARE:
            prefixes = pairs.find_prefixes() if style is _COLON else frozenset[str]()
            return Naming(style, labels, has_chevrons or named * 2 >= whole, has_chevrons, prefixes)
    if has_chevrons:
        return Naming(_COLON, frozenset(), goes_on=True, has_chevrons=True)
    names = frozenset(name for name in first_lines if could_be_name(name) and looks_like_name(name))
    named, returning = sum(first_lines[name] for name in names), sum(first_lines[name] > 1 for name in names)
    is_so = (
        returning > 1 and named >= whole * HANDLES_SHARE and all(len(name.split()) <= MOST_OF_LINE for name in names)
    )
    return Naming(_FIRST_LINE, names, goes_on=True) if is_so else None


def _find_handles(counts: Counter[str], whole: int) -> frozenset[str]:
    """Return names without capitals, where nearly every cue has a name."""
    names = [name for name in counts if could_be_name(name)]
    if sum(counts[name] for name in names) < whole * HANDLES_SHARE:
        return frozenset()
    return frozenset(filter(is_handle, names))


def is_handle(text: str) -> bool:
    """Return whether a name is one that somebody chose, without capitals."""
    return len(text.split()) == 1 or bool(_HANDLE.search(text))


def _choose_bracketed(counts: Counter[str]) -> frozenset[str]:
    """Return the names among words in brackets, or nothing.

    A sound in brackets is no name; where names are, several return.
    """
    found = {name for name in choose_labels(counts) if looks_like_name(name)}
    returning = sum(counts[name] > 1 or is_machine_label(name) for name in found)
    return frozenset(found) if returning > 1 else frozenset()


def choose_labels(counts: Counter[str]) -> frozenset[str]:
    """Return the names among words, by how often they are written."""
    found = {name for name, count in counts.items() if could_be_name(name) and (count > 1 or looks_like_name(name))}
    # At first somebody is named in full, as in The Minister for Mills (Ada Birk).
    found |= {name for name in counts if name[-1:] in ")）" and _BRACKETS.sub("", name).strip() in found}
    return frozenset(found)


def could_be_name(text: str) -> bool:
    """Return whether words may be a name, if a file repeats them."""
    bare = _BRACKETS.sub("", text).strip() or text
    return (
        any(sign.isalnum() for sign in text)
        and text[0] != "|"
        and text.count("(") == text.count(")")
        and len(bare.split()) <= MOST_WORDS
        and not is_no_name(bare)
        and not _SENTENCE.search(bare.removesuffix(".") if _ABBREVIATED.match(bare) else bare)
    )


@lru_cache(maxsize=1024)
def looks_like_name(text: str) -> bool:
    """Return whether words are written as a name is."""
    bare = _ROLE.sub("", _BRACKETS.sub("", text))
    return is_machine_label(text) or all(
        not word.lstrip(_SIGNS)[:1].islower() or word in _PARTICLES or "@" in word for word in bare.split()
    )
