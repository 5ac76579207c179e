from datetime import UTC, datetime, timedelta

import pytest
from core.session_builder import LANGUAGE_SAMPLES, SessionBuilder, honest, march

from earnest.core.editing.answer_edits import accept_short_text, toggle_none_said, toggle_not_known
from earnest.core.editing.records import add_quote, add_source, find_added_record, remove_record, rewrite_record
from earnest.core.editing.removal import remove_claim_at
from earnest.core.editing.say_back import add_say_back
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.undo import RestorePoint
from earnest.core.interview.places import Place, list_all_places
from earnest.core.interview.position import Position
from earnest.core.model.parsing import read_session
from earnest.core.standing.standing import assess
from earnest.core.standing.verdict import Verdict

START = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def pen():
    """Return pens, each a minute later than the last."""
    at = [START]

    def dip():
        at[0] += timedelta(minutes=1)
        return Author("priya", at[0])

    return dip


def at(sitting, stage, question, about=None):
    """Go to a place by its names."""
    return sitting.go(sitting.position.at(Place(stage, question, about)))


@pytest.mark.parametrize("tongue", LANGUAGE_SAMPLES, ids=lambda tongue: tongue.code)
def test_whole_interview_earns_the_right(interview, pen, tongue):
    """An empty session is answered question by question in every language."""
    sitting = WorkingSession.begin(SessionBuilder(language=tongue.code).session(), interview)
    sitting, _ = sitting.answer({"text": tongue.goal}, pen())
    sitting = sitting.with_edits(
        add_quote(sitting.session, sitting.claim, tongue.quotes[0], tongue.owner, march(4), "call"), pen()
    )
    sitting, _ = at(sitting, "goal", "measure", "g1").answer({"measure": tongue.measure, "by": tongue.by}, pen())
    sitting, _ = at(sitting, "goal", "owner", "g1").answer({"owner": tongue.owner, "doubted_by": ""}, pen())
    sitting, _ = at(sitting, "challenges", "inside").answer({"text": tongue.challenge}, pen())
    sitting = sitting.with_edits(
        add_quote(sitting.session, sitting.claim, tongue.quotes[1], tongue.owner, march(4), "call"), pen()
    )
    sitting, _ = at(sitting, "need", "text").answer({"text": tongue.need}, pen())
    sitting = sitting.with_edits(
        add_quote(sitting.session, sitting.claim, tongue.quotes[2], tongue.owner, march(4), "call"), pen()
    )
    before = assess(sitting.session, interview).verdict
    who = f"{tongue.owner}, boss"
    edits = add_say_back(sitting.session, ("g1", "c1", "n1"), tongue.said, tongue.reply, "that's it", who, march(4))
    sitting = sitting.with_edits(edits, pen())

    assert before is Verdict.SAY_IT_BACK
    assert assess(sitting.session, interview).verdict is Verdict.EARNED
    assert sitting.session.at_question == "n1.text"
    assert len(sitting.session.person) == 1


def test_session_begins_at_its_last_place(interview):
    """The place asked for goes before the one kept, and that before the first."""
    session = honest().put(at_question="n1.keep").session()

    assert WorkingSession.begin(session, interview).place == Place("need", "keep", "n1")
    assert WorkingSession.begin(session, interview, "g1.by").place == Place("goal", "measure", "g1")
    assert WorkingSession.begin(session, interview, "g9.by").place == Place("need", "keep", "n1")
    assert WorkingSession.begin(session, interview).at_question == "n1.keep"


def test_unreadable_answer_costs_no_other(interview, pen):
    """A bad number is asked back, and the value beside it is kept."""
    sitting = at(WorkingSession.begin(honest().session(), interview), "need", "rank", "n1")

    after, asks = sitting.answer({"rank_guessed": "2", "rank_told": "top"}, pen())

    assert list(asks) == ["rank_told"]
    assert after.session.need["n1"].rank_guessed == 2


def test_empty_answer_changes_nothing(interview, pen):
    """Looking at a question is no change, not even of the kept place."""
    sitting = WorkingSession.begin(SessionBuilder().session(), interview)

    after, _ = sitting.answer({"text": ""}, pen())

    assert after.session is sitting.session


def test_position_ends_at_both_ends(interview):
    """There is nothing before the first question and after the last."""
    sitting = WorkingSession.begin(SessionBuilder().session(), interview)
    every = list_all_places(sitting.session, interview)
    last = Position(sitting.session, interview, every[-1])

    assert sitting.is_first_round
    assert sitting.position.backward() is None
    assert sitting.position.onward().backward().place == sitting.place
    assert last.onward() is None


def test_more_questions_begin_at_the_first_gap(interview):
    """After at most nine questions the first round ends."""
    sitting = WorkingSession.begin(SessionBuilder().session(), interview)
    walked = [sitting.position]
    while (following := walked[-1].onward()) is not None:
        walked.append(following)

    more = walked[-1].past_first_round()

    assert len(walked) <= 9
    assert not more.is_first_round
    assert more.place == Place("goal", "text")


def test_position_moves_to_stage_claim_or_another(interview):
    """Stages can be visited in any order, claims by id."""
    sitting = WorkingSession.begin(honest().put("challenge", "c1", side="inside").session(), interview)

    assert sitting.position.at_stage("goal").place == Place("goal", "why_now", "g1")
    assert sitting.position.at_stage("choice").place == Place("choice", "text")
    assert sitting.position.at_claim("c1").place == Place("challenges", "inside", "c1")
    assert sitting.position.at_claim("z9").place == sitting.place
    assert sitting.position.at_claim("c1").another().place == Place("challenges", "inside")
    assert at(sitting, "challenges", "cost", "c1").position.another().place == Place("challenges", "inside")
    assert at(sitting, "shortlist", "path").position.another() is None
    assert at(sitting, "need", "keep", "n1").position.another().place == Place("need", "text")


def test_kind_without_an_opening_has_no_other(interview):
    """A kind that no question of the stage begins cannot be added there."""
    case = honest().claim("o1", "Leave it")

    assert at(WorkingSession.begin(case.session(), interview), "ruled_out", "hanging", "o1").position.another() is None


def test_marks_can_be_made_and_removed(interview, pen):
    """These are *not known yet*, *there is none* and *that is all*."""
    sitting = at(
        WorkingSession.begin(SessionBuilder().claim("c1", "Pending").session(), interview), "challenges", "inside", "c1"
    )

    unknown = (
        sitting.with_edits(toggle_not_known(sitting.session, interview, sitting.place), pen())
        .session.challenge["c1"]
        .not_known
    )
    none = sitting.with_edits(
        toggle_none_said(sitting.session, sitting.question.none), pen()
    ).session.decision.they_say_none
    stands = grade_claims(sitting.with_edits(accept_short_text(sitting.session, sitting.claim), pen()).session)[
        "c1"
    ].grade

    assert unknown == ("blocks",)
    assert none == ("inside",)
    assert stands is Grade.GUESS
    elsewhere = at(sitting, "challenges", "incident", "c1")
    unmarked = elsewhere.with_edits(toggle_none_said(elsewhere.session, elsewhere.question.none), pen())
    assert unmarked.session is sitting.session


def test_records_can_be_added_rewritten_and_removed(interview, pen):
    """Records are kept under the claim of the place."""
    sitting = at(WorkingSession.begin(honest().session(), interview), "need", "text", "n1")
    read = sitting.with_edits(add_source(sitting.session, "n1", "Paper", march(1)), pen())
    source = {"where": "Other paper", "on": march(2)}
    reread = read.with_edits(rewrite_record(read.session, "source.s1", source), pen())
    quote = add_quote(reread.session, "n1", "Four words from somebody", "Jo, chair", None, "")
    heard = reread.with_edits(quote, pen())
    values = {"words": "Four words from nobody", "who": "", "on": march(3), "how": "call", "second_hand": False}
    reheard = heard.with_edits(rewrite_record(heard.session, "quote.q1", values), pen())
    gone = reheard.with_edits(remove_record(reheard.session, "n1", "quote.q1"), pen())

    assert find_added_record(sitting.session, read.session) == "source.s1"
    assert find_added_record(reread.session, heard.session) == "quote.q1"
    assert find_added_record(read.session, reread.session) == ""
    assert reread.session.need["n1"].read["s1"].where == "Other paper"
    assert (reheard.session.quote["q1"].who, heard.session.person["jo"].role) == ("", "chair")
    assert list(gone.session.need["n1"].heard) == ["n1h1"]


def test_place_without_a_claim_takes_no_record(interview, pen):
    """Nothing changes without a claim."""
    sitting = at(WorkingSession.begin(honest().session(), interview), "options", "text")

    session, claim = sitting.session, sitting.claim
    assert add_quote(session, claim, "a b c d", "Dana", march(1), "") == ()
    assert add_source(session, claim, "Paper", march(1)) == ()
    assert remove_record(session, claim, "source.s1") == ()
    assert accept_short_text(session, claim) == ()
    assert sitting.with_edits((), pen()).session is session
    assert remove_claim_at(sitting, pen()) is sitting
    assert find_added_record(session, session) == ""


def test_say_back_without_a_name_is_kept(interview, pen):
    """What it lacks is shown later."""
    sitting = WorkingSession.begin(honest().session(), interview)

    after = sitting.with_edits(add_say_back(sitting.session, ("g1",), "So?", "", None, "", None), pen())

    assert after.session.said_back["s2"].who == ""


def test_removed_claim_comes_back_with_undo(interview, pen):
    """The place moves to one that exists, and redo removes the claim again."""
    sitting = at(WorkingSession.begin(honest().session(), interview), "goal", "why_now", "g1")

    gone = remove_claim_at(sitting, pen())
    back = gone.undone(pen())
    again = back.redone(pen())

    assert "g1" not in gone.session.claims
    assert gone.place in list_all_places(gone.session, interview)
    assert back.session.claims == sitting.session.claims
    assert "g1" not in again.session.claims
    assert again.undone(pen()).undone(pen()).session.claims == sitting.session.claims


def test_lost_place_is_left_for_the_nearest(interview, pen):
    """That is the same question of another claim, else the first of the stage."""
    case = honest().claim("g2", "Another goal")
    other = at(WorkingSession.begin(case.session(), interview), "goal", "why_now", "g9").position.at_existing_place()
    first = at(
        WorkingSession.begin(SessionBuilder().session(), interview), "goal", "why_now", "g9"
    ).position.at_existing_place()
    fresh = at(WorkingSession.begin(SessionBuilder().session(), interview), "goal", "text")

    assert other.place == Place("goal", "why_now", "g1")
    assert first.place == Place("goal", "text")
    assert remove_claim_at(fresh, pen()) is fresh


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("goal", "g1", "measure"), Place("goal", "measure", "g1")),
        (("need", "n1", "heard", "quote.n1h1"), Place("need", "heard", "n1")),
        (("goal", "g1"), Place("goal", "text", "g1")),
        (("decision", "proof"), Place("shortlist", "proof")),
        (("said_back", "s1", "reply"), Place("need", "said_back", "n1")),
        (("person", "dana", "has_a_say"), Place("options", "has_a_say", "dana")),
        (("not_known", "shortlist"), Place("shortlist", "text")),
        (("goal", "g9", "text"), Place("need", "keep", "n1")),
        (("you", "name"), Place("need", "keep", "n1")),
    ],
)
def test_change_is_found_at_its_question(interview, path, place):
    """Undo shows what came back, and stays if no question asks for the key."""
    sitting = at(WorkingSession.begin(honest().session(), interview), "need", "keep", "n1")

    assert sitting.position.at_change(path).place == place


def test_undo_and_redo_go_to_the_change(interview, pen):
    """The place of the change is shown across questions."""
    first = at(WorkingSession.begin(honest().session(), interview), "goal", "why_now", "g1")
    answered, _ = first.answer({"why_now": "The lease"}, pen())
    elsewhere = at(answered, "choice", "could_stop")

    undone = elsewhere.undone(pen())
    redone = at(undone, "shortlist", "path").redone(pen())

    assert undone.place == Place("goal", "why_now", "g1")
    assert redone.place == Place("goal", "why_now", "g1")
    assert redone.session.goal["g1"].why_now == "The lease"
    assert first.redone(pen()).place == first.place


def test_restored_session_keeps_its_place(interview, pen):
    """Everything since is undone as one step, and a lost place is left."""
    begun = WorkingSession.begin(SessionBuilder().session(), interview)
    one, _ = at(begun, "goal", "text").answer({"text": "Serve a hundred and twenty bowls at lunch"}, pen())

    back = one.restored(RestorePoint(begun.session.document, "back to the beginning"), pen())

    assert not back.session.claims
    assert back.place in list_all_places(back.session, interview)
    assert list(back.session.history.values())[-1].why == "back to the beginning"


def test_emptied_claim_that_others_hang_on_stays(interview, pen):
    """A goal whose only answer is emptied keeps its place, its links and its say-backs; undo brings its words back."""
    sitting = WorkingSession.begin(SessionBuilder().session(), interview)
    sitting, _ = at(sitting, "goal", "text").answer({"text": "More bowls at noon"}, pen())
    sitting, _ = at(sitting, "challenges", "inside").answer({"text": "Guests leave the queue"}, pen())

    emptied, _ = at(sitting, "goal", "text", "g1").answer({"text": ""}, pen())

    assert emptied.session.goal["g1"].text == ""
    assert emptied.session.challenge["c1"].blocks == ("g1",)
    assert read_session(emptied.session.document)[1] == ()
    assert emptied.claim == "g1"
    assert emptied.undone(pen()).session.goal["g1"].text == "More bowls at noon"


def test_emptied_person_that_spoke_stays(interview, pen):
    """It is the same with a person who was quoted."""
    sitting = WorkingSession.begin(SessionBuilder().session(), interview)
    sitting, _ = at(sitting, "goal", "text").answer({"text": "More bowls at noon"}, pen())
    sitting = sitting.with_edits(
        add_quote(sitting.session, "g1", "we need more bowls", "Dana", march(4), "call"), pen()
    )

    emptied = sitting.with_edits([Edit(("person", "dana", "name"))], pen())

    assert emptied.session.person["dana"].name == ""
    assert read_session(emptied.session.document)[1] == ()


def test_emptied_claim_that_nothing_hangs_on_is_gone(interview, pen):
    """The place goes on to where such a claim is begun, and the question can be asked."""
    sitting = WorkingSession.begin(SessionBuilder().session(), interview)
    sitting, _ = at(sitting, "goal", "text").answer({"text": "More bowls at noon"}, pen())

    emptied, _ = at(sitting, "goal", "text", "g1").answer({"text": ""}, pen())

    assert not emptied.session.goal
    assert emptied.place == Place("goal", "text")


def test_id_of_a_claim_that_was_remove_this_serves_no_other_kind(interview, pen):
    """Two versions of a session never hold claims of two kinds under one id."""
    session, _ = read_session({"format": 2, "client": "A", "interview": "client", "need": {"g1": {"text": "a"}}})
    sitting = WorkingSession.begin(session, interview).with_edits([Edit(("need", "g1"))], pen())

    sitting, _ = at(sitting, "goal", "text").answer({"text": "More bowls at noon"}, pen())

    assert list(sitting.session.goal) == ["g2"]


@pytest.mark.parametrize(
    ("linking", "now", "then"),
    [
        ({"own_question": {"q1": {"serves": "g1", "text": "Why?"}}}, ("goal", "g1"), ("need", "g1")),
        ({"said_back": {"s1": {"said": "So", "of": {"g1": "0" * 16}}}}, ("goal", "g1"), ("option", "g1")),
        ({"settled": {"x1": {"claim": "q1", "rule": "vague_goal"}}}, ("goal", "q1"), ("own_question", "q1")),
    ],
)
def test_id_that_changed_its_kind_changes_it_back_with_undo(interview, pen, linking, now, then):
    """What is linked to by an id that several kinds may have is not brought back beside another of that id."""
    begun = {"format": 2, "client": "A", "interview": "client", then[0]: {then[1]: {"text": "More bowls"}}, **linking}
    session, faults = read_session(begun)
    changed = apply_edits(session, [Edit(then), Edit((*now, "text"), "More bowls at noon")], pen())
    assert not faults + read_session(changed.document)[1]

    back = WorkingSession.begin(changed, interview).undone(pen()).session

    assert read_session(back.document)[1] == ()
    assert list(getattr(back, then[0])) == [then[1]]
    assert not getattr(back, now[0])


@pytest.mark.parametrize(("of", "claim"), [("reason", "w1"), ("ruling_out", "r1"), ("goal", "g1")])
def test_emptied_claim_is_left_for_a_place_that_is_there(of, claim, interview, pen):
    """An answer that empties all of a claim leaves no place about it, where nothing could be read any more."""
    session = SessionBuilder().put(of, claim, text="The lease ends").session()
    sitting = WorkingSession.begin(session, interview, f"{claim}.text")

    emptied, _ = sitting.answer({"text": ""}, pen())

    assert sitting.claim == claim
    assert claim not in emptied.session.claims
    assert emptied.place in list_all_places(emptied.session, interview)
    assert emptied.undone(pen()).session.claims == session.claims
