"""The names of speakers, told from other words before a colon."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from earnest.core.transcripts.lines import collapse

NAME: Final = r"[^\s:：\[\]<>][^:：\[\]<>\n]{0,79}?"
MOST_WORDS: Final = 8
HANDLES_SHARE: Final = 0.9
LEAST_SHARE: Final = 0.25
"""So many cues name their speaker, at least, where a file names speakers at all."""
CHEVRONS: Final = ">>"
"""What captions write where another voice begins."""
_CHEVRON: Final = re.compile(r"(?:^|[ \t]+)>>+[ \t]*", re.MULTILINE)
_COLON: Final = re.compile(rf"(?:>>\s*|[-–—]\s+)?(?:\[({NAME})\]|({NAME}))\s?(?::(?:\s+|$)|：\s*)")
_FULL_WIDTH: Final = re.compile(r"（([^（）\n]{1,80})）[:：]?\s*(?=\S)")
_OWN_LINE: Final = re.compile(r"\(([^()\n]{1,80})\)\s*$")
_STYLES: Final = (_COLON, _FULL_WIDTH, _OWN_LINE)

_SIGNS: Final = "*_~'\"“‘"
_HANDLE: Final = re.compile(r"[|@/\d_]")
_BRACKETS: Final = re.compile(r"[(（][^()（）]{0,80}[)）]")
_SENTENCE: Final = re.compile(r"[.!?…,;。？！，、-]$|[!?。？！]|[^\W\d_]{4,}\.\s")
_PARTICLES: Final = frozenset(
    "van von de der den del della di da do dos das du la le el al bin ibn ben af av of the".split()
)
_MACHINE: Final = re.compile(
    r"me|them|you|host|guest|interviewer|interviewee|moderator|unknown speaker"
    r"|(?:speaker|spk|sprecher)[ _]?[\da-z]{1,3}",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"note ?taker\b|['’]s (?:presentation|screen)\b|\b(?:fireflies|otter|read|fathom|tldv|grain)\.?(?:ai|video)\b",
    re.IGNORECASE,
)
_NO_NAMES: Final = frozenset(
    """so okay ok yes yeah no well but and or note notes nb ps plus also now then because the it which that this is
    first second third finally today tomorrow yesterday update updates example right like basically meaning i'm i it's
    action actions risk risks todo decision decisions goal goals budget next summary date time attendees participants
    agenda from to subject cc status owner due topic topics location title duration transcript remember warning tip
    http https""".split()
)
"""What is written before a colon by people who name no speaker."""


class Naming(NamedTuple):
    """How a file names its speakers."""

    style: re.Pattern[str]
    labels: frozenset[str]
    goes_on: bool
    """Whether a cue without a name is the same voice's: most cues have one."""
    has_chevrons: bool = False
    """Whether signs say where another voice begins."""

    def split(self, text: str) -> Iterator[tuple[str | None, str, bool]]:
        """Yield a cue's voices: name, words, and whether another begins."""
        label: str | None = None
        is_other = False
        parts: list[str] = []
        lines = _CHEVRON.sub(f"\n{CHEVRONS} ", text) if self.has_chevrons and CHEVRONS in text else text
        for line in lines.split("\n"):
            found = self.style.match(line)
            named = _name(found) if found else ""
            if (is_named := named in self.labels) or (self.has_chevrons and line.startswith(CHEVRONS)):
                if parts:
                    yield label, "\n".join(parts), is_other
                label, is_other = named if is_named else None, True
                parts = [line[found.end() :] if found and is_named else line.removeprefix(CHEVRONS)]
            elif self.style is not _OWN_LINE or line != "-":
                parts.append(line)
        if parts:
            yield label, "\n".join(parts), is_other


def _name(found: re.Match[str]) -> str:
    return collapse(next(filter(None, found.groups()), ""))


def find_naming(texts: Iterable[str]) -> Naming | None:
    """Return how cues name their speakers; None where nothing tells them apart."""
    found: dict[re.Pattern[str], Counter[str]] = {style: Counter() for style in _STYLES}
    whole = chevrons = 0
    for text in texts:
        whole += 1
        chevrons += CHEVRONS in text and _CHEVRON.search(text) is not None
        for number, line in enumerate(text.split("\n")):
            for style in _STYLES:
                if (match := style.match(line)) and not (style is _FULL_WIDTH and number):
                    found[style][_name(match)] += 1
    has_chevrons = chevrons > 1
    for style, counts in found.items():
        labels = choose_labels(counts) | _find_handles(counts, whole)
        named = sum(counts[label] for label in labels)
        if named and named >= (min(chevrons, whole) if has_chevrons else whole) * LEAST_SHARE:
            return Naming(style, labels, has_chevrons or named * 2 >= whole, has_chevrons)
    return Naming(_COLON, frozenset(), goes_on=True, has_chevrons=True) if has_chevrons else None


def _find_handles(counts: Counter[str], whole: int) -> frozenset[str]:
    """Return names without capitals, where nearly every cue has a name."""
    names = [name for name in counts if could_be_name(name)]
    if sum(counts[name] for name in names) < whole * HANDLES_SHARE:
        return frozenset()
    return frozenset(name for name in names if len(name.split()) == 1 or _HANDLE.search(name))


def choose_labels(counts: Counter[str]) -> frozenset[str]:
    """Return the names among words, by how often they are written."""
    return frozenset(
        name for name, count in counts.items() if could_be_name(name) and (count > 1 or looks_like_name(name))
    )


def could_be_name(text: str) -> bool:
    """Return whether words may be a name, if a file repeats them."""
    bare = _BRACKETS.sub("", text).strip() or text
    return (
        any(sign.isalnum() for sign in text)
        and len(bare.split()) <= MOST_WORDS
        and bare.casefold() not in _NO_NAMES
        and not _SENTENCE.search(bare)
    )


def looks_like_name(text: str) -> bool:
    """Return whether words are written as a name is."""
    bare = _BRACKETS.sub("", text)
    return bool(_MACHINE.fullmatch(text)) or all(
        not word.lstrip(_SIGNS)[:1].islower() or word in _PARTICLES or "@" in word for word in bare.split()
    )


def is_machine_label(text: str) -> bool:
    """Return whether a program named a speaker whom it did not know."""
    return bool(_MACHINE.fullmatch(text))


def propose_person(label: str | None) -> str | None:
    """Return `me` or `nobody` where a label says so, else None."""
    if label is None:
        return None
    if label.casefold() == "me":
        return "me"
    return "nobody" if _NOBODY.search(label) else None
