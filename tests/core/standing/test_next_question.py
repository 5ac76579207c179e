import pytest
from core.session_builder import SessionBuilder, honest, march

from earnest.core.interview.phrasing import fill_names, voice_question
from earnest.core.interview.places import Place
from earnest.core.interview.stage import Interview
from earnest.core.model.parsing import read_session
from earnest.core.standing.standing import assess


def test_question_is_filled_with_their_own_words(interview):
    """The client's wording names their goal, on one line and without its full stop."""
    case = SessionBuilder().claim("g1", "Sell more\n bowls.").claim("c1", "Late", blocks=["g1"])

    ask = voice_question(case.session(), interview, Place("challenges", "if_nothing_changes", "c1"), "orphan")

    assert ask.client.endswith("leave this goal: Sell more bowls?")
    assert ask.why == "orphan"


def test_question_names_what_its_own_claim_hangs_on():
    """Not the first goal of the file, but the one that this need serves."""
    case = SessionBuilder().claim("g2", "Second").claim("g1", "First").claim("c1", "One", blocks=["g1"])
    case.claim("c2", "Two", blocks=["g2"]).claim("n1", "Need", answers=["c2"]).claim("n2", "Loose")
    session = case.session()

    def said(place, text="{goal}/{challenge}"):
        return fill_names(session, place, text)

    assert said(Place("need", "text", "n1")) == "Second/Two"
    assert said(Place("need", "text", "n2")) == "First/One"
    assert said(Place("goal", "text", "g2")) == "Second/One"
    assert said(Place("challenges", "cost", "c2")) == "Second/Two"
    assert said(Place("goal", "text")) == "First/One"
    assert said(Place("goal", "text"), "no braces") == "no braces"


def test_question_without_their_words_still_reads_well():
    """Common words replace placeholders where there is nothing on file yet."""
    session = SessionBuilder().session()

    text = fill_names(session, Place("goal", "text"), "{goal}, {challenge}, {person}")

    assert text == "the goal you set, what stands in the way, the others"
    asked = fill_names(session, Place("goal", "text"), "Where would that leave this goal: {goal}? Or this: {goal}?")
    assert asked == "Where would that leave the goal you set? Or the goal you set?"


def test_person_to_convince_is_one_without_the_say():
    """The reason is for a person who does not decide, in the order of ids."""
    case = SessionBuilder().person("you").person("dana", has_a_say=True).person("p10", "Ten").person("p2", "Two")

    assert fill_names(case.session(), Place("choice", "text"), "{person}") == "Two"


def test_nothing_is_left_to_ask_once_all_is_known(interview):
    """Earned, the field known, every gap of stages 4 to 7 filled: no next question."""
    case = honest().claim("o1", "Leave it", route="nothing", pull="a", worry="b", hanging="c")
    case.heard("o1", "We might just leave it").claim("k1", "Cheap").heard("k1", "It has to be cheap")
    case.put("person", "dana", has_a_say=True)
    fields = ["last_time", "best_without_you", "case_against_you", "looks_for", "proof", "path", "could_stop"]
    case.put("decision", **dict.fromkeys([*fields, "judged_by", "helps_choose", "tipped_by"], "something"))
    case.put("decision", outcome="still open", misread_stage="goal", they_say_none=["ruled_out"])
    case.put("contender", "t1", text="Me", you=True, ground="similar goal", falls_short="much")
    open_still = case.standing(interview).ask_next
    case.put("reason", "w1", text="To sell more", goal="g1", need="n1")

    assert open_still.place == Place("choice", "text")
    assert case.standing(interview).ask_next is None


def test_made_decision_asks_only_for_its_lesson(interview):
    """Nothing that is asked afterwards could change the choice; what tipped it can be learnt."""
    case = SessionBuilder().put("decision", outcome="hired")
    learnt = SessionBuilder().put(
        "decision", outcome="hired", outcome_on=march(9), tipped_by="the price", misread_stage="need"
    )

    asked_next = case.standing(interview).ask_next

    assert asked_next is None or asked_next.place == Place("choice", "outcome")
    assert learnt.standing(interview).ask_next is None


LEFT_OUT = [
    ("choice", "outcome", {"decision": {"outcome": "chose you"}}),
    (
        "challenges",
        "if_nothing_changes",
        {"goal": {"g1": {"text": "Sell more"}}, "challenge": {"c1": {"text": "Late"}}},
    ),
    ("need", "answers", {"challenge": {"c1": {"text": "Late"}}, "need": {"n1": {"text": "Sooner"}}}),
    ("goal", "measure", {}),
]


@pytest.mark.parametrize(
    ("stage", "key", "tables"), LEFT_OUT, ids=lambda drawn: drawn if isinstance(drawn, str) else ""
)
def test_interview_may_leave_out_what_would_be_asked_next(interview, stage, key, tables):
    """People who write their own questions ask what they like; the one that begins the stage is asked then."""
    kept = {name: question for name, question in interview.stage(stage).question.items() if name != key}
    changed = interview.stage(stage).model_copy(update={"question": kept})
    own = Interview("own", tuple(changed if each.stage == stage else each for each in interview.stages))
    session, faults = read_session({"format": 2, "client": "A", "interview": "own", **tables})
    assert not faults

    ask = assess(session, own).ask_next

    assert ask is None or ask.place.question in own.stage(ask.place.stage).question
    assert (ask is None) is (key == "outcome")


@pytest.mark.parametrize("key", ["text", "criteria", "measure"])
def test_earned_session_is_judged_by_an_interview_without_a_question(interview, key):
    """Whatever the interview asks, the verdict is the same."""
    stages = [
        each.model_copy(update={"question": {name: asked for name, asked in each.question.items() if name != key}})
        if key in each.question and len(each.question) > 1
        else each
        for each in interview.stages
    ]
    session = honest().session()

    found = assess(session, Interview("own", tuple(stages)))

    assert found.verdict is assess(session, interview).verdict
    assert found.ask_next
