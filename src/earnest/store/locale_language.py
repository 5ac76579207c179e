"""The language of a new session, guessed from the locale."""

import os
import re
from collections.abc import Mapping

ENGLISH = "en"
LOCALE = re.compile(r"([a-z]{2,3})(?:[_-]([a-z]{2}))?(?:[_.@-].*)?", re.IGNORECASE)


def locale_language(environ: Mapping[str, str] | None = None) -> str:
    """Return the language of the locale, such as `en-US`, or English.

    The region is part of it where the locale names one, as it decides whether *3/4* is a day of March or of April.
    It is written into the session's file once, where it can be changed. The verdict depends on it, so that it is never
    guessed again.
    """
    variables = os.environ if environ is None else environ
    name = next((variables[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if variables.get(key)), "")
    match = LOCALE.fullmatch(name)
    if match is None or name.partition(".")[0].upper() in {"C", "POSIX"}:
        return ENGLISH
    return "-".join(filter(None, (match[1].lower(), (match[2] or "").upper())))
