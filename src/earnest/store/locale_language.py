"""The language that a new session is taken to be written in: guessed once, from what the machine speaks."""

import os
import re
from collections.abc import Mapping

ENGLISH = "en"
SPOKEN = re.compile(r"([a-z]{2,3})(?:[_.@-].*)?", re.IGNORECASE)


def locale_language(environ: Mapping[str, str] | None = None) -> str:
    """Return the language of the locale, as a session's file names it; English where there is none.

    It is written into the file at its beginning, where it can be changed: what a session is worth hangs on it, so that
    it is never guessed again.
    """
    found = os.environ if environ is None else environ
    name = next((found[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if found.get(key)), "")
    spoken = SPOKEN.fullmatch(name)
    return spoken[1].lower() if spoken and name.partition(".")[0].upper() not in {"C", "POSIX"} else ENGLISH
