from datetime import UTC, date, datetime

from core.casefile import honest

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.merge import find_differences
from earnest.core.history.merge_text import ValuePair, describe_difference, describe_path

TODAY = date(2026, 3, 20)
PEN = Author("dana", datetime(2026, 3, 20, 9, tzinfo=UTC))


def said_of(*edits):
    """Return what is told of the differences that edits make: the name of each thing, and its keys."""
    file = honest().session()
    other = apply_edits(file, [Edit(path, now) for path, now in edits], PEN)
    return [
        (describe_path(each, file, other, TODAY), describe_difference(each, file, other, TODAY))
        for each in find_differences(file, other)
    ]


def test_a_claim_goes_by_its_words_and_links_by_what_they_lead_to():
    """Ids stay behind the scenes: claims and people are told by their words and names."""
    file = honest().session()
    (found,) = said_of((("challenge", "c1", "borne_by"), ["dana"]))

    assert found[0] == f"Challenge: {file.challenge['c1'].text}"
    assert found[1] == (ValuePair("borne by", "", file.person["dana"].name),)


def test_each_kind_of_value_in_words():
    """Days are told as days, yes and no as words, and what is in a record by where it stands."""
    found = said_of(
        (("need", "n1", "answers"), None),
        (("goal", "g1", "heard", "h1", "on"), date(2026, 3, 6)),
        (("person", "jo"), {"name": "Jo", "has_a_say": True, "namesake": False}),
        (("decision", "proof"), "One Tuesday"),
        (("mine",), "a note"),
    )

    lines = {each.label: (each.file, each.other) for _, told_of in found for each in told_of}
    assert lines["answers"] == (honest().session().challenge["c1"].text, "")
    assert lines["heard › h1 › on"] == ("4 Mar", "6 Mar")
    assert (lines["has a say"], lines["namesake"]) == (("", "yes"), ("", "no"))
    assert lines["proof"] == ("", "One Tuesday")
    assert lines["mine"] == ("", "a note")
    assert [name for name, _ in found][-3:] == ["Person: Jo", "Decision", "Mine"]


def test_what_has_no_words_goes_by_its_noun():
    """A say-back without a word of either is still told apart by its noun."""
    assert said_of((("said_back", "s2", "of", "g1"), "0000000000000000"))[0][0] == "Said back"
