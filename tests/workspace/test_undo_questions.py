"""Whose change undo and redo take back: another's is asked about first."""

from datetime import timedelta

import pytest
from core.session_builder import honest
from workspace.memory_file import NOON

from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import BY_HAND
from earnest.core.history.undo import undo
from earnest.core.model.parsing import read_session
from earnest.workspace.questions.undo import describe_taken_back, explain_refusal, find_question
from earnest.workspace.session_editor import SessionEditor

TEXT = ("goal", "g1", "text")


@pytest.fixture
def make_editor(interview):
    """Return a function that makes priya's editor of a session with changes by others."""

    def make(*authors, undone_by=""):
        session = honest().session()
        for hour, by in enumerate(authors):
            session = apply_edits(session, [Edit(TEXT, f"Goal {hour}")], Author(by, NOON + timedelta(hours=hour)))
        if undone_by:
            session = apply_edits(session, undo(session), Author(undone_by, NOON + timedelta(days=1)))
        return SessionEditor(WorkingSession.begin(session, interview), lambda: NOON, "priya")

    return make


def test_undo_of_somebody_elses_change_asks(make_editor):
    """It is named with its author and time; your own needs no question."""
    question = find_question(make_editor("priya", "jo"))

    assert question is not None
    assert question.headline == "Undo a change by jo?"
    assert question.sentence.endswith(": Goal “Goal 1”, reworded.")
    assert find_question(make_editor("jo", "priya")) is None
    assert find_question(make_editor()) is None


def test_edit_by_hand_belongs_to_nobody_known(make_editor):
    """So it asks too."""
    assert find_question(make_editor(BY_HAND)).headline == "Undo a change by hand?"


def test_redo_asks_where_somebody_else_undid(make_editor):
    """Taking back your own undo restores what was there, by any author."""
    assert find_question(make_editor("priya", undone_by="jo"), redoes=True).headline == "Redo a change by jo?"
    assert find_question(make_editor("jo", undone_by="priya"), redoes=True) is None


def test_undo_and_redo_name_what_they_did(make_editor):
    """Also where that is out of sight, and not what took it back."""
    editor = make_editor("priya", "priya")
    before = editor.session
    editor.undo()
    assert describe_taken_back(editor, before) == "undone: Goal, reworded: Goal 1"
    undone = editor.session
    editor.redo()
    assert describe_taken_back(editor, undone, redoes=True) == "redone: Goal, reworded: Goal 1"
    assert describe_taken_back(editor, editor.session) == ""


def test_undo_that_changes_nothing_says_why(make_editor):
    """A history written by hand may tell of a link that leads to nothing; the key and what it wants are named."""
    editor = make_editor("priya")
    assert explain_refusal(editor) == ""
    assert explain_refusal(editor, redoes=True) == "Nothing to redo."

    odd = {"at": NOON, "by": "priya", "path": "need.n1.answers", "was": ["c9"], "now": ["c1"]}
    tables = {**editor.session.document, "history": {**editor.session.document["history"], "0900": odd}}
    editor.show(read_session(tables)[0])
    before = editor.session
    editor.undo()

    assert editor.session is before
    assert explain_refusal(editor) == (
        "The history does not match the session: "
        "need.n1.answers: expected the id of a challenge in this file, found a link to nothing"
    )
