"""Signs that a machine put something around what was said."""

import re
from functools import lru_cache

from earnest.core.text.normalize import WESTERN, WESTERN_SIGNS, compose, encode_western

_MARKED = re.compile(r"[\d:<>@{&\n\[(*|«]|[wW]{3}\.|\.\w| [-–—] ")
"""A text without any of this, or of what mails add, holds only what was said."""
_OF_MAILS = ("onfiden", "out of", "ertrau", "ertrou", "riservat", "intended", "ntext menu", "Phone")
_SIGNS = frozenset("0123456789:<>@{&\n[(*|«")
"""Those of the marks that are a single character."""
_BETWEEN = tuple(f" {dash} ".encode(WESTERN) for dash in "-–—")
_DOTTED = re.compile(r"[wW]{3}\.|\.\w")
"""The others, dashes apart."""


def may_be_marked(quote: str) -> bool:
    """Return whether a machine may have put something around a quote."""
    for mark in _OF_MAILS:
        if mark in quote:
            return True
    if "-" in quote and "- " in quote:
        return True
    # To put one sign for all and to look for it takes a fraction of a search.
    is_ascii = quote.isascii()
    shown = (quote.encode() if is_ascii else encode_western(quote)).translate(_western())
    if 1 in shown:
        return True
    if 0 in shown or (quote and not shown):
        return _MARKED.search(compose(quote)) is not None
    if not is_ascii:
        for dash in _BETWEEN:
            if dash in shown:
                return True
    return "." in quote and _DOTTED.search(quote) is not None


@lru_cache(maxsize=1)
def _western() -> bytes:
    """Return what each Western character comes to.

    Itself once composed, 1 for one of the signs, and 0 where all have to be looked at.
    """
    return b"".join(map(_look_at, map(compose, WESTERN_SIGNS)))


def _look_at(sign: str) -> bytes:
    if sign in _SIGNS:
        return b"\1"
    return (len(sign) == 1 and sign.isprintable() and sign.encode(WESTERN, "ignore")) or b"\0"
