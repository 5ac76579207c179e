from datetime import date

import pytest
from core.session_builder import honest

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims

ANSWERS = """\
/g
Dana; Jo, cook
10 Mar
1
The stove must hear of it before they sit
.

3
We lose the lease in June if it stays so
.
Jo
5

12
5
That it is the stove
.
"""


def test_meeting_is_written_up(run_plain):
    """Its facts, its quotes on old and new claims, its numbers and the closing answer are kept."""
    run = run_plain(honest(), ANSWERS)
    session = run.session

    meeting = session.meeting["m1"]
    assert [session.name_of(person) for person in meeting.who] == [session.person["dana"].name, "Dana", "Jo"][-2:]
    assert (meeting.on, meeting.how, meeting.questions, meeting.say_backs) == (date(2026, 3, 10), "call", 12, 5)
    assert meeting.clearer_now == "That it is the stove"
    assert session.quote["q1"].words == "The stove must hear of it before they sit"
    assert session.quote["q2"].words == "We lose the lease in June if it stays so"
    assert grade_claims(session)["c2"].grade is Grade.HEARD
    assert "12 questions, 5 said back." in run.output


def test_meeting_of_which_nothing_is_given_keeps_its_quotes(run_plain):
    """The day can be cleared and everything else left empty."""
    run = run_plain(honest(), "/g\n\n.\n\nThe stove must hear of it before they sit\n.\nJo\n3\n\n\n5\n\n")

    assert run.session.quote["q1"].words == "The stove must hear of it before they sit"
    assert run.session.meeting["m1"].say_backs == 5


def test_meeting_on_file_is_corrected(run_plain):
    """Empty lines keep what is there."""
    run = run_plain(honest().put("meeting", "m1", who=["dana"], how="call", questions=3), "/g\n2\n\n9 Mar\n\n\n\n4\n\n")

    meeting = run.session.meeting["m1"]
    assert (meeting.on, meeting.how, meeting.questions, meeting.say_backs) == (date(2026, 3, 9), "call", 3, 4)
    assert list(run.session.meeting) == ["m1"]


def test_interrupted_meeting_keeps_its_quotes(run_plain):
    """A command in place of an answer runs."""
    run = run_plain(honest(), "/g\nDana\n\n\nThe stove must hear of it before they sit\n.\n\n3\n/w")

    assert "Goal, challenge and need are confirmed" in run.output
    assert run.session.quote["q1"].words == "The stove must hear of it before they sit"
    assert not run_plain(honest(), "/g\n/w").session.meeting


def test_number_of_a_meeting_is_asked_until_it_is_one(run_plain):
    """What is no number is told and asked again, never dropped."""
    run = run_plain(honest(), "/g\nDana\n\n\n\nx\n3\n12345\n4\n\n/q", ends=False)

    meeting = run.session.meeting["m1"]
    assert (meeting.questions, meeting.say_backs) == (3, 4)
    assert run.output.count("a number of at most 4 digits") == 2


@pytest.mark.parametrize("end", ["/q", "/n\n/q", ""])
def test_meeting_left_early_is_kept_as_far_as_it_was_given(end, run_plain):
    """Who was there, the numbers and the closing answer stand; a quote about nothing yet is told as not kept."""
    facts = run_plain(honest(), f"/g\nDana; Jo\n{end}".rstrip("\n"), ends=False)
    quote = run_plain(honest(), f"/g\nDana\n\n\nThe stove must hear\n.\n{end}".rstrip("\n"), ends=False)
    outcome = run_plain(honest(), f"/g\nDana\n\n\n\n7\n2\nThat it is\nthe stove\n{end}".rstrip("\n"), ends=False)

    assert len(facts.session.meeting["m1"].who) == 2
    assert "Not saved, because it has no claim yet: “The stove must hear”" in quote.output
    meeting = outcome.session.meeting["m1"]
    assert (meeting.questions, meeting.say_backs, meeting.clearer_now) == (7, 2, "That it is\nthe stove")
