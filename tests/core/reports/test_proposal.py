from datetime import UTC, date, datetime

import pytest
from core.session_builder import SessionBuilder, honest

from earnest.core.editing.proposal import NO_REASON, add_part, keep_reason, remove_part, rewrite_part, write_why_you
from earnest.core.history.changes import Author, apply_edits
from earnest.core.history.undo import undo
from earnest.core.reports.proposal import (
    describe_not_earned,
    describe_reason,
    explain_why_you,
    explain_without_you,
    list_missing,
    list_parts,
)
from earnest.core.reports.proposal_document import NO_PARTS, proposal_report, write_proposal
from earnest.core.standing.chains import Chain
from earnest.core.standing.standing_text import PRACTICE

TODAY = date(2026, 3, 18)
PEN = Author("priya", datetime(2026, 3, 18, 9, tzinfo=UTC))


@pytest.fixture
def paper(interview):
    """The proposal of a case: what each line is, and its words."""
    return lambda case: [
        (line.kind, line.words) for line in write_proposal(case.session(), case.standing(interview), TODAY)
    ]


def test_part_has_the_chain_of_its_need():
    """The best chain counts if there are several."""
    case = (
        honest().claim("c2", "Guests do not know the back door", blocks=["g1"]).put("need", "n1", answers=["c2", "c1"])
    )
    case.put("proposal", "part", "p10", need="n1", text="b").put("proposal", "part", "p2", need="n1", text="a")

    found = list_parts(case.session(), case.judged())

    assert [(part.key, part.need, part.chain, part.lacks) for part in found] == [
        ("p2", "n1", Chain("g1", "c1", "n1"), ""),
        ("p10", "n1", Chain("g1", "c1", "n1"), ""),
    ]


def test_part_says_what_its_chain_lacks():
    """It may have no need, or a need without a chain."""
    case = honest().claim("n2", "Sleep for everybody at last").claim("c2", "Noise at night")
    case.claim("n3", "Quiet nights for all of them", answers=["c2"])
    case.put("proposal", "part", "p1", text="x").put("proposal", "part", "p2", need="n2", text="y")
    case.put("proposal", "part", "p3", need="n3", text="z")

    found = list_parts(case.session(), case.judged())

    assert [(part.chain.ids, part.lacks) for part in found] == [
        ((), "answers no need on file"),
        (("n2",), "its need is linked to no challenge and goal"),
        (("c2", "n3"), "its need is linked to no challenge and goal"),
    ]


def test_reason_counts_with_a_goal_and_a_need():
    """It says what it does not name."""
    case = honest().put("reason", "w1", text="You will serve them in time", goal="g1", need="n1")
    case.put("reason", "w2", text="I am the best").put("reason", "w3", text="They like me", need="n1")
    case.put("reason", "w4", goal="g1", need="n1")

    assert [(why.key, why.lacks) for why in explain_why_you(case.session())] == [
        ("w1", ""),
        ("w2", "it does not name their goal or need"),
        ("w3", "it does not name their goal"),
        ("w4", "nothing is written yet"),
    ]


def test_route_without_you_is_the_best_known():
    """Yours, ruled out and unnamed options are left out."""
    case = honest().claim("o1", "Priya comes in", route="outside").claim("o2", "Hire a runner", route="hire")
    case.claim("o3", "Leave it as it is", route="nothing", pull="costs nothing").claim("o4", "A screen", route="buy")
    case.heard("o3", "We have lived with that queue for years").heard("o3", "short", record="h2")
    case.heard("o4", "The screen is what my son wants to have").put("ruling_out", "r1", option="o4", text="too dear")
    case.put("decision", best_without_you="If the son came home")

    found = explain_without_you(case.session(), case.judged())

    assert (found.option, found.text, found.pull) == ("o3", "Leave it as it is", "costs nothing")
    assert (found.when_best, found.quotes) == ("If the son came home", ("o3h1",))


def test_route_without_an_option_is_the_answer_alone():
    """Nothing is made up."""
    answered = honest().put("decision", best_without_you="If the son came home")

    assert explain_without_you(answered.session(), answered.judged()).when_best == "If the son came home"
    assert explain_without_you(honest().session(), honest().judged()) is None


@pytest.mark.parametrize(
    ("taken", "sentence", "first"),
    [
        (
            ("said_back", "s1"),
            "have not said back to them yet",
            ("need", "said back and confirmed (nothing said back yet)"),
        ),
        (
            ("quote", "n1h1"),
            "a need that nobody there has named",
            ("need", "their words, who, and when (none yet)"),
        ),
        (("quote", "c1h1"), "a challenge that nobody there has named", None),
        (("quote", "g1h1"), "a goal that nobody there has named", None),
        (("need", "n1"), "a need that nobody there has named", ("need", "none yet")),
    ],
)
def test_unearned_proposal_says_what_is_missing(interview, taken, sentence, first):
    """The need comes first, as a proposal answers it."""
    case = honest().without(*taken)
    if taken == ("need", "n1"):
        case.without("said_back", "s1").without("quote", "n1h1")

    standing = case.standing(interview)

    assert sentence in describe_not_earned(standing)
    found = [(each.noun, each.lacks) for each in list_missing(standing)]
    assert found[0] == first if first else found


def test_earned_proposal_lacks_nothing(interview):
    """Nothing is said against it."""
    standing = honest().standing(interview)

    assert (list_missing(standing), describe_not_earned(standing)) == ((), "")


def test_unconfirmed_decider_is_named(interview):
    """Those whose goal it is have to confirm it."""
    case = honest().person("jo", "Jo")
    case.put("goal", "g1", owner=["jo"])

    standing = case.standing(interview)

    assert "have not said back" in describe_not_earned(standing)
    assert all(each.lacks.startswith("confirmed by Jo") for each in list_missing(standing))


def test_practice_session_is_not_judged_by_its_proposal(interview):
    """All that is heard or earned there has no verdict: that is said, and what is missing is named as elsewhere."""
    practice = honest()
    practice.tables["practice"] = True

    assert describe_not_earned(practice.standing(interview)) == PRACTICE
    assert describe_not_earned(practice.without("quote", "g1h1").standing(interview)).endswith(
        "nobody there has named."
    )


def test_unlinked_claims_are_named(interview):
    """All three are heard, but the need answers nothing."""
    case = honest().put("need", "n1", answers=[])

    assert describe_not_earned(case.standing(interview)).endswith("nobody there has named.")


def test_reason_is_described_with_the_proposal(interview, paper):
    """It is left out if nothing is proposed or the right is earned."""
    bare, earned = SessionBuilder().claim("g1", "More guests at lunch by May"), honest()
    part = SessionBuilder().put("proposal", "part", "p1", text="A night line")
    kept = (
        SessionBuilder()
        .put("proposal", "part", "p1", text="A line")
        .put("proposal", reason_without_right="They asked for it")
    )

    told = [describe_reason(case.session(), case.standing(interview)) for case in (bare, earned, part, kept)]

    assert told == ["", "", NO_REASON, "They asked for it"]
    assert ("note", "Went ahead without the right: They asked for it") in paper(kept)
    assert any(kind == "note" and "Keep listening: not yet earned" in words for kind, words in paper(part))


def test_proposal_document_has_parts_and_chains(paper, interview):
    """It has its purpose, the parts, why you, and the route without you."""
    case = honest().put("goal", "g1", why_now="The lease").put("need", "n1", keep="The broth")
    case.put("proposal", "part", "p1", need="n1", text="A bell at the door").put("proposal", "part", "p2", text="x")
    case.put("reason", "w1", text="You hear them in time", goal="g1", need="n1").put("reason", "w2", text="Me")
    case.claim("o1", "Leave it", route="nothing", worry="the lease").heard("o1", "We could wait another year or so")

    found = paper(case)
    report = proposal_report(case.session(), case.standing(interview))

    headings = [words for kind, words in found if kind == "heading"]
    need = case.tables["need"]["n1"]["text"]
    assert headings[:3] == ["What you want to reach", need, "What I also propose"]
    assert headings[3:] == ["Why me: how you might explain it", "The best way without me"]
    assert ("text", "What stays as it is: The broth (my assumption)") in found
    assert ("note", "x: answers no need on file.") in found
    assert ("note", "A reason is left out: it does not name their goal or need.") in found
    assert ("text", "Me") not in found
    assert ("quote", "We could wait another year or so") in found
    assert [why["counts"] for why in report["why_you"]] == [True, False]
    assert report["parts"][0]["chain"] == ["g1", "c1", "n1"]
    assert report["without_you"]["option"] == "o1"


def test_nothing_is_in_a_proposal_twice(paper):
    """A need with several parts has one section, a challenge and a quote are named once."""
    case = honest().put("challenge", "c1", cost="Two cooks a year")
    case.claim("n2", "A day off for the cook each week", answers=["c1"])
    words = case.tables["quote"]["n1h1"]["words"]
    case.heard("n2", words)
    for key, need in (("p1", "n1"), ("p2", "n2"), ("p3", "n1")):
        case.put("proposal", "part", key, need=need, text=f"A bell for {key}")

    found = paper(case)

    assert [words for kind, words in found if kind == "point" and "bell" in words] == [
        *("A bell for p1", "A bell for p3", "A bell for p2")
    ]
    assert sum(words.startswith("What stands in the way") for _, words in found) == 1
    assert ("point", "It costs: Two cooks a year (my assumption)") in found
    assert found.count(("quote", words)) == 1


def test_proposal_quotes_no_second_hand_words(paper):
    """Those it is about do not read what others said of them."""
    case = honest().put("proposal", "part", "p1", need="n1", text="A bell")
    case.heard("n1", "Between us, the chef wants to be gone by May", record="h2", second_hand=True)

    assert not any("Between us" in words for _, words in paper(case))


def test_proposal_without_a_part_says_so(paper, interview):
    """The time for other routes is shown if only that is on file."""
    case = SessionBuilder().put("decision", best_without_you="If the son came home")

    assert ("note", NO_PARTS) in paper(case)
    assert ("text", "A way without me would be best: If the son came home") in paper(case)
    assert proposal_report(SessionBuilder().session(), SessionBuilder().standing(interview))["without_you"] is None


def test_parts_can_be_added_rewritten_and_removed():
    """Each change can be undone, and empty text adds nothing."""
    session = honest().session()
    added = apply_edits(session, add_part(session, "A bell", "n1"), PEN)
    loose = apply_edits(added, add_part(added, "A lamp", ""), PEN)
    rewritten = apply_edits(loose, rewrite_part("p2", "A lamp at the door", "n1"), PEN)
    gone = apply_edits(rewritten, remove_part("p2"), PEN)

    assert add_part(session, "  ", "n1") == ()
    assert (added.proposal.part["p1"].need, added.proposal.part["p1"].text) == ("n1", "A bell")
    assert loose.proposal.part["p2"].need == ""
    assert rewritten.proposal.part["p2"].text == "A lamp at the door"
    assert list(gone.proposal.part) == ["p1"]
    assert list(apply_edits(gone, undo(gone), PEN).proposal.part) == ["p1", "p2"]


def test_new_reason_names_the_chain():
    """An old reason keeps what it names, and empty text adds none."""
    session = honest().session()
    chain = Chain("g1", "c1", "n1")
    written = apply_edits(session, write_why_you(session, "", "You hear them", chain), PEN)
    again = apply_edits(written, write_why_you(written, "w1", "You hear them all", chain), PEN)
    loose = apply_edits(session, write_why_you(session, "", "You hear them", Chain(None, None, None)), PEN)

    assert write_why_you(session, "", " ", chain) == ()
    assert (written.reason["w1"].goal, written.reason["w1"].need) == ("g1", "n1")
    assert again.reason["w1"].text == "You hear them all"
    assert loose.reason["w1"].goal == ""


def test_missing_reason_is_kept_as_none():
    """The history keeps it as well."""
    session = honest().session()

    kept = apply_edits(session, keep_reason(" They asked for a price "), PEN)
    none = apply_edits(session, keep_reason(""), PEN)

    assert kept.proposal.reason_without_right == "They asked for a price"
    assert none.proposal.reason_without_right == NO_REASON
    assert list(kept.history.values())[-1].now == "They asked for a price"
