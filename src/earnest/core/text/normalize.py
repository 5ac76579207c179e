"""Text folded: what makes no difference between two texts is taken out of them."""

import unicodedata
from functools import lru_cache

CLOSING = " .!?…"
REMEMBERED = 1 << 14
"""Texts of which what was found is remembered: a session is judged anew at each change, and few texts change."""


@lru_cache(maxsize=REMEMBERED)
def normalize(text: str) -> str:
    """Return a text as a fingerprint sees it: case, spaces and closing signs make no difference."""
    composed = unicodedata.normalize("NFC", text)
    before = " " if composed[:1].isspace() else ""
    return f"{before}{' '.join(composed.split())}".casefold().rstrip(CLOSING)
