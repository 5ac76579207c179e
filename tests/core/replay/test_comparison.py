"""Two points of a history: only what differs, claim by claim, with its grade, what was believed and what they said."""

from datetime import UTC, date, datetime, timedelta

import pytest

from earnest.core.evidence.grades import Grade
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session
from earnest.core.replay.comparison import SideState, compare, describe_comparison
from earnest.core.replay.json_report import compared_report
from earnest.core.replay.replay import Replay

START = datetime(2026, 3, 4, 11, 52, tzinfo=UTC)
TODAY = date(2026, 6, 1)
SAID = {"said": "So noon", "reply": "By June", "class": "yes but", "who": "dana", "on": START.date(), "of": {"g1": "0"}}
TEXT, STOVE = ("goal", "g1", "text"), ("challenge", "c1", "text")
STEPS = (
    [
        (("person", "dana", "name"), "Dana"),
        (("goal", "g1", "text"), "Noon full"),
        (("goal", "g1", "measure"), "tables"),
    ],
    [(("quote", "g1h1"), {"words": "We must have noon full", "who": "dana", "on": START.date(), "for": ["g1"]})],
    [
        (("quote", "g1h2"), {"words": "Noon or the bank calls us", "for": ["g1"]}),
        (("challenge", "c1", "text"), "The stove"),
    ],
    [
        (("goal", "g1", "text"), "Noon full by June"),
        (("goal", "g1", "not_known"), ["why_now"]),
        (("said_back", "s1"), SAID),
    ],
    [(("challenge", "c1"), None), (("decision", "proof"), "One Tuesday"), (("decision", "misread_stage"), "options")],
    [(("client",), "Lim's")],
)


@pytest.fixture
def film(interview):
    """Return the film of a session that grew, lost a claim, and was corrected."""
    session, _ = read_session({"format": 2, "client": "A noodle shop", "interview": "client"})
    for number, edits in enumerate(STEPS):
        pen = Author("priya", START + timedelta(hours=25 * number))
        session = apply_edits(session, [Edit(path, now) for path, now in edits], pen)
    return Replay(session, interview)


def test_comparison_has_only_differences(film):
    """What they said at both steps is counted, not repeated."""
    found = compare(film, 5, 2, TODAY)

    assert found.steps == (2, 5)
    assert [(each.noun, each.key, each.step) for each in found.differing] == [("Goal", "g1", 3), ("Decision", "", 5)]
    goal, decision = found.differing
    assert goal.one == SideState(Grade.READ, (("", "Noon full"),), ())
    assert goal.other == SideState(
        Grade.READ,
        (("", "Noon full by June"), ("Not known yet", "Why now")),
        ("Somebody: Noon or the bank calls us", "Dana, yes, but: By June"),
    )
    assert goal.shared == 1
    assert decision.other.believed == (
        ("The proof they would accept", "One Tuesday"),
        ("Stage you got wrong", "Potential solutions"),
    )


def test_absent_claim_differs(film):
    """The same step compared twice has no differences."""
    (challenge,) = (each for each in compare(film, 3, 5, TODAY).differing if each.noun == "Challenge")

    assert challenge.one.grade is Grade.GUESS
    assert challenge.other == SideState()
    assert compare(film, 4, 4, TODAY).differing == ()


def test_comparison_is_described_in_lines(film):
    """Both steps have their verdict, then each thing has both sides."""
    lines = list(describe_comparison(film, compare(film, 0, 3, TODAY), TODAY))

    assert lines[1:3] == ["Step 0, before the first step: Keep listening", "Step 3, 6 Mar 13:52: Keep listening"]
    assert "   At step 0: not written yet" in lines
    assert "      they said: Dana: We must have noon full" in lines
    assert "   1 thing they said, the same at both" in list(
        describe_comparison(film, compare(film, 2, 5, TODAY), TODAY)
    )
    assert list(describe_comparison(film, compare(film, 2, 2, TODAY), TODAY))[-1] == "Nothing differs."


def test_comparison_has_plain_values(film):
    """They are steps, verdicts and both sides of each thing."""
    found = compared_report(compare(film, 2, 6, TODAY))

    assert found["steps"] == [2, 6]
    assert found["differs"][0]["claim"] == "g1"
    assert found["differs"][0]["at"][0]["grade"] == "read"
    assert [each["noun"] for each in found["differs"]] == ["Goal", "Client", "Decision"]


def test_step_of_a_difference_is_none_that_was_taken_back(film, interview):
    """An undone rewording is passed over for the one that stayed."""
    session = film.session
    for hour, text in enumerate(("Noon", "Noon full by June", "Noon and evening")):
        session = apply_edits(session, [Edit(TEXT, text)], Author("priya", START + timedelta(days=9, hours=hour)))
    replay = Replay(session, interview)

    (found,) = compare(replay, 6, 9, TODAY).differing
    assert (found.key, found.step) == ("g1", 9)
