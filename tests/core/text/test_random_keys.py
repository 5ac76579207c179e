import pytest

from earnest.core.text.random_keys import is_random_keys


@pytest.mark.parametrize(
    "text",
    [
        "asdf jkl qwer uiop",
        "qwerty",
        "kjhdf sdkjfh aslkdj",
        "фыва пролд йцук",
        "ασδφ γηξκ",
        "שדגכ קראט",
        "ㅁㄴㅇㄹ ㅂㅈㄷㄱ",
    ],
)
def test_rows_of_keys_are_random_keys(text):
    """What fingers type that lie on a keyboard is no word, in any alphabet."""
    assert is_random_keys(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Wert",
        "Tre su trenta",
        "Wer weiß den Wert",
        "HTML, CSS, PDF and XML",
        "Про это было сказано",
        "We use QWERTY keyboards at the till",
        "The power was out and we were sad",
        "2026",
    ],
)
def test_words_are_no_random_keys(text):
    """Words that happen to lie on neighbouring keys, abbreviations, and a keyboard's name among others, are words."""
    assert not is_random_keys(text)
