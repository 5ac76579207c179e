"""The encoding of the terminal, as the locale names it."""

import os
import sys
from codecs import lookup
from collections.abc import Mapping
from contextlib import suppress

ASCII = "ascii"
UTF8 = "utf-8"
PORTABLE = frozenset({"C", "POSIX"})
"""The locales that promise ASCII only."""
COERCED = frozenset({"C.UTF-8", "C.utf8", "UTF-8"})
"""The values that Python itself gives `LC_CTYPE` where it finds one of those."""


def locale_encoding(environ: Mapping[str, str] | None = None, *, is_guessed: bool = bool(sys.flags.utf8_mode)) -> str:
    """Return the encoding of the terminal according to the locale.

    Python takes the locale C for UTF-8, as users seldom chose it. Where they did, by its name, a terminal may show
    anything for characters beyond ASCII. Where a locale is named that this machine lacks, the terminal still has its
    encoding.

    Args:
        environ: The environment; that of this process where left out.
        is_guessed: Whether Python guessed UTF-8, and may have changed the environment accordingly.
    """
    variables = os.environ if environ is None else environ
    if variables.get("PYTHONUTF8") == "1":
        return UTF8
    names = {key: variables.get(key, "") for key in ("LC_ALL", "LC_CTYPE", "LANG")}
    if is_guessed and not names["LC_ALL"] and names["LC_CTYPE"] in COERCED:
        del names["LC_CTYPE"]
    name = next(filter(None, names.values()), "")
    if name in PORTABLE:
        return ASCII
    with suppress(LookupError):
        return lookup(name.partition(".")[2].partition("@")[0]).name
    # On a Unix system this is the encoding of the locale, or UTF-8 where Python guessed it.
    return sys.getfilesystemencoding()
