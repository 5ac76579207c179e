import pytest

from earnest.store.system_user import locale_language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de-DE"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"}, "ja-JP"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "pt-BR"}, "pt-BR"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": ""}, "en-GB"),
        ({"LANG": "en_US"}, "en-US"),
        ({"LANG": "sr_RS@latin"}, "sr-RS"),
        ({"LANG": "zh-Hant-TW"}, "zh"),
        ({"LANG": "eo.UTF-8"}, "eo"),
        ({"LANG": "C.en_US"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "../../etc"}, "en"),
        ({}, "en"),
    ],
)
def test_language_follows_the_locale(environ, language):
    """The most specific variable decides, and English is the default."""
    assert locale_language(environ) == language
