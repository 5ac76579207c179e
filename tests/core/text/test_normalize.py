import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.text.normalize import (
    MARKS_MOST,
    compose,
    drop_unseen,
    find_places,
    normalize,
    normalize_for_search,
    shows_nothing,
)
from earnest.core.text.words import fingerprint

UNSEEN = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202e\u2060\u2061"
    "\u2064\u2069\u3164\ufe0f\ufeff\U000e0001\U000e0041\U000e007f\x00\x08\x9b"
)
ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Be there first", " be  there\n\tFIRST…"),
        ("Stop.", "stop ?!.  "),
        ("Größe", "GRÖSSE"),
        ("café", "cafe\u0301"),
        ("对。", "对"),
        ("क्या हुआ।", "क्या हुआ"),
        ("ماذا حدث؟", "ماذا حدث"),
        ("یہ کیا ہے۔", "یہ کیا ہے"),
        ("Wait...", "Wait…"),
        ("It’s “nine”", 'It\'s "nine"'),
        ("„neun“ «neun»", "'neun' 'neun'"),
        ("by May – or June", "by May - or June"),
        ("ten\u2011day", "ten-day"),
        ("nine\u00a0days", "nine days"),
        ("\u3000三年", "三年"),
        ("ＢＵＹ ｶﾌｪ", "buy カフェ"),
        ("pro\ufb01t", "profit"),
        ("mo\u00adved", "moved"),
        ("می‌خواهم", "میخواهم"),
        ("👩\u200d👧 ❤\ufe0f", "👩👧 ❤"),
        ("", "\u200b \ufeff"),
    ],
)
def test_differences_that_nobody_sees_or_hears_are_none(left, right):
    """A difference of typing does not undo a confirmation, nor hide a text from a search."""
    assert normalize(left) == normalize(right)
    assert fingerprint(left) == fingerprint(right)
    assert normalize_for_search(left) == normalize_for_search(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("top five", "top six"), ("a, b", "a b"), ("(a)", "a"), ("", "a"), ("José", "Jose"), ("ten day", "tenday")],
)
def test_any_other_difference_is_one(left, right):
    """Words, accents, and signs inside a text are part of what was confirmed."""
    assert fingerprint(left) != fingerprint(right)


@given(ANY_TEXT, st.lists(st.tuples(st.integers(0, 100), st.sampled_from(UNSEEN)), max_size=8))
def test_unseen_characters_make_no_difference_anywhere(text, hidden):
    """However many there are, and wherever they stand."""
    other = text
    for place, sign in hidden:
        other = f"{other[:place]}{sign}{other[place:]}"

    assert normalize(other) == normalize(text)
    assert drop_unseen(other) == drop_unseen(text)


@given(ANY_TEXT)
def test_normalized_text_stays_as_it_is(text):
    """What was normalized once is not changed again, and begins and ends with no space."""
    once = normalize(text)

    assert normalize(once) == once
    assert once == once.strip()


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("jose", "José Núñez"),
        ("JOSÉ", "jose"),
        ("soren", "Søren"),
        ("lodz", "Łódź"),
        ("muller", "Müller"),
        ("strasse", "Straße"),
        ("it's", "it’s late"),
        ('"nine"', "says “nine”"),
        ("moved", "mo\u00adved"),
        ("елка", "ёлка"),
        ("a - b", "a – b"),
        ("한", "한국"),
    ],
)
def test_search_finds_what_is_typed_without_marks(term, text):
    """Nobody needs the accents of a name, or its kind of quotation marks, to find it."""
    assert normalize_for_search(term) in normalize_for_search(text)


@pytest.mark.parametrize(("term", "text"), [("hand", "한국"), ("ha", "हा"), ("jo se", "José")])
def test_search_finds_nothing_else(term, text):
    """Letters of other scripts are no marks."""
    assert normalize_for_search(term) not in normalize_for_search(text)


@given(st.text(st.one_of(st.characters(), st.sampled_from(f"{UNSEEN}é\u0301ﬁ…½ｶﾞ\u1100\u1161\u11a8\u3131\ufb2c"))))
def test_places_lead_back_to_the_text(text):
    """Each character of the composed text stands somewhere, in order, and the last place is the end."""
    composed, places = compose(text), find_places(text)

    assert len(places) == len(composed) + 1
    assert list(places) == sorted(places)
    assert places[-1] == len(text)
    for at, sign in enumerate(composed):
        assert sign in unicodedata.normalize("NFKC", text[places[at] :])


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u00a0", "\u3164\u2800", "\ufeff\x00"])
def test_text_without_anything_to_see_shows_nothing(text):
    """Nothing was written there, whatever is stored."""
    assert shows_nothing(text)
    assert not shows_nothing(f"{text}.")


def test_scores_of_marks_on_a_letter_are_put_in_order_in_parts(monkeypatch):
    """Python sorts the marks of one letter in a time that grows with their square."""
    given = []

    def counting(form, text, ordered=unicodedata.normalize):
        given.append(len(text))
        return ordered(form, text)

    monkeypatch.setattr(unicodedata, "normalize", counting)
    marked = "They see a" + "\u0301\u0316" * 500

    assert normalize(marked) == normalize(marked.upper())
    assert max(given) <= MARKS_MOST
