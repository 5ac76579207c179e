"""The lesson: facts from the history and the records, each with its step; what cannot be known is said so."""

import tomllib
from datetime import UTC, date, datetime, timedelta

import pytest
from hand_edits import record_hand_edits

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session
from earnest.core.replay.json_report import lesson_report
from earnest.core.replay.lessons.session_lesson import NOTHING, TITLES, describe_lesson, learn_from_replay
from earnest.core.replay.replay import Replay
from earnest.core.replay.unknowns import find_gaps
from earnest.store.shipped import list_samples

START = datetime(2026, 3, 4, 11, 52, tzinfo=UTC)
DAY = START.date()
TODAY = date(2026, 6, 1)
DANA = [(("person", "dana", "name"), "Dana")]
GOAL = [(("goal", "g1", "text"), "Get more customers")]
QUOTE = {"words": "We must have noon full by June", "who": "dana", "on": DAY}
HEARD = [(("quote", "g1h1"), {**QUOTE, "for": ["g1"]})]
STOVE = [(("challenge", "c1", "text"), "The stove hears too late"), (("challenge", "c1", "blocks"), ["g1"])]
NEED = [(("need", "n1", "text"), "A bell at the stove"), (("need", "n1", "answers"), ["c1"])]


def said(answer, on=DAY, **more):
    """Return a say-back of the goal with an answer of a class."""
    record = {"said": "So noon", "reply": "The bank calls", "class": answer, "who": "dana", "on": on, "of": {"g1": "0"}}
    return [(("said_back", "s1"), {**record, **more})]


@pytest.fixture
def grown(interview):
    """Return the film of a session grown step by step, a day and an hour apart."""

    def _grown(*steps, by="priya"):
        session, _ = read_session({"format": 2, "client": "A noodle shop", "interview": "client"})
        for number, edits in enumerate(steps):
            pen = Author(by, START + timedelta(hours=25 * number))
            session = apply_edits(session, [Edit(path, now) for path, now in edits], pen)
        return Replay(session, interview)

    return _grown


def facts(film, kind):
    """Return what is told of a kind, each with its step."""
    return [(fact.text, fact.step) for fact in learn_from_replay(film, TODAY) if fact.kind == kind]


def test_reworded_guess_is_a_fact(grown):
    """The text before and after they were heard is told."""
    reworded = [(("goal", "g1", "text"), "Sell 120 bowls at noon")]
    found = facts(grown(DANA, GOAL, [*HEARD, *reworded]), "otherwise")

    assert found == [
        ("Goal: you had “Get more customers”; after you heard them, “Sell 120 bowls at noon”.", 3),
    ]
    assert facts(grown(DANA, [*GOAL, *HEARD]), "otherwise") == []
    assert facts(grown(DANA, GOAL, HEARD), "otherwise") == []
    same = [(("goal", "g1", "text"), "get more customers.")]
    assert facts(grown(DANA, GOAL, HEARD, same), "otherwise") == []


def test_wrong_rank_is_a_fact(grown):
    """A rank that was guessed right is none."""
    film = grown(NEED, [(("need", "n1", "rank_guessed"), 2)], [(("need", "n1", "rank_told"), 1)])

    assert facts(film, "otherwise") == [
        ("Rank among their needs: you guessed 2, they said 1, for “A bell at the stove”.", 3)
    ]
    same = grown(NEED, [(("need", "n1", "rank_guessed"), 1)], [(("need", "n1", "rank_told"), 1)])
    assert facts(same, "otherwise") == []


def test_correction_is_a_fact_with_its_effect(grown):
    """The answer and the text after it are told, or that there is none."""
    film = grown(DANA, GOAL, HEARD, said("yes but"), [(("goal", "g1", "text"), "Sell 120 bowls at noon")])

    assert facts(film, "corrected") == [
        ("Dana, 4 Mar: yes, but. “The bank calls” At step 5 the goal became “Sell 120 bowls at noon”.", 4)
    ]
    kept = facts(grown(DANA, GOAL, HEARD, said("no", on=None)), "corrected")
    assert kept == [("Dana: no. “The bank calls” No words were changed after it.", 4)]
    assert facts(grown(DANA, GOAL, HEARD, said("that's it")), "corrected") == []


def test_early_need_or_part_is_a_fact(grown):
    """Each need, part and reason counts once."""
    part = [(("proposal", "part", "p1", "need"), "n1"), (("proposal", "part", "p1", "text"), "Two bells")]
    stove_heard = [(("quote", "c1h1"), {**QUOTE, "for": ["c1"]})]
    film = grown(DANA, NEED, STOVE, part, [(("proposal", "part", "p1", "text"), "Three bells")], stove_heard)

    assert facts(film, "ahead") == [
        ("A need was written before any challenge: “A bell at the stove”.", 2),
        (
            "A part of the proposal was written before its challenge was heard. It was first heard at step 6. "
            "It says “Two bells”.",
            4,
        ),
    ]
    in_order = grown(DANA, [*GOAL, *STOVE], stove_heard, NEED, part)
    assert facts(in_order, "ahead") == []
    loose = grown(STOVE, [(("reason", "w1", "text"), "She knows bells")])
    assert facts(loose, "ahead") == [
        (
            "A reason to choose was written before its challenge was heard. It was linked to no challenge. "
            "It says “She knows bells”.",
            2,
        )
    ]
    never = facts(grown(STOVE, NEED, part), "ahead")
    assert "They said nothing about it later." in never[0][0]


@pytest.mark.parametrize(
    ("quote", "back", "says", "step"),
    [
        (QUOTE, said("that's it"), "Heard 4 Mar, said back the same day: the goal “Get more customers”.", 4),
        (
            QUOTE,
            said("that's it", on=DAY + timedelta(days=1)),
            "Heard 4 Mar, said back 1 day later: the goal “Get more customers”.",
            4,
        ),
        (
            QUOTE,
            said("that's it", on=DAY - timedelta(days=1)),
            "Heard 4 Mar, not said back since: the goal “Get more customers”.",
            3,
        ),
        ({"words": "Noon full by June"}, GOAL, "Heard on an unknown day: the goal “Get more customers”.", 3),
    ],
)
def test_wait_for_a_say_back_is_a_fact(quote, back, says, step, grown):
    """The days are counted, and unknown without a day."""
    assert facts(grown(DANA, GOAL, [(("quote", "g1h1"), {**quote, "for": ["g1"]})], back), "said_back") == [
        (says, step)
    ]


def test_unheard_person_is_a_fact(grown):
    """Who was ever quoted counts as heard."""
    film = grown(
        [*DANA, (("person", "jo", "name"), "Jo"), (("person", "jo", "role"), "cook"), (("you", "name"), "Sam")],
        [(("person", "jo", "has_a_say"), True), (("person", "sam", "name"), "Sam"), *GOAL],
        HEARD,
        [(("goal", "g1", "by"), "June")],
        [(("quote", "g1h1"), None)],
    )

    assert facts(film, "unheard") == [("Jo, cook: not heard. They have a say in it.", 1)]


def test_misread_stage_is_a_fact(grown):
    """It comes from the outcome, and is missing before there is one."""
    outcome = [(("decision", "outcome"), "left it")]

    assert facts(grown(outcome, [(("decision", "misread_stage"), "challenges")]), "misread") == [
        ("They left it as it is. You got stage 2 wrong: Challenges.", 2)
    ]
    assert facts(grown(outcome), "misread") == [("They left it as it is. The stage you got wrong is not recorded.", 1)]
    assert facts(grown(GOAL), "misread") == []


def test_meeting_counts_are_facts(grown):
    """Counts that are not on file are named as such."""
    film = grown(
        DANA,
        [(("meeting", "m1"), {"on": DAY, "who": ["dana"], "questions": 1, "say_backs": 2})],
        [(("meeting", "m2"), {"how": "call"})],
    )

    assert facts(film, "tally") == [
        ("No date: questions not recorded, say-backs not recorded.", 3),
        ("4 Mar, Dana: 1 question, 2 said back.", 2),
    ]


def test_planned_meeting_is_no_fact_yet(grown):
    """It has nothing to count before its day has come."""
    film = grown([(("meeting", "m1"), {"on": TODAY + timedelta(days=1)})], [(("meeting", "m2"), {"on": TODAY})])

    assert facts(film, "tally") == [("1 Jun: questions not recorded, say-backs not recorded.", 2)]


def test_changes_within_a_second_are_no_gap(interview):
    """The millisecond that tells two of them apart is not the clock's."""
    tables = {"format": 2, "client": "A", "interview": "client", "goal": {"g1": {"text": "C"}}}
    for was, now, later in (None, "A", 0), ("A", "B", 1), ("B", "C", 0):
        at = START + timedelta(milliseconds=later)
        tables = record_hand_edits(tables, [("goal.g1.text", was, now)], at, "priya")

    assert find_gaps(Replay(read_session(tables)[0], interview)) == ()


def test_gaps_of_the_history_are_facts(interview):
    """Each kind of gap is told once."""
    tables = {"format": 2, "client": "A", "interview": "client", "goal": {"g1": {"text": "Three", "measure": "bowls"}}}
    tables = record_hand_edits(tables, [("goal.g1.text", None, "One")], START, "priya")
    tables = record_hand_edits(tables, [("goal.g1.text", "Lost", "Two")], START - timedelta(days=1), "priya")
    tables = record_hand_edits(tables, [("goal.g1.text", "Two", "Three")], START.replace(tzinfo=None), "hand")
    tables = record_hand_edits(tables, [("goal.g1.measure", None, "bowls")], START + timedelta(days=1), "priya")
    history = tables["history"]
    tables["history"] = {"0001": history["0001"], "0007": history["0002"], "odd": history["0003"], "z": history["0004"]}
    film = Replay(read_session(tables)[0], interview)

    assert [(doubt.text, doubt.step) for doubt in find_gaps(film)] == [
        ("The clock went back, or its offset is missing: the time before step 2 and 2 more is not known.", 2),
        ("Numbers are missing before step 2: what was there is not known.", 2),
        ("What step 2 gives as the words before does not match: a change is missing.", 2),
        ("Edits by hand were found at step 3: who made them, and when, is not known.", 3),
    ]
    assert [fact.step for fact in learn_from_replay(film, TODAY) if fact.kind == "unknown"] == [2, 2, 2, 3]


def test_file_without_a_history_has_record_facts(interview):
    """Its facts have no step."""
    tables = {"format": 2, "client": "A", "interview": "client", "decision": {"outcome": "hired"}}

    assert [
        (fact.kind, fact.step) for fact in learn_from_replay(Replay(read_session(tables)[0], interview), TODAY)
    ] == [("misread", None)]


def test_lesson_has_lines_and_values(grown):
    """Facts have their heading and step, and an empty lesson says so."""
    found = learn_from_replay(grown(DANA, GOAL, HEARD), TODAY)

    assert list(describe_lesson(found)) == [
        "",
        "From hearing to saying back",
        "   Heard 4 Mar, not said back since: the goal “Get more customers”. (step 3)",
    ]
    assert len(list(describe_lesson((*found, *found)))) == 4, "under one title"
    assert lesson_report(found)[0]["kind"] == "said_back"
    assert list(describe_lesson(())) == [NOTHING]


@pytest.mark.parametrize("path", list_samples(), ids=lambda path: path.stem)
def test_every_sample_fact_leads_to_a_step(path, interview):
    """Kinds are in their order, and the steps exist."""
    session, _ = read_session(tomllib.loads(path.read_text("utf-8")))
    film = Replay(session, interview)
    found = learn_from_replay(film, TODAY)

    kinds = [fact.kind for fact in found]
    assert kinds == sorted(kinds, key=list(TITLES).index)
    assert all(1 <= fact.step <= len(film) for fact in found)


def test_lesson_says_nothing_of_what_was_undone(grown):
    """A rewording, a correction, a quote and a need that were taken back leave no fact."""
    steps = (DANA, GOAL, HEARD)
    before = learn_from_replay(grown(*steps), TODAY)
    no_text = [(("need", "n1", "answers"), None), (("need", "n1", "text"), None)]
    back = [(("goal", "g1", "text"), "Get more customers")]

    for change, undoing in (
        ([(("goal", "g1", "text"), "Sell 120 bowls at noon")], back),
        (NEED, no_text),
        (said("yes but"), [(("said_back", "s1"), None)]),
        ([(("person", "jo", "name"), "Jo")], [(("person", "jo"), None)]),
    ):
        assert learn_from_replay(grown(*steps, change), TODAY) != before
        assert learn_from_replay(grown(*steps, change, undoing), TODAY) == before
        redone = learn_from_replay(grown(*steps, change, undoing, change), TODAY)
        assert redone == learn_from_replay(grown(*steps, change), TODAY)


def test_removal_later_on_is_no_undo(grown):
    """What stood there while other things were written is told."""
    film = grown(DANA, NEED, STOVE, [(("need", "n1", "answers"), None), (("need", "n1", "text"), None)], NEED)

    assert facts(film, "ahead")[0][1] == 2


def test_a_fact_names_who_made_its_step_where_several_did(grown):
    """In a session of two people each fact with a step says whose change it was; in that of one it does not."""
    session, _ = read_session(grown(DANA, GOAL, HEARD).session.document)
    reworded = [Edit(("goal", "g1", "text"), "Sell 120 bowls at noon")]
    facts_of = {
        by: learn_from_replay(
            Replay(apply_edits(session, reworded, Author(by, START + timedelta(days=9))), film), TODAY
        )
        for film in [grown(DANA).interview]
        for by in ("mara", "priya")
    }

    told = {by: [fact.by for fact in found if fact.kind == "otherwise"] for by, found in facts_of.items()}
    assert told == {"mara": ["mara"], "priya": [""]}
    assert "(step 4, mara)" in " ".join(describe_lesson(facts_of["mara"]))
    assert {report.get("by") for report in lesson_report(facts_of["mara"])} == {"mara", "priya"}
    assert not [report for report in lesson_report(facts_of["priya"]) if "by" in report]
