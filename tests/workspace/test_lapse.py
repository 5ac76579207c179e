from datetime import UTC, datetime

import pytest
from core.session_builder import honest

from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author, Edit
from earnest.workspace.questions import lapse

AUTHOR = Author("priya", datetime(2026, 3, 20, 9, tzinfo=UTC))


@pytest.fixture
def edited(interview):
    """Return a session with an edit of a confirmed need."""
    working = WorkingSession.begin(honest().session(), interview, "n1.text")
    return working.with_edits([Edit(("need", "n1", "text"), "Orders must reach the stove sooner")], AUTHOR)


def test_same_meaning_keeps_the_confirmation(edited):
    """The note is kept with the say-back."""
    kept = lapse.keep_note(edited, "n1", lapse.SAME, "only the grammar", AUTHOR).session

    assert grade_claims(kept)["n1"].grade is Grade.CONFIRMED
    assert kept.said_back["s1"].same_meaning["n1"].note == "only the grammar"


def test_lapse_keeps_the_reason(edited):
    """The claim is heard again, and the change has its reason."""
    kept = lapse.keep_note(edited, "n1", lapse.LAPSE, "They moved the stove", AUTHOR).session

    assert grade_claims(kept)["n1"].grade is Grade.HEARD
    assert list(kept.history.values())[-1].why == "They moved the stove"


def test_each_answer_asks_for_its_note():
    """Only the same meaning is asked for how."""
    labels = {key: lapse.describe_note(key) for key, _, _ in lapse.CHOICES}

    assert labels[lapse.SAME] == "How does it mean the same?"
    assert labels[lapse.LAPSE] == "Why was it changed?"
