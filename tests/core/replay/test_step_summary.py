from datetime import UTC, date, datetime, timedelta

import pytest
from hand_edits import record_hand_edits

from earnest.core.evidence.grades import Grade
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session
from earnest.core.replay.replay import Replay
from earnest.core.replay.replay_text import describe_replay
from earnest.core.replay.step_summary import ChangedKey, find_stage, summarize_step
from earnest.core.standing.verdict import Verdict

START = datetime(2026, 3, 4, 11, 52, tzinfo=UTC)
TODAY = date(2026, 4, 1)
QUOTE = {"words": "We must have noon full by June", "who": "dana", "on": START.date(), "how": "call"}
SAID = {
    "said": "So every table taken, or the bank calls",
    "reply": "Just so",
    "class": "that's it",
    "who": "dana",
    "on": START.date(),
    "of": {"g1": "0000000000000000"},
}


@pytest.fixture
def film(interview):
    """Return the film of a session grown by some edits, an hour and a half apart."""

    def _film(*steps, by="priya"):
        session, _ = read_session({"format": 2, "client": "A noodle shop", "interview": "client"})
        for number, edits in enumerate(steps):
            pen = Author(by, START + timedelta(minutes=90 * number))
            session = apply_edits(
                session, [Edit(path, now) for path, now in edits], pen, "so it fell" if number == 9 else ""
            )
        return Replay(session, interview)

    return _film


GOAL = [(("goal", "g1", "text"), "Noon full"), (("goal", "g1", "measure"), "tables"), (("goal", "g1", "by"), "June")]
DANA = [(("person", "dana", "name"), "Dana")]
HEARD = [(("quote", "g1h1"), {**QUOTE, "for": ["g1"]})]


def test_quote_is_summarized_with_its_effect(film):
    """The summary has the quote, its speaker, and the grade before and after."""
    told = summarize_step(film(DANA, GOAL, HEARD), 3, TODAY)

    assert (told.when, told.who) == ("4 Mar 14:52", "priya")
    assert (told.noun, told.action, told.name) == ("Goal", "in their words, added", "Noon full")
    assert told.keys == (ChangedKey("words", "Their words", "", QUOTE["words"]),)
    assert told.facts == ("Dana", "call", "4 Mar")
    assert told.grades == (("g1", Grade.GUESS, Grade.HEARD),)
    assert told.states == {"g1": ("guess", "heard")}
    assert summarize_step(film(DANA, GOAL[:2], HEARD), 3, TODAY).states == {"g1": ("guess", "heard, no date yet")}
    assert told.verdicts == (Verdict.KEEP_LISTENING, Verdict.KEEP_LISTENING)


@pytest.mark.parametrize(
    ("was", "now", "action"),
    [
        ([], [(("quote", "q1", "against"), ["g1"])], "in their words, linked"),
        ([(("quote", "q1", "for"), ["g1"])], [(("quote", "q1", "for"), None)], "in their words, unlinked"),
        (
            [(("quote", "q1", "for"), ["g1"])],
            [(("quote", "q1", "for"), ["g1", "g1.by"])],
            "in their words, links changed",
        ),
    ],
)
def test_quote_on_file_is_linked_and_never_added_again(film, was, now, action):
    """A quote that is kept already, and comes to speak of a claim, is linked to it."""
    found = film(DANA, GOAL, [(("quote", "q1"), QUOTE)], *([was] if was else ()), now)

    assert summarize_step(found, len(found), TODAY).action == action


@pytest.mark.parametrize(
    ("step", "noun", "action"),
    [
        (GOAL, "Goal", "added"),
        ([(("goal", "g1", "text"), "Noon overflowing")], "Goal", "reworded"),
        ([(("goal", "g1", "why_now"), "The lease")], "Goal", "why now, added"),
        (
            [(("source", "g1r1"), {"where": "The paper", "on": START.date(), "for": ["g1"]})],
            "Goal",
            "from a source, added",
        ),
        ([(("said_back", "s1"), SAID)], "Said back", "added"),
        ([(("decision", "proof"), "One Tuesday")], "Decision", "the proof they would accept, added"),
        ([(("goal", "g1"), None)], "Goal", "deleted"),
        ([(("client",), "Lim")], "Client", "changed"),
    ],
)
def test_each_kind_of_change_has_its_words(film, step, noun, action):
    """A few words say what was done and to what."""
    found = film(DANA, GOAL, step) if step is not GOAL else film(DANA, GOAL)
    told = summarize_step(found, len(found), TODAY)

    assert (told.noun, told.action) == (noun, action)


def test_changed_text_has_its_old_value(film):
    """Both values are there, and fingerprints are left out."""
    reworded = summarize_step(film(GOAL, [(("goal", "g1", "text"), "Noon overflowing")]), 2, TODAY)
    said = summarize_step(film(DANA, GOAL, [(("said_back", "s1"), SAID)]), 3, TODAY)

    assert reworded.keys == (ChangedKey("text", "Text", "Noon full", "Noon overflowing"),)
    assert [key.key for key in said.keys] == ["said", "reply"]
    assert said.facts == ("Dana", "that's it", "4 Mar")


def test_remark_is_in_its_first_step_only(film):
    """It is not repeated in later steps."""
    found = film(GOAL, [(("goal", "g1", "text"), "Get more customers")], [(("goal", "g1", "why_now"), "The lease")])

    assert "filler" in [remark.rule for remark in summarize_step(found, 2, TODAY).remarks]
    assert summarize_step(found, 3, TODAY).remarks == ()


def test_author_and_reason_are_summarized(film, interview):
    """Edits by hand are named as such."""
    session = film(GOAL).session
    tables = record_hand_edits(
        session.document, [("goal.g1.text", "Noon full", "Noon")], START, "hand", "it was mistyped"
    )
    session, _ = read_session({**tables, "goal": {"g1": {**session.document["goal"]["g1"], "text": "Noon"}}})

    told = summarize_step(Replay(session, interview), 2, TODAY)

    assert (told.who, told.why) == ("by hand", "it was mistyped")


def test_step_belongs_to_a_stage(film):
    """Claims, say-backs and single answers have a stage, and a name has none."""
    found = film(
        DANA,
        GOAL,
        [(("said_back", "s1"), SAID)],
        [(("decision", "case_against_you"), "Sold a screen before")],
        [(("not_known", "shortlist"), ["proof"])],
        [(("client",), "Lim")],
    )

    stages = [find_stage(found, step) for step in range(1, len(found) + 1)]
    assert stages[1:] == ["goal", "need", "ruled_out", "shortlist", ""]


def test_replay_is_described_in_lines(film):
    """Sittings, steps, grades, remarks and verdicts are complete."""
    found = film(DANA, GOAL, HEARD, [(("goal", "g1", "text"), "Get more customers")], [(("goal", "g1"), None)])

    lines = list(describe_replay(found, TODAY))

    assert lines[0] == "A noodle shop, 5 steps"
    assert "Changes from 4 Mar 11:52, priya" in lines
    assert "First quote of 4 Mar" in lines
    assert "3. 4 Mar 14:52, priya. Goal, in their words, added: Noon full" in lines
    assert "   Their words: We must have noon full by June" in lines
    assert "   Dana, call, 4 Mar" in lines
    assert "   the goal: guess, now heard" in lines
    assert "   Text: Get more customers (before: Noon full)" in lines
    assert "   the goal: heard, now blank" in lines
    assert "   Text: deleted (before: Get more customers)" in lines
    assert any(line.startswith("   Earnest asks: ") for line in lines)
    assert lines[-1] == "Now: Keep listening"


def test_claims_of_one_kind_have_their_numbers(film):
    """With two challenges a grade says which one it is."""
    found = film(
        [(("challenge", "c1", "text"), "The stove"), (("challenge", "c2", "text"), "The chain")],
        [(("source", "c2r1"), {"where": "The paper", "on": START.date(), "for": ["c2"]})],
    )

    assert "   challenge 2: guess, now read" in list(describe_replay(found, TODAY))


def test_verdict_and_reason_have_their_lines(interview):
    """They are shown where they changed and where they were kept."""
    from core.session_builder import honest  # noqa: PLC0415

    from earnest.core.history.steps import with_hand_edits  # noqa: PLC0415

    since = START + timedelta(days=8)
    session = with_hand_edits(honest().session(), since)
    session = apply_edits(
        session, [Edit(("need", "n1", "text"), "Orders reach the stove")], Author("priya", since), "clearer"
    )

    lines = list(describe_replay(Replay(session, interview), TODAY))

    assert "   The verdict: Keep listening, now Earned" in lines
    assert "   The verdict: Earned, now Say it back" in lines
    assert "   why: clearer" in lines


def test_file_without_a_history_says_so(interview):
    """Nothing is made up."""
    session, _ = read_session({"format": 2, "client": "A noodle shop", "interview": "client"})

    assert list(describe_replay(Replay(session, interview), TODAY))[-1] == (
        "Nothing to replay yet: each answer becomes a step."
    )


def test_record_of_a_removed_claim_keeps_its_words(film):
    """A record removed before its claim is named by what it was."""
    found = film(GOAL, HEARD, [(("quote", "g1h1"), None)])

    told = summarize_step(found, 3, TODAY)
    assert told.action == "in their words, deleted"
    assert (told.keys[0].key, told.keys[0].now) == ("words", "")
    assert replay_told_name(found, "g9") == "g9"


def replay_told_name(found, claim):
    """Return what a claim that never was is called."""
    from earnest.core.replay.replay_text import describe_claim  # noqa: PLC0415

    return describe_claim(found, 3, claim)
