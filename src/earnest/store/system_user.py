"""Who sits at the keyboard, as the machine knows them."""

import os
import pwd
from contextlib import suppress


def user_name() -> str:
    """Return the unix user's name, or its number where it has none."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(os.geteuid())


def user_full_name() -> str:
    """Return the user's full name as the machine knows it, or nothing."""
    with suppress(KeyError):
        known = pwd.getpwuid(os.getuid())
        name = known.pw_gecos.split(",")[0].strip()
        # Where nobody told the machine a name it often repeats the login, which is no name to sign a letter with.
        return "" if name == known.pw_name else name
    return ""
