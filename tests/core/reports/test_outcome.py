import pytest
from core.casefile import Case, march

from earnest.core.model.session import Decision
from earnest.core.reports.outcome import ENDS, describe_outcome

TODAY = march(20)


def told(interview, **decision):
    """Return what is told of a decision."""
    return describe_outcome(Case().put("decision", **decision).session(), interview, TODAY)


def test_an_outcome_is_told_in_their_favour(interview):
    """They went another way: with its day, what tipped it, what was misread, and what is of help to them."""
    assert told(
        interview,
        outcome="did it inside",
        outcome_on=march(4),
        tipped_by="Two Wednesdays\non trial",
        misread_stage="options",
        helps_choose="A tally of every late load",
    ) == (
        "They did it inside, 4 Mar.",
        "What tipped it: Two Wednesdays on trial",
        f"The stage you had misread: 4 {interview.stage('options').title}.",
        "Of help to them all the same: A tally of every late load",
    )


@pytest.mark.parametrize("outcome", ["chose you", "still open"])
def test_what_helps_them_is_told_where_they_went_another_way(interview, outcome):
    """Chosen, or with nothing settled yet, it goes without saying."""
    assert told(interview, outcome=outcome, helps_choose="A tally") == (f"{ENDS[outcome]}.",)


def test_nothing_is_told_of_what_is_not_on_file(interview):
    """No outcome, no sentence; what was learnt before it stands alone."""
    assert told(interview, outcome_on=march(4), helps_choose="A tally") == ()
    assert told(interview, tipped_by=" ", misread_stage="goal") == (
        f"The stage you had misread: 1 {interview.stage('goal').title}.",
    )


def test_every_outcome_of_a_file_has_its_sentence():
    """What can be on file can be told."""
    field = Decision.model_json_schema()["properties"]["outcome"]

    assert set(next(each["enum"] for each in field["anyOf"] if "enum" in each)) == set(ENDS)
