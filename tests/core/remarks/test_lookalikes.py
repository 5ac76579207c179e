import pytest
from core.session_builder import LANGUAGE_SAMPLES, honest

from earnest.core.evidence.grading import grade_claims
from earnest.core.remarks.lookalikes import find_lookalikes
from earnest.core.remarks.session_remarks import find_remarks
from earnest.core.text.words import fingerprint


def pointed(text):
    """Return the words that are pointed out."""
    return [text[start:end] for start, end in find_lookalikes(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The que\u0443e reaches the str\u0435et", ["que\u0443e", "str\u0435et"]),
        ("\u0410nother day", ["\u0410nother"]),
        ("\u0418\u0445 \u0441\u043a\u043ba\u0434 \u043f\u0443\u0441\u0442", ["\u0441\u043a\u043ba\u0434"]),
        ("a wh\u03bfle week", ["wh\u03bfle"]),
        ("the str\u00ad\u0435\u200bet", ["str\u00ad\u0435\u200bet"]),
    ],
)
def test_word_of_two_alphabets_is_pointed_out(text, words):
    """Letters that pass for those of another alphabet are shown, whatever hides between them."""
    assert pointed(text) == words


@pytest.mark.parametrize(
    "text",
    [
        *(tongue.said for tongue in LANGUAGE_SAMPLES),
        "IT-\u0441\u043f\u0435\u0446\u0438\u0430\u043b\u0438\u0441\u0442 \u0438 SMS",
        "GPS\u043d\u0438\u043a\u0438",
        "5 \u00b5m, 3 k\u2126, \u0394T and TNF\u03b1",
        "Gr\u00f6\u00dfe na\u00efve \u0141\u00f3d\u017a",
        "\uff22\uff35\uff39 \u304b\u306a",
    ],
)
def test_honest_words_and_units_are_left_alone(text):
    """Two languages in one text, coined words and signs of measure are no trick."""
    assert pointed(text) == []


@pytest.mark.parametrize(
    ("path", "field", "about"),
    [
        (("goal", "g1"), "text", "g1"),
        (("need", "n1", "heard", "h1"), "words", "n1"),
        (("said_back", "s1"), "said", "g1"),
        (("said_back", "s1"), "reply", "g1"),
    ],
)
def test_every_text_that_counts_is_looked_at(interview, path, field, about):
    """A claim, a quote, what was said back and the reply are each asked about, until that is answered."""
    text = "So th\u0435 rent hangs on lunch, you lose guests, and it hears too late"
    case = honest().put(*path, **{field: text})
    if path == ("goal", "g1"):
        case.put("said_back", "s1", of={"g1": fingerprint(text)})
    session = case.session()

    (remark,) = find_remarks(session, interview, grade_claims(session))

    assert (remark.rule, remark.claim, remark.pointed_words) == ("lookalikes", about, ("th\u0435",))
    case.put("settled", "x1", claim=about, rule="lookalikes", print=fingerprint(text), answer="so they write it")
    session = case.session()
    assert find_remarks(session, interview, grade_claims(session)) == ()
