"""Quotes that may be a summary: *Client wants a faster kitchen*."""

from earnest.core.text.word_lists.summaries import ABSENT, AGREED, ARTICLES, CROWD, GENERAL, HEADS, HELPERS, NOTED
from earnest.core.text.words import words

HEAD_MOST = 40
"""A longer beginning before a colon is no head."""


def is_summary(quote: str, said: tuple[str, ...], who: str) -> bool:
    """Return whether a quote speaks of its speaker, as notes do.

    Args:
        quote: The quote as it is kept.
        said: The words that were said of it.
        who: The id of the speaker, mostly their first name: nobody calls themselves by that.
    """
    if not said:
        return False
    if ":" in quote or "\uff1a" in quote:
        return _begins_with_head(quote) or _speaks_of_speaker(said, who)
    return _speaks_of_speaker(said, who)


def _speaks_of_speaker(said: tuple[str, ...], who: str) -> bool:
    """Return whether words begin as in *the client stated*."""
    at = int(said[0] in ARTICLES and len(said) > 1)
    first = said[at]
    if first not in ABSENT and first not in CROWD and first != who:
        return False
    after = said[at + 1 : at + 3]
    verb = after[-1] if after and after[0] in HELPERS else "".join(after[:1])
    if first in CROWD:
        return verb in NOTED or verb in AGREED
    return verb in NOTED or (verb in GENERAL and at == 0)


def _begins_with_head(quote: str) -> bool:
    """Return whether a head of notes and a colon come first."""
    head, colon, _ = quote[:HEAD_MOST].replace("\uff1a", ":").partition(":")
    named = words(head) if colon else ()
    return " ".join(named) in HEADS or "".join(named) in HEADS
