import pytest
from core.session_builder import SessionBuilder, march

from earnest.core.model.session import Decision
from earnest.core.reports.outcome import ENDS, describe_outcome

TODAY = march(20)


def told(interview, **decision):
    """Return what is told of a decision."""
    return describe_outcome(SessionBuilder().put("decision", **decision).session(), interview, TODAY)


def test_outcome_is_described_kindly(interview):
    """Another choice has its day, its reason, the misread stage and some help."""
    assert told(
        interview,
        outcome="did it inside",
        outcome_on=march(4),
        tipped_by="Two Wednesdays\non trial",
        misread_stage="options",
        helps_choose="A tally of every late load",
    ) == (
        "They did it in-house, 4 Mar.",
        "What decided it: Two Wednesdays on trial",
        f"The stage you got wrong: 4 {interview.stage('options').title}.",
        "Helpful to them anyway: A tally of every late load",
    )


@pytest.mark.parametrize("outcome", ["chose you", "still open"])
def test_help_is_described_for_another_choice(interview, outcome):
    """It is left out if they chose you or nothing is decided."""
    assert told(interview, outcome=outcome, helps_choose="A tally") == (f"{ENDS[outcome]}.",)


def test_unknown_outcome_has_no_sentence(interview):
    """What was learnt before it is described alone."""
    assert told(interview, outcome_on=march(4), helps_choose="A tally") == ()
    assert told(interview, tipped_by=" ", misread_stage="goal") == (
        f"The stage you got wrong: 1 {interview.stage('goal').title}.",
    )


def test_every_outcome_has_a_sentence():
    """Each outcome that a file can hold can be described."""
    field = Decision.model_json_schema()["properties"]["outcome"]

    assert set(next(each["enum"] for each in field["anyOf"] if "enum" in each)) == set(ENDS)
