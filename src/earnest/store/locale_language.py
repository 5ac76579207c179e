"""The language of a new session, guessed from the locale."""

import os
import re
from collections.abc import Mapping

ENGLISH = "en"
LOCALE = re.compile(r"([a-z]{2,3})(?:[_.@-].*)?", re.IGNORECASE)


def locale_language(environ: Mapping[str, str] | None = None) -> str:
    """Return the language of the locale, or English where there is none.

    It is written into the session's file once, where it can be changed. The verdict depends on it, so that it is never
    guessed again.
    """
    variables = os.environ if environ is None else environ
    name = next((variables[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if variables.get(key)), "")
    match = LOCALE.fullmatch(name)
    return match[1].lower() if match and name.partition(".")[0].upper() not in {"C", "POSIX"} else ENGLISH
