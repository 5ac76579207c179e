from core.session_builder import honest, march

from earnest.core.reports.shortlist.grid import list_criteria
from earnest.core.reports.statements import Statements


def said(interview, case, claim="", stage=""):
    """Return what is said of a claim or a stage: its label, its words and why it does not count."""
    found = Statements(case.session(), interview, march(20), ", ")
    every = found.of_claim(claim) if claim else found.of_stage(stage)
    return [(each.label, each.text, each.quote, each.lacks) for each in every]


def test_claim_has_its_answers_then_its_evidence(interview):
    """Answers, what is not known, quotes, sources and say-backs, each with its words."""
    case = honest().read("g1").put("goal", "g1", not_known=["why_now"], doubted_by=["jo"]).person("jo", role="cook")

    found = said(interview, case, "g1")

    assert [label for label, *_ in found] == [
        *("Measured by", "By when", "Goal's owner", "Doubted by", "Why now"),
        *("heard, Dana, 4 Mar", "read, The trade paper, page four, 2 Mar", "said back, Dana, in a word, 11 Mar"),
    ]
    assert found[3][1] == "Jo"
    assert found[4][1] == "Not known yet"
    assert found[5][2].startswith("If we do not reach a hundred and twenty bowls")
    assert found[7][1].startswith("So the rent hangs on lunch")
    assert found[7][2] == "That's it, the kitchen hears too late."


def test_record_that_does_not_count_says_so(interview):
    """A quote without its day, a reply without its meaning."""
    case = honest().without("quote", "g1h1", "on").without("said_back", "s1", "class")

    assert [lacks for *_, lacks in said(interview, case, "g1")][-2:] == [
        "does not count yet",
        "lacks what their answer meant",
    ]


def test_stage_has_what_is_answered_once(interview):
    """The decision's answers, people, what they say there is none of, and what is not known."""
    case = honest().put("decision", last_time="Over soup", path="Two talks", they_say_none=["inside"])
    case.person("jo", has_a_say=True, must_see="A trial").put("not_known", shortlist=["proof"])

    assert [text for _, text, *_ in said(interview, case, stage="options")] == [
        "Over soup",
        "Jo, needs to see: A trial",
    ]
    assert [text for _, text, *_ in said(interview, case, stage="challenges")] == ["They say there is none"]
    assert [text for _, text, *_ in said(interview, case, stage="shortlist")] == ["Not known yet", "Two talks"]


def test_shortlist_has_the_criteria_in_their_order(interview):
    """What they compare on is beside those whom they compare."""
    case = honest().claim("k1", "Price").claim("k2", "Speed", rank=2).claim("k3", "Near", rank=1).claim("k4", "")

    assert list(list_criteria(case.session()).values()) == ["1 Near", "2 Speed", "Price"]
    assert said(interview, case, stage="shortlist") == [("They compare on", "1 Near\n2 Speed\nPrice", "", "")]
