"""The story of a quote: where it was linked when, and what that did."""

from datetime import date, timedelta

import pytest
from core.growth import START
from core.session_builder import honest

from earnest.core.editing.records import link_record
from earnest.core.evidence.grades import Grade
from earnest.core.history.changes import Author, apply_edits
from earnest.core.history.consistency import find_inconsistencies
from earnest.core.history.steps import with_hand_edits
from earnest.core.history.undo import undo
from earnest.core.replay.replay import Replay
from earnest.core.replay.replay_text import describe_replay

LINKS = (("c1", "against"), ("g1.by", "for"), ("g1", ""))
"""Where the quote is linked step by step, and then unlinked."""


@pytest.fixture
def replay(interview):
    """Return the replay of a quote that is linked and unlinked, the last of it undone."""
    session = with_hand_edits(honest().session(), START)
    for minute, (target, sense) in enumerate(LINKS, 1):
        pen = Author("priya", START + timedelta(minutes=minute))
        session = apply_edits(session, link_record(session, "quote.g1h1", target, sense), pen)
    return Replay(apply_edits(session, undo(session), Author("priya", START + timedelta(hours=1))), interview)


def test_each_step_has_the_links_of_then(replay):
    """Step by step, the quote speaks of what it spoke of then."""
    found = [replay.session_at(step).quote["g1h1"] for step in range(1, len(replay) + 1)]

    assert [(quote.for_, quote.against) for quote in found] == [
        (("g1",), ()),
        (("g1",), ("c1",)),
        (("g1.by", "g1"), ("c1",)),
        (("g1.by",), ("c1",)),
        (("g1.by", "g1"), ("c1",)),
    ]
    assert list(find_inconsistencies(replay.session)) == []


def test_grades_follow_the_links(replay):
    """Unlinked, its goal is a guess again; the undo brings the grade back."""
    assert [replay.grades_at(step)["g1"] for step in (3, 4, 5)] == [Grade.HEARD, Grade.GUESS, Grade.HEARD]


def test_replay_tells_the_links_in_words(replay):
    """Against what, for which part, and what was there before."""
    told = "\n".join(describe_replay(replay, date(2026, 6, 1)))

    assert "Against: Challenge: The queue reaches the street" in told
    assert "For: By when: in autumn; Goal: Serve a hundred" in told
    assert "For: By when: in autumn (before: By when: in autumn; Goal: Serve" in told
