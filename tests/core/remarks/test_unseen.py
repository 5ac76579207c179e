import pytest
from core.remarks.finding import find_remarks
from core.session_builder import LANGUAGE_SAMPLES, honest

from earnest.core.remarks.unseen import find_unseen
from earnest.core.text.words import fingerprint


def unseen_in(session, interview):
    """Return the remarks on what nobody can see."""
    every = find_remarks(session, interview)
    return [remark for remark in every if remark.rule == "unseen"]


def pointed(text):
    """Return the words that are pointed out."""
    return [text[start:end] for start, end in find_unseen(text)]


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
        (("quote", "n1h1"), "words", "n1"),
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

    (remark,) = unseen_in(session, interview)

    assert (remark.rule, remark.claim, remark.pointed_words) == ("unseen", about, ("th\u0435",))
    case.put("settled", "x1", claim=about, rule="unseen", print=fingerprint(text), answer="so they write it")
    session = case.session()
    assert unseen_in(session, interview) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tb\u200bd", ["tb\u200bd"]),
        ("a growth\u00ad sprint", ["growth\u00ad"]),
        ("the lease \u2060is gone", ["lease \u2060is"]),
        ("\ufeffDana", ["\ufeffDana"]),
        ("The \u0430\u0441\u0435 of them all", ["\u0430\u0441\u0435"]),
        ("Da\u200dna", ["Da\u200dna"]),
    ],
)
def test_hidden_character_is_pointed_out(text, words):
    """With the word that it stands in, or beside."""
    assert pointed(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0628\u0631\u0648\u0645",
        "\u0915\u094d\u200d\u0937",
        "\u05e9\u05dc\u05d5\u05dd\u200f!",
        "\u05e2\u05d3 \u200e31\u200e \u05d1\u05de\u05d0\u05d9",
        "Good \U0001f469\u200d\U0001f373 and \u2764\ufe0f, 1\ufe0f\u20e3",
        "a line\nand a\u00a0hard space\tand a tab",
    ],
)
def test_hidden_character_in_its_place_is_left_alone(text):
    """Persian, Hindi and Hebrew words, pictures of several parts, and any space."""
    assert pointed(text) == []


def test_names_and_the_offer_are_looked_at(interview):
    """A name or an offer that looks like another would be taken for it."""
    case = honest().put("you", name="Pr\u0456ya", offer=["growth\u200b sprint", "night line"])
    case.put("person", "tom", name="Tom\u200b Reed").put("goal", "g1", measure="b\u043ewls sold")

    found = [(remark.claim, remark.field, remark.text) for remark in unseen_in(case.session(), interview)]

    assert found == [
        ("g1", "measure", "b\u043ewls sold"),
        ("", "name", "Pr\u0456ya"),
        ("", "name", "Tom\u200b Reed"),
        ("", "offer", "growth\u200b sprint"),
    ]
