from datetime import UTC, datetime, timedelta

import pytest
from core.session_builder import honest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import with_hand_edits
from earnest.core.merge.differences import find_differences, merge
from earnest.core.model.links import link_faults
from earnest.core.model.paths import value_at

START = datetime(2026, 3, 20, 9, tzinfo=UTC)
LATER = Author("priya", START + timedelta(hours=1))


@pytest.fixture
def parted():
    """Return the session as it stood when two people had it open."""
    return with_hand_edits(honest().session(), START)


def wrote(session, by, *edits, minute=1):
    """Return the session with edits by somebody."""
    return apply_edits(session, [Edit(path, now) for path, now in edits], Author(by, START + timedelta(minutes=minute)))


def told(found):
    """Return differences in brief: the thing, and what each version has."""
    return {difference.path: [(line.file, line.other) for line in difference.lines] for difference in found}


def bare(session):
    """Return a session's tables without its history."""
    return {key: value for key, value in session.document.items() if key != "history"}


def test_separate_changes_are_both_kept(parted):
    """Two people who changed two things have nothing to decide."""
    file = wrote(parted, "dana", (("goal", "g1", "why_now"), "The lease"))
    mine = wrote(parted, "priya", (("need", "n1", "keep"), "The recipe"))

    found = find_differences(file, mine)

    assert told(found) == {("goal", "g1"): [("The lease", None)], ("need", "n1"): [(None, "The recipe")]}
    assert [difference.way for difference in found] == ["both", "both"]
    assert found[0].ways == ("both", "file", "other")
    both = merge(file, mine, {}, LATER)
    assert (both.goal["g1"].why_now, both.need["n1"].keep) == ("The lease", "The recipe")


def test_clash_is_a_choice(parted):
    """Somebody chooses one, and until then the file's version is kept."""
    file = wrote(parted, "dana", (("goal", "g1", "why_now"), "The lease"))
    mine = wrote(parted, "priya", (("goal", "g1", "why_now"), "The bank"))

    (difference,) = find_differences(file, mine)

    assert difference.is_clash
    assert (difference.way, difference.ways) == (None, ("file", "other"))
    assert merge(file, mine, {}, LATER).goal["g1"].why_now == "The lease"
    assert merge(file, mine, {("goal", "g1"): "file"}, LATER) is file
    taken = merge(file, mine, {("goal", "g1"): "other"}, LATER)
    assert taken.goal["g1"].why_now == "The bank"
    _, entry = taken.entries[-1]
    assert (entry.by, entry.was, entry.now) == ("priya", "The lease", "The bank")


def test_choice_concerns_only_the_clash(parted):
    """What only the other version added to the claim is kept too."""
    file = wrote(parted, "dana", (("goal", "g1", "why_now"), "The lease"), (("goal", "g1", "larger_aim"), "A shop"))
    mine = wrote(parted, "priya", (("goal", "g1", "why_now"), "The bank"), (("goal", "g1", "doubted_by"), ["dana"]))

    for way, why_now in (("file", "The lease"), ("other", "The bank")):
        goal = merge(file, mine, {("goal", "g1"): way}, LATER).goal["g1"]
        assert (goal.why_now, goal.larger_aim, goal.doubted_by) == (why_now, "A shop", ("dana",))


def test_two_quotes_of_one_id_are_both_kept(parted):
    """The other version's quote gets a new id."""
    file = wrote(parted, "dana", (("quote", "g1h2"), {"words": "We need noon full", "who": "dana", "for": ["g1"]}))
    mine = wrote(
        parted, "priya", (("quote", "g1h2"), {"words": "The rent is due in June", "who": "dana", "for": ["g1"]})
    )

    (difference,) = find_differences(file, mine)
    both = merge(file, mine, {}, LATER)

    assert difference.way == "both"
    assert [quote.words for quote in list(both.goal["g1"].heard.values())[1:]] == [
        "We need noon full",
        "The rent is due in June",
    ]


def test_two_claims_of_one_id_are_both_kept(parted):
    """The links of the other version follow to the new id."""
    file = wrote(parted, "dana", (("challenge", "c2"), {"text": "The chain next door", "blocks": ["g1"]}))
    mine = wrote(
        parted,
        "priya",
        (("challenge", "c2"), {"text": "The stove is slow", "blocks": ["g1"]}),
        (("need", "n2"), {"text": "Orders reach the stove sooner", "answers": ["c2"]}),
        (("said_back", "s2"), {"said": "So the stove", "of": {"c2": "0000000000000000"}}),
        (("settled", "x1"), {"claim": "c2", "rule": "purchase", "print": "0000000000000000", "answer": "so"}),
    )

    both = merge(file, mine, {}, LATER)

    assert both.challenge["c2"].text == "The chain next door"
    assert both.challenge["c3"].text == "The stove is slow"
    assert both.need["n2"].answers == ("c3",)
    assert dict(both.said_back["s2"].of) == {"c3": "0000000000000000"}
    assert both.settled["x1"].claim == "c3"
    assert not link_faults(both)


@pytest.mark.parametrize("ways", [{}, {("criterion", "k1"): "file", ("challenge", "k1"): "other"}])
def test_claims_of_two_kinds_under_one_id_are_both_kept(parted, ways):
    """A version with ids by hand may call a challenge as the other calls a criterion; one of them gets a new id."""
    file = wrote(parted, "dana", (("criterion", "k1"), {"text": "It opens early"}))
    mine = wrote(
        parted,
        "priya",
        (("challenge", "k1"), {"text": "The stove is slow", "blocks": ["g1"]}),
        (("said_back", "s2"), {"said": "So the stove", "of": {"k1": "0000000000000000"}}),
    )

    both = merge(file, mine, ways, LATER)

    assert both.criterion["k1"].text == "It opens early"
    assert both.challenge["c2"].text == "The stove is slow"
    assert list(both.said_back["s2"].of) == ["c2"]
    assert not link_faults(both)


def test_claim_takes_the_id_of_one_that_goes(parted):
    """Where the version that loses the id is taken whole, nothing is left to share it."""
    file = wrote(parted, "dana", (("criterion", "k1"), {"text": "It opens early"}))
    mine = wrote(parted, "priya", (("challenge", "k1"), {"text": "The stove is slow", "blocks": ["g1"]}))

    found = merge(file, mine, {("criterion", "k1"): "other", ("challenge", "k1"): "other"}, LATER)

    assert bare(found) == bare(mine)


def test_two_say_backs_of_one_id_are_both_kept(parted):
    """Both are about a claim that both versions have."""
    one = {"said": "So noon decides", "of": {"g1": "0000000000000000"}}
    two = {"said": "So June decides", "of": {"c1": "0000000000000000"}}
    file = wrote(parted, "dana", (("said_back", "s2"), one))
    mine = wrote(parted, "priya", (("said_back", "s2"), two))

    both = merge(file, mine, {}, LATER)

    assert [said.said for said in list(both.said_back.values())[1:]] == ["So noon decides", "So June decides"]
    assert list(both.said_back["s3"].of) == ["c1"]


def test_link_brings_its_target_along(parted):
    """No link of the merged version leads to nothing."""
    mine = wrote(
        parted,
        "priya",
        (("challenge", "c2"), {"text": "The stove is slow", "blocks": ["g1"]}),
        (("need", "n1", "answers"), ["c1", "c2"]),
    )

    found = merge(parted, mine, {("challenge", "c2"): "file", ("need", "n1"): "other"}, LATER)

    assert found.need["n1"].answers == ("c1", "c2")
    assert found.challenge["c2"].text == "The stove is slow"


def test_linked_claim_is_not_removed(parted):
    """A challenge stays while a need of the merged version links to it."""
    mine = wrote(
        parted,
        "priya",
        (("need", "n1", "answers"), None),
        (("challenge", "c1"), None),
        (("said_back", "s1"), None),
        (("quote", "c1h1"), None),
    )

    half = merge(parted, mine, {("need", "n1"): "file"}, LATER)
    whole = merge(parted, mine, {}, LATER)

    assert half.challenge["c1"].text == parted.challenge["c1"].text
    assert not link_faults(half)
    assert "c1" not in whole.challenge
    assert not link_faults(whole)


def test_broken_link_of_both_stays(parted):
    """A link to nothing in both versions does not stop the merge."""
    file = wrote(parted, "dana", (("need", "n1", "answers"), ["c1", "c9"]))
    mine = wrote(file, "priya", (("goal", "g1", "why_now"), "The bank"), minute=2)

    assert merge(file, mine, {}, LATER).goal["g1"].why_now == "The bank"


def test_parts_and_single_answers_are_things(parted):
    """Each is merged by itself."""
    file = wrote(parted, "dana", (("proposal", "part", "p1"), {"need": "n1", "text": "Slips"}), (("client",), "Lim"))
    mine = wrote(
        parted,
        "priya",
        (("proposal", "part", "p1"), {"need": "n1", "text": "A bell"}),
        (("decision", "proof"), "One Tuesday"),
    )

    assert [difference.path for difference in find_differences(file, mine)] == [
        ("client",),
        ("proposal", "part", "p1"),
        ("decision", "proof"),
    ]
    both = merge(file, mine, {}, LATER)
    assert [part.text for part in both.proposal.part.values()] == ["Slips", "A bell"]
    assert both.decision.proof == "One Tuesday"


PATHS = (
    ("goal", "g1", "text"),
    ("quote", "g1h2"),
    ("challenge", "c2"),
    ("need", "n1", "answers"),
    ("need", "n2"),
    ("person", "p1"),
    ("decision", "proof"),
)
VALUES = {
    "text": st.sampled_from(["Noon full", "June"]),
    "g1h2": st.fixed_dictionaries(
        {"words": st.sampled_from(["We need noon", "June it is"]), "who": st.just("dana"), "for": st.just(["g1"])}
    ),
    "c2": st.fixed_dictionaries({"text": st.sampled_from(["Stove", "Chain"]), "blocks": st.just(["g1"])}),
    "answers": st.sampled_from([["c1"], None]),
    "n2": st.fixed_dictionaries({"text": st.sampled_from(["Sooner", "Calmer"]), "answers": st.just(["c1"])}),
    "p1": st.fixed_dictionaries({"name": st.sampled_from(["Jo", "Kim"])}),
    "proof": st.sampled_from(["One Tuesday", "A call"]),
}
EDITS = st.lists(st.sampled_from(PATHS).flatmap(lambda path: st.tuples(st.just(path), VALUES[path[-1]])), max_size=4)


@given(theirs=EDITS, ours=EDITS)
def test_whole_versions_and_both_lose_nothing(theirs, ours):
    """One version taken whole is exact, and both keep every line."""
    parted = with_hand_edits(honest().session(), START)
    file, mine = wrote(parted, "dana", *theirs), wrote(parted, "priya", *ours, minute=2)
    found = find_differences(file, mine)

    if not any(each.is_clash for each in found):
        assert merge(file, mine, dict.fromkeys((each.path for each in found), "file"), LATER) is file
        assert bare(merge(file, mine, dict.fromkeys((each.path for each in found), "other"), LATER)) == bare(mine)
    both = merge(file, mine, {}, LATER)
    for line in (line for each in found for line in each.lines if not line.is_fresh):
        wanted = line.other if line.file == line.before else line.file
        assert value_at(both.document, line.path) == wanted
    assert not link_faults(both)


def test_beliefs_by_two_criteria_of_one_id_are_both_kept(parted):
    """What is believed, and was said, by the other version's criterion follows that to its new id."""
    base = wrote(parted, "dana", (("contender", "t1"), {"text": "The agency"}))
    file = wrote(
        base, "dana", (("criterion", "k1"), {"text": "The price"}), (("contender", "t1", "on", "k1"), "cheap"), minute=2
    )
    quote = {"words": "They took far too long last time", "who": "dana", "for": ["t1.k1"]}
    mine = wrote(
        base,
        "priya",
        (("criterion", "k1"), {"text": "The speed"}),
        (("contender", "t1", "on", "k1"), "slow"),
        (("quote", "q1"), quote),
        minute=3,
    )

    both = merge(file, mine, {}, LATER)

    assert not any(difference.is_clash for difference in find_differences(file, mine))
    assert {key: each.text for key, each in both.criterion.items()} == {"k1": "The price", "k2": "The speed"}
    assert both.contender["t1"].on == {"k1": "cheap", "k2": "slow"}
    assert both.quote["q1"].for_ == ("t1.k2",)
    assert not link_faults(both)
