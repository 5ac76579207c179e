"""The user, as the system knows them."""

import grp
import os
import pwd
import re
from collections.abc import Mapping
from contextlib import suppress

ENGLISH = "en"
LOCALE = r"([a-z]{2,3})(?:[_-]([a-z]{2}))?(?:[_.@-].*)?"


def user_name() -> str:
    """Return the login name of the user, or their number."""
    return name_user(os.geteuid())


def name_user(number: int) -> str:
    """Return the login name of a user, or their number."""
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


def name_group(number: int) -> str:
    """Return the name of a group, or its number."""
    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)


def user_full_name() -> str:
    """Return the full name of the user, or an empty text."""
    with suppress(KeyError):
        known = pwd.getpwuid(os.getuid())
        name = known.pw_gecos.split(",")[0].strip()
        # Where no name was given it is often the login, which is no name to sign a letter with.
        return "" if name == known.pw_name else name
    return ""


def locale_language(environ: Mapping[str, str] | None = None) -> str:
    """Return the language of the locale, such as `en-US`, or English.

    The region is part of it where the locale names one, as it decides whether *3/4* is a day of March or of April.
    It is written into the session's file once, where it can be changed. The verdict depends on it, so that it is never
    guessed again.
    """
    variables = os.environ if environ is None else environ
    name = next((variables[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if variables.get(key)), "")
    match = re.fullmatch(LOCALE, name, re.IGNORECASE)
    if match is None or name.partition(".")[0].upper() in {"C", "POSIX"}:
        return ENGLISH
    return "-".join(filter(None, (match[1].lower(), (match[2] or "").upper())))
