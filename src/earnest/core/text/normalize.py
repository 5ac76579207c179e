"""Normalization of text: what makes no difference is taken out."""

import unicodedata
from functools import lru_cache

CLOSING = " .!?…"
REMEMBERED = 1 << 14
"""How many texts a cache keeps results for: a change of a session changes few of its texts."""


@lru_cache(maxsize=REMEMBERED)
def normalize(text: str) -> str:
    """Return a text without differences of case, spaces and closing signs.

    A fingerprint is made of this.
    """
    composed = unicodedata.normalize("NFC", text)
    before = " " if composed[:1].isspace() else ""
    return f"{before}{' '.join(composed.split())}".casefold().rstrip(CLOSING)


def language_code(language: str) -> str:
    """Return the first part of a language's name: `en` of `en-GB`."""
    return language.replace("_", "-").partition("-")[0].casefold()
