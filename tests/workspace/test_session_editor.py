from datetime import timedelta

import pytest
from core.session_builder import honest
from workspace.memory_file import NOON

from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.standing.standing import assess
from earnest.core.standing.verdict import Verdict
from earnest.workspace.session_editor import SessionEditor

UNQUOTED = Edit(("quote", "n1h1"))
"""Removes the quotes of the need, and the right to propose with them."""


@pytest.fixture
def editor(interview):
    """Return the editor of a session with the right to propose, whose clock moves on by a minute a look."""
    now = [NOON]

    def clock():
        now[0] += timedelta(minutes=1)
        return now[0]

    return SessionEditor(WorkingSession.begin(honest().session(), interview, "g1.text"), clock, "priya")


def test_change_is_signed_and_assessed_before_it_is_announced(editor):
    """`on_change` sees the new session with the new standing."""
    announced = []
    editor.on_change = lambda session: announced.append((session, editor.standing.verdict))
    assert editor.standing.verdict is Verdict.EARNED

    editor.edit([UNQUOTED])

    assert announced == [(editor.session, editor.standing.verdict)]
    assert editor.standing.verdict is not Verdict.EARNED
    entry = list(editor.session.history.values())[-1]
    assert (entry.by, entry.at > NOON) == ("priya", True)


def test_standing_is_that_of_the_session(editor):
    """It equals an assessment of the session by itself, also after changes and undo."""
    for change in (
        lambda: editor.edit([UNQUOTED]),
        editor.undo,
        lambda: editor.edit([Edit(("goal", "g1", "text"), "")]),
    ):
        change()
        assert editor.standing == assess(editor.session, editor.working.interview, editor.today)


def test_change_of_nothing_is_not_announced(editor):
    """Neither the session nor its standing is new."""
    editor.on_change = lambda _session: pytest.fail("nothing has changed")
    session, standing = editor.session, editor.standing

    editor.edit([])
    editor.go(editor.working.position.onward())
    editor.go(None)

    assert (editor.session, editor.standing) == (session, standing)
    assert editor.working.at_question != "g1.text"


def test_answer_returns_what_to_ask_about_unusable_fields(editor, interview):
    """Such a field is left as it was."""
    editor.go(WorkingSession.begin(editor.session, interview, "n1.rank_guessed").position)

    asks = editor.answer({"rank_guessed": "many"})

    assert list(asks) == ["rank_guessed"]
    assert editor.answer({"rank_guessed": "2"}) == {}
    assert editor.session.need["n1"].rank_guessed == 2


def test_undo_and_redo_go_where_the_change_was_made(editor):
    """The session is as before, and as after."""
    text = editor.session.goal["g1"].text
    editor.answer({"text": "Be among the top five"})
    editor.go(editor.working.position.at_claim("n1"))

    editor.undo()
    assert (editor.session.goal["g1"].text, editor.working.claim) == (text, "g1")

    editor.go(editor.working.position.at_claim("n1"))
    editor.redo()
    assert (editor.session.goal["g1"].text, editor.working.claim) == ("Be among the top five", "g1")


def test_nothing_to_undo_changes_nothing(editor):
    """A session without history stays the same object."""
    editor.on_change = lambda _session: pytest.fail("nothing has changed")
    session = editor.session

    editor.undo()
    editor.redo()

    assert editor.session is session


def test_shown_session_is_assessed_and_not_announced(editor):
    """Somebody else saved it, so it is not saved here."""
    editor.on_change = lambda _session: pytest.fail("it is not ours to save")
    theirs = apply_edits(editor.session, [UNQUOTED], Author("jo", NOON))

    editor.show(theirs)

    assert editor.session is theirs
    assert editor.standing == assess(theirs, editor.working.interview, editor.today)
    assert editor.working.at_question == "g1.text"


def test_shown_session_is_followed_from_their_place(editor, interview):
    """The place moves with theirs only if it was theirs."""
    session = editor.session
    editor.go(WorkingSession.begin(session, interview).position)
    moved = WorkingSession.begin(session, interview, "n1.text").with_edits([UNQUOTED], Author("jo", NOON))

    editor.show(moved.session)

    assert editor.working.at_question == moved.at_question


def test_tried_change_is_graded_and_not_kept(editor):
    """The grades are those of the session with the change."""
    session, standing = editor.session, editor.standing

    tried = editor.try_change(lambda working, author: working.with_edits([UNQUOTED], author))

    assert editor.grade(tried.session) == grade_claims(tried.session)
    assert editor.grade(tried.session)["n1"].grade is not Grade.CONFIRMED
    assert (editor.session, editor.standing) == (session, standing)
    assert editor.standing == assess(session, editor.working.interview, editor.today)


def test_read_only_says_why(editor):
    """It is a clause for the user; the front ends refuse what changes the session."""
    held = SessionEditor(editor.working, lambda: NOON, "priya", read_only="somebody has it open")

    assert (editor.read_only, held.read_only) == ("", "somebody has it open")
    assert held.today == NOON.date()
