from datetime import date

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


def test_a_meeting_line_by_line(talked):
    """Who, when and how once; quotes, each on its claim or a new one; then the numbers and the closing question."""
    told = talked(honest(), ANSWERS)
    session = told.session

    meeting = session.meeting["m1"]
    assert [session.name_of(person) for person in meeting.who] == [session.person["dana"].name, "Dana", "Jo"][-2:]
    assert (meeting.on, meeting.how, meeting.questions, meeting.say_backs) == (date(2026, 3, 10), "call", 12, 5)
    assert meeting.clearer_now == "That it is the stove"
    assert session.need["n1"].heard["h2"].words == "The stove must hear of it before they sit"
    assert session.challenge["c2"].heard["h1"].words == "We lose the lease in June if it stays so"
    assert grade_claims(session)["c2"].grade is Grade.HEARD
    assert "12 questions, 5 said back." in told.said


def test_a_meeting_on_file_is_mended(talked):
    """Enter leaves what is there; only what is answered anew changes."""
    told = talked(honest().put("meeting", "m1", who=["dana"], how="call", questions=3), "/g\n2\n\n9 Mar\n\n\n\n4\n\n")

    meeting = told.session.meeting["m1"]
    assert (meeting.on, meeting.how, meeting.questions, meeting.say_backs) == (date(2026, 3, 9), "call", 3, 4)
    assert list(told.session.meeting) == ["m1"]


def test_left_half_way_nothing_is_lost(talked):
    """A command in place of an answer is obeyed; what was told before it is kept."""
    told = talked(honest(), "/g\nDana\n\n\nThe stove must hear of it before they sit\n.\n\n3\n/w")

    assert "Goal, challenge and need are confirmed" in told.said
    assert told.session.need["n1"].heard["h2"].words == "The stove must hear of it before they sit"
    assert not talked(honest(), "/g\n/w").session.meeting
