from datetime import UTC, datetime

from core.session_builder import honest

from earnest.core.editing.own_questions import add_own_question, remove_own_question, rewrite_own_question
from earnest.core.history.changes import Author, apply_edits
from earnest.core.history.undo import undo
from earnest.core.reports.questions.sheet import list_questions
from earnest.core.text.words import fingerprint

PEN = Author("priya", datetime(2026, 3, 4, 9, tzinfo=UTC))


def test_own_question_can_be_added_rewritten_and_removed():
    """Each change is one step of the history, and undo takes it back."""
    session = honest().session()
    added = apply_edits(session, add_own_question(session, "Who\n waits longest?", "c1"), PEN)
    rewritten = apply_edits(added, rewrite_own_question("q1", "Who waits at all?"), PEN)
    gone = apply_edits(rewritten, remove_own_question(rewritten, "q1"), PEN)

    assert (added.own_question["q1"].text, added.own_question["q1"].serves) == ("Who waits longest?", "c1")
    assert (rewritten.own_question["q1"].text, rewritten.own_question["q1"].serves) == ("Who waits at all?", "")
    assert not gone.own_question
    assert apply_edits(gone, undo(gone), PEN).own_question["q1"].text == "Who waits at all?"


def test_removed_question_takes_its_answers_along():
    """No answer is left that names a removed question."""
    case = honest().put("own_question", "q1", text="Do you have a budget?")
    case.put("settled", "x1", claim="q1", rule="closed", print=fingerprint("Do you have a budget?"), answer="they do")
    case.put("settled", "x2", claim="n1", rule="purchase", print="0", answer="no")
    session = case.session()

    assert list(apply_edits(session, remove_own_question(session, "q1"), PEN).settled) == ["x2"]


def test_own_questions_are_on_the_sheet(interview):
    """They come after what was not known, with the claim they serve."""
    case = (
        honest().put("own_question", "q2", text="Who pays?", serves="n1").put("own_question", "q10", text="And when?")
    )
    case.put("own_question", "q3", serves="c1")

    found = [line for line in list_questions(case.session(), interview, case.standing(interview)) if line.why == "own"]

    assert [(line.own, line.ask.client, line.ask.place.stage) for line in found] == [
        ("q2", "Who pays?", "need"),
        ("q10", "And when?", "goal"),
    ]
    assert found[0].about == case.tables["need"]["n1"]["text"]
