from dataclasses import replace

from core.session_builder import SessionBuilder, honest

from earnest.core.interview.places import count_first_to_come, list_places
from earnest.core.interview.position import Position
from earnest.core.interview.prompt import prompt_at
from earnest.core.model.kinds import STAGES


def counts(interview, session, at=""):
    """Return what is counted at each step from a place to the end of its stage or of the round."""
    position = Position.begin(session, interview, at) if isinstance(at, str) else at
    found, stage = [], position.place.stage
    while position and (position.is_first_round or position.place.stage == stage):
        first_round = position.is_first_round
        found.append(prompt_at(session, interview, position.place, (), first_round=first_round).place)
        position = position.onward()
    return found


def test_first_round_counts_to_nine(interview):
    """The total is the same from the first question on, also before there is a claim."""
    begun = SessionBuilder().claim("g1", "Grow").session()
    assert counts(interview, SessionBuilder().session())[0] == "first round 1 of 9"
    assert counts(interview, begun, "goal.text")[:3] == [f"first round {number} of 9" for number in (1, 2, 3)]
    answered = SessionBuilder().claim("g1", "Grow").claim("c1", "Queue", blocks=["g1"]).claim("n1", "Orders")
    assert counts(interview, answered.session(), "goal.text") == [
        f"first round {number} of 9" for number in range(1, 10)
    ]
    assert count_first_to_come(answered.session(), interview) == 0
    assert count_first_to_come(SessionBuilder().claim("g1", "Grow").claim("c1", "Queue").session(), interview) == 2


def test_stage_is_counted_place_by_place(interview):
    """With several claims each step counts one on, and never back."""
    session = honest().claim("c2", "Another", blocks=["g1"]).claim("g2", "Second").session()
    for stage in STAGES:
        first = replace(Position.begin(session, interview), is_first_round=False).at_stage(stage)
        every = list_places(session, interview, stage)
        assert counts(interview, session, replace(first, place=every[0])) == [
            f"{number} of {len(every)}" for number in range(1, len(every) + 1)
        ]
