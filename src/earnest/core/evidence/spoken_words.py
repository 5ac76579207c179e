"""What somebody said, without what a machine put around it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from earnest.core.evidence.machine_marks import may_be_marked
from earnest.core.model.session import Session
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import REMEMBERED, compose
from earnest.core.text.word_lists import program_lines as lines
from earnest.core.text.word_lists.program_lines import made
from earnest.core.text.words import TITLES, words

Speakers = frozenset[frozenset[str]]
"""The words of each name that may stand as a label before what somebody said."""

_MANY = 16
"""From so many names in a quote on, all names on file are looked up in it."""
_TOGETHER = 32
"""So many quotes are looked through at once."""

_OF_PARTS = re.compile(r"[:→\[({<&@]|\.\S|omit|weggelassen", re.IGNORECASE)
_BESIDE_STOPS = re.compile(r"[]}]|context menu", re.IGNORECASE)
"""A text without any of these has no such part; those beside stops count in a text with a full stop."""
_TIMED = re.compile(r"\d(?::|h|m|s| ?(?:hour|minute|second))", re.IGNORECASE)
"""What each time before or after the words has."""
_TIME_FIRST = made(rf"^[-–—*•|\s]*(?:{lines.STAMP}|(?:\d+h ?)?(?:\d+m ?)?\d+s\b)[-–—|·•,;:\s]*")
_TIME_LAST = made(rf"(?:\s*(?:{lines.STAMP}|{lines.LASTS}))$")
_TIME_WITHIN = made(rf"^(?P<label>\D{{1,60}}?)[-–—|·•,;:\s]+{lines.STAMP}(?P<rest>.*)$")
_LABEL = re.compile(r"^(?P<label>[^:]{1,80}?)\s*:(?!\S*//)\s*(?P<rest>.*)$")
_TO = made(
    r"^\s*@?(?:(?:forwarded )?from\s+|(?P<other>(?:von|de|da|van|от)\s+(?=.*\s(?:an|à|a|aan|para|всем)\s)))?"
    r"(?P<who>.*?)"
    r"(?:\s+(?:to|an alle|an mich|à tou\w+|a tod\w+|a tutti|para tod\w+|aan iedereen|replied to|[→>›»@]"
    r"|(?(other)(?:an|à|a|aan|para|всем)|(?!)))(?:\s+.*)?)?$"
)
_BRACKETS = re.compile(r"[(\[][^)\]]{0,60}[)\]]")
_BEFORE = re.compile(r"^[>|\s]+|^\s*\d+[.)]\s+")
_CELLS = re.compile(r"\t+|\s+\|\s+|(?<=[\d\"]),(?=\")")
_NAMED = LatePattern(
    r"[\[«<*_~\s]*(?P<label>[^\W\d][^\[\]«»<>*|:–—\n]{0,60}?)(?:[\]»>*_~]+\s*[-–—:>|]?|\s[-–—|]|-)\s+(?P<rest>\S.*)"
)
_ASKED = made(
    r"^[>\t ]{0,9}(?:q|question|frage)[ \t]?\d{0,3}[ \t]?:[^\n]{0,500}?(?=\s(?:a|answer|antwort)[ \t]?\d{0,3}[ \t]?:)"
)
"""A question before its answer: *Q: … A: …*."""
_NUMBER = re.compile(r"~? ?\+[\d\s()./-]{6,20}")
_AGO = made(
    r"[-–—|·•\s]*(?:\d{1,3} ?(?:s|m|h|d|w|mo|y|(?:sec|min|minute|hour|hr|day|week|month|year)s?)(?: ago)?|just now)"
)
_NO_WORDS = re.compile(r"(?<![\W\d_])[\W\d_]{200,}")
"""So many signs and figures in a row that no word is beside most of them."""
_KEPT = 60
"""So many are kept of these at each end, since a pattern would try each of them with each."""
_SIGNS_AROUND = " -–—|·•,;:"
_SENTENCE = re.compile(r"(?<!\.)[.!?]$")
"""How a sentence ends, and no program's notice but for a name at its end."""
_FEW = 3
"""A time after so many words of a line is one of them: *we close at 17:30*."""
_LONGEST = 5
"""A label of more words than this is none."""
_LABEL_MOST, _LABEL_SPACES = 80, 10
"""A line with more characters or spaces than these holds no label alone."""


def name_speakers(session: Session) -> Speakers:
    """Return the names on file by their words."""
    return _speakers(session.names)


@lru_cache(maxsize=16)
def _speakers(names: tuple[str, ...]) -> Speakers:
    return frozenset(filter(None, (frozenset(words(name)) for name in names)))


def keep_spoken(quote: str, speakers: Speakers) -> str:
    """Return what was said of a quote.

    Time stamps, numbers of cues, tags, speakers' labels, heads of mails and chats, and addresses are left out.
    """
    if not may_be_marked(quote):
        return quote
    found = _find_words(quote)
    return _drop_marks(quote, _narrow(speakers, found)) if found else quote


def name_own_side(session: Session) -> Speakers:
    """Return the names of the user and their colleagues."""
    own = (session.name_of(person) for person in session.own_ids)
    return _speakers(tuple(sorted(own)))


def keep_theirs(quote: str, speakers: Speakers, own: Speakers) -> str:
    """Return what was said of a quote by others than your side.

    Args:
        quote: The quote, maybe a piece of a transcript.
        speakers: The names on file.
        own: Those of the user's side. A label that may be somebody else's too is not theirs.
    """
    # Most hold nothing of a machine's: to see that costs less than to look it up.
    if not may_be_marked(quote):
        return quote
    found = _find_words(quote)
    if not found:
        return quote
    if ":" in quote:
        quote = _ASKED.sub(" ", quote)
    if any(name & found for name in own):
        quote = "\n".join(_list_theirs(_shorten(quote).splitlines(), speakers, own))
    return keep_spoken(quote, speakers)


def keep_all_theirs(quotes: Sequence[str], speakers: Speakers, own: Speakers) -> Sequence[str]:
    """Return what was said of some quotes by others than your side."""
    found: list[str] = []
    for begin in range(0, len(quotes), _TOGETHER):
        some = quotes[begin : begin + _TOGETHER]
        # What is in none of them is not in all of them together, and to look once costs less.
        is_plain = not may_be_marked(" ".join(some))
        found += some if is_plain else [keep_theirs(quote, speakers, own) for quote in some]
    return found


def count_spoken(quote: str, speakers: Speakers, own: Speakers = frozenset()) -> int:
    """Return how many words of a quote were said.

    A figure counts beside a word.
    """
    return count_words(keep_theirs(quote, speakers, own))


def _list_theirs(rows: Iterable[str], speakers: Speakers, own: Speakers) -> Iterator[str]:
    """Yield the rows that others than your side may have said.

    Rows below a name of your side's with a time are its own, until an empty row, or one with another time or name.
    """
    is_below = is_timed = False
    for row in rows:
        bare = _BEFORE.sub("", lines.PARTS.sub(" ", row).strip(), count=1)
        alone = _TIME_LAST.sub("", _TIME_FIRST.sub("", bare)).strip(_SIGNS_AROUND)
        found = _LABEL.match(_TIME_FIRST.sub("", bare))
        was_timed, is_timed = is_timed, _TIMED.search(row) is not None
        is_head = (is_timed or was_timed) and _is_own(alone, speakers, own)
        if is_head or not alone or _is_speaker(alone, speakers) or (found and _is_speaker(found["label"], speakers)):
            is_below = is_head
        is_timed = is_timed and not alone
        if not is_below and not (found and _is_own(found["label"], speakers, own)):
            yield row


def _is_own(label: str, speakers: Speakers, own: Speakers) -> bool:
    """Return whether a label says that somebody of the user's side speaks."""
    named = frozenset(words(_who(label))) - TITLES
    is_own, is_theirs = (any(_names(named, name) for name in names) for names in (own, speakers - own))
    return is_own and not is_theirs


@lru_cache(maxsize=REMEMBERED)
def _find_words(quote: str) -> frozenset[str]:
    return frozenset(words(quote))


class _Names(NamedTuple):
    """Names by what they are found by."""

    holding: Mapping[str, list[frozenset[str]]]
    """The names that hold each word."""
    initials: Mapping[str, list[frozenset[str]]]
    lengths: frozenset[int]
    """How many initials names have."""


@lru_cache(maxsize=REMEMBERED)
def _index(speakers: frozenset[frozenset[str]]) -> _Names:
    names = _Names(defaultdict(list), defaultdict(list), frozenset(map(len, speakers)))
    for name in speakers:
        names.initials["".join(sorted(word[0] for word in name))].append(name)
        for word in name:
            names.holding[word].append(name)
    return names._replace(holding=dict(names.holding), initials=dict(names.initials))


def _narrow(speakers: Speakers, found: frozenset[str]) -> Speakers:
    """Return the names of which something is found, or all names.

    Only names that occur count, unless many do, so that a new person costs nothing where they are not named.
    """
    names = _index(speakers)
    named = (names.holding[word] for word in found & names.holding.keys())
    uppers = (word.upper() for word in found if len(word) in names.lengths)
    short = ((upper, names.initials.get(_letters(upper), ())) for upper in uppers)
    initials = (name for who, some in short for name in some if _abbreviates(who, name))
    some = list(islice(chain(chain.from_iterable(named), initials), _MANY))
    return speakers if len(some) == _MANY else frozenset(some)


def _letters(who: str) -> str:
    return "".join(sorted(who.casefold()))


@lru_cache(maxsize=REMEMBERED)
def _drop_marks(quote: str, speakers: frozenset[frozenset[str]]) -> str:
    text = _shorten(compose(quote))
    has_rows = "\n" in text.strip()
    if ":" in text or "--" in text:
        text = _blank_lines(lines.HEADERS, text)
    text = lines.FIELDS.sub(" ", text) if has_rows else text
    text = _blank_lines(lines.LINES, text)
    if _OF_PARTS.search(text) or ("." in text and _BESIDE_STOPS.search(text)):
        text = lines.PARTS.sub(" ", text)
    rows = [row.strip() for row in text.splitlines()]
    if has_rows:
        rows = [row for row in rows if not _is_told_by_a_program(row, speakers)]
    return "\n".join(filter(None, (_keep_row(row, speakers) for row in rows)))


def _shorten(text: str) -> str:
    """Return a text with few signs and figures in a row."""
    return _NO_WORDS.sub(lambda found: f"{found[0][:_KEPT]}{_parting(found[0])}{found[0][-_KEPT:]}", text)


def _parting(signs: str) -> str:
    return "\n" if "\n" in signs else " "


def _is_told_by_a_program(row: str, speakers: Speakers) -> bool:
    """Return whether a line of several is a program's notice.

    Or it tells who did what and when, as in *Mara Lind commented 2 days ago*.
    """
    if lines.NOTICE.fullmatch(row):
        return True
    found = _LABEL.match(row)
    if len(row) > _LABEL_MOST or (found and not found["label"][-1].isdigit() and words(found["rest"])):
        return False
    bare = words(_BRACKETS.sub(" ", row))
    said = frozenset(bare)
    holding = _index(speakers).holding
    named = frozenset(chain.from_iterable(name for word in said for name in holding.get(word, ()) if name <= said))
    others = [word for word in bare if word not in named and not word[0].isdigit()]
    if _SENTENCE.search(row) and not named.intersection(bare[-1:]):
        return False
    if not named:
        return _AGO.fullmatch(row) is not None and row.endswith(("ago", "now"))
    is_told = bool(others) or _AGO.search(row) is not None
    return is_told and all(word in lines.ACTS for word in others)


def _blank_lines(pattern: LatePattern, text: str) -> str:
    """Return a text without the lines that match as a whole."""
    if "\n" in text:
        return pattern.sub(" ", text)
    found = pattern.match(text)
    return f" {text[found.end() :]}" if found else text


@lru_cache(maxsize=REMEMBERED)
def count_words(spoken: str) -> int:
    """Return how many words were said; a figure counts beside a word."""
    every = words(spoken)
    if not any(map(str.isdecimal, every)):
        return len(every)
    count = 0
    for row in spoken.splitlines():
        said = words(row)
        around = zip(("0", *said[:-1]), said, (*said[1:], "0"), strict=False)
        count += sum(not all(map(str.isdecimal, each)) for each in around)
    return count


def _keep_row(row: str, speakers: Speakers) -> str:
    """Return what was said of one line."""
    row = _drop_cells(_BEFORE.sub("", row, count=1), speakers)
    bare = _TIME_FIRST.sub("", row) if _TIMED.search(row) else row
    is_timed = bare != row
    within = _TIME_WITHIN.match(bare) if ":" in bare else None
    if within and _is_speaker(within["label"], speakers):
        bare, is_timed = within["rest"].lstrip(" -–—|·•,;:"), True
    labelled, bare = bare, _without_label(bare, speakers, is_timed=is_timed)
    if bare != labelled and lines.NOTICE.fullmatch(bare):
        return ""
    last = _TIME_LAST.search(bare) if _TIMED.search(bare) else None
    if last and _ends_before(bare[: last.start()], speakers):
        bare = bare[: last.start()]
    return "" if _is_speaker(bare, speakers) else bare.strip()


def _drop_cells(row: str, speakers: Speakers) -> str:
    """Return a table's row without cells of who spoke when."""
    cells = _CELLS.split(row)
    if len(cells) == 1:
        return row
    kept = [cell.strip(' "') for cell in cells if not _is_of_a_program(cell.strip(' "|'), speakers)]
    return " ".join(filter(None, kept)) if len(kept) < len(cells) else row


def _is_of_a_program(cell: str, speakers: Speakers) -> bool:
    """Return whether a cell holds a time, a figure or a speaker."""
    is_time = not _TIME_FIRST.sub("", cell).strip(" .,:;-0123456789")
    return is_time or (":" not in cell[:-1] and _is_speaker(cell, speakers))


def _ends_before(said: str, speakers: Speakers) -> bool:
    """Return whether a time after this is none of its words."""
    return len(words(said)) < _FEW or said.rstrip().endswith((".", "!", "?")) or _is_speaker(said, speakers)


def _without_label(row: str, speakers: Speakers, *, is_timed: bool) -> str:
    """Return a line without the label of its speaker."""
    found = _LABEL.match(row)
    if found and (_is_speaker(found["label"], speakers) or (is_timed and _is_name(found["label"]))):
        return found["rest"]
    if (named := _NAMED.match(row)) and frozenset(words(named["label"])) in speakers:
        return named["rest"]
    said = row.split()
    for count in range(min(_LONGEST, len(said)), 1, -1):
        if (is_timed or row.startswith("@")) and frozenset(words(" ".join(said[:count]))) in speakers:
            return " ".join(said[count:])
    return row


def _is_speaker(label: str, speakers: Speakers) -> bool:
    """Return whether a label names a speaker, or their telephone."""
    if _NUMBER.fullmatch(label.strip()):
        return True
    if label.startswith("[") and label.endswith("]"):
        label = label[1:-1]
    if len(label) > _LABEL_MOST or label.count(" ") > _LABEL_SPACES:
        return False
    who = _who(label)
    named, names = frozenset(words(who)) - TITLES, _index(speakers)
    if who.isupper() and len(who) > 1 and _letters(who) in names.initials:
        return True
    whole = [names.holding.get(word, []) for word in named if len(word) > 1]
    some = min(whole, key=len) if whole else chain.from_iterable(names.holding.get(word, ()) for word in named)
    return any(_names(named, name) for name in some) or lines.ANYBODY.fullmatch(who) is not None


def _names(named: frozenset[str], name: frozenset[str]) -> bool:
    """Return whether words name somebody, one as an initial perhaps."""
    return bool(named & name) and named - name <= {word[0] for word in name - named}


def _abbreviates(who: str, name: frozenset[str]) -> bool:
    """Return whether capital letters are the initials of a name."""
    return who.isupper() and len(who) == len(name) > 1 and _letters(who) == "".join(sorted(word[0] for word in name))


def _is_name(label: str) -> bool:
    """Return whether each word of a label begins as a name does."""
    named = _who(label).split()
    return 0 < len(named) <= _LONGEST and not any(word[0].islower() for word in named)


def _who(label: str) -> str:
    found = _TO.match(_BRACKETS.sub(" ", label).replace("\n", " "))
    return found["who"].strip(" *_-–—|·•,;") if found else ""
