"""The questions of a meeting, as they are proposed and as the user put them."""

from datetime import UTC, datetime

from core.session_builder import honest

from earnest.core.editing.meetings.plan import write_agenda
from earnest.core.history.changes import Author, apply_edits
from earnest.core.reports.questions.agenda import choose_agenda
from earnest.core.reports.questions.sheet import PLANNED, choose_questions, list_questions

PRIYA = Author("priya", datetime(2026, 3, 18, tzinfo=UTC))


def open_case():
    """Return a session with questions left, and a meeting that is planned."""
    return honest().put("meeting", "m1", who=["dana"], plan={"minutes": 15})


def kept(session, *questions):
    """Return the session with these questions kept in its meeting."""
    return apply_edits(session, write_agenda(session, "m1", questions), PRIYA)


def agenda(case, interview, session=None):
    """Return the agenda of the planned meeting."""
    return choose_agenda(session or case.session(), interview, case.standing(interview), "m1")


def as_kept(lines, interview):
    """Return questions as a plan keeps them."""
    return [(line.ask.client, line.ask.place.format(interview)) for line in lines]


def test_questions_are_proposed_until_they_are_chosen(interview):
    """As many as there is time for; all others are left out."""
    case = open_case()
    found = agenda(case, interview)
    assert len(found.asked) == 4
    assert not found.is_kept
    every = list_questions(case.session(), interview, case.standing(interview), ("dana",))
    assert {line.ask.client for line in (*found.asked, *found.others)} == {line.ask.client for line in every}


def test_chosen_questions_keep_their_order(interview):
    """Under one heading, as the user put them; taken back, they are proposed again."""
    case = open_case()
    proposed = agenda(case, interview)
    wanted = as_kept([proposed.others[0], *reversed(proposed.asked)], interview)
    session = kept(case.session(), *wanted)
    found = agenda(case, interview, session)
    assert as_kept(found.asked, interview) == wanted
    assert {line.why for line in found.asked} == {PLANNED}
    assert len(found.others) == len(proposed.others) - 1

    fewer = kept(session, *wanted[:2])
    assert list(fewer.meeting["m1"].plan.question) == ["q1", "q2"]
    assert agenda(case, interview, kept(fewer)) == proposed


def test_answered_question_is_asked_no_more(interview):
    """What they said since it was planned is not asked; a reworded claim is asked about in its new words."""
    case = open_case()
    line = next(line for line in list_questions(case.session(), interview, case.standing(interview)) if line.about)
    place = line.ask.place.format(interview)
    session = kept(case.session(), ("Asked in older words?", place), ("Is it so?", "c1.text"))
    assert [each.ask.client for each in agenda(case, interview, session).asked] == [line.ask.client]


def test_no_meeting_in_particular_has_an_hour(interview):
    """The same questions as without a plan."""
    case = open_case()
    found = choose_agenda(case.session(), interview, case.standing(interview), "")
    assert found.asked == choose_questions(case.session(), interview, case.standing(interview))
