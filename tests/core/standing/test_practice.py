"""A session for practice has no verdict unless somebody asks."""

from datetime import UTC, datetime

import pytest
from core.session_builder import honest

from earnest.core.editing.new_session import begin_tables, carry_claims, carry_tables, toggle_practice
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.model.parsing import read_session
from earnest.core.replay.replay import Replay
from earnest.core.standing.standing import assess, assess_practice, judge_anyway
from earnest.core.standing.verdict import Verdict


def practising(case):
    """Return the case's session as one for practice."""
    case.tables["practice"] = True
    return case.session()


def test_practice_has_grades_and_questions_but_no_verdict(interview):
    """Its claims are graded and a question is asked next, as in any session; the right is not earned."""
    real, practice = honest().standing(interview), assess(practising(honest()), interview)

    assert practice.verdict is Verdict.PRACTICE
    assert not practice.verdict.may_propose
    assert (practice.grades, practice.ask_next, practice.weakest) == (real.grades, real.ask_next, real.weakest)


@pytest.mark.parametrize("case", [honest(), honest().without("said_back", "s1"), honest(owned=False)])
def test_practice_is_judged_when_asked(interview, case):
    """Asked for, the verdict is that of the same session without the mark."""
    wanted = case.standing(interview)
    practice = practising(case)

    assert judge_anyway(practice, assess(practice, interview)).verdict is wanted.verdict
    assert assess_practice(practice, interview).verdict is wanted.verdict
    assert assess_practice(practice, interview).why == wanted.why


def test_practice_must_be_true_or_false():
    """Another value is a mistake of the file, told with its key; no mark is needed."""
    tables = honest().tables

    assert not read_session(tables)[0].practice
    (fault,) = read_session({**tables, "practice": "yes"})[1]
    assert "practice" in str(fault)


def test_mark_is_a_change_like_any_other(interview):
    """The mark and its end are steps of the history, at which the verdict turns; undo takes one back."""
    author, later = (Author("priya", datetime(2026, 3, 18, hour, tzinfo=UTC)) for hour in (9, 10))
    working = WorkingSession.begin(honest().session(), interview, "")
    marked = working.with_edits(toggle_practice(working.session), author)
    back = marked.with_edits(toggle_practice(marked.session), later)

    assert marked.session.document["practice"] is True
    assert "practice" not in back.session.document
    assert "practice" not in marked.undone(author).session.document
    replay = Replay(back.session, interview)
    assert [verdict is Verdict.PRACTICE for verdict in replay.points.verdicts] == [False, True, False]
    assert replay.points.turns == (1, 2)


def test_copy_of_practice_is_none():
    """Claims are carried over; the new session is for practice only where that is said."""
    old = practising(honest())
    begun = begin_tables("Lim", "client", None)

    assert "practice" not in carry_tables(old, "old", begun)
    assert all(edit.path[0] != "practice" for edit in carry_claims(old))
    assert begin_tables("Lim", "client", None, is_practice=True)["practice"] is True
