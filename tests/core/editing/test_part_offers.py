"""An answer about a part of a claim is offered as a part of a quote on file."""

import pytest
from core.growth import START
from core.session_builder import honest, march

from earnest.core.editing.part_offers import find_quote_for_part, link_to_part
from earnest.core.history.changes import Author, apply_edits

SAYS = "We lost nine days and eleven thousand euros over the stove"


def make_case(cost="Nine days, eleven thousand euros", **more):
    """Return a session with a cost, and a quote that names it."""
    said = {"words": SAYS, "who": "dana", "on": march(9), "for": ["c1"], **more}
    return honest().put("challenge", "c1", cost=cost).put("quote", "q7", **said)


def test_quote_that_names_the_answer_is_offered():
    """It is theirs already: linked to the part, it is heard there, and the claim keeps its grade."""
    case = make_case()
    session = case.session()

    assert find_quote_for_part(session, "c1", "cost") == "q7"
    linked = apply_edits(session, link_to_part(session, "q7", "c1", "cost"), Author("priya", START))
    assert set(linked.quote["q7"].for_) == {"c1", "c1.cost"}
    assert find_quote_for_part(linked, "c1", "cost") == ""


@pytest.mark.parametrize("cost", ["", "A lot of money", "Nine", "The lease of the second kitchen"])
def test_other_answers_offer_nothing(cost):
    """A word in common, or none, is no quote of it."""
    assert find_quote_for_part(make_case(cost).session(), "c1", "cost") == ""


def test_own_words_are_never_offered():
    """What you said yourself is not their word."""
    assert find_quote_for_part(make_case(who="you").session(), "c1", "cost") == ""


def test_quote_of_the_claim_is_offered_first():
    """Of two that say it, the one that speaks of this claim."""
    other = {"words": SAYS + " then", "who": "dana", "on": march(9), "for": ["g1"]}

    assert find_quote_for_part(make_case().put("quote", "q8", **other).session(), "c1", "cost") == "q7"


def test_text_of_the_claim_itself_is_no_part():
    """Its quotes are linked to the claim, and stand below *how do you know*."""
    case = make_case().put("challenge", "c1", text=SAYS)

    assert find_quote_for_part(case.session(), "c1", "text") == ""
