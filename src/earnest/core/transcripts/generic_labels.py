"""Labels that name nobody."""

import re
from functools import lru_cache
from typing import Final

from earnest.core.text.word_lists import speaker_labels as words

_NUMBER: Final = r"[ _#:-]?(?:[\da-z]{1,3}|\d+[-_]\d+)"
_UNKNOWN: Final = "|".join(words.UNKNOWN.values())
_MACHINE: Final = re.compile(
    rf"(?:{'|'.join(' '.join(words.ROLES.values()).split())})"
    rf"|(?:{'|'.join(' '.join(words.NUMBERED.values()).split())}|người nói){_NUMBER}"
    rf"|(?:{_UNKNOWN})(?: ?[^\W\d_]+)?(?: ?\d+)?|[^\W\d_]+ (?:{_UNKNOWN})",
    re.IGNORECASE,
)
_NO_NAMES: Final = frozenset(" ".join(words.NO_NAMES.values()).split())
_NOBODY: Final = re.compile(
    r"note ?taker\b|['’]s (?:presentation|screen)\b|\b(?:fireflies|otter|read|fathom|tldv|grain)\.?(?:ai|video)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def is_machine_label(text: str) -> bool:
    """Return whether a program named a speaker whom it did not know."""
    return bool(_MACHINE.fullmatch(text))


def is_numbered_label(text: str) -> bool:
    """Return whether words can only be what a program calls a speaker.

    They have a number, as *Speaker 1* has.
    """
    return any(sign.isdecimal() for sign in text) and is_machine_label(text)


def is_no_name(text: str) -> bool:
    """Return whether words before a colon are known to name nobody."""
    return text.casefold().strip(" ♪♫.") in _NO_NAMES


def propose_person(label: str | None) -> str | None:
    """Return `me` or `nobody` where a label says so, else None."""
    if label is None:
        return None
    if label.casefold() == "me":
        return "me"
    return "nobody" if _NOBODY.search(label) else None
