"""Jumps in a replay: to the next or previous step of each kind, or why there is none."""

import tomllib
from datetime import UTC, datetime, timedelta

import pytest

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.sittings import find_meeting_steps, find_sittings
from earnest.core.model.parsing import read_session
from earnest.core.replay import cursor
from earnest.core.replay.cursor import PENDING, Jump, JumpKind, ReplayCursor
from earnest.core.replay.notes import ReplayNote, ReplayNotes
from earnest.core.replay.replay import Replay
from earnest.core.replay.step_summary import list_answer_steps
from earnest.store.shipped import list_samples

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def replay(interview):
    """Return the replay of the media house."""
    path = next(path for path in list_samples() if path.stem.endswith("media"))
    return Replay(read_session(tomllib.loads(path.read_text("utf-8")))[0], interview)


@pytest.fixture
def short(interview):
    """Return a replay of three steps, two of them about one claim."""
    session, _ = read_session({"format": 2, "client": "A noodle shop", "interview": "client"})
    edits = (
        Edit(("goal", "g1", "text"), "Noon full"),
        Edit(("challenge", "c1", "text"), "The stove"),
        Edit(("goal", "g1", "measure"), "bowls"),
    )
    for minute, edit in enumerate(edits):
        session = apply_edits(session, [edit], Author("priya", NOON + timedelta(minutes=minute)))
    return Replay(session, interview)


def jumps(replay, kind, step, **more):
    """Return every step that a kind of jump leads to from a step on, and what is said at the end."""
    found = []
    while not (jump := ReplayCursor(replay, step, **more).jump(kind)).why_not:
        step = jump.step
        found.append(step)
    return found, jump.why_not


@pytest.mark.parametrize(
    ("name", "marks", "last", "first"),
    [
        ("sitting", lambda replay: find_sittings(replay.steps), "last group of changes", "first group of changes"),
        (
            "meeting",
            lambda replay: [step for step, _ in find_meeting_steps(replay.steps)],
            "no later meeting",
            "no earlier meeting",
        ),
        ("question", list_answer_steps, "no later question", "no earlier question"),
        (
            "verdict",
            lambda replay: replay.points.turns,
            "no later verdict change",
            "no earlier verdict change",
        ),
    ],
)
def test_every_mark_is_reached_from_both_ends(replay, name, marks, last, first):
    """Jumps lead from mark to mark, forwards and back, and say when there is no more."""
    there = list(dict.fromkeys(marks(replay)))

    ahead, word_at_the_end = jumps(replay, JumpKind(f"next_{name}"), 0)
    back, word_at_the_start = jumps(replay, JumpKind(f"previous_{name}"), len(replay))

    assert ahead == there
    assert back == [step for step in reversed(there) if step < len(replay)]
    assert (word_at_the_end, word_at_the_start) == (last, first)


def test_same_claim_is_followed_in_both_directions(short):
    """Only the steps about what this step is about count."""
    assert jumps(short, JumpKind.NEXT_SAME_CLAIM, 1) == ([3], "no later step of this claim")
    assert jumps(short, JumpKind.PREVIOUS_SAME_CLAIM, 3) == ([1], "no earlier step of this claim")
    assert jumps(short, JumpKind.NEXT_SAME_CLAIM, 0) == ([], "no later step of this claim")


def test_single_steps_end_at_both_ends(short):
    """Beyond the last step the lesson is named; before the first nothing is said."""
    assert jumps(short, JumpKind.NEXT_STEP, 1) == ([2, 3], "last step; l shows the lesson")
    assert ReplayCursor(short, 1).jump(JumpKind.PREVIOUS_STEP) == Jump(0)
    assert ReplayCursor(short, 0).jump(JumpKind.PREVIOUS_STEP) == Jump(0)


def test_start_and_end_are_reached_from_anywhere(short):
    """They are never out of reach."""
    for step in (0, 1, 3):
        assert ReplayCursor(short, step).jump(JumpKind.START) == Jump(0)
        assert ReplayCursor(short, step).jump(JumpKind.END) == Jump(3)


def test_first_note_follows_the_last(short):
    """Notes go round; without any one stays."""
    numbers = [step.number for step in short.steps]
    notes = ReplayNotes(
        note={
            key: ReplayNote(entry=entry, by="sam", at=NOON, text="Whose words?")
            for key, entry in (("n1", numbers[0]), ("n2", numbers[2]))
        }
    )

    found = [ReplayCursor(short, step, notes).jump(JumpKind.NEXT_NOTE).step for step in range(4)]

    assert found == [1, 3, 3, 1]
    assert ReplayCursor(short, 2).jump(JumpKind.NEXT_NOTE) == Jump(2)


@pytest.mark.parametrize("kind", [JumpKind.NEXT_VERDICT, JumpKind.PREVIOUS_VERDICT])
def test_verdicts_of_a_long_history_are_awaited(short, monkeypatch, kind):
    """A jump that needs many verdicts is asked for again once they are known."""
    monkeypatch.setattr(cursor, "FEW_STEPS", 2)
    pending = ReplayCursor(short, 2).jump(kind)
    assert short.points.verdicts

    assert pending == Jump(2, PENDING, is_pending=True)
    assert not ReplayCursor(short, 2).jump(kind).is_pending
