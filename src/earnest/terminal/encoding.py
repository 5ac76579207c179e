"""The encoding of the terminal, as the locale names it."""

import os
import sys
from codecs import lookup
from collections.abc import Mapping
from contextlib import suppress

ASCII = "ascii"
UTF8 = "utf-8"
PORTABLE = frozenset({"C", "POSIX"})
"""The locales that promise no letter beyond ASCII."""
COERCED = frozenset({"C.UTF-8", "C.utf8", "UTF-8"})
"""What Python itself sets `LC_CTYPE` to where it finds one of those."""


def locale_encoding(environ: Mapping[str, str] | None = None, *, is_guessed: bool = bool(sys.flags.utf8_mode)) -> str:
    """Return the encoding that the locale promises of the terminal.

    Python takes the locale C for UTF-8, as nobody mostly chose it. Where somebody did, by its name, a terminal may show
    anything for what is not ASCII; and where a locale is named that this machine lacks, the terminal still has its
    encoding.

    Args:
        environ: The environment; the process's own where it is left out.
        is_guessed: Whether Python has guessed UTF-8, and may have changed the environment to say so.
    """
    found = os.environ if environ is None else environ
    if found.get("PYTHONUTF8") == "1":
        return UTF8
    told = {key: found.get(key, "") for key in ("LC_ALL", "LC_CTYPE", "LANG")}
    if is_guessed and not told["LC_ALL"] and told["LC_CTYPE"] in COERCED:
        del told["LC_CTYPE"]
    name = next(filter(None, told.values()), "")
    if name in PORTABLE:
        return ASCII
    with suppress(LookupError):
        return lookup(name.partition(".")[2].partition("@")[0]).name
    import locale  # noqa: PLC0415 - most locales have told by now

    return locale.getpreferredencoding(do_setlocale=False)
