"""What sessions teach together: counts with what is behind them, and no word of what so few cannot tell."""

from datetime import UTC, datetime, timedelta

import pytest
from core.session_builder import honest

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import with_hand_edits
from earnest.core.model.parsing import read_session
from earnest.core.replay.lessons.library_lessons import (
    SessionLessons,
    describe_lessons,
    learn_from_library,
    learn_from_session,
    lessons_report,
)
from earnest.core.replay.replay import Replay
from earnest.core.standing.standing import assess

START = datetime(2026, 3, 14, 11, 52, tzinfo=UTC)
PART = [(("proposal", "part", "p1", "need"), "n1"), (("proposal", "part", "p1", "text"), "Two bells")]
SAID = {"said": "So noon", "reply": "Hm", "class": "yes but", "who": "dana", "on": START.date(), "of": {"g1": "0"}}


def some(count, **facts):
    """Return so many sessions that add the same."""
    return [SessionLessons(f"{number}{facts}", f"Client {number}", **facts) for number in range(count)]


def teaching(every, interview, key):
    """Return one thing that sessions teach together."""
    return next(each for each in learn_from_library(every, interview) if each.key == key)


@pytest.fixture
def learnt(interview):
    """Return what a session adds that was grown step by step from another one."""

    def _learnt(session, *steps):
        for number, edits in enumerate(steps):
            pen = Author("priya", START + timedelta(hours=number))
            session = apply_edits(session, [Edit(path, now) for path, now in edits], pen)
        return learn_from_session("a.toml", Replay(session, interview), assess(session, interview))

    return _learnt


def blank():
    """Return a session with nothing in it."""
    return read_session({"format": 2, "client": "A", "interview": "client"})[0]


def test_session_adds_its_counts(learnt):
    """These are weakest link, answers, corrections, misread stage and outcome."""
    outcome = [(("decision", "outcome"), "left it"), (("decision", "misread_stage"), "challenges")]

    assert learnt(blank(), [(("goal", "g1", "text"), "Noon full")], [(("said_back", "s1"), SAID)]) == SessionLessons(
        "a.toml", "A", weakest="challenges", answers=1, corrections=1
    )
    settled = learnt(blank(), outcome)
    assert (settled.weakest, settled.misread, settled.outcome) == ("goal", "challenges", "left it")
    open_still = learnt(blank(), [(("decision", "outcome"), "still open"), (("decision", "misread_stage"), "need")])
    assert open_still.misread == ""


def test_proposal_that_was_undone_is_none(learnt):
    """Its steps leave no trace, and the part before it counts."""
    undoing = [(("proposal", "part", "p1", "text"), None), (("proposal", "part", "p1", "need"), None)]

    assert learnt(blank(), PART, undoing).had_right is None
    lost = [(("said_back", "s1", "class"), "no")]
    more, less = [(("proposal", "part", "p2", "text"), "More")], [(("proposal", "part", "p2", "text"), None)]
    whole = with_hand_edits(honest().session(), START - timedelta(days=1))
    assert learnt(whole, PART, lost, more).had_right is False
    assert learnt(whole, PART, lost, more, less).had_right is True


def test_right_is_that_of_the_last_proposal_step(learnt, interview):
    """It is missing with a reason, and unknown without a step."""
    gone_ahead = [(("proposal", "reason_without_right"), "no reason given")]
    whole = honest().session()

    assert learnt(blank(), PART, [(("goal", "g1", "text"), "Noon full")]).had_right is False
    assert learnt(blank(), gone_ahead).had_right is False
    assert learnt(blank()).had_right is None
    untold = read_session({**blank().document, "proposal": {"part": {"p1": {"text": "Bells"}}}})[0]
    assert learn_from_session("b", Replay(untold, interview), assess(untold, interview)).had_right is None
    assert learnt(with_hand_edits(whole, START - timedelta(days=1)), PART).had_right is True


@pytest.mark.parametrize(
    ("every", "says"),
    [
        (some(4, weakest="need"), "Too early to say: this needs 5 sessions, and has 4."),
        (some(1, weakest="need"), "Too early to say: this needs 5 sessions, and has 1."),
        (some(3, weakest="need") + some(2, weakest="goal") + some(9), "Most often the need: in 3 of 5 sessions."),
        (
            some(3, weakest="need") + some(3, weakest="goal"),
            "Most often the goal and the need: each in 3 of 6 sessions.",
        ),
    ],
)
def test_most_frequent_stage_is_named(every, says, interview):
    """Several may share the place, and few sessions have none."""
    assert teaching(every, interview, "weakest").text == says


def test_most_misread_stage_is_named(interview):
    """It has the stage's title and the sessions behind it."""
    found = teaching(some(5, misread="options"), interview, "misread")

    assert found.text == "Most often stage 4, Potential solutions: in 5 of 5 sessions."
    assert [len(count.behind) for count in found.counts] == [5]


def test_corrections_are_counted(interview):
    """Answers of all sessions count, by sessions with and without a correction."""
    every = some(3, answers=2, corrections=1) + some(2, answers=1) + some(4)

    found = teaching(every, interview, "corrections")
    assert (found.known, found.text) == (5, "They corrected 3 of your 8 say-backs.")
    assert [(count.value, len(count.behind)) for count in found.counts] == [("corrected", 3), ("not_corrected", 2)]
    few = teaching(some(1, answers=1), interview, "corrections").text
    assert few == "They corrected 0 of your 1 say-backs. Too early to say: this needs 5 sessions, and has 1."
    assert teaching([], interview, "corrections").text == "Too early to say: this needs 5 sessions, and has 0."


def test_proposals_are_counted_by_outcome(interview):
    """Open decisions are counted but decide nothing."""
    every = (
        some(4, had_right=True, outcome="chose you")
        + some(1, had_right=True, outcome="left it")
        + some(1, had_right=True, outcome="still open")
        + some(2, had_right=False)
        + some(3, outcome="chose you")
    )

    assert teaching(every, interview, "with_right").text == "4 of 5 decisions went to you."
    assert [count.value for count in teaching(every, interview, "with_right").counts] == [
        "chose you",
        "left it",
        "still open",
    ]
    without = teaching(every, interview, "without_right")
    assert (without.known, without.is_enough) == (0, False)
    assert [(count.value, len(count.behind)) for count in without.counts] == [("not said", 2)]


def test_library_lessons_have_lines_and_values(interview):
    """Each lesson has its counts and sessions."""
    found = learn_from_library(some(1, weakest="need"), interview)

    lines = list(describe_lessons(found, 1))
    assert lines[0] == "1 session"
    assert "   the need, 1: Client 0" in lines
    report = lessons_report(found, 1)
    assert report["lessons"]["weakest"]["counts"] == [
        {"value": "need", "count": 1, "sessions": [found[0].counts[0].behind[0].key]}
    ]
    assert report["lessons"]["weakest"]["enough"] is False
