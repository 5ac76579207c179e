"""Labels that name nobody."""

import re
from functools import cache, lru_cache
from typing import Final

from earnest.core.text.days.day_words import LANGUAGES, words_for
from earnest.core.text.word_lists import speaker_labels as words

_NUMBER: Final = r"[ _#:-]?(?:[\da-z]{1,3}|\d+[-_]\d+)"
_UNKNOWN: Final = "|".join(words.UNKNOWN.values())
_MACHINE: Final = re.compile(
    rf"(?:{'|'.join(' '.join(words.ROLES.values()).split())})"
    rf"|(?:{'|'.join(' '.join(words.NUMBERED.values()).split())}|người nói){_NUMBER}"
    rf"|(?:{_UNKNOWN})(?: ?[^\W\d_]+)?(?: ?\d+)?|[^\W\d_]+ (?:{_UNKNOWN})",
    re.IGNORECASE,
)
_PICTURE: Final = re.compile(r"^[^\w\s(\[{<#*'\"]{1,4} (?=\w)")
"""What some programs draw before each voice, as in *🔵 Speaker 1*."""
_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+")
_DAY_IN_SIGNS: Final = re.compile(r"^(?:\d{4}\s*[年년]\s*)?\d{1,2}\s*[月월]\s*\d{1,2}\s*[日號号일]")
LONG_ENOUGH: Final = 5
"""So many letters has a weekday that is nobody's name, at least."""
_NO_NAMES: Final = frozenset(" ".join(words.NO_NAMES.values()).split())
_OWN_NAMES: Final = frozenset(" ".join(words.OWN_NAMES.values()).split())
_IN_CAPITALS: Final = frozenset(words.IN_CAPITALS.split())
_NOBODY: Final = re.compile(
    r"note ?taker\b|['’]s (?:presentation|screen)\b|\b(?:fireflies|otter|read|fathom|tldv|grain)\.?(?:ai|video)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def is_machine_label(text: str) -> bool:
    """Return whether a program named a speaker whom it did not know."""
    return bool(_MACHINE.fullmatch(_PICTURE.sub("", text)))


def is_numbered_label(text: str) -> bool:
    """Return whether words can only be what a program calls a speaker.

    They have a number, as *Speaker 1* has.
    """
    return any(sign.isdecimal() for sign in text) and is_machine_label(text)


@lru_cache(maxsize=1024)
def is_no_name(text: str) -> bool:
    """Return whether words before a colon are known to name nobody.

    They are words of headings, such as *Next steps*, sounds, or a day.
    """
    parts = text.casefold().replace("*", " ").split()
    bare = [part.strip("♪♫.,#()") for part in parts]
    said = [part for part in bare if part and not part.isdecimal()]
    is_name = text in _IN_CAPITALS or (len(parts) == 1 and parts[0] in _OWN_NAMES)
    if is_name or is_machine_label(text):
        return False
    return (bool(said) and _NO_NAMES.issuperset(said)) or _is_day(text.casefold())


def _is_day(text: str) -> bool:
    """Return whether words are a day, with its weekday or number."""
    if _DAY_IN_SIGNS.search(text):
        return True
    tokens = _TOKEN.findall(text)
    weekdays, others = _list_day_words()
    is_dated = any(token in weekdays for token in tokens) or (
        any(token.isdecimal() for token in tokens) and any(token in others and len(token) > 1 for token in tokens)
    )
    return is_dated and all(token.isdecimal() or token in weekdays or token in others for token in tokens)


@cache
def _list_day_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the weekdays in full, and all other words of days."""
    weekdays, others = set[str](), set[str]()
    for code in LANGUAGES:
        forms = words_for(code, "weekdays").replace("/", " ").split()
        weekdays.update(form for form in forms if len(form) >= LONG_ENOUGH)
        others.update(forms, *(words_for(code, what).replace("/", " ").split() for what in ("months", "fillers")))
    return frozenset(weekdays), frozenset(others - weekdays)


def propose_person(label: str | None) -> str | None:
    """Return `me` or `nobody` where a label says so, else None."""
    if label is None:
        return None
    if label.casefold() == "me":
        return "me"
    return "nobody" if _NOBODY.search(label) else None
