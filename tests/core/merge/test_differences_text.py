from datetime import UTC, date, datetime

from core.session_builder import honest

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.merge.differences import find_differences
from earnest.core.merge.differences_text import ValuePair, describe_difference, describe_path

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


def test_claims_and_people_are_named_not_numbered():
    """Ids are replaced by texts and names."""
    file = honest().session()
    (found,) = said_of((("challenge", "c1", "borne_by"), ["dana"]))

    assert found[0] == f"Challenge: {file.challenge['c1'].text}"
    assert found[1] == (ValuePair("Who bears it", "", file.person["dana"].name),)


def test_each_kind_of_value_has_words():
    """Days, yes and no, and keys of a record are written out."""
    found = said_of(
        (("need", "n1", "answers"), None),
        (("quote", "g1h1", "on"), date(2026, 3, 6)),
        (("person", "jo"), {"name": "Jo", "has_a_say": True, "namesake": False}),
        (("decision", "proof"), "One Tuesday"),
        (("mine",), "a note"),
    )

    lines = {each.label: (each.file, each.other) for _, told_of in found for each in told_of}
    assert lines["Answers"] == (honest().session().challenge["c1"].text, "")
    assert lines["On"] == ("4 Mar", "6 Mar")
    assert (lines["Has a say"], lines["Namesake"]) == (("", "yes"), ("", "no"))
    assert lines["Proof"] == ("", "One Tuesday")
    assert lines["Mine"] == ("", "a note")
    assert [name for name, _ in found][-3:] == ["Person: Jo", "Decision", "Mine"]


def test_thing_without_words_has_its_noun():
    """A say-back without words is named by its noun."""
    assert said_of((("said_back", "s2", "of", "g1"), "0000000000000000"))[0][0] == "Said back"
