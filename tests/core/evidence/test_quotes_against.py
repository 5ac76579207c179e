"""A quote against a claim never lifts it, and undoes a confirmation where it comes from those who decide."""

from datetime import timedelta

import pytest
from core.growth import START
from core.session_builder import honest, march

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.undo import undo

SAYS = "Nobody here needs the cook to know any sooner"


def against(case, who="dana", on=12, claim="n1", **more):
    """Put a quote against a claim."""
    return case.put("quote", "q9", words=SAYS, who=who, on=march(on), against=[claim], **more)


def rules(case, claim="n1"):
    """Return the rules that a claim does not meet."""
    return [finding.rule for finding in case.judged()[claim].findings if not finding.met]


def test_refusal_never_lifts_a_claim():
    """Filed against a need, their words leave it a guess."""
    case = against(honest().without("quote", "n1h1"))

    assert case.grade("n1") is Grade.GUESS
    assert "against" in rules(case)


def test_later_refusal_of_the_owner_undoes_a_confirmation():
    """As a *yes, but* does; it stays heard."""
    case = against(honest())

    assert case.grade("n1") is Grade.HEARD
    assert rules(case) == ["against", "against"]
    assert case.grade("g1") is Grade.CONFIRMED


@pytest.mark.parametrize("on", [4, 10])
def test_earlier_refusal_is_overtaken_by_the_confirmation(on):
    """Who confirms it after all has changed their mind."""
    case = against(honest(), on=on)

    assert case.grade("n1") is Grade.CONFIRMED
    assert rules(case) == []


def test_word_of_somebody_else_stands_beside_the_confirmation(interview):
    """They disagree: it is shown and asked about, and lowers nothing."""
    case = against(honest().person("jo"), who="jo")

    found = case.standing(interview)

    assert case.grade("n1") is Grade.CONFIRMED
    assert rules(case) == ["they_disagree"]
    assert [(each.claim, each.text) for each in found.remarks if each.rule == "they_disagree"] == [("n1", SAYS)]


def test_bearer_of_the_cost_decides_about_challenge_and_need():
    """And so a later word of the client undoes the owner's confirmation."""
    case = against(honest().person("jo").put("challenge", "c1", borne_by=["jo"]), who="jo")

    assert case.grade("n1") is Grade.HEARD


@pytest.mark.parametrize(
    "more",
    [{"who": "you"}, {"who": "ann"}, {"second_hand": True}, {"words": "No"}, {"on": None}],
    ids=["yours", "a colleague's", "second hand", "a bare no", "without a day"],
)
def test_what_is_no_first_word_of_the_client_undoes_nothing(more):
    """A record against a claim counts by the same measure as one for it."""
    case = against(honest().person("ann", side="ours"))
    table = case.tables["quote"]["q9"]
    table |= more
    if table["on"] is None:
        del table["on"]

    assert case.grade("n1") is Grade.CONFIRMED


@pytest.mark.parametrize(("refused_last", "grade"), [(True, Grade.HEARD), (False, Grade.CONFIRMED)])
def test_order_in_the_history_decides_within_a_day(refused_last, grade):
    """Refused and confirmed in one meeting is what came last."""
    case = honest()
    said = case.tables["said_back"].pop("s1")
    quote = {"words": SAYS, "who": "dana", "on": march(11), "against": ["n1"]}
    edits = [Edit(("said_back", "s1"), said), Edit(("quote", "q9"), quote)]
    session = case.session()
    for minute, edit in enumerate(edits if refused_last else reversed(edits)):
        session = apply_edits(session, [edit], Author("priya", START + timedelta(days=9, minutes=minute)))

    assert grade_claims(session)["n1"].grade is grade


def refused_and_confirmed():
    """Return a session in which a need was refused, and confirmed after all on that day."""
    case = honest()
    said = case.tables["said_back"].pop("s1")
    quote = {"words": SAYS, "who": "dana", "on": march(11), "against": ["n1"]}
    refusal = said | {"class": "yes but", "reply": "Not quite, it is the cook"}
    session = case.session()
    for minute, (path, record) in enumerate({"quote.q9": quote, "said_back.s1": refusal, "said_back.s2": said}.items()):
        author = Author("priya", START + timedelta(days=9, minutes=minute))
        session = apply_edits(session, [Edit(tuple(path.split(".")), record)], author)
    return session


@pytest.mark.parametrize("path", [("quote", "q9"), ("said_back", "s1")])
def test_deleted_and_brought_back_is_no_later_word(path):
    """Undo brings back the verdict too: a refusal counts from when it was filed first."""
    session, later = refused_and_confirmed(), Author("priya", START + timedelta(days=9, hours=1))
    deleted = apply_edits(session, [Edit(path)], later)

    back = apply_edits(deleted, undo(deleted), later)

    assert getattr(back, path[0]) == getattr(session, path[0])
    assert [grade_claims(each)["n1"].grade for each in (session, deleted, back)] == [Grade.CONFIRMED] * 3


def test_new_word_under_an_old_id_is_a_later_word():
    """Where another refusal takes the id of a deleted one, it counts from now."""
    session, later = refused_and_confirmed(), Author("priya", START + timedelta(days=9, hours=1))
    again_against = {"words": "No, nobody needs that here any more", "who": "dana", "on": march(11), "against": ["n1"]}

    deleted = apply_edits(session, [Edit(("quote", "q9"))], later)
    again = apply_edits(deleted, [Edit(("quote", "q9"), again_against)], later)

    assert grade_claims(again)["n1"].grade is Grade.HEARD
