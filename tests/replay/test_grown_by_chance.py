"""Any session's history is a film that is exact at every step (P19).

A dozen sessions are tried with every run of the tests; a thousand by

    .venv/bin/pytest -m long -n 0 tests/replay/test_grown_by_chance.py
"""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from replay.grown_session import EDITS, assess_document, assess_step, grow_session, without_history

from earnest.core.history.claim_history import trace_claim
from earnest.core.model.parsing import read_session
from earnest.core.replay.replay import Replay
from earnest.core.standing.verdict import JUDGED

pytestmark = pytest.mark.slow

QUICK, MANY = 12, 1000
SEEDS = st.integers(0, 99)


def is_told_by_history(document):
    """Return whether a history tells more than its tables: a day to come, or which answer of one day came later."""
    session, _ = read_session(document)
    history = trace_claim(session)
    places = [history.filed_at(("said_back", key)) for key in sorted(session.said_back)]
    return bool(history.days_to_come) or places != sorted(places)


def differing(edits, seed, interview):
    """Return what of a film is not as it should be: nothing, where all is; and the verdicts that it went through."""
    session, documents = grow_session(edits)
    film = Replay(session, interview)
    wrong = [] if len(film) == len(documents) - 1 else ["its length"]
    wrong += [] if film.document_at(len(film)) == without_history(session.document) else ["its end"]
    order = [*range(len(documents)), *reversed(range(len(documents)))]
    for step in (*order, *random.Random(seed).sample(order, len(order))):
        there = film.document_at(step) == without_history(documents[step])
        worth = assess_step(film, step) == assess_document(documents[step], interview)
        alone = is_told_by_history(documents[step]) or (
            assess_step(film, step)[:2] == assess_document(without_history(documents[step]), interview)[:2]
        )
        tracked = film.points.all[step].verdict is film.verdict_at(step) is film.standing_at(step).verdict
        if not (there and worth and alone and tracked):
            wrong.append(f"step {step}: {there=} {worth=} {alone=} {tracked=}")
    return wrong, set(film.points.verdicts)


@given(edits=EDITS, seed=SEEDS)
@settings(max_examples=QUICK)
def test_any_history_in_any_order(edits, seed, interview):
    """Forwards, backwards or by chance, each step is its tables, and worth what a fresh session of them is."""
    assert differing(edits, seed, interview)[0] == []


@pytest.mark.long
def test_a_thousand_histories(promise, interview):
    """The same for a thousand, which go through every verdict there is."""
    kept = promise("P19", "histories grown by chance: each step worth what a fresh session is")
    seen = set()

    @given(edits=EDITS, seed=SEEDS)
    @settings(max_examples=MANY)
    def tried(edits, seed):
        wrong, verdicts = differing(edits, seed, interview)
        seen.update(verdicts)
        kept.case(not wrong, f"{wrong}")

    tried()
    assert kept.tried >= MANY
    assert seen == set(JUDGED)
    kept.holds()
