import re
import unicodedata
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.text.normalize import normalize
from earnest.core.text.word_splitting import read_each
from earnest.core.text.words import (
    content_words,
    fingerprint,
    fingerprints,
    first_phrase,
    holds_phrase,
    is_filler,
    is_number,
    is_placeholder,
    says_the_same,
    words,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don't stop, it's 20%", ("don", "t", "stop", "it", "s", "20")),
        ("snake_case", ("snake", "case")),
        ("GROSSE größe", ("grosse", "grösse")),
        ("对的，三年", ("对", "的", "三", "年")),
        ("カフェ2号店", ("カ", "フ", "ェ", "2", "号", "店")),
        ("ดีมาก", ("ดี", "ม", "า", "ก")),
        ("ລາວ", ("ລ", "າ", "ວ")),
        ("ខ្មែរ", ("ខ្", "មែ", "រ")),
        ("မြန်မာ", ("မြ", "န်", "မာ")),
        ("दो सौ ग्राहक", ("दो", "सौ", "ग्राहक")),
        ("لا نعرف، الباب مفتوح", ("لا", "نعرف", "الباب", "مفتوح")),
        ("К весне — 90%", ("к", "весне", "90")),
        ("내년 봄까지", ("내년", "봄까지")),
        ("İstanbul", ("istanbul",)),
        ("word漢word", ("word", "漢", "word")),
        ("🙂 … — !", ()),
        ("\u0301x", ("x",)),
        ("mo\u00adved a\u200bcross", ("moved", "across")),
        ("می\u200cخواهم", ("میخواهم",)),
        ("क्\u200dष", ("क्ष",)),
        ("e\u034f\u0301te\ufe0f", ("éte",)),
        ("pro\ufb01t of Ｂｕｙ", ("profit", "of", "buy")),
        ("don\u02bct don\u2019t", ("don", "t", "don", "t")),
    ],
)
def test_words_of_every_script_are_counted_as_the_design_says(text, found):
    """Runs of letters and digits, and each character of a script without spaces, count as one word each."""
    assert words(text) == found


@given(st.text(st.characters(max_codepoint=127)))
def test_quick_way_for_plain_letters_finds_the_same_words(text):
    """A text cut into words does not change because a foreign letter stands after it."""
    assert words(text + " ж") == (*words(text), "ж")


WESTERN = st.sampled_from("aZ9 ß’“–…™ªµ²½´¨é\xad\xa0\x7fŸ")
OTHER = st.sampled_from("aż İıΆς日ガのไे\u0301\u200b")


@given(st.text(st.one_of(WESTERN, OTHER, st.characters(exclude_categories=["Cs"]))))
def test_quick_ways_for_letters_without_marks_find_the_same_words(text):
    """A word with a mark, which is read letter by letter, makes no other word beside it different."""
    marked = words(unicodedata.normalize("NFC", "x\u0301"))

    assert words(f"{text} x\u0301") == words(text) + marked


@given(st.lists(st.text(st.one_of(WESTERN, OTHER, st.characters(exclude_categories=["Cs"])))))
def test_texts_read_together_have_the_words_of_each_alone(texts):
    """No text ends in the next one, whatever letters and signs it holds."""
    assert read_each(texts) == [words(text) for text in texts]


def test_fingerprint_is_the_published_one():
    """Anybody can compute a fingerprint with the tools of their system."""
    assert fingerprint("  Top 5 by “USERS”!? ") == sha256(b"top 5 by 'users'").hexdigest()[:16]


@pytest.mark.parametrize("text", ["  Top 5 by USERS!? ", "It’s “nine” – or ten。", "½ a day… Straße", "對。"])
def test_older_fingerprint_still_stands_for_its_text(text):
    """What an older file holds is a fingerprint of the text as it stood, with its own kinds of signs."""
    once = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).casefold().rstrip(" .!?…")
    older = sha256(once.encode()).hexdigest()[:16]

    assert {older, fingerprint(text)} <= fingerprints(text)
    assert older in fingerprints(f"{text[:4]}\u00ad{text[4:]}")
    assert older not in fingerprints(f"{text} more")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ΠΡΕΠΕΙ ΝΑ ΤΟ ΞΕΡΟΥΜΕ ΝΩΡΙΣ", "Πρέπει να το ξέρουμε νωρίς"),
        ("Ο ΜΑΪΟΣ", "ο Μάϊος"),
        ("IŞIKLAR KAPALI", "Işıklar kapalı"),
        ("İNSANLAR İÇERİ GİRMİYOR", "İnsanlar içeri girmiyor"),
    ],
)
def test_capitals_say_the_same_in_greek_and_turkish(one, other):
    """Accents that capitals go without, and the two letters of a Turkish I, make no other text; their prints stand."""
    once = unicodedata.normalize("NFKC", other.casefold())

    assert says_the_same(one, other)
    assert words(one) == words(other)
    assert sha256(once.encode()).hexdigest()[:16] in fingerprints(other)
    assert not says_the_same(one, f"{other} δεν")


@given(st.text(st.characters(exclude_categories=())))
def test_normalizing_and_fingerprints_take_any_text(text):
    """No text, not even half a character, stops a judgement."""
    assert len(fingerprint(text)) == 16
    assert normalize(text) == normalize(text)
    assert isinstance(is_filler(text), bool)


@pytest.mark.parametrize(
    "text",
    [
        "tbd",
        "N. A.",
        "N/A",
        "?",
        "...",
        "—",
        "to be decided",
        "asdf",
        "k.A.",
        "待定",
        "不知道",
        "未定",
        "не знаю",
        "미정",
        "no sé",
        "weiß nicht",
        "weiss nicht",
        "à définir",
        "xxx!",
        "🙂",
        "",
        "   ",
    ],
)
def test_placeholder_alone_says_nothing(text):
    """Text that only fills a box counts as blank, in several languages."""
    assert is_placeholder(text)
    assert is_filler(text)


@pytest.mark.parametrize(
    "text",
    [
        "cash",
        "soon",
        "nothing",
        "yes",
        "a test kitchen",
        "no figure, they say",
        "未定の予算を守る",
        "现金",
        "เงินสด",
        "نقدا",
        "न किराया",
        "деньги",
        "later than May",
        "they say there is none",
    ],
)
def test_short_true_answers_are_no_placeholders(text):
    """A short answer that may be meant is left alone."""
    assert not is_filler(text)


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("sell sell sell more", True),
        ("sell sell more more", False),
        ("sell sell sell", False),
        ("哈哈哈哈", True),
        ("多卖多赚", False),
        ("много много много денег", True),
        ("ดดดด", True),
        ("more and more and more sales", False),
    ],
)
def test_one_word_said_over_and_over_is_filler(text, repeats):
    """More than half of four or more words being one word is noise; less is style."""
    assert is_filler(text) is repeats


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        ("They need a Content-Package now", "content package", True),
        ("They need contents, packaged", "content package", False),
        ("the package of content", "content package", False),
        ("他们需要成长方案", "成长方案", True),
        ("ІТ-ПАКЕТ роста", "пакет роста", True),
        ("anything", "!!!", False),
        ("anything", "", False),
    ],
)
def test_phrase_is_held_whole_and_on_word_borders(text, phrase, held):
    """An offer's words are found in any case and never inside other words."""
    assert holds_phrase(text, phrase) is held
    assert first_phrase(text, ["zebra", phrase]) == (phrase if held else None)


def test_function_words_are_left_out_only_where_there_is_a_list():
    """Small words carry no content; a language without a list keeps all its words."""
    assert content_words("We have to be there on the day", "en-GB") == {"day"}
    assert content_words("jestem tu dziś", "pl") == {"jestem", "tu", "dziś"}
    assert content_words("the day", "") == {"the", "day"}


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        (
            "Wir müssen das bis zum Herbst schaffen, weil es so ist, daß er geht",
            "de-AT",
            {"herbst", "schaffen", "geht"},
        ),
        ("Il faut que l'équipe soit là avant qu'elle ne parte", "fr", {"équipe", "soit", "parte"}),
        ("¿Qué es lo que más nos cuesta en la tienda?", "es", {"cuesta", "tienda"}),
        ("Non è che l'ordine sia già arrivato nel negozio", "it", {"ordine", "arrivato", "negozio"}),
        ("We moeten het nog voor de oogst doen", "nl", {"oogst"}),
        ("O que mais nos custa é a espera na loja", "pt", {"custa", "espera", "loja"}),
        ("我们的店在年底之前就要开了", "zh", set("店年底前开")),
    ],
)
def test_small_words_of_seven_more_languages_carry_no_content(text, language, content):
    """What a parrot repeats is measured in words that say something, in these languages too."""
    assert content_words(text, language) == content


def test_figures_are_numbers_everywhere_and_number_words_in_their_language():
    """A number is one in figures of any script, or as a word of the session's language."""
    assert is_number("5", "de")
    assert is_number("٥", "ar")
    assert is_number("五", "zh")
    assert is_number("twelve", "en_US")
    assert not is_number("twelve", "de")
    assert not is_number("day", "en")
