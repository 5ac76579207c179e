"""Quotes that may be a summary: *Client wants a faster kitchen*."""

from itertools import pairwise

from earnest.core.text.word_lists import summaries as listed
from earnest.core.text.word_splitting import stands_alone
from earnest.core.text.words import words

HEAD_MOST = 40
"""A longer beginning before a colon is no head."""
PHRASE_MOST = 4
"""No beginning or end of a report is longer than so many words."""
NAME_MOST = 3
"""A name behind a title is no longer than so many words."""
NAMING = listed.ARTICLES | listed.ABSENT | listed.CROWD
NOTING = listed.NOTED | listed.HELPERS | listed.PRONOUNS
MINUTED = frozenset(
    phrase[0] if stands_alone(phrase[0]) else phrase.split()[0]
    for phrase in listed.MINUTES | listed.REPORTED | listed.MADE
)
"""The first words of what begins like a report, by what it is like."""
OPENERS = NAMING | NOTING | MINUTED | listed.TITLES
CLOSERS = frozenset(last for phrase in listed.CLOSINGS for last in (phrase.split()[-1], phrase[-1]))
"""The last words of what ends like one, and their last letters."""
ENDS = tuple(phrase.replace(" ", "") for phrase in listed.CLOSINGS)


def is_summary(quote: str, said: tuple[str, ...], who: str) -> bool:
    """Return whether a quote speaks of its speaker, as notes do.

    Args:
        quote: The quote as it is kept.
        said: The words that were said of it.
        who: The id of the speaker, mostly their first name: nobody calls themselves by that.
    """
    if not said:
        return False
    if (":" in quote or "\uff1a" in quote) and _begins_with_head(quote):
        return True
    if (said[0] in OPENERS or said[0] == who) and _begins_as_report(said, who):
        return True
    return said[-1] in CLOSERS and "".join(said).endswith(ENDS) and _is_of_others(said)


def _begins_as_report(said: tuple[str, ...], who: str) -> bool:
    first = said[0]
    if (first in NAMING or first == who) and _speaks_of_speaker(said, who):
        return True
    begun = _list_beginnings(said) if first in MINUTED else frozenset()
    if not begun.isdisjoint(listed.MADE):
        return True
    is_report = (
        not begun.isdisjoint(listed.MINUTES)
        or not begun.isdisjoint(listed.REPORTED)
        or (first in NOTING and _names_nobody(said))
        or _names_with_title(said[1:] if first in listed.ARTICLES else said)
    )
    return is_report and _is_of_others(said)


def _is_of_others(said: tuple[str, ...]) -> bool:
    """Return whether nobody in it says *I* or *we*."""
    return listed.FIRST_PERSON.isdisjoint(said) and not (said[0] in listed.ENGLISH and "i" in said)


def _speaks_of_speaker(said: tuple[str, ...], who: str) -> bool:
    """Return whether words begin as in *the client stated*."""
    at = int(said[0] in listed.ARTICLES and len(said) > 1)
    first = said[at]
    if first not in listed.ABSENT and first not in listed.CROWD and first != who:
        return False
    after = said[at + 1 : at + 3]
    verb = after[-1] if after and after[0] in listed.HELPERS else "".join(after[:1])
    if first in listed.CROWD:
        return verb in listed.NOTED or verb in listed.AGREED
    if verb in listed.NOTED or (verb in listed.GENERAL and at == 0):
        return True
    return _is_wish(after) and _is_of_others(said)


def _is_wish(after: tuple[str, ...]) -> bool:
    return after[:1] != () and (after[0] in listed.WISHES or " ".join(after) in listed.WISHES)


def _list_beginnings(said: tuple[str, ...]) -> frozenset[str]:
    """Return the first word, the first two, and so on, as texts."""
    first, join = said[: PHRASE_MOST + stands_alone(said[0])], "" if stands_alone(said[0]) else " "
    return frozenset([join.join(first[:many]) for many in range(1, len(first) + 1)])


def _names_nobody(said: tuple[str, ...]) -> bool:
    """Return whether words begin as in *she mentioned that*."""
    at = int(said[0] in listed.PRONOUNS)
    at += said[at : at + 1] != () and said[at] in listed.HELPERS
    verb, that = (*said[at : at + 2], "", "")[:2]
    return verb in listed.NOTED and that in listed.THAT


def _names_with_title(said: tuple[str, ...]) -> bool:
    """Return whether words begin as in *Mrs Weiss would like*.

    An interpreter who reports says *Madame says that*.
    """
    if listed.TITLES.isdisjoint(said[:1]):
        return False
    pairs = tuple(pairwise((*said[1 : NAME_MOST + 3], "")))
    return any(
        _is_wish(pair) or pair[0] in listed.NOTED or (pair[0] in listed.GENERAL and pair[1] in listed.THAT)
        for pair in pairs
    )


def _begins_with_head(quote: str) -> bool:
    """Return whether a head of notes and a colon come first."""
    head, colon, _ = quote[:HEAD_MOST].replace("\uff1a", ":").partition(":")
    named = words(head) if colon else ()
    return " ".join(named) in listed.HEADS or "".join(named) in listed.HEADS
