from datetime import UTC, datetime

import pytest
from core.session_builder import SessionBuilder, honest
from workspace.memory_file import NOON

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session
from earnest.workspace.editor_texts import EditedText, EditorText
from earnest.workspace.opened_session import Draft


def test_question_is_shown_to_both_and_its_answer_saved(run_plain):
    """The place, the question and what to say to the client are shown; the answer is saved at once."""
    run = run_plain(SessionBuilder(), "Serve a hundred and twenty bowls at lunch\n.")

    assert "1 Business goal, first round 1 of 9" in run.output
    assert "Say to the client: Suppose next year goes well" in run.output
    assert run.session.goal["g1"].text == "Serve a hundred and twenty bowls at lunch"
    assert run.saved[0].goal["g1"].text == run.session.goal["g1"].text


def test_standing_is_shown_in_words_once_it_changes(run_plain):
    """There are no signs, and an unchanged standing is not repeated."""
    run = run_plain(honest(), "/n", "/n", at="g1.text")

    assert "Right to propose: Earned" in run.output
    assert "Goal, confirmed: Serve a hundred and twenty bowls" in run.output
    assert run.output.count("Right to propose") == 1
    assert not any(sign in run.output for sign in "○◔◑●│▌")


def test_empty_line_keeps_the_answer(run_plain):
    """It goes on to the next question, and looking at reports changes nothing."""
    run = run_plain(honest(), *[""] * 40, "/w", "/r", "", "/m", "", "/f", "/7", "/b", at="g1.text", ends=True)

    assert run.saved == []


def test_back_keeps_what_was_typed(run_plain):
    """An unusable answer is asked about and not kept."""
    run = run_plain(honest(), "first of several\n/b", at="g1.why_now")
    unusable = run_plain(honest(), "many\n/b", at="n1.rank_guessed")

    assert run.session.goal["g1"].why_now == "first of several"
    assert "Did you mean a place, as a number such as 1?" in unusable.output
    assert unusable.session.need["n1"].rank_guessed is None


def test_commands_mark_as_unknown_add_undo_and_redo(run_plain):
    """They have the letters of the screens."""
    run = run_plain(honest(), "/k", at="g1.why_now")
    undone = run_plain(run.session, "/u", at="g1.why_now")
    redone = run_plain(undone.session, "/U", at="g1.why_now")
    another = run_plain(honest(), "/a\nA second thing in the way\n.", at="c1.text")

    assert "Not known yet: it is on the sheet" in run.output
    blank = run_plain(honest(), "/k", at="g1.text").output
    assert "Not known yet: it is on the sheet" in blank
    assert "still blank" not in blank, "one note is enough"
    assert [each.session.goal["g1"].not_known for each in (run, undone, redone)] == [("why_now",), (), ("why_now",)]
    assert another.session.challenge["c2"].text == "A second thing in the way"


def test_undo_of_somebody_elses_change_is_asked_about(run_plain):
    """Undo and redo name its author, and leave it without an answer."""
    theirs = apply_edits(
        honest().session(), [Edit(("goal", "g1", "text"), "Grow")], Author("jo", datetime(2026, 3, 17, tzinfo=UTC))
    )
    left = run_plain(theirs, "/u", "", at="g1.text")
    taken = run_plain(theirs, "/u", "1", at="g1.text")

    assert "Undo a change by jo?" in left.output
    assert left.session.goal["g1"].text == "Grow"
    assert taken.session.goal["g1"].text == honest().session().goal["g1"].text
    assert "Take back" not in run_plain(taken.session, "/U", at="g1.text").output, "one's own undo"


def test_undo_that_changes_nothing_says_why(run_plain):
    """Where there is nothing, and where the history tells of what cannot stand."""
    session = honest().session()
    odd = {"at": NOON, "by": "priya", "path": "need.n1.answers", "was": ["c9"], "now": ["c1"]}
    misfit, _ = read_session({**session.document, "history": {"0001": odd}})

    fresh, run = run_plain(session, "/u", "/U", at="g1.text"), run_plain(misfit, "/u", at="g1.text")

    assert "Nothing to undo." in fresh.output
    assert "Nothing to redo." in fresh.output
    assert "need.n1.answers: expected the id of a challenge in this file" in run.output
    assert not run.saved


def test_long_answer_is_written_in_the_users_editor(run_plain):
    """A question without a long answer says so."""
    run = run_plain(honest(), "/e", at="g1.why_now", edit=lambda text: EditedText(f"{text}the lease"))
    short = run_plain(honest(), "/e", at="n1.rank_guessed")

    assert run.session.goal["g1"].why_now == "the lease"
    assert "This question has no long answer." in short.output


@pytest.mark.parametrize(
    ("answers", "why_now", "is_left"),
    [
        (("1",), "the lease", False),
        (("2", "1"), "the lease", False),
        (("4",), "", False),
        (("5",), "", True),
        ((), "", True),
    ],
)
def test_text_of_an_editor_that_failed_is_offered(run_plain, answers, why_now, is_left):
    """It is taken, looked at, thrown away, or left for the next opening; so it is at a command or another answer."""
    files = []

    def edit(text):
        left = EditorText("1", Draft("", "", "g1.why_now", NOON, {"why_now": text}), "why_now", "the lease", NOON)
        return EditedText(text, "vim exited with code 1.", left)

    run = run_plain(honest(), "/e", *answers, at="g1.why_now", edit=edit, files=files)

    assert run.session.goal["g1"].why_now == why_now
    assert bool(files[0].editor_texts.left) == is_left
    assert "vim exited with code 1.\nText from your editor, not used yet.\n" in run.output
    assert ("From your editor:\nthe lease\n" in run.output) == (answers[:1] == ("2",))


def test_answer_in_place_of_a_decision_is_not_lost(run_plain):
    """In a file of answers the next line belongs to the next question."""

    def edit(text):
        left = EditorText("1", Draft("", "", "g1.why_now", NOON, {"why_now": text}), "why_now", "the lease", NOON)
        return EditedText(text, "vim exited with code 1.", left)

    run = run_plain(honest(), "/e", "The till stands in the way\n.", at="g1.why_now", edit=edit)
    assert run.session.goal["g1"].why_now == "The till stands in the way"


def test_read_only_session_is_not_changed(run_plain):
    """It can be read, and commands that write are refused."""
    run = run_plain(honest(), "/k", "typed\n.", "/s", at="g1.why_now", read_only="somebody has it open")

    assert "Read-only: somebody has it open" in run.output
    assert "This session is read-only. Your answer was not saved." in run.output
    assert run.saved == []


def test_failed_save_does_not_stop_the_interview(run_plain):
    """The answer stays in the session."""
    run = run_plain(honest(), "the lease\n.", at="g1.why_now", save=lambda _: "no space left on device")

    assert "NOT SAVED: no space left on device" in run.output
    assert run.session.goal["g1"].why_now == "the lease"


def test_end_of_input_keeps_what_was_typed(run_plain):
    """The label of the answer that was expected is known."""
    run = run_plain(honest(), "the lease, and", at="g1.why_now", ends=False)

    assert run.waiting == "Your answer"
    assert run.session.goal["g1"].why_now == "the lease, and"


@pytest.mark.parametrize("flow", ["/s\n/q", "/h\n/q", "/x\n/q", "/p\n/q", "/o\n/q", "/r\n/q", "/m\n/q", "/y\n/q"])
def test_every_prompt_can_be_left(run_plain, flow):
    """`/q` works in each command."""
    case = honest().without("said_back", "s1").put("need", "n1", text="Buy a bell and a lamp for the kitchen")
    run = run_plain(case, flow, at="n1.text", ends=False)

    assert run.waiting == ""


def test_first_round_ends_with_the_sheet(run_plain):
    """Going on from there asks the other questions."""
    run = run_plain(SessionBuilder(), *["x y z one two\n.\n"] * 2, *[""] * 40)

    assert "Last of all" in run.output
    assert not run.working.is_first_round


def test_commands_without_effect_say_so(run_plain):
    """There is nothing to add, to remove or to say back."""
    run = run_plain(honest(), "/a", "/x", "/s", at="choice.could_stop")
    empty = run_plain(SessionBuilder(), "/s", at="goal.text")

    assert "There can be only one." in run.output
    assert "There is nothing to delete here." in run.output
    assert "Nothing to say back yet" in empty.output


def test_replay_and_lesson_change_nothing(run_plain):
    """`/t` shows the replay, `/l` the lesson."""
    run = run_plain(honest(), "/t", "/l", at="g1.text", ends=True)

    assert "Nothing to replay yet: each answer becomes a step." in run.output
    assert "From hearing to saying back" in run.output
    assert run.saved == []


@pytest.mark.parametrize("at", ["n1.said_back", "n1.heard"])
def test_text_where_nothing_is_answered_is_told(at, run_plain):
    """Where only a command adds something, a text is refused and not passed over."""
    run = run_plain(honest(), "They said so", "", at=at)
    assert "This question takes no text. It was not saved." in run.output
    assert run.saved == []


def test_mark_on_an_answered_question_stays(run_plain):
    """Going on after `/k` changes nothing; a new answer takes the mark away."""
    marked = run_plain(honest(), "/k", "/2", "/1", "", at="g1.why_now")
    assert marked.session.goal["g1"].not_known == ("why_now",)
    assert len(marked.saved) == 1

    answered = run_plain(marked.session, "They lose the lease\n.", at="g1.why_now")
    assert not answered.session.goal["g1"].not_known


def test_end_of_the_input_asks_nothing_more(run_plain):
    """A confirmed text that was being changed is kept, and what it means is asked of nobody."""
    run = run_plain(honest(), "Orders must reach the stove in time", at="n1.text", ends=False)
    assert run.session.need["n1"].text == "Orders must reach the stove in time"
    assert run.waiting == "Your answer"
    assert "What does the change mean?" not in run.output
