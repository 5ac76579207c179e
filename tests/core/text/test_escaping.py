import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.text.escaping import _SEEM_SEEN, _shown, escape_controls, mark_unseen

ANY_TEXT = st.text(st.characters(exclude_categories=()))
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("\x1b[31m", "␛[31m"),
        ("a\x00b\x7f", "a␀b␡"),
        ("\x9b31m", "<U+009B>31m"),
        ("one\r\ntwo", "one␍\ntwo"),
        ("a\tb", "a    b"),
        ("\u202egnp.exe", "<U+202E>gnp.exe"),
        ("a\u2028b", "a<U+2028>b"),
        ("pay\u200bpal", "pay<U+200B>pal"),
        ("pay\u200dpal", "pay<U+200D>pal"),
        ("\ufeffstart", "<U+FEFF>start"),
        ("soft\xadhyphen", "soft<U+00AD>hyphen"),
        ("\ud800", "<U+D800>"),
        ("\ufffe\U0010ffff", "<U+FFFE><U+10FFFF>"),
        ("hi\U000e0068\U000e0069", "hi<U+E0068><U+E0069>"),
        ("\U0001f469\u200d", "\U0001f469<U+200D>"),
        ("pay\u200cpal", "pay<U+200C>pal"),
        ("\u200c", "<U+200C>"),
        ("пе\u200dя", "пе<U+200D>я"),
        ("漢\u200d字", "漢<U+200D>字"),
        ("\U0001f469\u200cb", "\U0001f469<U+200C>b"),
        ("pay\ufe0fpal", "pay<U+FE0F>pal"),
        ("pay\u180bpal", "pay<U+180B>pal"),
    ],
)
def test_acting_and_hiding_characters_are_shown(raw, shown):
    """Nothing in a file can drive the terminal, reorder a line or hide in it."""
    assert escape_controls(raw) == shown


@pytest.mark.parametrize(
    "words",
    [
        "Be among the top 5 by users and hold 20% of the market",
        "“Ça va”, sagte Jürgen: 20 €…",
        "מה קורה",
        "می‌خواهم",
        "क्‍ष",
        "ภาษาไทย",
        "ភាសា\u200bខ្មែរ",
        "日本語、テスト",
        "👩‍👩‍👧 ❤️‍🔥 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 👍🏽 1️⃣",
        "e\u0301",
        "[/] [@click=app.quit]x[/]",
        "first line\nsecond line",
    ],
)
def test_words_of_any_script_stay_as_they_are(words):
    """What a script or an emoji needs is never taken for a trick."""
    assert escape_controls(words) == words


def test_newlines_are_shown_on_request():
    """A place of one line shows where the lines were."""
    assert escape_controls("a\nb", keep_newlines=False) == "a␊b"


@given(ANY_TEXT)
def test_no_control_character_is_left(text):
    """No control or bidi character and no lone surrogate is left in any text."""
    shown = escape_controls(text)

    left = {one for one in shown if unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"}}
    assert left <= {"\n"}
    assert not set(shown) & set(BIDI)
    shown.encode()


@given(ANY_TEXT)
def test_escaping_twice_changes_nothing(text):
    """What was made visible is plain text from then on."""
    assert escape_controls(escape_controls(text)) == escape_controls(text)


@given(ANY_TEXT)
def test_newlines_stay_where_they_were(text):
    """The lines a person wrote are the lines that are shown."""
    assert escape_controls(text).count("\n") == text.count("\n")
    assert "\n" not in escape_controls(text, keep_newlines=False)


@given(st.text(st.characters(categories=("L", "N", "P", "Sm", "Sc", "So", "Zs"))))
def test_ordinary_words_are_not_touched(text):
    """Letters, figures, signs and spaces are shown as typed."""
    assert re.sub("[\u115f\u1160\u3164\uffa0]", "", escape_controls(text)) == text or "<U+" in escape_controls(text)


def test_quick_way_finds_all_that_the_whole_one_finds():
    """What Python takes for printable is not looked at again: so no such character may be one that acts or hides."""
    printable = [character for character in map(chr, range(0x110000)) if character.isprintable()]

    passed = [character for character in printable if escape_controls(character) == character]

    assert not [character for character in passed if _shown().search(character)]
    assert {character for character in printable if _shown().search(character)} == _SEEM_SEEN


@given(ANY_TEXT)
def test_marked_text_is_as_long_and_shows_all(text):
    """Where a text is typed, each unseen character has one sign, and what scripts and emoji need stays."""
    marked = mark_unseen(text)

    assert len(marked) == len(text)
    assert escape_controls(marked.replace("\t", " ")) == marked.replace("\t", " ")
    assert mark_unseen("a\u200bb\U000e0041\t\n") == "a\ufffdb\ufffd\t\n"
    assert mark_unseen("می‌خواهم 👩‍💻 1️⃣") == "می‌خواهم 👩‍💻 1️⃣"
