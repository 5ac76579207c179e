import locale
from codecs import lookup

import pytest

from earnest.terminal.encoding import locale_encoding


@pytest.mark.parametrize(
    ("environ", "encoding"),
    [
        ({"LC_ALL": "C"}, "ascii"),
        ({"LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"}, "ascii"),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, "ascii"),  # as Python sets it
        ({"LANG": "de_DE.ISO-8859-1", "LC_CTYPE": "C.UTF-8"}, "iso8859-1"),
        ({"LANG": "de_DE.ISO-8859-15@euro"}, "iso8859-15"),
        ({"LANG": "xx_YY.UTF-8"}, "utf-8"),
        ({"LC_ALL": "C", "PYTHONUTF8": "1"}, "utf-8"),
    ],
)
def test_locale_name_decides_the_encoding(environ, encoding):
    """The name of the locale decides, also where this machine lacks it or Python guessed UTF-8."""
    assert locale_encoding(environ, is_guessed=True) == encoding


def test_unknown_locale_uses_the_encoding_of_the_system():
    """Without a usable locale the encoding of the system is used."""
    here = lookup(locale.getpreferredencoding(do_setlocale=False)).name
    assert locale_encoding({}) == locale_encoding({"LANG": "de_DE"}) == locale_encoding({"LANG": "a.b.c"}) == here
    assert locale_encoding({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, is_guessed=False) == "utf-8"
