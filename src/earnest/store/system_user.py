"""The user, as the system knows them."""

import grp
import os
import pwd
from contextlib import suppress


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
