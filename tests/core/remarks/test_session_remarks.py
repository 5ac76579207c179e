"""The remarks on a session: counted, answered, and never lowering anything."""

import pytest
from core.remarks.finding import find_remarks
from core.session_builder import honest

from earnest.core.evidence.grading import grade_claims
from earnest.core.text.words import fingerprint

BOUGHT = "Buy two used forklifts and a charging station"


@pytest.fixture
def asked(interview):
    """What is asked about a case: which rule, on which claim."""

    def _asked(case, today=None):
        session = case.session()
        found = find_remarks(session, interview, today)
        return [(remark.rule, remark.claim) for remark in found]

    return _asked


def test_session_in_honest_words_is_asked_nothing(asked):
    """Goal, challenge and need as they would say them."""
    assert asked(honest()) == []


def test_remarks_come_in_the_order_of_the_stages(asked):
    """Goals, challenges, needs; each by its number."""
    case = honest().claim("n10", BOUGHT, answers=["c1"]).claim("n2", BOUGHT, answers=["c1"]).claim("g2", "more guests")
    case.claim("c2", "Not using our product, because of us", blocks=["g1"]).claim("o1", BOUGHT)

    assert asked(case) == [
        ("filler", "g2"),
        ("vague_goal", "g2"),
        ("seller_words", "c2"),
        ("purchase", "n2"),
        ("purchase", "n10"),
    ]


def test_remark_lowers_nothing(asked):
    """A claim that is asked about keeps its grade."""
    plain, asking = honest(), honest().put("need", "n1", text=BOUGHT)
    asking.without("said_back", "s1").said_back(("g1", "c1", "n1"), "So it is lifting, by hand, that wears them out")

    assert asked(asking) == [("purchase", "n1")]
    assert grade_claims(asking.session())["n1"].grade == grade_claims(plain.session())["n1"].grade


def test_answer_silences_a_remark_while_the_text_stands(asked):
    """It does for that claim and rule; a changed text is asked about again."""
    case = honest().claim("n2", BOUGHT, answers=["c1"])
    case.put("settled", "x1", claim="n2", rule="purchase", print=fingerprint(BOUGHT), answer="their own word for it")

    silent = asked(case)
    case.put("need", "n2", text="Hire two drivers for the night shift")

    assert silent == []
    assert asked(case) == [("purchase", "n2")]


def test_deciding_rule_does_not_ask_too(asked):
    """An offer's words in a need make it a guess; in a goal they only ask. What counts as blank is not asked about."""
    case = honest().put("you", offer=["growth sprint"]).claim("n2", "A growth sprint for each of the branches")
    case.claim("g2", "Each branch through a growth sprint by May").claim("g3", "tbd")

    assert asked(case) == [("own_offer", "g2")]
